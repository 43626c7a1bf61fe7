/** Names that are proposed for places, from the words by which an article means them. */
import { normalise } from '../text/normalise.js';
import { nominative } from './german-nominative.js';

const ARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^(?:an?|the) /,
  de: /^(?:d(?:er|ie|as|en|em|es)|eine?[nmrs]?) /,
  it: /^(?:(?:il|lo|la|i|gli|le|un[oa]?) |(?:l|un)['’])/,
  fr: /^(?:(?:la|les?|une?|des) |l['’])/,
};

/**
 * "busy market" for "a busy market", but "La Spezia" and "L'Aquila": names have capitals. In German
 * "Alte Mühle" for "der alten Mühle", as far as that can be told.
 *
 * @param start of the words in the text: what stands before tells their form
 */
export function proposedName(text: string, start: number, words: string, language: string): string {
  const { language: primary } = new Intl.Locale(language);
  const bare = words.replace(ARTICLES[primary] ?? /^$/, '') || words;
  if (primary !== 'de') return bare;
  const before = bare === words ? text.slice(0, start) : words.slice(0, -bare.length);
  const word = before.slice(-40).trim().split(/\s/).at(-1);
  return nominative(bare, word) ?? bare;
}

/** Words in a form that they have in a sentence only: "alten Mühle". */
export function isInflected(name: string, language: string): boolean {
  return new Intl.Locale(language).language === 'de' && /^\p{Ll}+e[mn] \p{Lu}/u.test(name);
}

/**
 * The name of a place of which an article has other words than before, where its name came from
 * these; `undefined` if it may stay.
 *
 * @param after the quotation that takes the place of the one with the words of before
 */
export function renamed(
  { text, language }: { readonly text: string; readonly language: string },
  name: string,
  before: string,
  after: { readonly exact: string; readonly mention: string },
): string | undefined {
  const { exact, mention } = after;
  if (before === '' || mention === '' || text.includes(name)) return undefined;
  const proposed = proposedName(exact, exact.indexOf(mention), mention, language);
  const own = [before, nominative(before), proposedName(before, 0, before, language)];
  const isNamedSo = own.some((each) => each && normalise(each) === normalise(name));
  const other = isNamedSo ? proposed : name.replace(before, mention);
  return other === name ? undefined : other;
}
