import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compactIndex,
  expandIndex,
  needsOtherScripts,
} from '../../../src/gazetteer/compact-index.js';
import { type Entry, packIndex } from '../../../src/gazetteer/pack-index.js';
import { readPlaceIndex } from '../../../src/gazetteer/place-index.js';
import { normalise } from '../../../src/text/normalise.js';

const anyName = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', 'Ả', ' ', '-', '’', '東', 'ж', 'ა'),
  minLength: 1,
  maxLength: 7,
});

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  place: fc.record({
    kind: fc.constantFrom('settlement', 'region', 'second-order division'),
    id: fc.integer({ min: 1, max: 13_000_000 }),
    name: anyName.filter((name) => normalise(name) !== ''),
    country: fc.constantFrom('AT', 'IT'),
    division1: fc.constantFrom('IT.09', 'IT.10', 'AT.02'),
    position: fc
      .tuple(fc.integer({ min: -18e6, max: 18e6 }), fc.integer({ min: -9e6, max: 9e6 }))
      .map(([x, y]) => [x / 1e5, y / 1e5] as const),
    population: fc.constantFrom(0, 0, 700, 3e6, 4.7e9),
  }),
  others: fc.array(anyName, { maxLength: 4 }),
});

test('An index that has travelled is the same, byte by byte', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 50 }), (entries) => {
      const index = packIndex(entries, 'made from these');
      const { places, latin, others } = compactIndex(index);
      expect(expandIndex(places, [latin, others])).toEqual(index);
    }),
  );
});

test('Without the names of other scripts, it answers for Latin ones as the whole index does', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 50 }), (entries) => {
      const bytes = packIndex(entries, 'key');
      const { places, latin } = compactIndex(bytes);
      const [whole, part] = [bytes, expandIndex(places, [latin])].map(readPlaceIndex);
      const asked = entries.flatMap(({ place, others }) => [place.name, ...others.map(String)]);
      for (const name of asked.filter((each) => !needsOtherScripts(each)).map(normalise)) {
        const keys = (index = whole) =>
          index?.named(name).map(({ place, ...match }) => ({ ...match, key: place.key }));
        expect(keys(part)).toEqual(keys(whole));
        expect(part?.longestFrom(name)).toBe(whole?.longestFrom(name));
      }
      // A place without any Latin name is there, without a name.
      const positions = (index = whole) => entries.map((_, key) => index?.place(key).position);
      expect(positions(part)).toEqual(positions(whole));
    }),
  );
});

test('A text in the Latin script needs no names of other scripts, whatever its accents and signs', () => {
  expect(needsOtherScripts('“Ả Rập Xê-út” – L’Aquila, Łódź, 10 €, № 7 …')).toBe(false);
  for (const word of ['Αθήνα', 'Київ', 'بيروت', '東京', 'თბილისი']) {
    expect(needsOtherScripts(`On to ${word}.`), word).toBe(true);
  }
});
