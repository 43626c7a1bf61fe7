/** Where regions and countries stand that have no shape: on land, and among their own settlements. */
import { expect, test } from 'vitest';
import { countryAt } from '../../../src/gazetteer/country-areas.js';
import { openWorld } from '../../../src/site/node-data.js';

const { places, countries } = await openWorld();
const regions = places.ofKind('first-order division');

test.each([
  ['Liguria', 'IT'],
  ['Sicily', 'IT'],
  ['Florida', 'US'],
  ['Hawaii', 'US'],
  ['Brandenburg', 'DE'],
  ['Tokyo', 'JP'],
  ['Attica', 'GR'],
  ['Canary Islands', 'ES'],
])('%s stands at one of its own settlements', (name, country) => {
  const region = regions.find((each) => each.name === name && each.country === country);
  if (!region) throw new Error('The index has no such region.');
  const at = places.nearestSettlement(region.position, undefined);
  expect(at?.division1).toBe(region.division1);
  expect(countryAt(countries, region.position, 3000)).toBeDefined();
});

test('Tokyo stands on the mainland, not on the farthest of its islands', () => {
  const tokyo = regions.find(({ name, country }) => name === 'Tokyo' && country === 'JP');
  expect(tokyo?.position[1]).toBeGreaterThan(35);
});

test('of all regions only atolls, which the countries’ shapes lack, are at sea', () => {
  const atSea = regions.filter(({ position }) => !countryAt(countries, position, 3000));
  expect(regions.length).toBeGreaterThan(3000);
  expect(atSea.map(({ name }) => name).length, atSea.map(({ name }) => name).join()).toBeLessThan(
    45,
  );
});
