import { describe, expect, test } from 'vitest';
import { remarkOnEntries } from '../../../src/check/positions/far-from-entries.js';
import type { City } from '../../../src/gazetteer/settlements.js';
import type { LngLat } from '../../../src/geo/geography.js';
import { normalise } from '../../../src/text/normalise.js';
import { articleOf } from '../../support/articles.js';

const VIENNA: City = {
  id: 1,
  name: 'Vienna',
  position: [16.37, 48.21],
  country: 'AT',
} as unknown as City;
const gazetteer = {
  settlementsNamed: (name: string) =>
    ['vienna', 'wien', 'becs'].includes(normalise(name)) ? [VIENNA] : [],
  countryAt: () => 'Benin',
  countriesNamed: () => new Set<string>(),
};
const remark = (
  name: string,
  position: LngLat,
  places: readonly LngLat[] = [],
  judge = gazetteer,
) =>
  remarkOnEntries(articleOf('Wien', ['Sie sahen Wien.']), name, position, places, judge)?.message;

describe('a position that is far from all places of its name', () => {
  test('is told, whatever the language of the name', () => {
    expect(remark('Wien', [2.5, 10])).toMatch(/^"Wien" is 4,4\d\d km \(Benin\).*, Vienna \(AT\)$/);
    expect(remark('Vienna', [0, 0])).toContain('the nearest place of that name');
  });

  test('is not told near a place of that name, of a common noun, of a name that nobody knows', () => {
    expect(remark('Wien', [16, 48])).toBeUndefined();
    expect(remark('wien', [2.5, 10])).toBeUndefined();
    expect(remark('Bar', [2.5, 10])).toBeUndefined();
  });

  test('is not told beside another place of the story, or in a country that the article names', () => {
    expect(remark('Wien', [2.5, 10], [[2.5, 10]])).toBeDefined();
    expect(remark('Wien', [2.5, 10], [[2.6, 10]])).toBeUndefined();
    const named = { ...gazetteer, countriesNamed: () => new Set(['Benin']) };
    expect(remark('Wien', [2.5, 10], [], named)).toBeUndefined();
  });
});
