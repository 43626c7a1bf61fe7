import { describe, expect, test } from 'vitest';
import { adoptMarks } from '../../../src/authoring/adopt.js';
import { importFormatOf } from '../../../src/authoring/import-formats/index.js';
import { holdersOf, marksOf } from '../../../src/authoring/import-formats/marks.js';
import { knownPlaces } from '../../../src/authoring/known-places.js';
import { addFeatures, NO_PLACES } from '../../../src/authoring/places-text.js';
import { quotationTable } from '../../../src/export/quotation-table.js';
import { isOn } from '../../../src/geo/geometry.js';
import { articleOf } from '../../support/articles.js';
import { GEOJSON_IO, KML, LINKED_KML, QGIS, UMAP } from '../../support/foreign-files.js';
import { ARTICLE, findingsOf, PLACES, RIGHT, storyOf } from '../../support/small-story.js';
import { TITLED_CSV, TSV } from '../../support/tables.js';

const { article } = storyOf(RIGHT);

function marksIn(text: string, file = 'drawn') {
  const source = { file, text };
  const { entries, findings } = importFormatOf(source)?.read(source, {}) ?? {
    entries: [],
    findings: [],
  };
  return { marks: marksOf(entries, holdersOf(entries, {})), findings };
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
    expect(adopted(GEOJSON_IO).left).toMatchObject([{ mark: { number: 2 }, why: 'nameless' }]);
  });

  test('a name that is not in the article', () => {
    expect(adopted(KML).left).toMatchObject([{ mark: { name: 'Petersdorf' }, why: 'unquoted' }]);
  });

  test('a place that the story has already', () => {
    expect(adopted(UMAP, PLACES)).toMatchObject({ features: [], left: [{ why: 'known' }] });
  });

  test('several points', () => {
    const points = '{"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}';
    const text = `{"type": "Feature", "properties": {"name": "Rostock"}, "geometry": ${points}}`;
    expect(adopted(text).left).toMatchObject([
      {
        why: 'several-points',
        points: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
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

describe('a table', () => {
  test('is read in whatever way spreadsheets write it', () => {
    const places = (text: string) =>
      adopted(text).features.map(({ id, geometry }) => [id, geometry?.coordinates]);
    const rostock = ['rostock', [12.14049, 54.0887]];
    const warnemuende = ['warnemunde', [12.08, 54.178]];
    expect(places(TSV)).toEqual([rostock, warnemuende]);
    expect(places(TITLED_CSV)).toEqual([rostock, warnemuende]);
    expect(places(`sep=;\r\n${TSV.replaceAll('\t', ';')}`)).toEqual([rostock, warnemuende]);
  });

  test('quotes the sentences of its column, and those that name the place where it has none', () => {
    const [rostock, warnemuende] = adopted(TITLED_CSV).features;
    expect(rostock?.properties.quotes).toHaveLength(3);
    expect(warnemuende?.properties.quotes).toMatchObject([{ mention: 'Warnemünde' }]);
  });

  test('has a row for each quotation, as our own export does', () => {
    const csv = quotationTable.write(storyOf(RIGHT), { site: undefined });
    const { features, left } = adopted(csv);
    const before = storyOf(RIGHT).places.filter(({ position }) => position);
    expect(left.map(({ mark, why }) => [mark.name, why])).toEqual([
      // Somewhere on a line, which a table has not: at a point would say more than is known.
      ['The crossing', 'faulty'],
      ['The old mole', 'unplaced'],
    ]);
    const adoptable = before.filter(({ location }) => location !== 'somewhere');
    expect(features.map(({ id, properties }) => [id, properties.quotes.length])).toEqual(
      expect.arrayContaining(adoptable.map(({ id, quotations }) => [id, quotations.length])),
    );
  });

  test('of text with an open quotation mark is refused, with its line', () => {
    expect(marksIn('name,lat,lon\nRostock,1,2\n"Ros,1,2\nx,1,2\n', 'a.csv').findings).toMatchObject(
      [{ line: 3, message: expect.stringContaining('never closed') }],
    );
  });

  test('names the row with more cells than the head', () => {
    const { left } = adopted('name,lat,lon\nRostock, the port,54,12\n');
    expect(left).toMatchObject([
      {
        mark: { line: 2 },
        why: 'faulty',
        fault: expect.stringContaining('4 cells and the head 3'),
      },
    ]);
  });
});

describe('one bad mark is named and left out, the others are added:', () => {
  const rostock =
    '{"type":"Feature","properties":{"name":"Rostock"},"geometry":{"type":"Point","coordinates":[12,54]}}';

  test.each([
    ['swapped', '[54, 120]', 'are the two swapped?'],
    ['in metres', '[1351454, 7181523]', "in metres of a map's grid"],
    ['nowhere', '[0, 0]', 'what they do not know'],
    ['empty', '[]', 'neither a point'],
  ])('of a position that is %s', (_, coordinates, fault) => {
    const bad = rostock.replace('[12,54]', coordinates).replace('Rostock', 'Denmark');
    const { features, left } = adopted(
      `{"type":"FeatureCollection","features":[${bad},${rostock}]}`,
    );
    expect(features.map(({ id }) => id)).toEqual(['rostock']);
    expect(left).toMatchObject([{ mark: { number: 1 }, fault: expect.stringContaining(fault) }]);
  });

  test.each([
    ['sequence (RFC 8142)', `\u001e{"type":"Feature","prop\n\u001e${rostock}\n`],
    [
      'newline-delimited GeoJSON',
      `${rostock.replace('Rostock', 'Denmark').slice(0, 90)}}\n${rostock}\n`,
    ],
  ])('of a %s that is cut off', (_, text) => {
    const { features, left } = adopted(text);
    expect(features.map(({ id }) => id)).toEqual(['rostock']);
    expect(left).toMatchObject([{ mark: { line: 1 }, fault: 'it is broken JSON, or cut off' }]);
  });

  test('of a placemark with broken XML, or with 5,000 geometries within one another', () => {
    const deep = `<MultiGeometry>`.repeat(5000) + `</MultiGeometry>`.repeat(5000);
    const kml = KML.replace('<name>Petersdorf</name>', `<name>Petersdorf</name>${deep}`);
    expect(adopted(kml).left).toMatchObject([
      {
        mark: { name: 'Petersdorf', line: 19 },
        fault: expect.stringContaining('more than 100 deep'),
      },
    ]);
    const broken = KML.replace('<name>Petersdorf</name>', '<name>Petersdorf');
    expect(adopted(broken)).toMatchObject({
      features: [{ id: 'rostock' }],
      left: [{ mark: { name: 'Petersdorf' }, fault: expect.stringContaining('its XML is broken') }],
    });
  });
});

describe('KML', () => {
  test('is known behind a long head, with a prefix, and with prefixes that nobody bound', () => {
    const prefixed = KML.replace(/<(\/?)(?=[a-z])/gi, '<$1k:').replace('xmlns=', 'xmlns:k=');
    const long = KML.replace('<kml', `<!-- ${'licence '.repeat(1000)}-->\n<kml`);
    const unbound = KML.replace('<Point>', '<gx:balloonVisibility>1</gx:balloonVisibility><Point>');
    for (const text of [prefixed, long, unbound]) {
      expect(adopted(text).features.map(({ id }) => id)).toEqual(['rostock']);
    }
  });

  test('with a label beside its area has the marker there', () => {
    const ring = '8,55 9,54 12,55 10,57 8,55';
    const kml = `<kml><Placemark><name>Denmark</name><MultiGeometry><Point><coordinates>9.5,55.5</coordinates></Point><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark></kml>`;
    expect(adopted(kml).features).toMatchObject([
      { geometry: { type: 'Polygon' }, properties: { role: 'area', anchor: [9.5, 55.5] } },
    ]);
  });
});

test('the waypoints of GPX become places', () => {
  const gpx = `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><metadata><name>Trip</name></metadata><wpt lat="54.0887" lon="12.14049"><ele>3</ele><time>2024-01-09T10:00:00Z</time><name>Rostock</name></wpt></gpx>`;
  expect(adopted(gpx).features).toMatchObject([
    { id: 'rostock', geometry: { coordinates: [12.14049, 54.0887] } },
  ]);
});

test('TopoJSON is unpacked', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [12, 54] },
    objects: {
      p: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Point', coordinates: [14, 8], properties: { name: 'Rostock' } }],
      },
    },
    arcs: [],
  };
  expect(adopted(JSON.stringify(topology)).features).toMatchObject([
    { geometry: { coordinates: [12.14, 54.08] } },
  ]);
});

describe('a description', () => {
  const described = (html: string) =>
    adopted(KML.replace('the <b>port</b>', html)).features[0]?.properties.quotes;

  test('that stands in the article becomes the quotation, without markup and what is not seen', () => {
    const sentence = 'It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.';
    const html = `<p>From&nbsp;the paper:<br>It had lain off Warne\u00admu\u0308nde since&nbsp;dawn, <i>waiting</i> for a pilot from Rostock.</p><script>x</script>`;
    expect(described(html)).toEqual([{ exact: sentence, mention: 'Rostock' }]);
  });

  test('that does not, or is a part of a sentence, is left out', () => {
    expect(described('waiting for a pilot from Rostock')).toHaveLength(3);
    expect(described('the port')).toHaveLength(3);
  });
});

test('a quotation that is not in the article is named, with what differs', () => {
  const { left } = adopted(
    'name,lat,lon,quote\nRostock,54,12,The evening ferry reached Rostock an hour late on Tuesday.\n',
  );
  expect(left).toMatchObject([
    { why: 'misquoted', fault: expect.stringContaining('"morning" became "evening"') },
  ]);
});

test('two marks of one name at two positions are not given the same sentences', () => {
  const rows = 'name,lat,lon,quote\nRostock,54,12,\nRostock,55,13,';
  expect(adopted(rows).left.map(({ why }) => why)).toEqual(['namesake', 'namesake']);
  const told = `${rows}The morning ferry reached Rostock an hour late on Tuesday.`;
  expect(adopted(told)).toMatchObject({
    features: [{ id: 'rostock', geometry: { coordinates: [13, 55] } }],
    left: [{ why: 'namesake' }],
  });
});

test('ids in every script are of their own', () => {
  const read = articleOf('Ferry', ['Тбилиси and 京都 and القاهرة and Đà Nẵng.']);
  const names = ['Тбилиси', '京都', 'القاهرة', 'Đà Nẵng'];
  const text = `name,lat,lon\n${names.map((name, index) => `${name},${10 + index},20`).join('\n')}`;
  const { features } = adoptMarks(read, marksIn(text).marks, []);
  expect(features.map(({ id }) => id)).toEqual(['tbilisi', 'jingdou', 'lqhrh', 'da-nang']);
});

test('a date makes an event if a quotation has words that mean it', () => {
  const read = articleOf('Ferry', ['On 9 January 2024 it reached Rostock. It lay off Warnemünde.']);
  const csv =
    'name;lat;lon;Datum\nRostock;54,0887;12,14;09.01.2024\nWarnemünde;54,18;12,08;2024-01-10';
  const { features } = adoptMarks(read, marksIn(csv).marks, []);
  expect(features.map(({ properties: { role, when } }) => [role, when])).toEqual([
    ['event', { date: '2024-01-09', words: 'On 9 January 2024' }],
    ['place', undefined],
  ]);
});

test.each([
  ['a list of objects', [{ name: 'Rostock', lat: 54.0887, lng: '12,14049' }]],
  [
    'Overpass',
    { elements: [{ type: 'node', lat: 54.0887, lon: 12.14049, tags: { name: 'Rostock' } }] },
  ],
  [
    'Overpass, ways',
    {
      elements: [
        { type: 'way', center: { lat: 54.0887, lon: 12.14049 }, tags: { name: 'Rostock' } },
      ],
    },
  ],
])('JSON of %s is read', (_, value) => {
  expect(adopted(JSON.stringify(value)).features).toMatchObject([
    { id: 'rostock', geometry: { coordinates: [12.14049, 54.0887] } },
  ]);
});
