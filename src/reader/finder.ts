/** Finds places by what is typed: by their names, and by what the article says of them. */
import { plainLetters } from '../story/letters.js';
import type { ListedPlace } from '../story/live.js';
import type { SearchedQuotation } from '../story/search.js';

export interface Hit {
  readonly place: ListedPlace;
  /** The quotation that has what was typed; none where the name has it. */
  readonly quotation?: string;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** How many there are in all; more than `hits` where these are only the first. */
  readonly count: number;
}

export type Finder = (typed: string, most: number) => Found;

/** Texts one after the other, folded, to be searched in one go. */
interface Shelf {
  readonly text: string;
  /** Where each begins. */
  readonly starts: Uint32Array;
}

/** No text that is searched has it. */
const BETWEEN = '\n';

/**
 * Makes a finder. Accents and case do not count: see {@link fold}. Places whose name begins
 * with what was typed come first, then those with a word that does, then those that have it
 * anywhere, then those whose quotations have it; each by their numbers.
 */
export function createFinder(
  places: readonly ListedPlace[],
  quotations: readonly SearchedQuotation[],
): Finder {
  const names = shelve(places.map(({ name }) => name));
  const sayings = shelve(quotations.map(([exact]) => exact));
  const byNumber = new Map(places.map((place) => [place.number, place]));
  return (typed, most) => {
    const wanted = fold(typed).trim();
    if (wanted === '') return { hits: [], count: 0 };
    const ranked = occurrences(names, wanted)
      .map(({ index, at }) => ({ index, rank: rankOf(names, index, at) }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .flatMap(({ index }) => places[index] ?? []);
    const hits: Hit[] = ranked.slice(0, most).map((place) => ({ place }));
    const seen = new Set(ranked);
    for (const { index } of occurrences(sayings, wanted)) {
      const [exact = '', ...numbers] = quotations[index] ?? [];
      for (const number of numbers) {
        const place = byNumber.get(number);
        if (!place || seen.has(place)) continue;
        seen.add(place);
        if (hits.length < most) hits.push({ place, quotation: exact });
      }
    }
    return { hits, count: seen.size };
  };
}

/** Signs that one types otherwise. */
const TYPED: Readonly<Record<string, string>> = { ς: 'σ', '’': "'", '\n': ' ' };

/** A text without accents, marks of direction and other marks, in small letters, as one would type it in haste. */
export function fold(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/[\p{M}\u2068\u2069]+/gu, '')
    .toLowerCase();
  return plainLetters(bare).replace(/[ς’\n]/g, (sign) => TYPED[sign] ?? sign);
}

/** Where in a text (UTF-16 code units) something typed stands; `undefined` for nowhere. */
export function stretchOf(text: string, typed: string): [start: number, end: number] | undefined {
  const wanted = fold(typed).trim();
  // Where each folded unit comes from.
  const from: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const small = fold(letter);
    for (let unit = 0; unit < small.length; unit++) from.push(at);
    folded += small;
    at += letter.length;
  }
  const start = folded.indexOf(wanted);
  if (start === -1 || wanted === '') return undefined;
  let end = from[start + wanted.length] ?? text.length;
  // Marks that stand behind the last letter belong to it.
  while (/^\p{M}/u.test(text.slice(end))) end++;
  return [from[start] ?? 0, end];
}

function shelve(texts: readonly string[]): Shelf {
  const starts = new Uint32Array(texts.length);
  const folded = texts.map(fold);
  let at = 0;
  for (const [index, text] of folded.entries()) {
    starts[index] = at;
    at += text.length + BETWEEN.length;
  }
  return { text: folded.join(BETWEEN), starts };
}

/** The texts that have it, in order, and where on the shelf each has it first. */
function occurrences({ text, starts }: Shelf, wanted: string): { index: number; at: number }[] {
  const found: { index: number; at: number }[] = [];
  for (let at = text.indexOf(wanted); at !== -1; ) {
    const index = indexAt(starts, at);
    found.push({ index, at });
    const next = starts[index + 1];
    at = next === undefined ? -1 : text.indexOf(wanted, next);
  }
  return found;
}

function rankOf({ text, starts }: Shelf, index: number, at: number): number {
  if (at === starts[index]) return 0;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 2 : 1;
}

/** The last that begins at `offset` or before. */
function indexAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
