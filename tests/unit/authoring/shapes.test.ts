import { describe, expect, test } from 'vitest';
import { redrawShapes } from '../../../src/authoring/shapes.js';
import { countryShape } from '../../../src/gazetteer/countries.js';
import { openWorld } from '../../../src/site/node-data.js';

const { countries } = await openWorld();
const redraw = (text: string) => redrawShapes(text, countries);

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

  test('names the feature that cannot be drawn', () => {
    expect(() => redraw(TEXT.replace('Tunisia', 'Tunesia'))).toThrow(
      /^feature tunisia: .*"Tunesia"; nearest: Tunisia/,
    );
    expect(() => redraw(TEXT.replace('{"country": "Tunisia"}', '{"land": 1}'))).toThrow(
      /^feature tunisia: "shape" is neither/,
    );
    expect(() => redraw(TEXT.replace('"geometry": null,', ''))).toThrow(
      /^feature tunisia has no "geometry"/,
    );
    expect(() => redraw('[]')).toThrow('is no GeoJSON FeatureCollection');
  });
});
