import { expect, test } from 'vitest';
import {
  draftPlaces,
  type Mention,
  SURE,
  type Suggestion,
  type TakenPlace,
} from '../../../src/draft/draft.js';
import type { IndexedPlace, NameIndex, NameMatch } from '../../../src/gazetteer/name-index.js';

const bergen: IndexedPlace = {
  key: 1,
  kind: 'settlement',
  name: 'Bergen',
  country: 'NO',
  position: [5.32, 60.39],
  population: 213585,
};
const match: NameMatch = { place: bergen, isMain: true };
const index: NameIndex = {
  named: (name) => (name === 'bergen' ? [match] : []),
  divisionName: () => undefined,
  longestFrom: (word) => (word === 'bergen' ? 1 : 0),
  longerNames: () => [],
};

const text = 'In Bergen and to Bergen.';
const mentions: readonly Mention[] = [
  { start: 3, end: 9 },
  { start: 17, end: 23 },
];

test('a place is suggested with its mentions', () => {
  const { suggestions } = draftPlaces(index, { text, language: 'en' });
  const expected: Partial<Suggestion> = { name: 'Bergen', candidates: [bergen], mentions };
  expect(suggestions).toEqual([expect.objectContaining(expected)]);
});

test('what was taken or put aside is suggested no more', () => {
  const taken: readonly TakenPlace[] = [{ names: ['Bergen'], position: bergen.position }];
  expect(draftPlaces(index, { text, language: 'en', taken }).suggestions).toEqual([]);
  expect(draftPlaces(index, { text, language: 'en', aside: ['Bergen'] }).suggestions).toEqual([]);
});

test('sure is a share', () => {
  expect(SURE).toBeGreaterThan(0.5);
  expect(SURE).toBeLessThan(1);
});
