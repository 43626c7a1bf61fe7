import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeFeature } from '../../../src/authoring/compose.js';
import {
  addFeatures,
  addQuotes,
  NO_PLACES,
  removeAt,
  setMember,
  setNumbers,
} from '../../../src/authoring/places-text.js';
import { spot } from '../../../src/authoring/subject.js';
import { anchorQuote } from '../../../src/story/quotation.js';
import type { PlaceFeature } from '../../../src/story/schema.js';
import { articles } from '../../support/articles.js';
import { PLACES, RIGHT, storyOf } from '../../support/small-story.js';

const BRIDGE: PlaceFeature = {
  type: 'Feature',
  id: 'bridge',
  geometry: { type: 'Point', coordinates: [12.5, 54] },
  properties: {
    name: 'The bridge',
    role: 'place',
    location: 'stated',
    quotes: [{ exact: 'The bell on the old mole rang all the time.', mention: 'mole' }],
  },
};

describe('a place is added', () => {
  test('to a file without places, with one member a line except for the geometry', () => {
    expect(addFeatures(NO_PLACES, [BRIDGE])).toBe(`{
  "$schema": "../places.schema.json",
  "datelineFormat": 1,
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "id": "bridge",
      "geometry": {"type": "Point", "coordinates": [12.5, 54]},
      "properties": {
        "name": "The bridge",
        "role": "place",
        "location": "stated",
        "quotes": [
          {
            "exact": "The bell on the old mole rang all the time.",
            "mention": "mole"
          }
        ]
      }
    }
  ]
}
`);
  });

  test('after existing places, whose layout and order are unchanged', () => {
    const text = addFeatures(PLACES, [BRIDGE]);
    const [before, after] = PLACES.split('\n  ],\n  "unmapped"');
    expect(text.startsWith(`${before},\n    {\n      "type": "Feature"`)).toBe(true);
    expect(text.endsWith(`\n  ],\n  "unmapped"${after}`)).toBe(true);
  });

  test.each([
    ['tabs', '{\n\t"type": "FeatureCollection",\n\t"features": [\n\t]\n}', '\n\t\t{\n\t\t\t"type"'],
    ['CRLF', NO_PLACES.replaceAll('\n', '\r\n'), '\r\n    {\r\n      "type"'],
    ['one line', '{"type":"FeatureCollection","features":[{"id":1}]}', '{"id":1},\n  {\n'],
  ])('in a file of %s, as the file has it', (_, text, layout) => {
    const added = addFeatures(text, [BRIDGE]);
    expect(added).toContain(layout);
    expect(JSON.parse(added).features.at(-1)).toEqual(BRIDGE);
  });
});

test('quotations are added to a place, and nothing else changes', () => {
  const quote = { exact: 'Nobody was hurt.', mention: 'Nobody', prefix: 'on Tuesday. ' };
  const text = addQuotes(PLACES, 1, [quote]);
  expect(JSON.parse(text).features[1].properties.quotes).toHaveLength(3);
  expect(text.replace(/,\n {10}\{\n {12}"exact": "Nobody was hurt\."[^}]*\}/, '')).toBe(PLACES);
  const small = storyOf({ ...RIGHT, places: text });
  expect(small.places.find(({ id }) => id === 'rostock')?.quotations).toHaveLength(3);
});

test('for any wishes the file stays JSON, the other places are unchanged, and all quotations are in the article', () => {
  fc.assert(
    fc.property(
      articles,
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }),
      fc.array(fc.nat(200), { maxLength: 4 }),
      (article, names, starts) => {
        const words = starts.map((at) => article.text.slice(at, at + 3).trim());
        let text = PLACES;
        for (const name of [...names, ...words]) {
          const taken = new Set<string>(
            JSON.parse(text).features.map(({ id }: PlaceFeature) => id),
          );
          const wishes = { as: [name], id: `place-${taken.size}`, note: name };
          const { feature } = composeFeature(article, spot([1, 2], name), wishes, taken);
          if (!feature) continue;
          text = addFeatures(text, [feature]);
          expect(JSON.parse(text).features.at(-1)).toEqual(feature);
          for (const quote of feature.properties.quotes) {
            expect(anchorQuote(article, quote)).toMatchObject({ exact: quote.exact });
          }
        }
        const [before = ''] = PLACES.split('\n  ],\n  "unmapped"');
        expect(text.startsWith(before)).toBe(true);
      },
    ),
  );
});

