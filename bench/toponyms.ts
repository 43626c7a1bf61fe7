/** Invented names of places. */
import { oneOf, type Random } from './random.js';

const CONSONANTS = ['b', 'd', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'] as const;
/** Plain ones more often, so that accents stand here and there. */
const VOWELS = ['a', 'a', 'a', 'e', 'e', 'i', 'i', 'o', 'o', 'u', 'á', 'è', 'ö'] as const;
const ENDINGS = ['', '', '', 'n', 's', 'r'] as const;

export interface Toponym {
  readonly name: string;
  /** The name as a slug: the place's id. */
  readonly id: string;
}

/**
 * Names of which, accents aside, none is the beginning of another: so each is found in a
 * sentence only where it is meant.
 */
export function inventToponyms(count: number, random: Random): Toponym[] {
  const toponyms: Toponym[] = [];
  const ids = new Set<string>();
  const beginnings = new Set<string>();
  while (toponyms.length < count) {
    const word = `${syllable(random)}${syllable(random)}${syllable(random)}${oneOf(ENDINGS, random)}`;
    const id = word.normalize('NFD').replace(/\p{M}/gu, '');
    const begun = Array.from(id, (_, end) => id.slice(0, end + 1));
    if (beginnings.has(id) || begun.some((part) => ids.has(part))) continue;
    ids.add(id);
    for (const part of begun) beginnings.add(part);
    toponyms.push({ name: word.charAt(0).toUpperCase() + word.slice(1), id });
  }
  return toponyms;
}

function syllable(random: Random): string {
  return oneOf(CONSONANTS, random) + oneOf(VOWELS, random);
}
