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
  const words = wordsIn(text, language);
  const small = new Set(words.map(({ word }) => word).filter((word) => /^\p{Ll}/u.test(word)));
  const found = new Map<string, { name: string; times: number }>();
  for (let at = 0; at < words.length; at++) {
    for (let count = LONGEST_NAME; count > 0; count--) {
      const [first, last] = [words[at], words[at + count - 1]];
      if (!first || !last || /^\p{Ll}/u.test(first.word)) continue;
      const name = text.slice(first.start, last.end);
      const key = normalise(name);
      // A word that the text also has in lower case is capitalised at a sentence's beginning.
      if (!known.has(key) || (count === 1 && small.has(first.word.toLowerCase()))) continue;
      const entry = found.get(key) ?? { name, times: 0 };
      found.set(key, { ...entry, times: entry.times + 1 });
      at += count - 1;
      break;
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times);
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

/** Without punctuation, by `Intl.Segmenter`: it has dictionaries for scripts without spaces. */
function wordsIn(text: string, language: string): { word: string; start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return Array.from(segmenter.segment(text)).flatMap(({ segment, index }) =>
    Array.from(segment.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index: within }) => ({
      word,
      start: index + within,
      end: index + within + word.length,
    })),
  );
}
