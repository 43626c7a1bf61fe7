import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '../../../src/cartography/lines.js';

const measure = (text: string) => [...text].length;

test('a text is broken between words, as late as the width allows', () => {
  expect(breakLines(' The ferry to  Rostock runs late ', 12, measure)).toEqual([
    'The ferry to',
    'Rostock runs',
    'late',
  ]);
});

test('a word that is wider than a line is broken between characters', () => {
  expect(breakLines('an 👩🏽archipelago', 5, measure)).toEqual(['an', '👩🏽arc', 'hipel', 'ago']);
});

test('no line is wider than asked for, and none of the text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
      const lines = breakLines(text, width, measure);
      expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
