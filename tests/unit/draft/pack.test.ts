import { expect, test } from 'vitest';
import { listOf } from '../../../src/draft/languages/pack.js';
import { packOf } from '../../../src/draft/languages/packs.js';

test('a language pack is found by the language without its region', () => {
  expect(packOf('en-GB')?.language).toBe('en');
  expect(packOf('xx')).toBeUndefined();
});

test('a list of words is a text with any white space', () => {
  expect(listOf(' in near\n  outside ')).toEqual(['in', 'near', 'outside']);
});
