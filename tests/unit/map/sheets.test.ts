import { expect, test } from 'vitest';
import type { Sheet } from '../../../src/cartography/basemap.js';
import type { Extent } from '../../../src/geo/geography.js';
import { Sheets } from '../../../src/map/sheets.js';

function sheet(minZoom: number, extent: Extent): Sheet {
  const paths = { land: '', lakes: '', borders: '', rivers: '', outlines: {} };
  return { minZoom, extent, zoom: minZoom + 2, origin: [0, 0], ...paths };
}

const widest = sheet(0, [-60, -60, 60, 60]);
const middle = sheet(5, [-10, -10, 10, 10]);
const local = sheet(7, [0, 0, 2, 2]);
const all = new Sheets(widest);
// As they may come over the wire.
all.add(local);
all.add(middle);

test('the finest sheet is one for the zoom that has all of the extent', () => {
  expect(all.finest(4, [0.5, 0.5, 1, 1])).toBe(widest);
  expect(all.finest(6, [0.5, 0.5, 1, 1])).toBe(middle);
  expect(all.finest(8, [0.5, 0.5, 1, 1])).toBe(local);
  expect(all.finest(8, [0.5, 0.5, 3, 1])).toBe(middle);
  expect(all.finest(8, [0.5, 0.5, 30, 1])).toBe(widest);
  expect(all.finest(8, [-90, 0, 90, 1])).toBe(widest);
});

test('finer sheets lie over coarser ones where they have something of the extent', () => {
  expect(all.layered(8, [0.5, 0.5, 1, 1])).toEqual([local]);
  expect(all.layered(8, [-20, -5, 5, 5])).toEqual([widest, middle, local]);
  expect(all.layered(8, [3, 3, 5, 5])).toEqual([middle]);
  expect(all.layered(6, [-20, -5, 5, 5])).toEqual([widest, middle]);
  expect(all.layered(8, [20, 20, 30, 30])).toEqual([widest]);
});
