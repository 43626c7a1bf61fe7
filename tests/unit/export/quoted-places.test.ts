/** GeoJSON with flat properties, read by a parser that is not Dateline's. */
import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import { exported, featuresIn, ferry, SITE, stories } from '../../support/exported.js';

const FILE = 'quotations.geojson';

describe.each(stories)('GeoJSON with flat properties, of %s', (_, story) => {
  test('is GeoJSON, its geometries those of the story', () => {
    const read = check(exported(story, FILE));
    const features = read.type === 'FeatureCollection' ? read.features : [];
    expect(features.map(({ geometry }) => geometry)).toEqual(
      story.places.map(({ geometry }) => geometry),
    );
  });

  test('has only texts and numbers in its properties', () => {
    const values = featuresIn(story, FILE).flatMap(({ properties }) => Object.values(properties));
    for (const value of values) expect(['string', 'number']).toContain(typeof value);
  });
});

test('each quotation has a column, and so have its mention and its paragraph', () => {
  const rostock = featuresIn(ferry, FILE, SITE).find(({ id }) => id === 'rostock');
  expect(rostock?.properties).toEqual({
    number: 2,
    id: 'rostock',
    name: 'Rostock',
    role: 'place',
    location: 'stated',
    longitude: 12.14049,
    latitude: 54.0887,
    gazetteer: 'https://sws.geonames.org/2844588/',
    page: `${SITE}#rostock`,
    quotes: 2,
    quote_1: 'The morning ferry reached Rostock an hour late on Tuesday.',
    mention_1: 'Rostock',
    paragraph_1: 1,
    quote_2: 'It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.',
    mention_2: 'Rostock',
    paragraph_2: 2,
    headline: 'The ferry to Rostock runs late',
    published: '2024-01-09T18:30:00+01:00',
    credit: 'Written for these tests.',
    link: 'https://example.org/ferry',
  });
});

test('there are never more columns than a shapefile can have, and no quotation is lost', () => {
  const event = ferry.places.find(({ id }) => id === 'off-warnemuende');
  const [quotation] = event?.quotations ?? [];
  if (!event || !quotation) throw new Error('The small story has no such place.');
  const quotations = Array.from({ length: 100 }, () => quotation);
  const places = [{ ...event, quotations, gazetteer: 1 }];
  const [feature] = featuresIn({ ...ferry, places }, FILE, SITE);
  expect(Object.keys(feature?.properties ?? {}).length).toBeLessThanOrEqual(255);
  expect(JSON.stringify(feature).split(quotation.exact)).toHaveLength(101);
});
