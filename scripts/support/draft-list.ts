/** A draft as a list in a terminal. */

import type { KnownPlace } from '../../src/authoring/known-places.js';
import {
  firstSentence,
  isSure,
  type Placed,
  type Shown,
  type Suggested,
  wordsOf,
} from '../../src/authoring/suggestions.js';
import type { FoundDate } from '../../src/dates/find.js';
import type { DraftDate } from '../../src/draft/dates.js';
import { SURE, SURE_RIGHT, type Suggestion } from '../../src/draft/draft.js';
import { wordReason } from '../../src/draft/reason.js';
import { type DivisionNames, wordIndexed } from '../../src/gazetteer/word-indexed.js';
import type { Article } from '../../src/story/article.js';
import { counted } from './command.js';
import { commandLine } from './place-options.js';

/** Candidates of a suggestion that are listed: the proposed one and the next two. */
export const CANDIDATES = 3;
/** Different words for one place that are listed. */
const MOST_WORDS = 4;
/** Places that need a position, which are listed. */
const MOST_UNPLACED = 40;

/** Dates that are listed. */
const MOST_DATES = 40;

const INDENT = '     ';

/** What a list is made for. */
export interface Page {
  readonly slug: string;
  readonly article: Article;
  readonly divisions: DivisionNames;
  /** Characters of a line. */
  readonly width: number;
}

/**
 * Such as "The article seems to name 12 places; 9 are sure, 1 needs a position".
 *
 * @param isFirst whether there is no place on the map yet
 */
export function summaryOf({ placed, unplaced }: Suggested, isFirst: boolean): string {
  const count = placed.length + unplaced.length;
  const more = isFirst ? '' : 'more ';
  if (count === 0) return `The article seems to name no ${more}places that Dateline would find`;
  const sure = placed.filter(isSure).length;
  const needs = unplaced.length === 1 ? '1 needs' : `${unplaced.length} need`;
  return [
    `The article seems to name ${counted(count, `${more}place`)}; ${sure === 1 ? '1 is' : `${sure} are`} sure`,
    ...(unplaced.length > 0 ? [`${needs} a position`] : []),
  ].join(', ');
}

/** The suggestions that can be taken, numbered, then those that need a position. */
export function listOf({ placed, unplaced }: Suggested, page: Page): string[] {
  const lines = placed.flatMap((suggestion) => ['', ...placedEntry(suggestion, page)]);
  if (unplaced.length === 0) return lines;
  const shown = unplaced.slice(0, MOST_UNPLACED);
  const more = unplaced.length - shown.length;
  return [
    ...lines,
    '',
    'Needs a position:',
    ...shown.flatMap((suggestion) => ['', ...unplacedEntry(suggestion, page)]),
    ...(more > 0 ? ['', `… and ${more} more of these.`] : []),
  ];
}

export interface Dates {
  readonly found: readonly DraftDate[];
  /** Words of one that needs the day of publication, which the article does not have. */
  readonly uncounted?: string;
  /** What is taken for the day of publication, which the article does not have. */
  readonly dateline?: Pick<FoundDate, 'words' | 'edtf'>;
}

/** The dates that the article's sentences tell of, what they mean and why. */
export function datesOf(
  { found, uncounted, dateline }: Dates,
  known: readonly KnownPlace[],
  page: Page,
): string[] {
  const { slug } = page;
  const lines = found.slice(0, MOST_DATES).flatMap((date) => ['', ...dateEntry(date, known, page)]);
  const more = found.length - MOST_DATES;
  if (more > 0) lines.push('', `… and ${more} more of these.`);
  if (uncounted !== undefined) {
    lines.push(
      '',
      `Not in this list is "${uncounted}": it is counted from the day of publication, which data/${slug}/article.md does not have: "published: 2016-12-23" in its head says it.`,
    );
  }
  if (dateline) {
    lines.push(
      '',
      `The day of publication is taken to be that of the text's beginning, "${dateline.words}", since data/${slug}/article.md does not have it: "published: ${dateline.edtf}" in its head says it.`,
    );
  }
  const [first] = found;
  if (!first) return lines;
  const command = commandLine([slug, '<place>', '--when', first.words]);
  return ['', `When things happened. This makes an event of a place: ${command}`, ...lines];
}

function dateEntry(
  { words, edtf, reason, otherwise, start, end, sentence }: DraftDate,
  known: readonly KnownPlace[],
  { width }: Page,
): string[] {
  const event = known.find(
    ({ properties: { when } }) => when?.date === edtf && when.words === words,
  );
  const other = otherwise ? `; or ${otherwise.edtf}, ${otherwise.reason}` : '';
  const isThere = event ? `; "${event.id}" on the map has it` : '';
  const mention = { start: start - sentence.start, end: end - sentence.start };
  return [
    `${INDENT}${words}   ${edtf}: ${reason}${other}${isThere}`,
    `${INDENT}${clippedAround({ sentence: sentence.text, mention }, width - INDENT.length)}`,
  ];
}

