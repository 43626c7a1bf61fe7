/** Names in a text that the gazetteer knows, as a first list of toponyms. */
import { normalise } from '../text/normalise.js';
import { isUnspaced, type Word, wordBounds } from '../text/words.js';
import { countryNameIn } from './countries.js';
import type { World } from './gazetteer.js';
import { type City, citiesOf } from './settlements.js';

export interface NamedInText {
  /** As it is at its first occurrence. */
  readonly name: string;
  readonly times: number;
}

/** What the names are looked up in. */
export interface KnownPlaces {
  readonly cities: readonly City[];
  readonly countries: readonly { readonly name: string; readonly country?: string }[];
  namesOf(key: number): readonly string[];
}

export function knownPlacesIn({ places }: World): KnownPlaces {
  return { ...places, cities: citiesOf(places), countries: places.ofKind('country') };
}

/** One-word names of smaller places are too often other words or names of persons. */
const SENSIBLE_POPULATION = 100_000;
/** Smaller ones, of so many people, are taken where a word before them says that they are places. */
const SMALL_POPULATION = 5_000;
const BEFORE_PLACES: Readonly<Record<string, RegExp>> = {
  de: /\s(?:in|nach|aus)\s$/,
  en: /\s(?:in|at|near|outside|via)\s$/,
  fr: /\sà\s$/,
  it: /\s(?:a|ad)\s$/,
};
const LONGEST_NAME = 6;

/**
 * Names of countries and populated places in a text, most frequent first. A guess: "Nice" may be a
 * town.
 */
export function namesInText(world: KnownPlaces, text: string, language: string): NamedInText[] {
  const known = knownNames(world, language);
  const towns = smallTowns(world, language);
  const longest = longestByFirstWord(known);
  const beforePlaces = BEFORE_PLACES[language.toLowerCase().split('-')[0] ?? ''];
  const normalised = memoisedByWord(normalise);
  const words = [...namingWordsIn(text, language)];
  const isSmall = memoisedByWord((word) => /^\p{Ll}/u.test(word));
  const small = new Set(words.map((word) => word.text).filter(isSmall));
  const found = new Map<string, { name: string; times: number }>();
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first || isSmall(first.text)) continue;
    const isTown =
      beforePlaces?.test(text.slice(Math.max(0, first.start - 10), first.start)) === true &&
      towns.has(normalised(first.text));
    const most = longest.get(normalised(first.text)) ?? (isTown ? 1 : 0);
    for (let count = most; count > 0; count--) {
      const last = words[at + count - 1];
      if (!last) continue;
      const end = endOfName(text, words.slice(at, at + count));
      if (end === undefined) continue;
      const parts = words.slice(at, at + count).map((word) => normalised(word.text));
      const key = parts.join(' ');
      // A word that the text also has in lower case is capitalised at a sentence's beginning.
      const isKnown = known.has(key) || (count === 1 && isTown);
      if (!isKnown || (count === 1 && small.has(first.text.toLowerCase()))) continue;
      const entry = found.get(key);
      if (entry) entry.times++;
      else found.set(key, { name: text.slice(first.start, end), times: 1 });
      at += count - 1;
      break;
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times);
}

/**
 * Where a name of these words ends, with the bracket in it closed: "Frankfurt (Oder)". `undefined`
 * if they are no one name: a bracket has the name in another script, or goes on.
 */
function endOfName(text: string, words: readonly Word[]): number | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  const inside = text.slice(first.start, last.end);
  if (!/[()[\]{};:!?\n"„“”«»]/.test(inside)) return last.end;
  const isClosed = /^[^()]*\([^()]*$/.test(inside) && text[last.end] === ')';
  const isLatin = (word: Word) => /\p{Script=Latin}/u.test(word.text);
  return isClosed && isLatin(first) === isLatin(last) ? last.end + 1 : undefined;
}

/** How many words the longest name has that begins with this one. */
function longestByFirstWord(names: ReadonlySet<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const words = name.split(' ');
    const [first = ''] = words;
    const count = Math.min(words.length, LONGEST_NAME);
    if (count > (longest.get(first) ?? 0)) longest.set(first, count);
  }
  return longest;
}

/** A book has a million words, but few thousand different ones. */
function memoisedByWord<Value>(compute: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = compute(word);
    known.set(word, value);
    return value;
  };
}

function knownNames(world: KnownPlaces, language: string): Set<string> {
  const known = new Set<string>();
  for (const { name, country: code } of world.countries) {
    known.add(normalise(name));
    if (code !== undefined) {
      for (const each of [language, 'en']) known.add(normalise(countryNameIn(each, code)));
    }
  }
  for (const { key, name, population } of world.cities) {
    const isLarge = population >= SENSIBLE_POPULATION;
    if (isLarge || /[ -]/.test(name)) known.add(normalise(name));
    if (!isLarge) continue;
    for (const other of world.namesOf(key)) {
      if (other.length > 3 || /\P{ASCII}/u.test(other)) known.add(normalise(other));
    }
  }
  return known;
}

/** One-word names of smaller towns but those of months, such as March in Cambridgeshire. */
function smallTowns(world: KnownPlaces, language: string): Set<string> {
  const towns = new Set<string>();
  for (const { name, population } of world.cities) {
    const isSmall = population >= SMALL_POPULATION && population < SENSIBLE_POPULATION;
    if (isSmall && !/[ -]/.test(name)) towns.add(normalise(name));
  }
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  for (let at = 0; at < 12; at++) towns.delete(normalise(month.format(Date.UTC(2000, at, 1))));
  return towns;
}

/** The words of a text without punctuation; those of scripts without spaces by dictionary. */
function* namingWordsIn(text: string, language: string): Generator<Word> {
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!isUnspaced(run)) {
      yield { text: run, start: index, end: index + run.length };
      continue;
    }
    let start = 0;
    for (const end of [...wordBounds(run, language)].sort((a, b) => a - b)) {
      if (end > start)
        yield { text: run.slice(start, end), start: index + start, end: index + end };
      start = end;
    }
  }
}
