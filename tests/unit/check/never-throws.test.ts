/** Whatever stands in a file becomes a finding or a story: nothing is thrown but what is foreseen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importFormatOf } from '../../../src/authoring/import-formats/index.js';
import { takeIn } from '../../../src/authoring/intake/intake.js';
import { redrawShapes } from '../../../src/authoring/shapes.js';
import { readStory } from '../../../src/check/read.js';
import { exportStory } from '../../../src/export/index.js';
import { parseSettings } from '../../../src/publish/settings.js';
import { openGazetteer, openWorld } from '../../../src/site/node-data.js';
import { ARTICLE, PLACES } from '../../support/small-story.js';

/** In each test. */
const RUNS = 100;

const gazetteer = await openGazetteer();
const { countries } = await openWorld();

const SETTINGS = 'title: Maps\naddress: https://example.org/maps/\n';

const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>
<name>Rostock</name><description>The ferry</description><Point><coordinates>12.1,54.1</coordinates></Point>
</Placemark></Document></kml>`;

const TABLE = 'name,latitude,longitude,quotation\nRostock,54.1,12.1,"The ferry, late"\n';

/** Values that programs stumble over, as they stand in a JSON text. */
const HOSTILE = [
  '1e999',
  '-1e999',
  '1e-999',
  '-0',
  '9007199254740993',
  '"\\ud800"',
  '"\\u0000"',
  '""',
  '" "',
  '"\\u202e"',
  '"__proto__"',
  'null',
  'true',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '[[[[1,2]]]]',
  '{"__proto__": {"type": "Point"}}',
  '{"constructor": 1, "toString": null}',
  '{"type": "GeometryCollection", "geometries": []}',
  '{"type": "Point", "coordinates": []}',
  '{"type": "LineString", "coordinates": [[0, 0]]}',
  '{"type": "Polygon", "coordinates": [[]]}',
  '{"country": "Italy"}',
  '{"border": "Italy", "except": ["Atlantis"]}',
  '{"date": "0000-00-00", "words": ""}',
  `"${'a'.repeat(70_000)}"`,
  '['.repeat(150) + ']'.repeat(150),
];

/** Pieces that are put in anywhere. */
const PIECES = [
  ...HOSTILE,
  '\0',
  '\ufeff',
  '\ud800',
  '\r',
  '\u2028',
  '---\n',
  '&a [*a]',
  '!!binary x',
  '<<: 1',
  '\t',
  '"',
  '\\',
  '{',
  ']',
  '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
  '<![CDATA[',
  '</Placemark>',
  '&#0;',
  '"type": "Feature",',
  '[',
];

/** Values in a JSON text, as far as a pattern finds them. */
const VALUE = /(?<=: ?)(?:"[^"]*"|\[[^[\]]*\]|\d[\d.]*)/g;

/** The text cut, with a piece in it, with a part twice, or with a hostile value for one of its own. */
function mutilated(text: string): fc.Arbitrary<string> {
  const offset = fc.nat(text.length);
  const values = [...text.matchAll(VALUE)];
  const ways = [
    offset.map((at) => text.slice(0, at)),
    fc.tuple(offset, fc.constantFrom(...PIECES)).map(([at, piece]) => {
      return text.slice(0, at) + piece + text.slice(at);
    }),
    fc
      .tuple(offset, offset)
      .map(([a, b]) => text.slice(0, Math.max(a, b)) + text.slice(Math.min(a, b))),
    fc
      .tuple(offset, offset)
      .map(([a, b]) => text.slice(0, Math.min(a, b)) + text.slice(Math.max(a, b))),
  ];
  if (values.length === 0) return fc.oneof(...ways);
  const replaced = fc
    .tuple(fc.constantFrom(...values), fc.constantFrom(...HOSTILE))
    .map(([{ 0: value, index }, other]) => {
      return text.slice(0, index) + other + text.slice(index + value.length);
    });
  return fc.oneof(...ways, { arbitrary: replaced, weight: 6 });
}

describe('no text makes it throw:', () => {
  test('a places file, checked, drawn and exported', () => {
    const article = { file: 'article.md', text: ARTICLE };
    fc.assert(
      fc.property(mutilated(PLACES), (text) => {
        const places = { file: 'places.geojson', text };
        const { story, findings } = readStory({ slug: 'ferry', article, places }, gazetteer);
        if (story) exportStory(story, { site: undefined });
        else expect(findings).not.toEqual([]);
        redrawShapes(places, countries);
      }),
      { numRuns: RUNS },
    );
  });

  test('an article', () => {
    const places = { file: 'places.geojson', text: PLACES };
    fc.assert(
      fc.property(mutilated(ARTICLE), (text) => {
        const article = { file: 'article.md', text };
        const { story, findings } = readStory({ slug: 'ferry', article, places }, gazetteer);
        expect(story !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('settings', () => {
    fc.assert(
      fc.property(mutilated(SETTINGS), (text) => {
        parseSettings({ file: 'site.yaml', text }, { file: 'site.css', text }, undefined);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['GeoJSON', 'a.geojson', PLACES],
    ['KML', 'a.kml', KML],
    ['a table', 'a.csv', TABLE],
  ])('a file of another tool: %s', (_, file, like) => {
    fc.assert(
      fc.property(mutilated(like), (text) => {
        importFormatOf({ file, text })?.read({ file, text }, {});
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['plain text', 'a.txt', ARTICLE],
    ['Markdown', 'a.md', `${ARTICLE}\n# A *heading*\n\n[a link](b) ![](c)\n`],
    ['any bytes', 'a.docx', 'PK\u0003\u0004\u0014\0\0\0'],
  ])('a text taken in: %s', async (_, name, like) => {
    await fc.assert(
      fc.asyncProperty(mutilated(like), async (text) => {
        const outcome = await takeIn(new TextEncoder().encode(text), name, {});
        expect(outcome).toBeTypeOf('object');
      }),
      { numRuns: RUNS },
    );
  });
});
