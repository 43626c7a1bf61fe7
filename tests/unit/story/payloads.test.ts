/** What the check refuses of the collection of payloads, and in which words. */
import { describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/check/finding.js';
import { payloads, someOf, unspeakable } from '../../payloads/index.js';
import { change, findingsOf, PLACES, RIGHT } from '../../support/small-story.js';

/** What a terminal interprets or what reverses a line, and line breaks except before the hint. */
const ACTING = /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069]|\n(?! {4}\S)/u;

const inPlaces = (from: string, to: string) => ({ ...RIGHT, places: change(PLACES, from, to) });
const inArticle = (from: string, to: string) => ({
  ...RIGHT,
  article: change(RIGHT.article, from, to),
});

function errorsOf(texts: typeof RIGHT): string[] {
  return findingsOf(texts)
    .filter(({ severity }) => severity === 'error')
    .map(formatFinding);
}

/** What it is that no page can show, by its code point. */
const NAMED = /has (a control character|a code that is no character|half of a character) \(U\+/;

describe('characters that no page can show', () => {
  test.each(unspeakable)('are refused in every text: $kind', ({ text }) => {
    const json = JSON.stringify(text);
    const members = [
      inArticle('The ferry to Rostock runs late', json),
      inArticle('Written for these tests.', json),
      inPlaces('"Denmark",\n        "role"', `${json},\n        "role"`),
      inPlaces('"The editor placed it on the roads outside the harbour."', json),
      inPlaces('"Hangs on the mole."', json),
    ];
    for (const texts of members) {
      expect(errorsOf(texts)).toEqual([expect.stringMatching(NAMED)]);
    }
    if (text.includes('\ud800')) return;
    // A file in UTF-8 has no lone surrogate.
    const [error, ...others] = errorsOf(inArticle('The bell on', `The bell ${text} on`));
    expect(error).toMatch(/article\.md:\d+:\d+: error: the text has a /);
    expect(error).toMatch(NAMED);
    expect([error, ...others].join('')).not.toMatch(ACTING);
  });

  test('except a form feed of what the text was copied from, which is white space', () => {
    expect(errorsOf(inArticle('Nobody was hurt.\n\nIt', 'Nobody was hurt.\n\n\fIt'))).toEqual([]);
  });
});

/** Files with the text wherever it is wrong, in the order in which they are parsed. */
function brokenBy(text: string): (typeof RIGHT)[] {
  const json = JSON.stringify(text);
  const places = (...changes: readonly (readonly [from: string, to: string])[]) => ({
    ...RIGHT,
    places: changes.reduce((file, [from, to]) => change(file, from, to), PLACES),
  });
  return [
    places(
      ['"id": "denmark"', `"id": ${json}`],
      ['"role": "area"', `"role": ${json}, ${json}: 1`],
      ['"date": "2024-01-09"', `"date": ${json}`],
    ),
    places(
      ['"mention": "the old mole"', `"mention": ${json}`],
      ['"mention": "The bell"', `"mention": ${json}`],
      ['"exact": "The captain', `"exact": ${json.slice(0, -1)} The captain`],
      ['"words": "since dawn"', `"words": ${json}`],
    ),
    inArticle('language: en\n', `language: ${json}\n${json}: 1\n`),
    inArticle('2024-01-09T18:30:00+01:00\n', `${json}\n`),
  ];
}

test('a finding quotes the text, in one line and one for the hint', () => {
  for (const { kind, text } of [...someOf(payloads, 8), ...unspeakable]) {
    for (const texts of brokenBy(text)) {
      const printed = errorsOf(texts);
      expect(printed.length, kind).toBeGreaterThan(0);
      for (const error of printed) expect(error, kind).not.toMatch(ACTING);
    }
  }
});
