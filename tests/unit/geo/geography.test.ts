import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Extent,
  extentOf,
  extentRound,
  type LngLat,
  MERCATOR_LIMIT,
  project,
  turnInto,
  unproject,
} from '../../../src/geo/geography.js';
import { distanceBetween } from '../../../src/geo/geometry.js';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const positions: fc.Arbitrary<LngLat> = fc.tuple(number(-180, 180), number(-85, 85));
const zooms = number(0, 22);

describe('Web Mercator', () => {
  test('projects the corners and the middle of the world as Leaflet does', () => {
    expect(project([0, 0], 0)).toEqual([128, 128]);
    const [left, top] = project([-180, MERCATOR_LIMIT], 0);
    expect(left).toBe(0);
    expect(top).toBeCloseTo(0, 9);
    const [right, bottom] = project([180, -MERCATOR_LIMIT], 3);
    expect(right).toBe(2048);
    expect(bottom).toBeCloseTo(2048, 9);
  });

  test("agrees with the worked example of EPSG's Guidance Note 7-2 (method 1024)", () => {
    // 24°22'54.433" N, 100°20'00.000" W is 11 169 055.58 m west, 2 800 000.00 m north.
    const [x, y] = project([-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600], 0);
    const metres = (2 * Math.PI * 6_378_137) / 256;
    expect((x - 128) * metres).toBeCloseTo(-11_169_055.58, 1);
    expect((128 - y) * metres).toBeCloseTo(2_800_000, 1);
  });

  test('doubles with every zoom level', () => {
    fc.assert(
      fc.property(positions, number(0, 20), (position, zoom) => {
        const [x, y] = project(position, zoom);
        const [doubleX, doubleY] = project(position, zoom + 1);
        expect(doubleX).toBeCloseTo(2 * x, 4);
        expect(doubleY).toBeCloseTo(2 * y, 4);
      }),
    );
  });

  test('is inverted by unproject', () => {
    fc.assert(
      fc.property(positions, zooms, (position, zoom) => {
        const [longitude, latitude] = unproject(project(position, zoom), zoom);
        expect(longitude).toBeCloseTo(position[0], 9);
        expect(latitude).toBeCloseTo(position[1], 9);
      }),
    );
  });

  test('clamps the poles to the edge of the map', () => {
    expect(project([13, 90], 5)).toEqual(project([13, MERCATOR_LIMIT], 5));
    expect(project([13, -90], 5)).toEqual(project([13, -MERCATOR_LIMIT], 5));
  });
});

describe('an extent', () => {
  test('is west, south, east, north', () => {
    expect(
      extentOf([
        [9, 54],
        [13, 52],
        [11, 57],
      ]),
    ).toEqual([9, 52, 13, 57]);
  });

  test('of no positions is undefined', () => {
    expect(extentOf([])).toBeUndefined();
  });

  test('contains each position, and touches one on each side', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1 }), (all) => {
        const [west, south, east, north] = extentOf(all) ?? [0, 0, 0, 0];
        const longitudes = all.map(([longitude]) => longitude);
        const latitudes = all.map(([, latitude]) => latitude);
        expect([west, east]).toEqual([Math.min(...longitudes), Math.max(...longitudes)]);
        expect([south, north]).toEqual([Math.min(...latitudes), Math.max(...latitudes)]);
      }),
    );
  });
});

