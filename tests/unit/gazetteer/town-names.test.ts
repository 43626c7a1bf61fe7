/** What towns are called on the editor's map. */
import { expect, test } from 'vitest';
import { citiesOf } from '../../../src/gazetteer/settlements.js';
import { TOWNS_WITH_NAMES, townNameIn } from '../../../src/gazetteer/town-names.js';
import { openNameIndex } from '../../../src/site/node-data.js';

const cities = citiesOf(await openNameIndex());

test('each town of the table is one of the gazetteer, and gets its name there', () => {
  const known = new Set(cities.map(({ country, name }) => `${country} ${name}`));
  expect(TOWNS_WITH_NAMES.filter((town) => !known.has(town))).toEqual([]);
});

test('a town has the name of the language, and its own where there is none', () => {
  const prague = { name: 'Prague', country: 'CZ', population: 1_165_581 };
  const names = ['de-AT', 'it', 'fr', 'en', 'sv'].map((language) => townNameIn(prague, language));
  expect(names).toEqual(['Prag', 'Praga', 'Prague', 'Prague', 'Prague']);
});

test('a namesake elsewhere keeps its name', () => {
  const athens = { name: 'Athens', country: 'US', population: 127_315 };
  expect(townNameIn(athens, 'de')).toBe('Athens');
});
