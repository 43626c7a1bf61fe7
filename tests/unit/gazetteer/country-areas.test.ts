import { expect, test } from 'vitest';
import { countryAt } from '../../../src/gazetteer/country-areas.js';
import { citiesOf } from '../../../src/gazetteer/settlements.js';
import type { LngLat } from '../../../src/geo/geography.js';
import { openWorld } from '../../../src/site/node-data.js';

const { places, countries } = await openWorld();
const cities = citiesOf(places);

test.each<[string, LngLat, number, string | undefined]>([
  ['in the middle of a country', [13.4, 52.5], 0, 'Germany'],
  ['in a country across the antimeridian, at any longitude', [64.1, 67.6], 0, 'Russia'],
  ['beyond the antimeridian', [-175, 66.6], 0, 'Russia'],
  ['on the antimeridian', [180, -16.8], 1000, 'Fiji'],
  ['in an enclave', [28.5, -29.5], 0, 'Lesotho'],
  ['on the roads of a harbour', [12.07, 54.25], 20_000, 'Germany'],
  ['on the roads of a harbour, taken exactly', [12.07, 54.25], 0, undefined],
  ['on the high sea', [-30, 40], 50_000, undefined],
  ['at the South Pole', [0, -90], 50_000, 'Antarctica'],
])('the country of a position %s', (_, position, reach, country) => {
  expect(countryAt(countries, position, reach)).toBe(country);
});

test('of 200,000 settlements hardly any is at sea', () => {
  const some = cities.filter((_, index) => index % 100 === 0);
  const atSea = some.filter(({ position }) => countryAt(countries, position, 20_000) === undefined);
  expect(atSea.map(({ name, country }) => `${name}, ${country}`).length).toBeLessThan(5);
});