function placedEntry(suggestion: Placed, { article, divisions, width }: Page): string[] {
  const { number, candidates, reason } = suggestion;
  const words = wordsWithTimes(article, suggestion);
  const percent = Math.round(100 * suggestion.confidence);
  return [
    `${String(number).padStart(3)}  ${words}   ${wordConfidence(suggestion)}, ${percent} %`,
    `${INDENT}${clippedAround(firstSentence(article, suggestion), width - INDENT.length)}`,
    ...candidates.slice(0, CANDIDATES).map((place, at) => {
      // That it is a country is said of it anyway.
      const why = at === 0 && reason.kind !== 'country' ? `: ${wordReason(reason)}` : '';
      return `${INDENT}${at + 1}  ${wordIndexed(place, divisions)}${why}`;
    }),
  ];
}

function unplacedEntry(suggestion: Suggestion, { slug, article, width }: Page): string[] {
  const command = commandLine([
    slug,
    suggestion.name.replace(/\s+/g, ' '),
    '--at',
    'longitude,latitude',
  ]);
  return [
    `${INDENT}${wordsWithTimes(article, suggestion)}: ${wordReason(suggestion.reason)}`,
    `${INDENT}${clippedAround(firstSentence(article, suggestion), width - INDENT.length)}`,
    `${INDENT}${command}`,
  ];
}

/** Such as "U.S. (4 times), America". */
function wordsWithTimes(article: Article, suggestion: Suggestion): string {
  const words = wordsOf(article, suggestion);
  const shown = words
    .slice(0, MOST_WORDS)
    .map(({ words, times }) => (times === 1 ? words : `${words} (${times} times)`));
  return words.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

/** From which confidence on a suggestion is called so. */
const CONFIDENCES = [
  [SURE, 'sure'],
  [0.7, 'likely'],
  [0.4, 'perhaps'],
] as const;

function wordConfidence({ confidence }: Suggestion): string {
  return CONFIDENCES.find(([least]) => confidence >= least)?.[1] ?? 'doubtful';
}

/** A sentence in one line, so much of it around the mention as the line holds, cut between words. */
export function clippedAround({ sentence, mention }: Shown, width: number): string {
  const line = sentence.replace(/\s/g, ' ');
  if (line.length <= width) return line;
  const room = Math.max(0, width - 4 - (mention.end - mention.start));
  // More of what follows, since the mention may be far behind.
  const before = Math.min(mention.start, Math.max(room >> 1, room - (line.length - mention.end)));
  const from = mention.start - before;
  const to = Math.min(line.length, mention.end + room - before);
  const start = from === 0 ? 0 : wordAfter(line, from, mention.start);
  const end = to === line.length ? to : wordBefore(line, to, mention.end);
  return `${start > 0 ? '… ' : ''}${line.slice(start, end).trim()}${end < line.length ? ' …' : ''}`;
}

/** Where a word begins from here on, but not behind `most`; in a script without spaces, a character. */
function wordAfter(line: string, at: number, most: number): number {
  const space = line.indexOf(' ', at - 1);
  if (space !== -1 && space < most) return space + 1;
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at + 1 : at;
}

function wordBefore(line: string, at: number, least: number): number {
  const space = line.lastIndexOf(' ', at);
  if (space >= least) return space;
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}

/** How to go on from a list. */
export function waysOn({ placed, unplaced }: Suggested, slug: string): string[] {
  const sure = placed.filter(isSure).length;
  const several = placed.find(({ candidates }) => candidates.length > 1);
  const numbers = placed.length > 2 ? '1-2' : '1';
  const example = several && several.number > 2 ? `${numbers},${several.number}=2` : numbers;
  const second = example.includes('=') ? ', the last with its second candidate' : '';
  const command = `npm run draft -- ${slug} --take`;
  const ways = [
    ...(sure > 0
      ? [
          `${command} sure`,
          `takes ${sure === 1 ? 'the one that is' : `the ${sure} that are`} sure: ${wordSure()}`,
        ]
      : []),
    ...(placed.length > 0
      ? [`${command} ${example}`, `takes these, each with all its sentences${second}`]
      : [
          `npm run place -- ${slug} "<name>"`,
          'adds a place by its name; with --at, where you say',
        ]),
    ...(placed.length + unplaced.length > 0
      ? [
          'What is no place, or is to be left off the map:',
          `"unmapped": [{ "mention": "…", "reason": "…" }] in data/${slug}/places.geojson; it is not suggested again`,
        ]
      : []),
  ];
  return ways.map((line, at) => (at % 2 === 0 ? line : `    ${line}`));
}

/** What "sure" means. */
export function wordSure(): string {
  const [least, right] = [SURE, SURE_RIGHT].map((share) => Math.round(100 * share));
  return `${least} % or more; when that was measured, ${right} of 100 such places were right`;
}
