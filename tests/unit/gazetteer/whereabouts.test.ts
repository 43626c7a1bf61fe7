/** Where a position is, in words, beside borders that the shapes of countries have a little off. */
import { expect, test } from 'vitest';
import { mapping } from '../../../src/editor/engine/mapping.js';
import { whereaboutsOf } from '../../../src/gazetteer/whereabouts.js';
import type { LngLat } from '../../../src/geo/geography.js';
import { openGazetteer, openWorld } from '../../../src/site/node-data.js';

const world = await openWorld();

test.each<[string, LngLat, string, string]>([
  ['a German village that the shapes have in Czechia', [12.531, 49.912], 'Germany', 'Mähring'],
  ['a village between it and the next', [12.4857, 49.9545], 'Germany', 'Neualbenreuth'],
  ['a Swiss village at the Italian border', [8.98, 45.84], 'Switzerland', 'Novazzano'],
  ['a hill south of Linz', [14.29, 48.25], 'Austria', 'Doppl'],
])('%s is told from a town of its own country', async (_, position, country, town) => {
  const around = whereaboutsOf(world, position);
  expect([around.country, around.town?.name]).toEqual([country, town]);
  const gazetteer = await openGazetteer();
  const told = await mapping(async () => ({ ...world, gazetteer })).whereIs(position);
  expect(told?.town).toBe(town);
});
