import { describe, expect, test } from 'vitest';
import { parsePlaces } from '../../../src/check/places.js';
import { PLACES } from '../../support/small-story.js';

function findingsWith(from: string | RegExp, to: string) {
  const text = PLACES.replace(from, () => to);
  expect(text).not.toBe(PLACES);
  return parsePlaces({ file: 'places.geojson', text }).findings;
}

describe('what is advised about GeoJSON leads to the mend', () => {
  test.each([
    ['"Point"', '"point"', 'Write "type": "Point"'],
    ['"Point"', '"Piont"', 'Write "type": "Point"'],
    ['"Point"', '"marker"', 'Write "type": "Point"'],
    ['"Polygon"', '"polygon"', 'Write "type": "Polygon"'],
    ['"Polygon"', '"multi polygon"', 'Write "type": "MultiPolygon"'],
    ['"Polygon"', '"polyline"', 'Write "type": "LineString"'],
    ['"Point"', '"circle"', '"Point" or "LineString" or'],
    ['"Point"', '7', '"Point" or "LineString" or'],
    ['"Feature"', '"feature"', 'Write "type": "Feature"'],
    ['"type": "Feature",', '', 'Write "type": "Feature"'],
    ['"FeatureCollection"', '"featureCollection"', 'Write "type": "FeatureCollection"'],
    ['"FeatureCollection"', '"Feature"', 'Write "type": "FeatureCollection"'],
    ['"coordinates"', '"Coordinates"', 'Write "coordinates" in place of "Coordinates"'],
    ['"geometry"', '"geom"', 'Write "geometry" in place of "geom"'],
    ['"features"', '"places"', 'Add it: "features": []'],
    ['[12.14049, 54.0887]', '["12.14049", "54.0887"]', 'two numbers'],
    ['"Denmark"', '"Den\u0000mark"', 'Take it out'],
    ['"Denmark"', '"Den\tmark"', 'Put a space in its place'],
    ['"Denmark"', '"Den\nmark"', 'write \\\\n'],
    ['"Denmark"', '"Den\\xmark"', 'for a backslash'],
    ['"Denmark"', "'Denmark'", 'straight double quotation marks'],
    ['"features"', '// places\n"features"', 'JSON has no comments'],
  ])('%s as %j', (from, to, hint) => {
    const [first, ...more] = findingsWith(from, to);
    expect(first?.hint).toContain(hint.replaceAll('\\\\', '\\'));
    expect(more).toEqual([]);
  });

  test('one feature alone is to be put into a list of features', () => {
    const text = '{ "type": "Feature", "geometry": null, "properties": {} }';
    const [first, ...more] = parsePlaces({ file: 'places.geojson', text }).findings;
    expect(first?.hint).toContain('put each within the square brackets');
    expect(more).toEqual([]);
  });
});

test('what else is wrong is reported along with what is not GeoJSON', () => {
  const text = PLACES.replace('"Polygon"', '"polygon"')
    .replace('"id": "denmark"', '"id": 7')
    .replace('"role": "place"', '"role": "town"');
  const { findings } = parsePlaces({ file: 'places.geojson', text });
  expect(findings.map(({ message }) => message)).toEqual([
    'not valid GeoJSON (RFC 7946): "type" is "polygon", which it cannot be here',
    '"id" must be a text in quotation marks',
    expect.stringMatching(/^"role" must be/),
  ]);
});

test.each([
  ['Li\\ud800nz', 'half of a character (U+D800'],
  ['Li\\uffffnz', 'a code that is no character (U+FFFF)'],
  ['Li\\u0007nz', 'a control character (U+0007)'],
])('a text that no page can show, %s, is said to have %s', (name, what) => {
  const [first] = findingsWith('"name": "Denmark"', `"name": "${name}"`);
  expect(first?.message).toContain(`"name" has ${what}`);
});

test('a number that is too large for computers is said to be', () => {
  const messages = findingsWith('12.14049, 54.0887', '12, 1e999').map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringContaining('this one is too large'));
});
