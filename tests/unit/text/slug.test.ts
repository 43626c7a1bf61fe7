import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug } from '../../../src/story/values.js';
import { isLatin, slugOf, uniqueId } from '../../../src/text/slug.js';

test.each([
  ['Saint-Denis (Île-de-France)', 'saint-denis-ile-de-france'],
  ['  Köln!  ', 'koln'],
  ['Đà Nẵng', 'da-nang'],
  ['Тбилиси', 'tbilisi'],
  ['თბილისი', 'tbilisi'],
  ['Αθήνα', 'athina'],
  ['القاهرة', 'lqhrh'],
  ['ירושלים', 'yrvslym'],
  ['서울', 'seoul'],
  ['京都', 'jingdou'],
  ['東京 Tower', 'dongjing-tower'],
])('%s becomes the slug %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('whatever has letters or digits in some script has a slug', () => {
  const letter = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => slugOf(text) !== '');
  fc.assert(fc.property(letter, (name) => isSlug(slugOf(name))));
  expect(slugOf('…')).toBe('');
});

test('a name of Latin letters and digits is told from one that has to be transliterated', () => {
  expect(['Đà Nẵng', 'Gate 7', "L'Aquila"].filter(isLatin)).toHaveLength(3);
  expect(['東京 Tower', 'Αθήνα', '…'].filter(isLatin)).toEqual([]);
});

describe('an id that is taken', () => {
  test('gets the next number', () => {
    expect(uniqueId('milan', new Set())).toBe('milan');
    expect(uniqueId('milan', new Set(['milan', 'milan-2']))).toBe('milan-3');
  });

  test('sixty thousand times, is free again after a few look-ups', () => {
    let asked = 0;
    class Counting extends Set<string> {
      override has(id: string): boolean {
        asked++;
        return super.has(id);
      }
    }
    const taken = new Counting(['milan']);
    for (let number = 2; number < 60_000; number++) taken.add(`milan-${number}`);
    expect(uniqueId('milan', taken)).toBe('milan-60000');
    expect(asked).toBeLessThan(50);
  });
});
