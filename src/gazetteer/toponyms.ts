/** Names in a text that the gazetteer knows, as a first list of toponyms. */
import { normalise } from '../text/normalise.js';
import { countryNameIn } from './countries.js';
import type { NamedWorld } from './gazetteer.js';

export interface NamedInText {
  /** As it is at its first occurrence. */
  readonly name: string;
  readonly times: number;
}

/** One-word names of smaller places are too often other words or names of persons. */
const SENSIBLE_POPULATION = 100_000;
const LONGEST_NAME = 6;

/**
 * Names of countries and populated places in a text, most frequent first. A guess: "Nice" may be a
 * town.
 */
export function namesInText(world: NamedWorld, text: string, language: string): NamedInText[] {
  const known = knownNames(world, language);
  const longest = longestByFirstWord(known);
  const normalised = memoisedByWord(normalise);
  const words = [...wordsIn(text, language)];
  const isSmall = memoisedByWord((word) => /^\p{Ll}/u.test(word));
  const small = new Set(words.map(({ word }) => word).filter(isSmall));
  const found = new Map<string, { name: string; times: number }>();
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first || isSmall(first.word)) continue;
    for (let count = longest.get(normalised(first.word)) ?? 0; count > 0; count--) {
      const last = words[at + count - 1];
      if (!last) continue;
      const parts = words.slice(at, at + count).map(({ word }) => normalised(word));
      const key = parts.join(' ');
      // A word that the text also has in lower case is capitalised at a sentence's beginning.
      if (!known.has(key) || (count === 1 && small.has(first.word.toLowerCase()))) continue;
      const entry = found.get(key);
      if (entry) entry.times++;
      else found.set(key, { name: text.slice(first.start, last.end), times: 1 });
      at += count - 1;
      break;
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times);
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

function knownNames(world: NamedWorld, language: string): Set<string> {
  const known = new Set<string>();
  for (const { name, code } of world.countryNames()) {
    known.add(normalise(name));
    if (code !== undefined) {
      for (const each of [language, 'en']) known.add(normalise(countryNameIn(each, code)));
    }
  }
  for (const { id, name, population } of world.cities) {
    const isLarge = population >= SENSIBLE_POPULATION;
    if (isLarge || /[ -]/.test(name)) known.add(normalise(name));
    if (!isLarge) continue;
    for (const other of world.alternativeNames().get(id) ?? []) {
      if (other.length > 3 || /\P{ASCII}/u.test(other)) known.add(normalise(other));
    }
  }
  return known;
}

interface Word {
  readonly word: string;
  /** In UTF-16 code units, as `end` is. */
  readonly start: number;
  readonly end: number;
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Code units that `Intl.Segmenter` is given at a time: it keeps memory for every segment of a
 * text until the text's end, 20 KB for each KB of prose and more for longer texts.
 */
const AT_A_TIME = 1000;

/** The words of a text without punctuation; those of scripts without spaces by dictionary. */
function* wordsIn(text: string, language: string): Generator<Word> {
  let segmenter: Intl.Segmenter | undefined;
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!UNSPACED.test(run)) {
      yield { word: run, start: index, end: index + run.length };
      continue;
    }
    segmenter ??= new Intl.Segmenter(language, { granularity: 'word' });
    for (let from = 0; from < run.length; from += AT_A_TIME) {
      for (const { segment, index: within } of segmenter.segment(
        run.slice(from, from + AT_A_TIME),
      )) {
        const start = index + from + within;
        yield { word: segment, start, end: start + segment.length };
      }
    }
  }
}
