/**
 * The middles of large divisions whose settlements are in one part of them: written for this
 * repository. Of all others, the settlement in the middle of all is near enough.
 */
import type { LngLat } from '../geo/geography.js';

/** GeoNames' code, longitude, latitude. */
const MIDDLES = `
CA.01 -115 54.5
CA.02 -125.5 54
CA.03 -97.5 55
CA.05 -60 53
CA.08 -85.5 50
CA.10 -72 52.5
CA.11 -106 54
CA.12 -135.5 63.5
CA.13 -119 64
CA.14 -95 66
US.AK -151 64
US.NV -116.7 39.3
AU.03 133.5 -20
AU.04 145 -21
AU.05 135 -30
AU.08 122 -25.5
RU.63 129 66
RU.91 97 64
RU.15 172 66
RU.44 153 63
RU.30 135 53
RU.87 76 66
RU.32 70 62
CN.13 86 41
CN.14 88.5 31.5
CN.20 113 44
CN.06 96 35.5
BR.04 -64.5 -4
BR.16 -53 -4
BR.14 -56 -13
`;

export const DIVISION_MIDDLES: ReadonlyMap<string, LngLat> = new Map(
  MIDDLES.trim()
    .split('\n')
    .map((line) => {
      const [code = '', longitude, latitude] = line.split(' ');
      return [code, [Number(longitude), Number(latitude)]];
    }),
);
