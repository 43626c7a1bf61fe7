/** The small map of where a story is that shows little of that by itself. */
import { expect, test } from 'vitest';
import { drawBasemap } from '../../../src/basemap/index.js';
import type { Extent } from '../../../src/geo/geography.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';

const data = await openRoughBasemapData();

const around = (frame: Extent) => drawBasemap({ frame, points: [] }, data).surroundings;

test('a story between countries needs none', () => {
  expect(around([5, 44, 16, 54])).toBeUndefined();
});

test('one in an empty sea has the land around the ocean, across the antimeridian too', () => {
  const sheet = around([177, -21, 203, 2]);
  expect(sheet?.land).toMatch(/^m/i);
  const [west = 0, , east = 0] = sheet?.extent ?? [];
  expect(west).toBeLessThan(150);
  expect(east).toBeGreaterThan(230);
});

test('one within a town has its country’s part, with borders', () => {
  const sheet = around([6.1, 49.58, 6.16, 49.63]);
  const [west = 0, , east = 0] = sheet?.extent ?? [];
  expect(east - west).toBeCloseTo(15, 0);
  expect(sheet?.borders).toMatch(/^m/i);
});

test('it weighs little beside the basemap', () => {
  expect(around([177, -21, 203, 2])?.land.length).toBeLessThan(6000);
});
