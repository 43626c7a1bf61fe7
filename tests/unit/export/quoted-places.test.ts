/** GeoJSON with flat properties, read by a parser that is not Dateline's. */
import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import { exported, featuresIn, ferry, SITE, stories } from '../../support/exported.js';
import { readTable } from '../../support/foreign-readers.js';

const FILE = 'quotations.geojson';

describe.each(stories)('GeoJSON with flat properties, of %s', (_, story) => {
  test('has a feature for each quotation, with the geometry of its place', () => {
    const read = check(exported(story, FILE));
    const features = read.type === 'FeatureCollection' ? read.features : [];
    expect(features.map(({ geometry }) => geometry)).toEqual(
      story.places.flatMap(({ geometry, quotations }) => quotations.map(() => geometry)),
    );
    expect(features.map(({ properties }) => properties?.quote)).toEqual(
      story.places.flatMap(({ quotations }) => quotations.map(({ exact }) => exact)),
    );
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });

  test('has only texts and numbers in its properties', () => {
    const values = featuresIn(story, FILE).flatMap(({ properties }) => Object.values(properties));
    for (const value of values) expect(['string', 'number']).toContain(typeof value);
  });

  test('has the columns of the table, told apart by the ten characters that a shapefile keeps', () => {
    const [row = {}] = readTable(exported(story, 'quotations.csv'));
    const columns = Object.keys(row);
    const cut = new Set(columns.map((column) => column.slice(0, 10).toLowerCase()));
    expect(cut.size).toBe(columns.length);
    for (const { properties } of featuresIn(story, FILE, SITE)) {
      const own = Object.keys(properties);
      expect(own).toEqual(columns.filter((column) => own.includes(column)));
    }
  });
});

test('a row says what is quoted, of which place, and whom both are from', () => {
  const rostock = featuresIn(ferry, FILE, SITE).filter(({ id }) => id?.startsWith('rostock'));
  expect(rostock.map(({ id }) => id)).toEqual(['rostock_1', 'rostock_2']);
  expect(rostock[1]?.properties).toEqual({
    number: 2,
    id: 'rostock',
    name: 'Rostock',
    mention: 'Rostock',
    quote: 'It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.',
    paragraph: 2,
    role: 'place',
    location: 'stated',
    longitude: 12.14049,
    latitude: 54.0887,
    gazetteer: 'https://sws.geonames.org/2844588/',
    geo_source: 'GeoNames, https://www.geonames.org/, CC BY 4.0',
    page: `${SITE}#rostock`,
    headline: 'The ferry to Rostock runs late',
    published: '2024-01-09T18:30:00+01:00',
    credit: 'Written for these tests.',
    link: 'https://example.org/ferry',
    terms: 'quoted, not licensed here',
  });
});

test('a hundred quotations are a hundred rows, and no more columns than one', () => {
  const event = ferry.places.find(({ id }) => id === 'off-warnemuende');
  const [quotation] = event?.quotations ?? [];
  if (!event || !quotation) throw new Error('The small story has no such place.');
  const columnsOf = (times: number) => {
    const quotations = Array.from({ length: times }, () => quotation);
    const features = featuresIn({ ...ferry, places: [{ ...event, quotations }] }, FILE, SITE);
    expect(features).toHaveLength(times);
    return new Set(features.flatMap(({ properties }) => Object.keys(properties)));
  };
  expect(columnsOf(100)).toEqual(columnsOf(1));
});

test('a date stands as the source has it, with its marks', () => {
  const when = { date: '1799~/..', words: 'from about 1799 on' };
  const places = ferry.places.map((place) => ({ ...place, when }));
  for (const { properties } of featuresIn({ ...ferry, places }, FILE)) {
    expect(properties).toMatchObject({ when: when.date, when_words: when.words });
  }
});
