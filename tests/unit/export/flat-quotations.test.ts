/** FlatGeobuf, read by the format's own reader. */
import { expect, test } from 'vitest';
import { exportStory } from '../../../src/export/index.js';
import { exportedBytes, featuresIn, ferry, SITE, stories } from '../../support/exported.js';
import { readFlatGeobuf } from '../../support/foreign-readers.js';

const FILE = 'quotations.fgb';

test.each(stories)('of %s has the rows of the GeoJSON, in degrees of WGS 84', async (_, story) => {
  const { features, crs } = await readFlatGeobuf(exportedBytes(story, FILE, SITE));
  expect(crs).toBe(4326);
  const known = (properties: object) =>
    Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
  const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
  expect(inOrder(features.map(({ properties }) => known(properties ?? {})))).toEqual(
    inOrder(featuresIn(story, 'quotations.geojson', SITE).map(({ properties }) => properties)),
  );
  for (const { geometry, properties } of features) {
    const place = story.places.find(({ id }) => id === properties?.id);
    expect(geometry).toEqual(place?.geometry ?? { type: 'MultiPoint', coordinates: [] });
  }
});

test('a column has one type, also where the first place does not have it', async () => {
  const { columns } = await readFlatGeobuf(exportedBytes(ferry, FILE));
  // The crossing, which comes first, has no radius.
  expect(ferry.places[0]?.radius).toBeUndefined();
  expect(columns).toMatchObject({
    ...{ number: 'Double', paragraph: 'Double' },
    ...{ longitude: 'Double', latitude: 'Double', radius: 'Double' },
    ...{ id: 'String', quote: 'String', when: 'String', geo_source: 'String' },
  });
  expect(Object.keys(columns)).not.toContain('page');
});

test('a story without a place has no such file', () => {
  const files = exportStory({ ...ferry, places: [] }, { site: SITE }).map((each) => each.fileName);
  expect(files).not.toContain(FILE);
  expect(files).toContain('quotations.geojson');
});
