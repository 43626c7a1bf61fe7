/** Names as texts write them: broken over lines, with invisible characters, in capitals. */
import { expect, test } from 'vitest';
import { draftPlaces } from '../../../src/draft/draft.js';
import { openNameIndex } from '../../../src/site/node-data.js';

const index = await openNameIndex();

function found(language: string, text: string): string[] {
  return draftPlaces(index, { text, language }).suggestions.flatMap(({ mentions, candidates }) =>
    mentions.map(({ start, end }) => `${text.slice(start, end)} = ${candidates[0]?.name ?? '-'}`),
  );
}

test.each([
  ['We moved to San\nFrancisco.', ['San\nFrancisco = San Francisco']],
  ['We moved to San\r\nFrancisco.', ['San\r\nFrancisco = San Francisco']],
  ['We moved to San \r Francisco.', ['San \r Francisco = San Francisco']],
  ['She left the United\nStates.', ['United\nStates = United States of America']],
  ['She lives in\r\nVienna.', ['Vienna = Vienna']],
])('a line’s end within a paragraph is a space: %j', (text, expected) => {
  expect(found('en', text)).toEqual(expected);
});

test('a blank line ends a name', () => {
  expect(found('en', 'Something is New\n\nYork is far.').join()).not.toContain('New');
});

test.each([
  ['de', 'Sie wohnt in Düssel\u00addorf.', ['Düssel\u00addorf = Düsseldorf']],
  ['de', 'Sie wohnt in Ber\u200blin.', ['Ber\u200blin = Berlin']],
  ['en', 'They live in \u2060Vienna.', ['Vienna = Vienna']],
  [
    'en',
    'They saw it in San\u200b Fran\u2060cisco.',
    ['San\u200b Fran\u2060cisco = San Francisco'],
  ],
  ['en', '🏙️Berlin is old.', ['Berlin = Berlin']],
  ['de', 'Sie wohnt in Ham-\nburg.', ['Ham-\nburg = Hamburg']],
  ['en', 'A writer in Berlin-\nbased circles.', ['Berlin = Berlin']],
])(
  'invisible characters and hyphens at a line’s end count as nothing (%s): %j',
  (language, text, expected) => {
    expect(found(language, text)).toEqual(expected);
  },
);

test('the name of a suggestion is on one line, without what cannot be seen', () => {
  const text = 'Sie war in Ber\u200blin, in Ham-\nburg und in New\nYork.';
  const names = draftPlaces(index, { text, language: 'de' }).suggestions.map(({ name }) => name);
  expect(names).toEqual(['Berlin', 'Hamburg', 'New York']);
});

test.each([
  ['en', 'STORM IN COLOGNE AND VIENNA', ['COLOGNE = Köln', 'VIENNA = Vienna']],
  ['de', 'STURM IN KÖLN UND WIEN', ['KÖLN = Köln', 'WIEN = Vienna']],
  ['fr', 'TEMPÊTE À LYON ET MARSEILLE', ['LYON = Lyon', 'MARSEILLE = Marseille']],
  ['en', 'MEET US IN BERLIN', ['BERLIN = Berlin']],
  ['en', 'WRITE TO US NOW', []],
  ['en', 'STORM IN US AND CANADA', ['US = United States of America', 'CANADA = Canada']],
  ['en', 'STORM IN THE U.S. TODAY', ['U.S. = United States of America']],
])('a line in capitals (%s): %s', (language, text, expected) => {
  expect(found(language, text)).toEqual(expected);
});

test('a German genitive and the bare name are one suggestion, called by the bare name', () => {
  const text = 'Die Wälder Niedersachsens sind alt. In Niedersachsen regnet es.';
  const draft = (aside: string[]) =>
    draftPlaces(index, { text, language: 'de', aside }).suggestions.map(
      ({ name, mentions }) => `${name} ${mentions.length}`,
    );
  expect(draft([])).toEqual(['Niedersachsen 2']);
  expect(draft(['Niedersachsen'])).toEqual([]);
});
