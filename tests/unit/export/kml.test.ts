/** KML, read by parsers of XML and KML that are not Dateline's. */
import { describe, expect, test } from 'vitest';
import { exported, ferry, SITE, stories } from '../../support/exported.js';
import { readKml, readXml, textsInDescription } from '../../support/foreign-readers.js';

const FILE = 'places.kml';

describe.each(stories)('KML of %s', (_, story) => {
  const text = exported(story, FILE, SITE);
  const { features } = readKml(text);

  test('has every place with its quotations', () => {
    const read = features.map(({ properties }) => ({
      name: properties?.name,
      location: properties?.location,
      quotes: textsInDescription(properties?.description, 'blockquote'),
    }));
    const places = story.places.map(({ name, location, quotations }) => ({
      name,
      location,
      quotes: quotations.map(({ exact }) => exact),
    }));
    expect(read).toEqual(places);
  });

  test('has every position, in one part or several, and none of what cannot be placed', () => {
    const numbersIn = (geometry: unknown) => JSON.stringify(geometry).match(/-?\d+(\.\d+)?/g);
    expect(features.map(({ geometry }) => numbersIn(geometry))).toEqual(
      story.places.map(({ geometry }) => numbersIn(geometry)),
    );
  });

  test('has the members of each place in the order of the schema', () => {
    const order = ['name', 'description', 'TimeStamp', 'TimeSpan', 'styleUrl', 'ExtendedData'];
    const placemarks = Array.from(readXml(text).getElementsByTagName('Placemark'));
    expect(placemarks).toHaveLength(story.places.length);
    for (const { childNodes } of placemarks) {
      const members = Array.from(childNodes, ({ nodeName }) => nodeName);
      const known = members.filter((name) => order.includes(name));
      expect(known).toEqual(order.filter((name) => members.includes(name)));
      // The geometry comes last.
      expect(members.slice(0, known.length)).toEqual(known);
    }
  });
});

test.each([
  ['2024-01', [['when', '2024-01']]],
  ['2024-01-09T08:30+01:00', [['when', '2024-01-09T08:30:00+01:00']]],
  [
    '2024-01-09/2024-01-12T08:30:05Z',
    [
      ['begin', '2024-01-09'],
      ['end', '2024-01-12T08:30:05Z'],
    ],
  ],
  ['1799-XX', [['when', '1799']]],
  // KML has no word for "about" or "uncertain".
  ['1799~', []],
  ['1799-XX?', []],
  ['1799/1803%', []],
  // Spring is months apart north and south of the equator.
  [
    '1799-21',
    [
      ['begin', '1799'],
      ['end', '1799'],
    ],
  ],
  [
    '1799-25',
    [
      ['begin', '1799-03'],
      ['end', '1799-05'],
    ],
  ],
  [
    '179X',
    [
      ['begin', '1790'],
      ['end', '1799'],
    ],
  ],
  ['1799/..', [['begin', '1799']]],
  ['../1803', [['end', '1803']]],
  // An end that is left out is open, not unknown.
  ['/1803', []],
  ['-0043', []],
  ['-0043/0014', []],
])('the date %s is written as XML Schema demands', (date, wanted) => {
  const places = ferry.places.map((place) => ({ ...place, when: { date, words: 'then' } }));
  const document = readXml(exported({ ...ferry, places }, FILE));
  const [time] = ['TimeStamp', 'TimeSpan'].flatMap((name) =>
    Array.from(document.getElementsByTagName(name)),
  );
  const members = Array.from(time?.childNodes ?? [], (node) => [node.nodeName, node.textContent]);
  expect(members).toEqual(wanted);
});

test('a place says its mentions and its time in words, for which KML has no elements', () => {
  const [first] = ferry.places;
  const places = first ? [{ ...first, when: { date: '1799~', words: 'about <1799>' } }] : [];
  const { features } = readKml(exported({ ...ferry, places }, FILE));
  const { mentions, when, description = '' } = features[0]?.properties ?? {};
  expect(mentions).toBe('The morning ferry');
  expect(when).toBe('1799~');
  expect(textsInDescription(String(description), 'b')).toEqual(['The morning ferry']);
  expect(String(description)).toContain('<div>about &lt;1799&gt; (1799~)</div>');
});

test('the document says whom its contents are from, and on what terms', () => {
  const [story] = readXml(exported(ferry, FILE)).getElementsByTagName('Document');
  const lines = textsInDescription(
    story?.getElementsByTagName('description')[0]?.textContent ?? '',
    'p',
  );
  expect(lines).toEqual([
    'Text: Written for these tests, https://example.org/ferry, quoted, not licensed here',
    'Places with a GeoNames id: GeoNames, https://www.geonames.org/, CC BY 4.0',
    'Other positions: the editor of this map',
  ]);
});

test('characters that XML cannot represent are replaced', () => {
  const places = ferry.places.map((place) => ({ ...place, name: 'a\u0000b\r\nc\ud800' }));
  const { features } = readKml(exported({ ...ferry, places }, FILE));
  expect(features[0]?.properties?.name).toBe('a\ufffdb\nc\ufffd');
});
