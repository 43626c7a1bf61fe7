import { describe, expect, test } from 'vitest';
import { adoptMarks } from '../../../src/authoring/adopt.js';
import { importFormatOf, type ReadMarks } from '../../../src/authoring/import-formats/index.js';
import { knownPlaces } from '../../../src/authoring/known-places.js';
import { addFeatures, NO_PLACES } from '../../../src/authoring/places-text.js';
import { isOn } from '../../../src/geo/geometry.js';
import { GEOJSON_IO, KML, LINKED_KML, QGIS, UMAP } from '../../support/foreign-files.js';
import { ARTICLE, findingsOf, PLACES, RIGHT, storyOf } from '../../support/small-story.js';

const { article } = storyOf(RIGHT);

function marksIn(text: string): ReadMarks {
  const source = { file: 'drawn', text };
  return importFormatOf(source)?.read(source) ?? { marks: [], findings: [] };
}

function adopted(text: string, places = NO_PLACES) {
  return adoptMarks(article, marksIn(text).marks, knownPlaces(places));
}

describe('a mark from another tool becomes a place with its quotations', () => {
  test.each([
    ['QGIS', QGIS, [12.140491, 54.088712]],
    ['geojson.io', GEOJSON_IO, [12.140491, 54.088743]],
    ['uMap', UMAP, [12.14049, 54.0887]],
    ['Google My Maps', KML, [12.14049, 54.0887]],
  ])('in %s: positions of six decimals and no heights', (_, text, coordinates) => {
    const [rostock] = adopted(text).features;
    expect(rostock).toMatchObject({
      id: 'rostock',
      geometry: { type: 'Point', coordinates },
      properties: { name: 'Rostock', role: 'place', location: 'stated' },
    });
    expect(rostock?.properties.quotes).toHaveLength(3);
  });

  test.each([
    ['QGIS', QGIS],
    ['geojson.io', GEOJSON_IO],
    ['uMap', UMAP],
    ['Google My Maps', KML],
  ])('and with it, from %s, the story passes the check', (_, text) => {
    const places = addFeatures(NO_PLACES, adopted(text).features);
    const errors = findingsOf({ article: ARTICLE, places }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
  });

  test('a MultiPolygon of one part becomes a Polygon, wound by the right-hand rule, with an anchor inside', () => {
    const [, denmark] = adopted(QGIS).features;
    expect(denmark?.geometry).toMatchObject({
      type: 'Polygon',
      coordinates: [
        [
          [8.1, 55],
          [9.4, 54.8],
          [12.6, 55.7],
          [10.6, 57.7],
          [8.1, 55],
        ],
      ],
    });
    const { role, anchor } = denmark?.properties ?? {};
    expect(role).toBe('area');
    if (!denmark?.geometry) throw new Error('Denmark has no geometry.');
    expect(isOn(anchor ?? [], denmark.geometry), `${anchor} in Denmark`).toBe(true);
  });
});

describe('a mark that cannot become a place is left, with the reason:', () => {
  test('a mark without a name', () => {
    expect(adopted(GEOJSON_IO).left).toMatchObject([{ number: 2, why: 'nameless' }]);
  });

  test('a name that is not in the article', () => {
    expect(adopted(KML).left).toMatchObject([{ mark: { name: 'Petersdorf' }, why: 'unquoted' }]);
  });

  test('a place that the story has already', () => {
    expect(adopted(UMAP, PLACES)).toMatchObject({ features: [], left: [{ why: 'known' }] });
  });

  test('neither a point, a line nor an area', () => {
    const points = '{"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}';
    const text = `{"type": "Feature", "properties": {"name": "Rostock"}, "geometry": ${points}}`;
    expect(adopted(text).left).toMatchObject([{ why: 'undrawable' }]);
  });
});

describe('a file is refused with the position of the error', () => {
  test('for positions in metres', () => {
    const text = QGIS.replace('urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::3857');
    expect(marksIn(text).findings).toMatchObject([
      { line: 4, column: 1, message: expect.stringContaining('EPSG::3857') },
    ]);
  });

  test('for a KML file with only a link to Google', () => {
    expect(marksIn(LINKED_KML).findings).toMatchObject([
      { hint: expect.stringContaining('keep data up to date') },
    ]);
  });

  test('for broken XML', () => {
    const text = KML.replace('</Folder>', '</Fold>');
    expect(marksIn(text).findings).toMatchObject([
      { message: expect.stringContaining('unreadable XML') },
    ]);
  });

  test('for layers without features', () => {
    const text = UMAP.replace(/"features":\[\{.*?\}\}\],/, '"features":[],');
    expect(marksIn(text).findings).toMatchObject([{ message: expect.stringContaining('layers') }]);
  });
});

test('no format recognises a table or a track', () => {
  expect(importFormatOf({ file: 'a.csv', text: 'name,lat,lon\nRostock,54,12\n' })).toBeUndefined();
  expect(importFormatOf({ file: 'a.gpx', text: '<gpx><trk/></gpx>' })).toBeUndefined();
});
