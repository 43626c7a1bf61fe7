import { describe, expect, test } from 'vitest';
import { GEOJSON_IO, KML, QGIS, UMAP } from '../../support/foreign-files.js';
import { change, findingsOf, PLACES, placesWith, RIGHT } from '../../support/small-story.js';

describe('a file of another tool named places.geojson', () => {
  test.each([
    ['QGIS', QGIS, 6, '"quotes" is missing.*QGIS', '.geojson'],
    ['geojson.io', GEOJSON_IO, 6, '"quotes" is missing.*geojson.io', '.geojson'],
    ['uMap', UMAP, 1, '"type" is "umap"', '.umap'],
    ['Google My Maps', KML, 1, 'is KML, not JSON', '.kml'],
  ])(
    'of %s is one finding, at the member to mend, with the command that reads it',
    (_, places, line, message, ending) => {
      expect(findingsOf({ ...RIGHT, places })).toEqual([
        {
          file: 'places.geojson',
          line,
          column: expect.any(Number),
          severity: 'error',
          message: expect.stringMatching(message),
          hint: expect.stringMatching(`--from .*drawn\\${ending}$`),
        },
      ]);
    },
  );
});

describe('what QGIS adds to a collection', () => {
  const NAME = '"urn:ogc:def:crs:OGC:1.3:CRS84"';
  const CRS = `"name": "x",\n"crs": {"type": "name", "properties": {"name": ${NAME}}},`;

  test('is accepted', () => {
    const { places } = placesWith('"unmapped"', `${CRS}\n  "unmapped"`);
    expect(findingsOf({ ...RIGHT, places })).toEqual([]);
  });

  test('is refused where the positions are in metres', () => {
    const inMetres = CRS.replace('OGC:1.3:CRS84', 'EPSG::3857');
    const { places } = placesWith('"unmapped"', `${inMetres}\n  "unmapped"`);
    expect(findingsOf({ ...RIGHT, places })).toMatchObject([
      { message: expect.stringContaining('EPSG::3857'), hint: expect.stringContaining('4326') },
    ]);
  });
});

test('features that an author has begun are checked member by member', () => {
  const places = change(
    PLACES,
    /"quotes": \[[^\]]*Denmark[^\]]*\]/.exec(PLACES)?.[0] ?? '',
    '"note": "x"',
  );
  expect(findingsOf({ ...RIGHT, places }).map(({ message }) => message)).toEqual([
    '"quotes" is missing',
  ]);
});

test('a story without places gets one finding that says how to add some', () => {
  const places = '{"type": "FeatureCollection", "features": []}';
  expect(findingsOf({ ...RIGHT, places })).toMatchObject([
    {
      severity: 'warning',
      message: expect.stringContaining('no places yet'),
      hint: expect.stringContaining('npm run draft -- small'),
    },
  ]);
});
