import { expect, test } from 'vitest';
import { openNameIndex } from '../../../src/site/node-data.js';
import { normalise } from '../../../src/text/normalise.js';

const index = await openNameIndex();

function kinds(name: string): string[] {
  return index
    .named(normalise(name))
    .map(({ place, only }) => [place.kind, place.country, place.name, only].join(' ').trim());
}

test.each([
  ['Mailand', 'settlement IT Milan'],
  ['Москва', 'settlement RU Moscow'],
  ['東京', 'settlement JP Tokyo'],
  ['Italien', 'country IT Italy'],
  ['Lombardy', 'first-order division IT Lombardy'],
  ['UAE', 'country AE United Arab Emirates in capitals'],
  ['TX', 'first-order division US Texas after a comma'],
])('%s is the name of a place', (name, expected) => {
  expect(kinds(name)).toContain(expected);
});

test('how many words the longest name has is known by its first', () => {
  expect(index.longestFrom('xyzzy')).toBe(0);
  expect(index.longestFrom('rio')).toBeGreaterThan(2);
});

test('knows the names of divisions by their codes', () => {
  expect(index.divisionName('IT.09')).toBe('Lombardy');
  expect(index.divisionName('US.MI')).toBe('Michigan');
  expect(index.divisionName('XX.99')).toBeUndefined();
});
