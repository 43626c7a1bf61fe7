import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexText } from '../../../src/text/occurrences.js';
import { rangeIn } from '../../support/articles.js';

/** Every offset of `wanted`, found by comparing at each. */
function offsetsIn(text: string, wanted: string): number[] {
  const offsets: number[] = [];
  for (let at = 0; at <= text.length; at++) if (text.startsWith(wanted, at)) offsets.push(at);
  return offsets;
}

/** Texts of few characters and phrases, so that long ranges occur more than once. */
const texts = fc
  .array(fc.constantFrom('a', 'b', 'The road ran to ', 'Athens. ', '👩‍🚀', 'e\u0301', ' '), {
    minLength: 1,
    maxLength: 120,
  })
  .map((pieces) => pieces.join(''));

describe('the index of a text', () => {
  test('finds every occurrence of each of its ranges, and no other', () => {
    const cases = texts.chain((text) =>
      fc.record({ text: fc.constant(text), ranges: fc.array(rangeIn(text)) }),
    );
    fc.assert(
      fc.property(cases, ({ text, ranges }) => {
        const occurrences = indexText(text);
        for (const { start, end } of ranges) {
          const wanted = text.slice(start, end);
          expect(occurrences(wanted)).toEqual(offsetsIn(text, wanted));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('finds nothing for a text that does not occur', () => {
    fc.assert(
      fc.property(texts, texts, (text, wanted) => {
        expect(indexText(text)(wanted)).toEqual(offsetsIn(text, wanted));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([1, 6, 7, 14, 15, 30, 31, 47, 48, 200])('finds %i equal characters', (length) => {
    const text = `b${'a'.repeat(length + 20)}`;
    expect(indexText(text)('a'.repeat(length))).toEqual(
      Array.from({ length: 21 }, (_, at) => at + 1),
    );
  });

  test('finds no occurrence that would begin before the text', () => {
    const wanted = 'abcabcabcabcabc';
    expect(indexText(`${wanted}!`)(wanted)).toEqual([0]);
    expect(indexText(`ghabcdefgh`)('abcdefgh')).toEqual([2]);
    expect(indexText('aaaaaaaaaaaaaaaaaaaaaaaa')('a'.repeat(20))).toEqual([0, 1, 2, 3, 4]);
  });

  test('finds the empty text at every offset, and ends', () => {
    expect(indexText('abc')('')).toEqual([0, 1, 2, 3]);
  });
});
