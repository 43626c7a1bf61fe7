import { describe, expect, test } from 'vitest';
import { upToDate } from '../../../scripts/support/shapes.js';
import { type RedrawnText, redrawShapes } from '../../../src/authoring/shapes.js';
import { formatFinding } from '../../../src/check/finding.js';
import { countryShape } from '../../../src/gazetteer/countries.js';
import { openWorld } from '../../../src/site/node-data.js';

const { countries } = await openWorld();
const read = (text: string) => redrawShapes({ file: 'places.geojson', text }, countries);

function redraw(text: string): RedrawnText {
  const redrawn = read(text);
  if ('findings' in redrawn) throw new Error(redrawn.findings.map(formatFinding).join('\n'));
  return redrawn;
}

/** What is wrong, where there is one finding. */
function faultOf(text: string): string {
  const redrawn = read(text);
  expect(redrawn).toMatchObject({ findings: [expect.anything()] });
  return 'findings' in redrawn ? redrawn.findings.map(formatFinding).join('\n') : '';
}

const TEXT = `{
  "type": "FeatureCollection",   "unmapped": [],
  "features": [
    { "id": "here", "type": "Feature", "geometry": {"type": "Point", "coordinates": [1.10, 2]},
      "properties": {"name": "Ünïcode — \\u00e9 \u{1F600}"} },
    { "id": "tunisia", "type": "Feature",
      "geometry": null,
      "properties": {"shape": {"country": "Tunisia"}} },
\t{ "id": "edge", "type": "Feature", "properties": {"shape": {"border": "Italy", "except": ["San Marino", "Vatican"]}},
      "geometry" :{"type": "LineString",
        "coordinates": [[0, 0], [1, 1]]} }
  ]
}\r\n`;

describe('redrawing the shapes of a story', () => {
  test('changes only their geometry', () => {
    const { text, changed, shapes } = redraw(TEXT);
    expect(changed).toEqual(['tunisia', 'edge']);
    expect(shapes).toBe(2);

    const [tunisia, edge] = JSON.parse(text).features.slice(1);
    expect(tunisia.geometry).toEqual(countryShape(countries, 'Tunisia'));
    const restored = text
      .replace(JSON.stringify(tunisia.geometry), 'null')
      .replace(
        JSON.stringify(edge.geometry),
        '{"type": "LineString",\n        "coordinates": [[0, 0], [1, 1]]}',
      );
    expect(restored).toBe(TEXT);
  });

  test('changes nothing the second time', () => {
    const { text } = redraw(TEXT);
    expect(redraw(text)).toEqual({ text, changed: [], shapes: 2 });
  });

  test('leaves a story without shapes unchanged', () => {
    const text = '{"type": "FeatureCollection", "features": []}';
    expect(redraw(text)).toEqual({ text, changed: [], shapes: 0 });
  });

  test('names the feature that cannot be drawn, and where it stands', () => {
    expect(faultOf(TEXT.replace('Tunisia', 'Tunesia'))).toMatch(
      /^places\.geojson:8:\d+: error: feature tunisia: .*"Tunesia"; nearest: Tunisia/,
    );
    expect(faultOf(TEXT.replace('{"country": "Tunisia"}', '{"land": 1}'))).toMatch(
      /:8:\d+: error: feature tunisia: "shape" is neither/,
    );
    expect(faultOf(TEXT.replace('"geometry": null,', ''))).toMatch(
      /:6:\d+: error: feature tunisia has no "geometry"/,
    );
    expect(faultOf('[]')).toContain('this is no GeoJSON FeatureCollection');
  });

  test.each([
    ['cut in the middle of a place', TEXT.slice(0, TEXT.indexOf('"shape"'))],
    ['cut before its last bracket', TEXT.trimEnd().slice(0, -1)],
    ['cut behind a whole place', TEXT.slice(0, TEXT.indexOf('\t{ "id": "edge"'))],
    ['empty', ''],
    ['nested 100,000 deep', '['.repeat(100_000)],
    ['followed by something else', `${TEXT}]`],
  ])('says of a file that is %s that it is broken', (_, text) => {
    expect(faultOf(text)).toMatch(/error: (?:unreadable JSON|brackets are nested)/);
  });
});

test('how many shapes are up to date is said in a sentence of their number', () => {
  expect([0, 1, 2].map(upToDate)).toEqual([
    'no place has a shape',
    '1 shape, up to date',
    '2 shapes, all up to date',
  ]);
});
