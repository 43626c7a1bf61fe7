/** How a position is mistyped: what the author may have meant by it. */
import type { LngLat } from '../../geo/geography.js';

export type Slip = 'swapped' | 'sign' | 'swapped-sign' | 'decimal';

/** A way in which a position is mistyped, and what was meant by the position that it led to. */
export interface Mistyping {
  readonly slip: Slip;
  readonly meant: (position: LngLat) => LngLat;
}

/** Those that are made with all positions of a list, by how likely they are. */
export const REVERSIBLE: readonly Mistyping[] = [
  { slip: 'swapped', meant: ([x, y]) => [y, x] },
  { slip: 'sign', meant: ([x, y]) => [-x, y] },
  { slip: 'sign', meant: ([x, y]) => [x, -y] },
  { slip: 'swapped-sign', meant: ([x, y]) => [-y, x] },
  { slip: 'swapped-sign', meant: ([x, y]) => [y, -x] },
  { slip: 'sign', meant: ([x, y]) => [-x, -y] },
];

/** Six decimals, as positions have in the file: a tenth of 9.2 is 0.9199999999999999. */
const tidy = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const DECIMAL: readonly Mistyping[] = [
  [0.1, 1],
  [10, 1],
  [1, 0.1],
  [1, 10],
  [0.1, 0.1],
  [10, 10],
].map(([east = 1, north = 1]) => ({
  slip: 'decimal',
  meant: ([x, y]) => [tidy(x * east), tidy(y * north)],
}));

/** A position if it lies within the degrees of the Earth. */
export function onEarth(position: LngLat): LngLat | undefined {
  const [longitude, latitude] = position;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? position : undefined;
}

/** With latitude and longitude swapped; `undefined` if that is not on the Earth. */
export function swapped([x, y]: LngLat): LngLat | undefined {
  return onEarth([y, x]);
}

/** What may be meant by a position, each with its slip. */
export function variantsOf(position: LngLat): { slip: Slip; position: LngLat }[] {
  return [...REVERSIBLE, ...DECIMAL].flatMap(({ slip, meant }) => {
    const spot = onEarth(meant(position));
    const isOther = spot && (spot[0] !== position[0] || spot[1] !== position[1]);
    return isOther ? [{ slip, position: spot }] : [];
  });
}
