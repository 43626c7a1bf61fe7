import { expect, test } from 'vitest';
import { isSlug } from '../../../src/story/values.js';
import { normalise, slugOf, uniqueId } from '../../../src/text/normalise.js';

test.each([
  ['São Paulo', 'sao paulo'],
  ['L’Aquila', 'l aquila'],
  ["L'Aquila", 'l aquila'],
  ['Łódź', 'lodz'],
  ['Gießen', 'giessen'],
  ['İstanbul', 'istanbul'],
  ['Frankfurt (Oder)', 'frankfurt oder'],
  ['Ё', 'е'],
  ['दिल्ली', 'दिल्ली'],
  ['서울', '서울'],
])('%s is normalised to %s', (name, normalised) => {
  expect(normalise(name)).toBe(normalised);
});

test('a name becomes a slug without accents and punctuation; in another script it is empty', () => {
  expect(slugOf('Saint-Denis (Île-de-France)')).toBe('saint-denis-ile-de-france');
  expect(slugOf('北京')).toBe('');
  expect(isSlug(slugOf('  Köln!  '))).toBe(true);
});

test('an id that is taken gets the next number', () => {
  expect(uniqueId('milan', new Set())).toBe('milan');
  expect(uniqueId('milan', new Set(['milan', 'milan-2']))).toBe('milan-3');
});