describe('the smallest extent on the globe', () => {
  /** To six decimals, as all positions of stories are. */
  const spot = fc
    .tuple(number(-180, 180), number(-85, 85))
    .map(([x, y]): LngLat => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]);
  const asExtent = ([x, y]: LngLat): Extent => [x, y, x, y];
  const asExtents = (spots: readonly LngLat[]) => spots.map(asExtent);
  const extents = fc.tuple(spot, spot).map(([a, b]): Extent => extentOf([a, b]) ?? asExtent(a));
  const oneOrMore = fc.array(
    fc.oneof(
      extents,
      spot.map((at) => asExtent(at)),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  test('of both sides of the antimeridian crosses it', () => {
    expect(
      extentRound(
        asExtents([
          [178, -18],
          [-172, -14],
        ]),
      ),
    ).toEqual([178, -18, 188, -14]);
    expect(
      extentRound(
        asExtents([
          [-170, 65],
          [170, 70],
        ]),
      ),
    ).toEqual([170, 65, 190, 70]);
  });

  test('of a single point on it is that point', () => {
    expect(extentRound(asExtents([[180, 5]]))).toEqual([180, 5, 180, 5]);
    expect(extentRound(asExtents([[-180, 5]]))).toEqual([-180, 5, -180, 5]);
    expect(
      extentRound(
        asExtents([
          [-180, 5],
          [180, 5],
        ]),
      ),
    ).toEqual([180, 5, 180, 5]);
  });

  test('of points all over the world crosses nothing', () => {
    const everywhere = Array.from({ length: 36 }, (_, i): LngLat => [10 * i - 175, 0]);
    expect(extentRound(asExtents(everywhere))).toEqual([-175, 0, 175, 0]);
    expect(extentRound([[-180, -90, 180, -60]])).toEqual([-180, -90, 180, -60]);
  });

  test('of no positions is undefined', () => {
    expect(extentRound([])).toBeUndefined();
  });

  test('contains everything, with 360 degrees added to some, and begins on the globe', () => {
    fc.assert(
      fc.property(oneOrMore, (all) => {
        const [west, south, east, north] = extentRound(all) ?? [0, 0, 0, 0];
        expect(west).toBeGreaterThanOrEqual(-180);
        expect(west).toBeLessThanOrEqual(180);
        expect(east).toBeGreaterThanOrEqual(west);
        for (const [from, bottom, to, top] of all) {
          const [left] = turnInto([from, bottom], west);
          const [right] = turnInto([to, top], west);
          expect([west, left, right, east]).toEqual(
            [west, left, right, east].toSorted((a, b) => a - b),
          );
          expect(bottom).toBeGreaterThanOrEqual(south);
          expect(top).toBeLessThanOrEqual(north);
        }
      }),
    );
  });

  test('is never wider than another that contains the same points', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (spots) => {
        const [west, , east] = extentRound(asExtents(spots)) ?? [0, 0, 0, 0];
        // The smallest one begins at one of the points.
        const widths = spots.map(([start]) =>
          Math.max(...spots.map(([x]) => (((x - start) % 360) + 360) % 360)),
        );
        expect(east - west).toBeLessThanOrEqual(Math.min(...widths) + 1e-5);
      }),
    );
  });

  test('is the plain extent where the widest gap is across the antimeridian', () => {
    const near = fc.tuple(number(-80, 90), number(-85, 85));
    fc.assert(
      fc.property(fc.array(near, { minLength: 1 }), (spots) => {
        expect(extentRound(asExtents(spots))).toEqual(extentOf(spots));
      }),
    );
  });
});

describe('the distance between two positions', () => {
  test('is right for a quarter and a half of the way around the Earth', () => {
    expect(distanceBetween([0, 0], [0, 90]) / 1000).toBeCloseTo(10_007.557, 2);
    expect(distanceBetween([0, 0], [180, 0]) / 1000).toBeCloseTo(20_015.115, 2);
  });

  test('is about 842 km from Berlin to Milan', () => {
    const kilometres = distanceBetween([13.41053, 52.52437], [9.18951, 45.46427]) / 1000;
    expect(kilometres).toBeGreaterThan(837);
    expect(kilometres).toBeLessThan(847);
  });

  test('is short across the antimeridian', () => {
    expect(distanceBetween([179.9, 0], [-179.9, 0])).toBeLessThan(23_000);
  });

  test('is a metric: symmetric, 0 to itself, never shorter by a detour', () => {
    fc.assert(
      fc.property(positions, positions, positions, (a, b, c) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 3);
        expect(distanceBetween(a, a)).toBe(0);
        expect(distanceBetween(a, b)).toBeLessThanOrEqual(
          distanceBetween(a, c) + distanceBetween(c, b) + 0.5,
        );
      }),
    );
  });
});
