import { check } from '@placemarkio/check-geojson';
import area from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaAround } from '../../../src/geo/circle.js';
import type { LngLat } from '../../../src/geo/geography.js';
import { distanceBetween, linesOf } from '../../../src/geo/geometry.js';

const polygonsOf = (geometry: ReturnType<typeof areaAround>) => {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry;
  throw new Error(`It is a ${geometry.type}.`);
};

const positions = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
);

const offsets = fc.tuple(
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.double({ min: -25, max: 25, noNaN: true }),
);

test('what is nearer than the radius is in the area, what is farther is not', () => {
  const radii = fc.integer({ min: 1000, max: 2_000_000 });
  fc.assert(
    fc.property(positions, offsets, radii, ([x, y], [dx, dy], radius) => {
      const centre: LngLat = [x, y];
      const other: LngLat = [((x + dx + 540) % 360) - 180, y + dy];
      const distance = distanceBetween(centre, other);
      // Edges are nearer than corners, and straight on the map.
      fc.pre(distance < radius * 0.85 || distance > radius * 1.15);
      expect(area([...other], polygonsOf(areaAround(centre, radius)))).toBe(distance < radius);
    }),
  );
});

test.each([
  ['an area in one part', [13, 52], 3000, 'Polygon'],
  ['cut at the antimeridian', [179.9, 10], 50_000, 'MultiPolygon'],
  ['a band at the north pole', [20, 89.5], 100_000, 'Polygon'],
  ['a band at the south pole', [20, -88], 500_000, 'Polygon'],
  ['the whole world', [20, 10], 19_900_000, 'Polygon'],
] as const)('%s is valid by RFC 7946', (_, centre, radius, type) => {
  const geometry = areaAround(centre, radius);
  expect(geometry.type).toBe(type);
  expect(() => check(JSON.stringify(geometry))).not.toThrow();
  for (const ring of linesOf(geometry)) {
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(signedArea(ring)).toBeGreaterThan(0);
  }
});

/** Positive for a ring that is wound counterclockwise. */
function signedArea(ring: readonly LngLat[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
