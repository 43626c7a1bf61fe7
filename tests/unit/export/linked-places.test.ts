/** Linked Places, checked by the format's schema and a parser of linked data. */
import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import type { Story } from '../../../src/story/story.js';
import { exported, featuresIn, ferry, SITE, stories } from '../../support/exported.js';
import { readLinkedData, terms, valuesOf } from '../../support/json-ld.js';
import { linkedPlacesSchema } from '../../support/linked-places-schema.js';

const FILE = 'linked-places.jsonld';

describe.each([undefined, SITE])('linked places, the site at %s,', (site) => {
  test.each(stories)('of %s are valid by the format, and GeoJSON', (_, story) => {
    const text = exported(story, FILE, site);
    expect(linkedPlacesSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    expect(check(text)).toMatchObject({ type: 'FeatureCollection' });
  });

  test.each(stories)('of %s are linked data, every member of it known', async (_, story) => {
    const nodes = await readLinkedData(exported(story, FILE, site), 'https://example.org/');
    expect(valuesOf(nodes, `${terms.LPO}toponym`).toSorted()).toEqual(
      story.places.map(({ name }) => name).toSorted(),
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
            label: 'The ferry to Rostock runs late (Written for these tests.)',
            '@id': 'https://example.org/ferry',
          },
          { label: 'The morning ferry reached Rostock an hour late on Tuesday.' },
          { label: 'It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.' },
        ],
        when: { timespans: [{ start: { in: '2024-01-09' } }] },
      },
    ]);
  });

  test('has the certainty of its location', () => {
    const certaintyOf = (id: string) =>
      /"certainty":"(.*?)"/.exec(JSON.stringify(place(id)?.geometry))?.[1];
    expect(certaintyOf('rostock')).toBe('certain');
    expect(certaintyOf('off-warnemuende')).toBe('less-certain');
    expect(certaintyOf('the-crossing')).toBe('uncertain');
    expect(place('the-old-mole')?.geometry).toBeNull();
  });

  test('is an exact match of its gazetteer entry if its location is stated, otherwise a close one', () => {
    const linksOf = (story: Story) => featuresIn(story, FILE).flatMap(({ links = [] }) => links);
    const narrowed = ferry.places.map((each) => ({ ...each, location: 'narrowed' as const }));
    const identifier = 'https://sws.geonames.org/2844588/';
    expect(linksOf(ferry)).toEqual([{ type: 'exactMatch', identifier }]);
    expect(linksOf({ ...ferry, places: narrowed })).toEqual([{ type: 'closeMatch', identifier }]);
  });

  test('says when something happened there, to the day, and in the article’s words', () => {
    expect(place('off-warnemuende')?.when).toEqual({
      timespans: [{ start: { in: '2024-01-09' } }],
      label: 'since dawn',
    });
    const when = { date: '2024-01-09T08:30+01:00/2024-02', words: 'all month' };
    const places = ferry.places.map((each) => ({ ...each, when }));
    expect(featuresIn({ ...ferry, places }, FILE)[0]?.when).toEqual({
      timespans: [{ start: { in: '2024-01-09' }, end: { in: '2024-02' } }],
      label: 'all month',
    });
  });

  test.each([
    ['1799~', { start: { in: '1799~' } }],
    ['-0043-03-15', { start: { in: '-0043-03-15' } }],
    ['Y-17000', { start: { in: '-17000' } }],
    ['1799-21?', { start: { earliest: '1799-03?' }, end: { latest: '1799-05?' } }],
    ['-0099-21', { start: { earliest: '-0099-03' }, end: { latest: '-0099-05' } }],
    ['17XX', { start: { earliest: '1700' }, end: { latest: '1799' } }],
    ['1799/1803%', { start: { in: '1799' }, end: { in: '1803%' } }],
    ['1799/..', { start: { in: '1799' }, end: { earliest: '1799' } }],
    ['../1803', { start: { latest: '1803' }, end: { in: '1803' } }],
  ])('writes the date %s as a timespan', (date, timespan) => {
    const places = ferry.places.map((each) => ({ ...each, when: { date, words: 'then' } }));
    const [feature] = featuresIn({ ...ferry, places }, FILE);
    expect(feature?.when).toEqual({ timespans: [timespan], label: 'then' });
  });

  test('has an identifier of its own, the same at every build', () => {
    const idsOf = (story: Story) => featuresIn(story, FILE).map((each) => each['@id']);
    expect(new Set(idsOf(ferry)).size).toBe(ferry.places.length);
    expect(idsOf(ferry)).toEqual(idsOf(ferry));
    expect(idsOf({ ...ferry, slug: 'another' })).not.toEqual(idsOf(ferry));
  });
});
