/** What an author reads whose places file is no JSON, or whose positions are slips of the pen. */
import { expect, test } from 'vitest';
import { parsePlaces } from '../../../src/check/places.js';

const POINT = '{ "type": "Point", "coordinates": [14.28, 48.3] }';

/** A file with a geometry in line 7. */
function placesWith(geometry: string, behind = ''): string {
  return `{
  "type": "FeatureCollection",
  "datelineFormat": 1,
  "features": [
    { "type": "Feature", "id": "linz",
      "properties": { "name": "Linz", "role": "place", "location": "stated", "quotes": [{ "exact": "They reached Linz.", "mention": "Linz" }] },
      "geometry": ${geometry} }${behind}
  ]
}
`;
}

function position(coordinates: string): string {
  return placesWith(`{ "type": "Point", "coordinates": ${coordinates} }`);
}

function firstFinding(text: string) {
  const [finding] = parsePlaces({ file: 'places.geojson', text }).findings;
  return `${finding?.line}: ${finding?.message} > ${finding?.hint}`;
}

test.each([
  ['[14,05, 48,30]', /^7: .*a decimal comma.* > .*with a point/],
  [
    '[14,28, 48,30]',
    /^7: .*found 4.* > Decimals stand behind a point, not a comma: \[14\.28, 48\.30\]/,
  ],
  ['[-0,1276, 51,5072]', /^7: .* > .*: \[-0\.1276, 51\.5072\]/],
  ['[14,2858, 48.3]', /^7: a position lies outside.* > Perhaps a comma .*: \[14\.2858, 48\.3\]/],
  ['[14,28, 48.3]', /^7: a position has three numbers.* > .*: \[14\.28, 48\.3\]/],
  [
    '["14,28", "48,30"]',
    /^7: .* > Numbers stand without quotation marks, their decimals behind a point/,
  ],
  ['"14.28, 48.30"', /^7: .* > Numbers stand without quotation marks/],
  ['[14,28; 48,30]', /^7: .*a semicolon between the two/],
  ['[14.28 48.30]', /^7: .*no comma between the two/],
  ['[14.28°, 48.30°]', /^7: .*degrees with a sign or a letter/],
  ['[14.28 E, 48.30 N]', /^7: .*degrees with a sign or a letter/],
  ['(14.28, 48.30)', /^7: .*a round bracket/],
  ['[+14.28, 48.30]', /^7: .*a plus before a number/],
  ['[−14.28, 48.30]', /^7: .*a dash \(−\) for a minus/],
  ['[14., 48.30]', /^7: .*without a digit behind its point/],
  ['[.28, 48.30]', /^7: .*without the digit before its point/],
  ['[1.428.580, 48.3]', /^7: .*two points/],
  ['[NaN, 48.3]', /^7: .*NaN is no number/],
])('the position %s is answered with how it is written', (coordinates, says) => {
  expect(firstFinding(position(coordinates))).toMatch(says);
});

test.each([
  ['a trailing comma', placesWith(POINT, ','), /^7: .*a comma too many/],
  [
    'two commas',
    placesWith('{ "type": "Point",, "coordinates": [1, 2] }'),
    /^7: .*a comma too many/,
  ],
  ['single quotes', placesWith("{ 'type': 'Point' }"), /^7: .*a single quotation mark/],
  [
    'names without quotes',
    placesWith('{ type: "Point" }'),
    /^7: .*without quotation marks \(type\)/,
  ],
  ['curly quotes', placesWith('{ “type”: "Point" }'), /^7: .*not straight \(“\)/],
  ['low quotes', placesWith('{ „type“: "Point" }'), /^7: .*not straight \(„\)/],
  ['a straight and a curly one', placesWith('{ "type”: "Point" }'), /^7: .*not straight \(”\)/],
  ['a comment', placesWith(`${POINT} // Linz`), /^7: .*a comment \(\/\/\)/],
  ['a comment as in YAML', placesWith(`${POINT} # Linz`), /^7: .*a comment \(#\)/],
  ['a comment as in HTML', placesWith(`<!-- Linz --> ${POINT}`), /^7: .*a comment \(<!--\)/],
  [
    'a missing ]',
    placesWith('{ "type": "Point", "coordinates": [1, 2 }'),
    /^7: .*a "\]" is missing before this "\}" > .*"\[" of line 7/,
  ],
  [
    'a missing }',
    placesWith(POINT.slice(0, -1)),
    /^8: .*a "\}" is missing before this "\]" > .*"\{" of line 5/,
  ],
  ['a } too many', `${placesWith(POINT)}}`, /^10: .*a "\}" too many/],
  [
    'two documents',
    placesWith(POINT) + placesWith(POINT),
    /^10: .*goes on behind its end > .*two files in one/,
  ],
  [
    'a missing comma',
    placesWith('{ "type": "Point" "coordinates": [1, 2] }'),
    /^7: .*comma is missing before this/,
  ],
  ['a missing colon', placesWith('{ "type" "Point" }'), /^7: .*a colon or a comma is missing/],
  ['an equals sign', placesWith('{ "type" = "Point" }'), /^7: .*= in place of a colon/],
  [
    'quotes within a text',
    placesWith(POINT).replace('reached Linz', 'said "Linz" now'),
    /^6: .*words behind a closing quotation mark > .*\\"/,
  ],
  ['a member without a value', placesWith(''), /^7: .*a member without a value/],
  ['None', placesWith('None'), /^7: .*None is no value.* > Write null/],
  ['True', placesWith('True'), /^7: .*True is no value/],
  ['a byte order mark', `\ufeff${placesWith(POINT)}`, /^1: .*byte order mark.* > .*without BOM/],
  [
    'a no-break space',
    placesWith(POINT).replace('      "geometry"', '\u00a0"geometry"'),
    /^7: .*U\+00A0/,
  ],
  ['marks of git', `<<<<<<< HEAD\n${placesWith(POINT)}`, /^1: .*git left its marks/],
  ['a program', `var places = ${placesWith(POINT)}`, /^1: .*a program’s words/],
  ['a code block', `\`\`\`json\n${placesWith(POINT)}\`\`\`\n`, /^1: .*backticks/],
  ['YAML', 'type: FeatureCollection\n', /^1: .*begins with "type", not with a bracket/],
  ['a cut file', placesWith(POINT).slice(0, 300), /^7: .*the file ends in the middle/],
])('%s is named where it is', (_, text, says) => {
  expect(firstFinding(text)).toMatch(says);
});

test('a file that is right has no finding', () => {
  expect(firstFinding(placesWith(POINT))).toBe('undefined: undefined > undefined');
});
