/** Makes ids of names in any script. Apart from `normalise.ts`, which the reader's page has too. */
import anyAscii from 'any-ascii';
import { normalise } from './normalise.js';

/**
 * A name as a slug: "Saint-Denis" becomes "saint-denis", "Тбилиси" becomes "tbilisi". Letters that
 * are not Latin are transliterated one by one, without regard to the language. Empty for a name
 * without letters, digits and symbols.
 */
export function slugOf(name: string): string {
  return anyAscii(normalise(name) || name)
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a name has no letters but Latin ones, so that its slug is read as the name is. */
export function isLatin(name: string): boolean {
  return /\p{Script=Latin}|[0-9]/u.test(name) && !/(?!\p{Script=Latin})\p{L}/u.test(name);
}

/** The id, or the id with a number from 2 with which it is not taken: the next, where none is left out. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  // In steps that double, then halve: a file may have one name sixty thousand times.
  let [low, high] = [1, 2];
  while (taken.has(`${id}-${high}`)) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (taken.has(`${id}-${middle}`)) low = middle;
    else high = middle;
  }
  return `${id}-${high}`;
}
