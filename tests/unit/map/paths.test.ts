import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Paper, pathData } from '../../../src/basemap/pathdata.js';
import type { Sheet } from '../../../src/cartography/basemap.js';
import { project } from '../../../src/geo/geography.js';
import { positionsOf } from '../../../src/map/sheets.js';
import { linesOf } from '../basemap/decoding.js';

const PAPER: Paper = { zoom: 6, origin: [8000, 5000], width: 1000, height: 1000 };
const SHEET: Sheet = {
  ...PAPER,
  origin: [8000, 5000],
  minZoom: 0,
  extent: [0, 0, 1, 1],
  land: '',
  lakes: '',
  borders: '',
  rivers: '',
  outlines: {},
};

const point = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }));
const lines = fc.array(fc.array(point, { minLength: 2, maxLength: 9 }), { maxLength: 5 });
const rings = lines.map((all) => all.map((ring) => [...ring, ring[0] ?? [0, 0]]));

/** From the paper's units to world pixels at zoom 0. */
const onWorld = ([x, y]: readonly [number, number]) => [(8000 + x) / 2 ** 6, (5000 + y) / 2 ** 6];

/** What the map reads of a path, back in the paper's units. */
function read(path: string): number[][][] {
  return positionsOf(path, SHEET).map((line) =>
    line.map((position) => {
      const [x, y] = project(position, PAPER.zoom);
      return [Math.round(x - 8000), Math.round(y - 5000)];
    }),
  );
}

test('the map reads lines and areas as any reader of SVG does, and where they are', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const coordinates = all.map((line) => line.map(onWorld));
      const path = pathData({ type: 'MultiLineString', coordinates }, PAPER);
      expect(read(path)).toEqual(linesOf(path));
      const ends = read(path).map((line) => [line[0], line.at(-1)]);
      const moving = all.filter((line) => line.some((at) => String(at) !== String(line[0])));
      expect(ends).toEqual(moving.map((line) => [line[0], line.at(-1)]));
    }),
  );
  fc.assert(
    fc.property(rings, (all) => {
      const coordinates = all.map((ring) => [ring.map(onWorld)]);
      const path = pathData({ type: 'MultiPolygon', coordinates }, PAPER);
      expect(read(path)).toEqual(linesOf(path));
    }),
  );
});

test('nothing is no line', () => {
  expect(positionsOf('', SHEET)).toEqual([]);
});
