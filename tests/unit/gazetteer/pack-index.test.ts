import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divisionNameIn, otherDivisionNames } from '../../../src/gazetteer/division-names.js';
import { GREAT_REGIONS } from '../../../src/gazetteer/great-regions.js';
import { type Entry, packIndex } from '../../../src/gazetteer/pack-index.js';
import { readPlaceIndex } from '../../../src/gazetteer/place-index.js';
import { normalise } from '../../../src/text/normalise.js';

function town(name: string, population: number, ...others: string[]): Entry {
  const place = { kind: 'settlement' as const, id: 7, name, position: [1, 2] as const, population };
  return { place, others };
}

describe('an index that is packed and read again', () => {
  const anyName = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', ' ', '-', '東', 'ж'),
    maxLength: 9,
  });

  test('finds every place by each of its names, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyName, fc.array(anyName, { maxLength: 3 })), { maxLength: 60 }),
        anyName,
        (towns, any) => {
          const entries = towns.map(([name, others], at) => town(`${name}x`, at, ...others));
          const index = readPlaceIndex(packIndex(entries, 'key'));
          const asked = [any, ...towns.flatMap(([name, others]) => [`${name}x`, ...others])];
          for (const name of asked.map(normalise).filter((name) => name !== '')) {
            const found = index.named(name).map(({ place }) => place.population);
            const expected = entries
              .filter((entry) =>
                [entry.place.name, ...entry.others].some(
                  (each) => typeof each === 'string' && normalise(each) === name,
                ),
              )
              .map(({ place }) => place.population);
            expect(found).toEqual(expected.toReversed());
            const [first = ''] = name.split(' ');
            if (found.length > 0) {
              expect(index.longestFrom(first)).toBeGreaterThanOrEqual(name.split(' ').length);
            }
          }
        },
      ),
    );
  });

  test('keeps places without a country, id or people', () => {
    const sea = { kind: 'water' as const, name: 'Inland Sea', position: [-1.5, 60] as const };
    const bytes = packIndex([{ place: { ...sea, population: 0 }, others: [] }], 'key');
    expect(readPlaceIndex(bytes).named('inland sea')).toEqual([
      { place: { key: 0, ...sea, population: 0 }, isMain: true },
    ]);
  });

  test('keeps numbers of all sizes, and more people than fit as the most that do', () => {
    const entries = [4.7e9, 2.3e9, 1.4e9, 70_000, 300, 0].map((people, at) =>
      town(`Town${at}`, people),
    );
    const index = readPlaceIndex(packIndex(entries, 'key'));
    const people = entries.map((_, key) => index.place(key).population);
    expect(people).toEqual([0x7fffffff, 0x7fffffff, 1.4e9, 70_000, 300, 0]);
    const far = { kind: 'water' as const, name: 'Far', position: [-179.99999, -89.5] as const };
    const packed = packIndex([{ place: { ...far, population: 0 }, others: [] }], 'key');
    expect(readPlaceIndex(packed).place(0).position).toEqual([-179.99999, -89.5]);
  });

  test('may stand anywhere in a larger buffer', () => {
    const bytes = packIndex([town('Quay', 5)], 'key');
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(readPlaceIndex(larger.subarray(3)).named('quay')).toHaveLength(1);
  });

  test('is refused if any of it is missing, changed or of another format', () => {
    const bytes = packIndex([town('Quay', 5), town('Key', 6)], 'key');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readPlaceIndex(bytes.slice(0, length))).toThrow();
    }
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 16;
      expect(() => readPlaceIndex(changed)).toThrow();
    }
  });
});

describe('our own lists', () => {
  test('have regions and waters with names, each once, on the globe', () => {
    for (const { name, others, position, population } of GREAT_REGIONS) {
      expect(name).not.toBe('');
      expect(others).not.toContain('');
      expect(Math.abs(position[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(position[1])).toBeLessThanOrEqual(90);
      expect(population).toBeGreaterThanOrEqual(0);
    }
    const names = GREAT_REGIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('have further names of divisions by GeoNames’ codes', () => {
    expect(otherDivisionNames('IT.16')).toContain('Toskana');
  });

  test('name divisions in the languages of the editor', () => {
    const tuscany = (language: string) => divisionNameIn(language, 'IT.16', 'Tuscany');
    expect(['de-AT', 'it', 'fr', 'en', 'pl'].map(tuscany)).toEqual([
      ...['Toskana', 'Toscana', 'Toscane', 'Tuscany', 'Tuscany'],
    ]);
    expect(divisionNameIn('de', 'TR.53', 'Rize Province')).toBe('Rize');
    expect(divisionNameIn('de', 'SI.52', 'Urban Municipality of Kranj')).toBe('Kranj');
    // What would be left says too little.
    expect(divisionNameIn('de', 'ZM.02', 'Central Province')).toBe('Central Province');
  });
});
