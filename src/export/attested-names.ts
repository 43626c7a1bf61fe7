/** The names that the article itself has for a place. */
import { groups } from 'd3-array';
import type { Quotation } from '../story/quotation.js';
import type { Place } from '../story/story.js';
import { normalise } from '../text/normalise.js';
import { offsetOfWords, wordsIn } from '../text/words.js';

export interface AttestedName {
  /** As the article writes it. */
  readonly toponym: string;
  /** BCP 47. */
  readonly language: string;
  /** Those that have it, in the article's order. */
  readonly quotations: readonly Quotation[];
}

/**
 * The forms of a place's name in its mentions, in the article's order. Its own name is the editor's,
 * and a mention may be a pronoun or what happened there, so a mention counts
 *
 * - where it has the editor's name: the name within it, in the article's spelling;
 * - where it is a part of that name;
 * - where it is written as a proper name.
 *
 * Where none does, every mention counts: these are the article's words for the place.
 */
export function attestedNames(place: Place, language: string): readonly AttestedName[] {
  const { quotations } = place;
  const forms = quotations.map((quotation) => nameIn(quotation, place, language));
  const known = new Set(forms);
  const found = quotations.flatMap((quotation, index) => {
    const mention = mentionOf(quotation);
    const toponym = forms[index] ?? (known.has(mention) ? mention : undefined);
    return toponym === undefined ? [] : [{ toponym, quotation }];
  });
  const all =
    found.length > 0
      ? found
      : quotations.map((quotation) => ({ toponym: mentionOf(quotation), quotation }));
  return groups(all, ({ toponym }) => toponym).map(([toponym, attested]) => ({
    toponym,
    language: languageOfName(toponym, language),
    quotations: attested.map(({ quotation }) => quotation),
  }));
}

function mentionOf({ block, mention: { start, end } }: Quotation): string {
  return block.text.slice(start, end);
}

function nameIn(quotation: Quotation, { name, role }: Place, language: string) {
  const mention = mentionOf(quotation);
  const written = writtenIn(mention, name, language);
  if (written !== undefined) return written;
  if (runIn(name, mention) !== undefined) return mention;
  // Of an event, words in capitals may be who did what.
  return role === 'event' ? undefined : properName(quotation);
}

/** The name as a mention writes it: in other capitals, without accents, among other words. */
function writtenIn(mention: string, name: string, language: string): string | undefined {
  return offsetOfWords(mention, name, language) === -1 ? runIn(mention, name) : name;
}

/** Those words of a text that are the same as `wanted`, one after the other. */
function runIn(text: string, wanted: string): string | undefined {
  const words = [...wordsIn(text)];
  const looked = words.map((word) => normalise(word.text));
  const sought = Array.from(wordsIn(wanted), (word) => normalise(word.text));
  const at = looked.findIndex((_, from) =>
    sought.every((word, index) => word === looked[from + index]),
  );
  const [first, last] = [words[at], words[at + sought.length - 1]];
  return sought.length > 0 && first && last ? text.slice(first.start, last.end) : undefined;
}

/** Code units. Articles and prepositions: "the Black Sea", "Rio de Janeiro". */
const SHORT = 3;

/**
 * A mention in which every word but short ones has a capital, without the short ones before the
 * first. The first word of a sentence always has one, so alone it says nothing; and headlines have
 * capitals of their own.
 */
function properName(quotation: Quotation): string | undefined {
  const { block, mention } = quotation;
  if (block.number === 0) return undefined;
  const text = mentionOf(quotation);
  const words = [...wordsIn(text)];
  const first = words.findIndex(({ text: word }) => hasCapital(word));
  const isName =
    words.every(({ text: word }) => hasCapital(word) || word.length <= SHORT) &&
    words.slice(0, Math.max(0, first)).every(({ text: word }) => word.length <= SHORT);
  const last = words.at(-1);
  const start = words[first]?.start;
  if (!isName || start === undefined || !last || !hasCapital(last.text)) return undefined;
  const isAlone = words.length === 1;
  const isWithin = /[\p{L}\p{M}\p{N},;]$/u.test(block.text.slice(0, mention.start).trimEnd());
  if (isAlone && !isWithin) return undefined;
  return text.slice(start, last.end);
}

function hasCapital(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

/** Scripts (ISO 15924) in which names are written, and the other codes for some of them. */
const SCRIPTS: ReadonlyMap<string, RegExp> = new Map([
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
]);

/** What languages are written in whose script has a code of its own. */
const MIXED: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/**
 * The article's language; of a name in a script that it is not written in, all that can be told:
 * `und-Arab` may be Arabic, Persian or Urdu.
 */
function languageOfName(name: string, language: string): string {
  const locale = new Intl.Locale(language);
  const own = locale.maximize().script ?? 'Latn';
  const scripts = Array.from(SCRIPTS).flatMap(([script, letter]) =>
    letter.test(name) ? [script] : [],
  );
  const [other] = scripts;
  const isOwn = scripts.some((script) => (MIXED[own] ?? [own]).includes(script));
  return isOwn || other === undefined ? locale.baseName : `und-${other}`;
}
