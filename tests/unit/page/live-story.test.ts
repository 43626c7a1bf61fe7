/** Where on the map a line or an area lies. */
import { expect, test } from 'vitest';
import type { Geometry } from '../../../src/geo/geometry.js';
import { outlineOf } from '../../../src/page/live-story.js';

/** A square of so many degrees round a middle. */
const square = (x: number, y: number, side: number): [number, number][][] => [
  [
    [x - side / 2, y - side / 2],
    [x + side / 2, y - side / 2],
    [x + side / 2, y + side / 2],
    [x - side / 2, y + side / 2],
    [x - side / 2, y - side / 2],
  ],
];
const cut: Geometry = {
  type: 'MultiPolygon',
  coordinates: [square(179, 10, 2), square(-179, 10, 2), square(0, 50, 2)],
};

test('an area that is cut at the antimeridian is one on a map that reaches across it', () => {
  expect(outlineOf(cut, [160, -20, 200, 20])).toEqual({ form: 'area', extent: [178, 9, 182, 11] });
  expect(outlineOf(cut, [-200, -20, -160, 20])?.extent).toEqual([-182, 9, -178, 11]);
});

test('only what the map has of it counts', () => {
  expect(outlineOf(cut, [-90, 0, 90, 60])?.extent).toEqual([-1, 49, 1, 51]);
  expect(outlineOf(cut, [0.5, 0, 90, 60])?.extent).toEqual([0.5, 49, 1, 51]);
  expect(outlineOf(cut, [20, 0, 90, 60])).toBeUndefined();
});

test('of a country with a part beyond the ocean, what a view of it shows is said beside', () => {
  const world = [-180, -80, 180, 80] as const;
  const home = square(2, 46, 8);
  const both: Geometry = { type: 'MultiPolygon', coordinates: [home, square(-53, 4, 2)] };
  expect(outlineOf(both, world, [2, 46])).toEqual({
    form: 'area',
    extent: [-54, 3, 6, 50],
    main: { extent: [-2, 42, 6, 50] },
  });
  expect(outlineOf({ type: 'Polygon', coordinates: home }, world)?.main).toBeUndefined();
});

test('a point has none', () => {
  expect(outlineOf({ type: 'Point', coordinates: [0, 0] }, [-1, -1, 1, 1])).toBeUndefined();
});
