import { expect, test } from 'vitest';
import { normalise } from '../../../src/text/normalise.js';

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
