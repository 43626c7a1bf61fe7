/** What reading a text's runs of words with capitals has found so far, and what its parts share. */
import type { NameMatch } from '../gazetteer/name-index.js';
import type { Lexicon } from './lexicon.js';
import type { FindName, Named } from './names.js';
import type { Token } from './tokens.js';

export interface Toponym {
  /** Indices of tokens: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Where it ends in the text, if not with its last token. */
  readonly end?: number;
  /** Under which it was found in the index; of a feature its own words. */
  readonly key: string;
  /** None for what needs a position. */
  readonly matches: readonly NameMatch[];
  /** What says that it is a place: "Street", "County". */
  readonly word?: string;
  /** It is known to be a river, which has no one position. */
  readonly isRiver?: true;
  /** Other words with capitals beside it, of which nothing is known. */
  readonly beside: 'nothing' | 'organisation' | 'before' | 'behind';
}

export interface Reading {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly findName: FindName;
  /** Added to, in the order of the text. */
  readonly toponyms: Toponym[];
  /** Last words of persons' names, and of what may be some. */
  readonly surnames: Set<string>;
  readonly maybeSurnames: Set<string>;
}

export function keyAt(reading: Reading, at: number): string {
  return reading.tokens[at]?.key ?? '';
}

export function phrase(reading: Reading, from: number, to: number): string {
  return reading.tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

export function add(
  reading: Reading,
  from: number,
  to: number,
  { key, matches, end }: Named,
  beside: Toponym['beside'],
): void {
  reading.toponyms.push({ from, to, key, matches, beside, ...(end !== undefined && { end }) });
}

export function isFeatureEnd(reading: Reading, at: number, start: number, to: number): boolean {
  const { features, divisions } = reading.lexicon;
  const isWord = features.after.has(keyAt(reading, at)) || divisions.after.has(keyAt(reading, at));
  return isWord && at > start && at < to;
}

/** A single word that is no name by itself: "North", "Republic". */
export function isOrdinary(reading: Reading, at: number, count: number): boolean {
  return count === 1 && reading.lexicon.never.has(keyAt(reading, at));
}

export function isArea({ matches }: Named): boolean {
  return matches.some(({ place }) => place.kind === 'country');
}

const LARGE = 300_000;

export function isLarge({ matches }: Named, least = LARGE): boolean {
  return matches.some(
    ({ place: { kind, population } }) => kind !== 'settlement' || population > least,
  );
}
