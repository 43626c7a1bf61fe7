import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterDifferences } from '../../../src/text/differences.js';
import { plainForm, plainOccurrences, plainText } from '../../../src/text/plain.js';

const HOLDERS = { own: 'the article', other: 'the quotation' };

describe('the characters by which texts differ that look the same are named:', () => {
  test.each([
    ['Ham\u00adburg', 'Hamburg', 'the article has a soft hyphen (U+00AD) after "Ham"'],
    [
      'Hamburg',
      'Ham\u200bburg',
      'the quotation has a zero-width space (U+200B) after "Ham", which the article does not have',
    ],
    [
      'in Sesto\u00a0San',
      'in Sesto San',
      'the article has a no-break space (U+00A0) after "Sesto", the quotation has a space (U+0020)',
    ],
    [
      'caf\u00e9',
      'cafe\u0301',
      'the article has "é" (U+00E9) after "caf", the quotation has "e" (U+0065) and a combining mark (U+0301)',
    ],
    [
      'L\u2019Aquila',
      "L'Aquila",
      'the article has a right single quotation mark (U+2019) after "L", the quotation has an apostrophe (U+0027)',
    ],
    [
      '\ufb01nale',
      'finale',
      'the article has a ligature fi (U+FB01) before "finale", the quotation has "f" (U+0066) and "i" (U+0069)',
    ],
    ['Rom  an', 'Rom an', 'the article has a space (U+0020) after "Rom"'],
  ])('%j and %j', (own, other, says) => {
    expect(characterDifferences(own, other, HOLDERS)).toEqual([says]);
  });

  test('none in texts that are the same, or do not look the same', () => {
    expect(characterDifferences('Rom', 'Rom', HOLDERS)).toEqual([]);
    expect(characterDifferences('Rom', 'Rum', HOLDERS)).toEqual([]);
  });

  test('of many, three and how many more there are', () => {
    const own = 'a\u00adb '.repeat(10);
    expect(characterDifferences(own, 'ab '.repeat(10), HOLDERS).at(-1)).toBe('and 7 more such');
  });
});

const text = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      ' ',
      '\u00a0',
      '\u00ad',
      '\u200b',
      'ﬁ',
      '…',
      '“',
      '👩‍🚀',
      'می‌خ',
    ),
  )
  .map((pieces) => pieces.join(''));

test('a plain form is its own plain form', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(plainText(plainText(some))).toBe(plainText(some));
      expect(plainForm(some).text).toBe(plainText(some));
    }),
  );
});

test('what is found in a text looks like what was looked for', () => {
  fc.assert(
    fc.property(text, text, (some, wanted) => {
      for (const { start, end } of plainOccurrences(some, wanted)) {
        expect(plainText(some.slice(start, end))).toContain(plainText(wanted).trim());
      }
    }),
  );
});

test('every text is found in itself', () => {
  fc.assert(
    fc.property(text, text, text, (before, wanted, after) => {
      fc.pre(plainText(wanted).trim() !== '');
      // A space apart, so that no character joins those around it.
      expect(plainOccurrences(`${before} ${wanted} ${after}`, wanted)).not.toEqual([]);
    }),
  );
});
