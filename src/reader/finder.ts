/** Finds places by what is typed: by their names, and by what the article says of them. */

import type { ListedPlace } from '../page-data/live.js';
import type { SearchedQuotation } from '../page-data/search.js';
import { plainLetters } from '../text/normalise.js';

export interface Hit {
  readonly place: ListedPlace;
  /** The quotation that has what was typed; none where the name has it. */
  readonly quotation?: string;
}

interface Found {
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
    /** By {@link rankOf}. */
    const ranked: ListedPlace[][] = [[], [], []];
    const seen = new Set<number>();
    eachOccurrence(names, wanted, (index, at) => {
      const place = places[index];
      if (!place) return;
      ranked[rankOf(names, index, at)]?.push(place);
      seen.add(place.number);
    });
    const hits: Hit[] = ranked
      .flat()
      .slice(0, most)
      .map((place) => ({ place }));
    // One letter is in nearly all of a book's quotations: nothing is made anew for each.
    eachOccurrence(sayings, wanted, (index) => {
      for (const part of quotations[index] ?? []) {
        if (typeof part === 'string' || seen.has(part)) continue;
        const place = byNumber.get(part);
        if (!place) continue;
        seen.add(part);
        if (hits.length < most) hits.push({ place, quotation: quotations[index]?.[0] ?? '' });
      }
    });
    return { hits, count: seen.size };
  };
}

/** Signs that one types otherwise. */
const TYPED: Readonly<Record<string, string>> = { ς: 'σ', '’': "'", '\n': ' ' };

/** A text without accents, marks of direction and other marks, in small letters, as one would type it in haste. */
export function fold(text: string): string {
  // Most letters are: there is nothing else to take off them.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
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

/** Tells of each text that has it, in order, and where on the shelf the text has it first. */
function eachOccurrence(
  { text, starts }: Shelf,
  wanted: string,
  tell: (index: number, at: number) => void,
): void {
  let index = 0;
  let at = text.indexOf(wanted);
  while (at !== -1) {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index++;
    tell(index, at);
    const next = starts[index + 1];
    at = next === undefined ? -1 : text.indexOf(wanted, next);
  }
}

/** 0: a text begins with it; 1: a word of the text does; 2: neither. */
function rankOf({ text, starts }: Shelf, index: number, at: number): 0 | 1 | 2 {
  if (at === starts[index]) return 0;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 2 : 1;
}
