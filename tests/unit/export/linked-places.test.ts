/** Linked Places, checked by the format's schema and a parser of linked data. */
import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import { attestedNames } from '../../../src/export/attested-names.js';
import { linkedPlaces } from '../../../src/export/linked-places.js';
import { whenOf } from '../../../src/export/linked-places-time.js';
import type { Place, Story } from '../../../src/story/story.js';
import { exported, featuresIn, ferry, SITE, stories } from '../../support/exported.js';
import { readLinkedData, terms, valuesOf } from '../../support/json-ld.js';
import { linkedPlacesSchema } from '../../support/linked-places-schema.js';

const FILE = 'linked-places.jsonld';
const TITLE = 'http://purl.org/dc/terms/title';

describe.each([undefined, SITE])('linked places, the site at %s,', (site) => {
  test.each(stories)('of %s are valid by the format, and GeoJSON', (_, story) => {
    const text = exported(story, FILE, site);
    expect(linkedPlacesSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    expect(check(text)).toMatchObject({ type: 'FeatureCollection' });
  });

  test.each(stories)('of %s are linked data, every member of it known', async (_, story) => {
    const nodes = await readLinkedData(exported(story, FILE, site), 'https://example.org/');
    expect(valuesOf(nodes, TITLE).toSorted()).toEqual(
      story.places.map(({ name }) => name).toSorted(),
    );
    expect(new Set(valuesOf(nodes, `${terms.LPO}toponym`))).toEqual(
      new Set(
        story.places.flatMap((place) => attestedNames(place, 'en').map(({ toponym }) => toponym)),
      ),
    );
  });
});

describe('a linked place', () => {
  const features = featuresIn(ferry, FILE, SITE);
  const place = (id: string) => features.find((each) => each['@id'] === `${SITE}#${id}`);

  test('has a name that the article attests, on the day when it was published', () => {
    expect(place('rostock')?.names).toEqual([
      {
        toponym: 'Rostock',
        lang: 'en',
        citations: [
          {
            label:
              'The ferry to Rostock runs late (Written for these tests; quoted, not licensed here)',
            '@id': 'https://example.org/ferry',
          },
          { label: 'The morning ferry reached Rostock an hour late on Tuesday.' },
          { label: 'It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.' },
        ],
        when: { timespans: [{ start: { in: '2024' } }], label: '2024-01-09T18:30:00+01:00' },
      },
    ]);
  });

  test('has the certainty of its location', () => {
    const certaintyOf = (id: string) =>
      /"certainty":"(.*?)"/.exec(JSON.stringify(place(id)?.geometry))?.[1];
    expect(certaintyOf('rostock')).toBe('certain');
    expect(certaintyOf('off-warnemuende')).toBe('less-certain');
    expect(certaintyOf('the-crossing')).toBe('uncertain');
    // Which QGIS reads as a point that is nowhere, in a layer with a coordinate system.
    expect(place('the-old-mole')?.geometry).toEqual({ type: 'MultiPoint', coordinates: [] });
  });

  test('is an exact match of its gazetteer entry if its location is stated, otherwise a close one', () => {
    const linksOf = (story: Story) => featuresIn(story, FILE).flatMap(({ links = [] }) => links);
    const narrowed = ferry.places.map((each) => ({ ...each, location: 'narrowed' as const }));
    const identifier = 'https://sws.geonames.org/2844588/';
    expect(linksOf(ferry)).toEqual([{ type: 'exactMatch', identifier }]);
    expect(linksOf({ ...ferry, places: narrowed })).toEqual([{ type: 'closeMatch', identifier }]);
  });

  test('names whom its geometry is from, and the licence', () => {
    const sourceOf = (id: string) =>
      /"citations":\[\{"label":"(.*?)"/.exec(JSON.stringify(place(id)?.geometry))?.[1];
    expect(sourceOf('rostock')).toBe('GeoNames, https://www.geonames.org/, CC BY 4.0');
    expect(sourceOf('off-warnemuende')).toBeUndefined();
  });

  test('has positions without heights, which the format does not take', () => {
    const geometry = {
      type: 'LineString' as const,
      coordinates: [[1, 2, 30] as const, [3, 4] as const],
    };
    const [first] = ferry.places;
    if (!first) throw new Error('The small story has places.');
    const heights = { ...ferry, places: [{ ...first, geometry }] } as unknown as Story;
    expect(featuresIn(heights, FILE)[0]?.geometry).toMatchObject({
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    });
  });

  test('has a concept of the thesaurus and classes of GeoNames, by its role and what it is linked to', () => {
    const kindOf = (change: Partial<Place>, isSettlement?: () => boolean) => {
      const [first] = ferry.places;
      const places = first ? [{ ...first, ...change }] : [];
      const text = linkedPlaces.write({ ...ferry, places }, { site: SITE, isSettlement });
      const [{ properties, types }] = JSON.parse(text).features;
      return [types[0].identifier, ...properties.fclasses].join(' ');
    };
    const linked = { role: 'place', location: 'stated', gazetteer: 1 } as const;
    expect(kindOf({ role: 'event' })).toBe('aat:300000809 S');
    expect(kindOf({ role: 'place' }, () => true)).toBe('aat:300000809 H L P S T');
    expect(kindOf(linked, () => true)).toBe('aat:300008347 P');
    expect(kindOf(linked, () => false)).toBe('aat:300000809 H L P S T');
    // Linked to a wider place that it lies in.
    expect(kindOf({ ...linked, location: 'narrowed' }, () => true)).toBe('aat:300000809 H L P S T');
    expect(kindOf({ role: 'area' })).toBe('aat:300182722 A L');
    expect(kindOf({ role: 'area', shape: { country: 'Denmark' } })).toBe('aat:300182722 A');
    expect(kindOf({ role: 'border' })).toBe('aat:300000809 A');
    expect(kindOf({ role: 'line' })).toBe('aat:300000809 H R');
  });

  test('says when something happened there, in the article’s words and by its date', () => {
    expect(place('off-warnemuende')?.when).toEqual({
      timespans: [{ start: { in: '2024' } }],
      label: 'since dawn (2024-01-09)',
    });
  });

  test.each([
    ['1799', { start: { in: '1799' } }],
    ['1799-XX-XX', { start: { in: '1799' } }],
    ['2024-01-09T23:30-05:00', { start: { in: '2024' } }],
    ['-0043-03-15', { start: { in: '-0043' } }],
    ['Y-17000', { start: { in: '-17000' } }],
    ['1799-21', { start: { in: '1799' } }],
    ['1799-24', { start: { earliest: '1799' }, end: { latest: '1800' } }],
    ['-004X', { start: { earliest: '-0049' }, end: { latest: '-0040' } }],
    ['17XX', { start: { earliest: '1700' }, end: { latest: '1799' } }],
    ['1799/1803-05', { start: { in: '1799' }, end: { in: '1803' } }],
    ['179X/1803', { start: { earliest: '1790', latest: '1799' }, end: { in: '1803' } }],
    ['1799/..', { start: { in: '1799' }, end: { earliest: '1799' } }],
    ['1799/', { start: { in: '1799' }, end: { earliest: '1799' } }],
    ['../180X', { start: { latest: '1809' }, end: { earliest: '1800', latest: '1809' } }],
  ])('writes the date %s as a span of years', (date, timespan) => {
    expect(whenOf(date, 'then')).toEqual({ timespans: [timespan], label: `then (${date})` });
  });

  test.each([
    ['1799~', 'less-certain'],
    ['1799?', 'uncertain'],
    ['1799%', 'uncertain'],
    ['1799~/1803?', 'uncertain'],
    ['1799/1803~', 'less-certain'],
  ])('is as uncertain about the date %s as the source', (date, certainty) => {
    expect(whenOf(date)).toMatchObject({ certainty, label: date });
  });

  test('has no span for years that the format cannot write', () => {
    expect(whenOf('Y17000')).toEqual({ timespans: [], label: 'Y17000' });
  });

  test('has an identifier of its own, the same at every build', () => {
    const idsOf = (story: Story) => featuresIn(story, FILE).map((each) => each['@id']);
    expect(new Set(idsOf(ferry)).size).toBe(ferry.places.length);
    expect(idsOf(ferry)).toEqual(idsOf(ferry));
    expect(idsOf({ ...ferry, slug: 'another' })).not.toEqual(idsOf(ferry));
  });
});
