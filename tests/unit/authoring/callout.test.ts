/** The few words on the map that say what happened. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignParts, inBrackets, setCallout } from '../../../src/authoring/actions/callout.js';
import { phrasesIn } from '../../../src/editor/place/callout-phrases.js';
import { CALLOUT_LENGTH } from '../../../src/story/values.js';
import { ARTICLE, findingsOf, PLACES } from '../../support/small-story.js';

const SENTENCES = [
  'The barge struck the old bridge at dawn, and two arches fell.',
  'Nobody slept.',
];

describe('what is not the article’s', () => {
  test.each([
    ['struck the old bridge', 'struck the old bridge'],
    ['Barge struck the old bridge', '[Barge] struck the old bridge'],
    ['Ship sinks', '[Ship sinks]'],
    ['Nobody on the barge slept at dawn', '[Nobody on the barge slept] at dawn'],
    ['two arches fell at once', 'two arches fell [at once]'],
    ['[Ship] sinks', '[Ship sinks]'],
    ['old bridge two arches', 'old bridge … two arches'],
    ['The barge … fell', 'The barge … fell'],
    ['arch falls', '[arch falls]'],
    ['at', 'at'],
  ])('%s becomes %s', (typed, written) => {
    expect(inBrackets(typed, SENTENCES)).toBe(written);
  });

  test('is in brackets then, whatever was typed', () => {
    const word = fc.constantFrom(
      'The',
      'barge',
      'bridge',
      'two',
      'ship',
      'at',
      '[own]',
      '…',
      'Nobody',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const written = inBrackets(words.join(' '), SENTENCES);
        expect(foreignParts(written, SENTENCES)).toEqual([]);
        expect(inBrackets(written, SENTENCES)).toBe(written);
      }),
    );
  });
});

test('clauses that are short enough are offered, without what stands there anyway', () => {
  const quotes = [
    { exact: 'At noon, the gate was shut; 40 people waited in Fenit.', mention: 'Fenit' },
    {
      exact: 'Fenit, “the port of the county and of all the villages round it”.',
      mention: 'Fenit',
    },
  ];
  expect(phrasesIn(quotes, ['At noon'])).toEqual([
    'the gate was shut',
    '40 people waited in Fenit',
  ]);
  expect(phrasesIn([{ exact: 'Am 9. Mai, bei Regen, fiel die Brücke.' }], ['Am 9. Mai'])).toEqual([
    'bei Regen',
    'fiel die Brücke',
  ]);
  for (const phrase of phrasesIn(quotes, [])) {
    expect(phrase.length).toBeLessThanOrEqual(CALLOUT_LENGTH);
  }
});

test('stands in the file behind the date, and goes when it is empty', () => {
  const dated = PLACES.replace('"role": "place",', '"role": "event",').replace(
    '"gazetteer": 2844588,',
    '"gazetteer": 2844588,\n        "when": {"date": "2024-01-09", "words": "since dawn"},',
  );
  const set = setCallout(dated, 'rostock', ' waiting for a pilot ');
  expect(set).toContain('"words": "since dawn"},\n        "callout": "waiting for a pilot"');
  expect(
    findingsOf({ article: ARTICLE, places: set }).filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
  expect(setCallout(set, 'rostock', '')).toBe(dated);
  expect(setCallout(dated, 'nowhere', 'x')).toBe(dated);
});