describe('in any layout of the file', () => {
  const layouts = fc.record({
    indent: fc.constantFrom<string | number>(0, 1, 2, 4, '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    tail: fc.constantFrom('', '\n', '  \n\n'),
    more: fc.constantFrom({}, { name: 'harbour' }, { bbox: [-180, -90, 180, 90] }),
    isReversed: fc.boolean(),
  });
  const texts = layouts.map(({ indent, lineEnd, tail, more, isReversed }) => {
    const members = Object.entries({ ...JSON.parse(PLACES), ...more });
    const file = Object.fromEntries(isReversed ? members.reverse() : members);
    return JSON.stringify(file, null, indent).replaceAll('\n', lineEnd) + tail;
  });
  const quote = { exact: 'Nobody was hurt.', mention: 'Nobody', prefix: 'on Tuesday. ' };

  /** The inserted text; throws if anything else was changed. */
  function insertion(before: string, after: string): string {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    const end = before.length - start;
    expect(after.endsWith(before.slice(start))).toBe(true);
    return after.slice(start, after.length - end);
  }

  test('places are inserted, and no other byte changes', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 3 }), (text, count) => {
        const added = Array.from({ length: count }, (_, i) => ({ ...BRIDGE, id: `bridge-${i}` }));
        const after = addFeatures(text, added);
        expect(insertion(text, after)).toContain('"bridge-0"');
        const { features, ...rest } = JSON.parse(after);
        const { features: old, ...before } = JSON.parse(text);
        expect(features).toEqual([...old, ...added]);
        expect(Object.entries(rest)).toEqual(Object.entries(before));
        const { places } = storyOf({ ...RIGHT, places: after });
        const others = places.filter(({ id }) => !id.startsWith('bridge')).map(unnumbered);
        expect(others).toEqual(storyOf({ ...RIGHT, places: text }).places.map(unnumbered));
      }),
      { numRuns: 50 },
    );
  });

  test('quotations are inserted, and no other byte changes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const after = addQuotes(text, 1, [quote]);
        expect(insertion(text, after)).toContain('Nobody was hurt.');
        const expected = JSON.parse(text);
        expected.features[1].properties.quotes.push(quote);
        expect(JSON.stringify(JSON.parse(after))).toBe(JSON.stringify(expected));
      }),
      { numRuns: 50 },
    );
  });

  test('members are set, changed and taken out, and no other byte changes', () => {
    const changes = fc.constantFrom<[path: string[], value: unknown]>(
      [['properties', 'note'], 'A note.'],
      [['properties', 'radius'], 500],
      [['properties', 'name'], 'Else'],
      [['properties', 'gazetteer'], undefined],
      [['properties', 'when'], { date: '2024-01-09', words: 'on Tuesday' }],
      [['geometry'], null],
      [['id'], 'else'],
    );
    fc.assert(
      fc.property(texts, changes, (text, [path, value]) => {
        const after = setMember(text, 1, path, value);
        const [parent, name = ''] = path.length === 1 ? [undefined, path[0]] : path;
        const expected = JSON.parse(text);
        const feature = expected.features[1];
        const members = parent === undefined ? feature : feature[parent];
        if (value === undefined) delete members[name];
        else members[name] = value;
        expect(JSON.parse(after)).toEqual(expected);
        expect(setMember(after, 1, path, value)).toBe(after);
        const [before, behind] = [text.indexOf('"rostock"'), text.indexOf('"off-warnemuende"')];
        expect(after.startsWith(text.slice(0, before))).toBe(true);
        expect(after.endsWith(text.slice(behind))).toBe(true);
        const bareLineFeeds = (some: string) => some.match(/(?<!\r)\n/g)?.length ?? 0;
        if (!text.includes('\r')) expect(after).not.toContain('\r');
        else expect(bareLineFeeds(after)).toBe(bareLineFeeds(text));
      }),
      { numRuns: 50 },
    );
  });

  test('numbers change where they stand', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const after = setNumbers(text, 1, ['geometry', 'coordinates'], [1.5, 2.5]);
        expect(after).toBe(text.replace('12.14049', '1.5').replace('54.0887', '2.5'));
      }),
      { numRuns: 20 },
    );
  });

  test('places and quotations are taken out, and no other byte changes', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 4 }), (text, at) => {
        const expected = JSON.parse(text);
        expected.features.splice(at, 1);
        const after = removeAt(text, ['features', at]);
        expect(JSON.stringify(JSON.parse(after))).toBe(JSON.stringify(expected));
        expect(insertion(after, text)).toHaveLength(text.length - after.length);
        // In the layout of the rest.
        const whole = after.replaceAll('\r\n', '\n').trimEnd();
        const laidOut = [0, 1, 2, 4, '\t'].map((indent) => JSON.stringify(expected, null, indent));
        expect(laidOut).toContain(whole);
        for (const from of ['first', 'last']) {
          let left = after;
          for (let count = 4; count > 0; count--) {
            left = removeAt(left, ['features', from === 'first' ? 0 : count - 1]);
            expect(JSON.parse(left).features).toHaveLength(count - 1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  const unnumbered = ({ number: _, ...place }: ReturnType<typeof storyOf>['places'][number]) =>
    place;
});

test('a story that is written and read again is the same story', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 3), fc.boolean(), (indent, isWindows) => {
      const places = JSON.stringify(JSON.parse(PLACES), null, indent);
      const article = isWindows ? RIGHT.article.replaceAll('\n', '\r\n') : RIGHT.article;
      expect(storyOf({ article, places })).toEqual(storyOf(RIGHT));
    }),
  );
});
