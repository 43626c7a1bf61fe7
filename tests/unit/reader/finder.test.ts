import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedPlace } from '../../../src/page-data/live.js';
import { createFinder, rangeOf } from '../../../src/reader/finder.js';
import { normaliseForSearch } from '../../../src/text/normalise.js';

const place = (number: number, name: string): ListedPlace => ({
  id: `place-${number}`,
  number,
  name,
  role: 'place',
  location: 'stated',
});

const places = [
  place(1, 'Sesto San Giovanni'),
  place(2, 'Łódź'),
  place(3, 'San Marino'),
  place(4, 'Straße'),
  place(5, 'Pisano'),
];
const find = createFinder(places, [
  ['The road led to a small house.', 5, 2],
  ['Nobody in Sesto slept.', 1],
  ['The road was long.', 2, 3],
]);
const numbersFor = (typed: string) => find(typed, 10).hits.map((hit) => hit.place.number);

describe('what is typed is found', () => {
  test('in names: those that begin with it, then words that do, then anywhere', () => {
    expect(numbersFor('san')).toEqual([3, 1, 5]);
  });

  test.each([
    ['lodz', 2],
    ['LÓDŹ', 2],
    ['strasse', 4],
    ['Straße', 4],
    ['  marino ', 3],
  ])('accents, case and spaces around it aside: %s', (typed, number) => {
    expect(numbersFor(typed)).toEqual([number]);
  });

  test('in quotations, after the names, each place once', () => {
    expect(find('the road', 10)).toEqual({
      hits: [
        { place: places[4], quotation: 'The road led to a small house.' },
        { place: places[1], quotation: 'The road led to a small house.' },
        { place: places[2], quotation: 'The road was long.' },
      ],
      count: 3,
    });
    expect(numbersFor('sesto')).toEqual([1]);
  });

  test('not across the end of one text and the beginning of the next', () => {
    expect(find('house. nobody', 10).count).toBe(0);
    expect(find('house.\nnobody', 10).count).toBe(0);
    expect(find('giovanni łódź', 10).count).toBe(0);
  });

  test('and no more are given than asked for, but counted', () => {
    const { hits, count } = find('s', 2);
    expect(hits).toHaveLength(2);
    expect(count).toBe(5);
  });

  test('and nothing is found for nothing', () => {
    expect(find('', 10)).toEqual({ hits: [], count: 0 });
    expect(find('  ', 10)).toEqual({ hits: [], count: 0 });
  });
});

describe('the range of it in a text', () => {
  test.each([
    ['Łódź', 'dz', 'dź'],
    ['Łódź'.normalize('NFD'), 'dz', 'dź'.normalize('NFD')],
    ['Große Straße', 'strasse', 'Straße'],
    ['a𐐀b', 'b', 'b'],
  ])('%s, %s', (text, typed, expected) => {
    const [start, end] = rangeOf(text, typed) ?? [];
    expect(text.slice(start, end)).toBe(expected);
  });

  test('is nowhere when it does not', () => {
    expect(rangeOf('Milan', 'x')).toBeUndefined();
    expect(rangeOf('Milan', ' ')).toBeUndefined();
  });

  test('any range of any text that begins and ends with whole letters is found in it', () => {
    const texts = fc.array(fc.constantFrom('a', 'É', 'ß', 'ł', ' ', 'é', '𐐀', 'İ'), {
      minLength: 1,
    });
    const cases = texts.chain((letters) =>
      fc.tuple(fc.constant(letters), fc.nat(letters.length - 1), fc.nat(letters.length)),
    );
    fc.assert(
      fc.property(cases, ([letters, from, length]) => {
        const typed = letters.slice(from, from + length + 1).join('');
        fc.pre(normaliseForSearch(typed).trim() !== '');
        const text = letters.join('');
        const range = rangeOf(text, typed);
        expect(range).toBeDefined();
        expect(normaliseForSearch(text.slice(...(range ?? [0, 0])))).toContain(
          normaliseForSearch(typed).trim(),
        );
      }),
    );
  });
});
