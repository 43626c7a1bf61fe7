/** Finds places by what is typed, in their names and in their quotations. */

import type { ListedPlace } from '../page-data/live.js';
import type { SearchedQuotation } from '../page-data/search.js';
import { normaliseForSearch } from '../text/normalise.js';

export interface Hit {
  readonly place: ListedPlace;
  /** The quotation that contains what was typed; none if the name does. */
  readonly quotation?: string;
}

interface Found {
  readonly hits: readonly Hit[];
  /** How many there are in all; `hits` may be only the first of them. */
  readonly count: number;
}

export type Finder = (typed: string, most: number) => Found;

/** Normalised texts, one after the other, to be searched at once. */
interface Shelf {
  readonly text: string;
  /** Where each text begins. */
  readonly starts: Uint32Array;
}

/** Between two texts; no text contains it. */
const BETWEEN = '\n';

/**
 * Makes a finder. Accents and case do not count: see {@link normaliseForSearch}. First come places
 * whose name begins with what was typed, then names with a word that does, then names that contain
 * it, then places whose quotations contain it; each by their numbers.
 */
export function createFinder(
  places: readonly ListedPlace[],
  quotations: readonly SearchedQuotation[],
): Finder {
  const names = shelve(places.map(({ name }) => name));
  const sayings = shelve(quotations.map(([exact]) => exact));
  const byNumber = new Map(places.map((place) => [place.number, place]));
  return (typed, most) => {
    const wanted = normaliseForSearch(typed).trim();
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
    // Nothing is allocated per occurrence: one character is in nearly all of a book's quotations.
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

/** The range of what was typed in a text, in UTF-16 code units; `undefined` if it is not there. */
export function rangeOf(text: string, typed: string): [start: number, end: number] | undefined {
  const wanted = normaliseForSearch(typed).trim();
  // For each code unit of the normalised text, where it comes from.
  const from: number[] = [];
  let normalised = '';
  let at = 0;
  for (const character of text) {
    const one = normaliseForSearch(character);
    for (let unit = 0; unit < one.length; unit++) from.push(at);
    normalised += one;
    at += character.length;
  }
  const start = normalised.indexOf(wanted);
  if (start === -1 || wanted === '') return undefined;
  let end = from[start + wanted.length] ?? text.length;
  // Combining marks belong to the character before them.
  while (/^\p{M}/u.test(text.slice(end))) end++;
  return [from[start] ?? 0, end];
}

function shelve(texts: readonly string[]): Shelf {
  const starts = new Uint32Array(texts.length);
  const normalised = texts.map(normaliseForSearch);
  let at = 0;
  for (const [index, text] of normalised.entries()) {
    starts[index] = at;
    at += text.length + BETWEEN.length;
  }
  return { text: normalised.join(BETWEEN), starts };
}

/** Calls `tell` for each text that contains `wanted`, in order, with its first occurrence. */
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

/** 0: the text begins with it; 1: a word of the text does; 2: neither. */
function rankOf({ text, starts }: Shelf, index: number, at: number): 0 | 1 | 2 {
  if (at === starts[index]) return 0;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 2 : 1;
}
