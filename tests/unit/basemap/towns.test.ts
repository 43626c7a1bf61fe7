import { expect, test } from 'vitest';
import { drawBasemap } from '../../../src/basemap/index.js';
import { townsOn } from '../../../src/basemap/towns.js';
import type { City } from '../../../src/gazetteer/settlements.js';
import { project } from '../../../src/geo/geography.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { linesOf } from './decoding.js';

const town = (position: readonly [number, number], population: number, kind = 'city') =>
  ({ position, population, kind }) as City;

const ZOOM = 10;
const paper = { zoom: ZOOM, origin: [0, 0], width: 9999, height: 9999 } as const;
const AROUND = [9, 49, 11, 51] as const;

test('a town’s tone stands at its point, and its area grows with its people', () => {
  const [x = 0, y = 0] = project([10, 50], ZOOM).map(Math.round);
  const [atX, atY, large = 0, , , small = 0] = townsOn(paper, AROUND, [
    town([10, 50], 1_000_000),
    town([10.5, 50], 40_000),
  ]);
  expect([atX, atY]).toEqual([x, y]);
  expect(large / small).toBeCloseTo(5, 0);
  // A million at 3,000 to the square kilometre: 10.3 km; a pixel is 98 m there.
  expect(large).toBeGreaterThan(102);
  expect(large).toBeLessThan(108);
});

test('districts, villages and what lies elsewhere have none; the antimeridian is no edge', () => {
  const others = [
    town([10, 50], 300_000, 'district'),
    town([12, 50], 300_000),
    town([10, 50], 9_000),
  ];
  expect(townsOn(paper, AROUND, others)).toEqual([]);
  const [x] = townsOn(paper, [177, -19, 182, -16], [town([-179, -18], 50_000)]);
  expect(x).toBe(Math.round(project([181, -18], ZOOM)[0]));
});

test('only the sheets than which none is more detailed have towns and borders of divisions', async () => {
  const data = await openRoughBasemapData();
  const [overview, middle, local] = drawBasemap(
    { frame: [5.8, 30.2, 18.6, 55.1], points: [[13.41, 52.52]] },
    data,
  ).sheets;
  expect([overview.towns, middle?.towns]).toEqual([undefined, undefined]);
  expect([overview.divisions, middle?.divisions]).toEqual([undefined, undefined]);
  expect(local?.towns?.length).toBeGreaterThan(30);
  // Berlin's own border, by way of Spandau.
  const [x, y] = project([13.12, 52.52], local?.zoom ?? 0);
  const [left, top] = local?.origin ?? [0, 0];
  const reach = linesOf(local?.divisions ?? '')
    .flat()
    .map(([atX, atY]) => Math.hypot(atX + left - x, atY + top - y));
  expect(Math.min(...reach)).toBeLessThan(100);
});
