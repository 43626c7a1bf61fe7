/** Whether the story passes over places that its article names. */

import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Article } from '../story/article.js';
import type { AnchoredFeature } from '../story/story.js';
import type { ReadPlaces } from './places.js';

/** Cities of fewer people are too often the namesake of something else to warn about. */
const SENSIBLE_POPULATION = 100_000;

/** Warns of countries and larger cities that the text names and the story passes over. */
export function checkCoverage(
  slug: string,
  article: Article,
  anchored: readonly AnchoredFeature[],
  read: ReadPlaces,
  gazetteer: Gazetteer,
): void {
  if (read.places.features.length === 0) {
    read.remarkAt(['features'], {
      severity: 'warning',
      message: 'there are no places yet: the page will have a map of the world and no pins',
      hint: `npm run place -- ${slug} "<name>" adds one, with the sentences that name it.`,
    });
    return;
  }
  const known = knownWords(anchored, read);
  // Hardly any words are a place's name, so the gazetteer is asked first.
  for (const name of candidateNames(article)) {
    const isCity = (gazetteer.largestNamed(name)?.population ?? 0) >= SENSIBLE_POPULATION;
    if ((!isCity && !gazetteer.isCountry(name)) || known.includes(wholeWords(name))) continue;
    read.remarkAt(['features'], {
      severity: 'warning',
      message: `the article names "${name}", which is neither a place of the story nor unmapped`,
      hint: `npm run place -- ${slug} "${name}" adds it; an entry in "unmapped" says why it is left out.`,
    });
  }
}

/** All names and mentions of the story in one text, a line each. */
function knownWords(anchored: readonly AnchoredFeature[], { places }: ReadPlaces): string {
  const known = new Set<string>();
  for (const { mention } of places.unmapped ?? []) known.add(mention);
  for (const { feature } of anchored) {
    known.add(feature.properties.name);
    for (const { mention } of feature.properties.quotes) known.add(mention);
  }
  return Array.from(known, wholeWords).join('\n');
}

/** A text's words between spaces, so that a text within it is one of whole words. */
function wholeWords(words: string): string {
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** The longest names of countries and larger cities have no more words than this. */
const NAME_WORDS = 6;

/**
 * Runs of words that begin with a capital or in a script without capitals, each once. Hyphens
 * and apostrophes part words, so that "Berlin's" and "Berlin-based" name Berlin.
 */
function candidateNames({ text }: Article): Set<string> {
  const candidates = new Set<string>();
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  for (const [first, word] of words.entries()) {
    if (/^\p{Ll}/u.test(word[0])) continue;
    for (let count = 1; count <= NAME_WORDS; count++) {
      const last = words[first + count - 1];
      if (!last) break;
      candidates.add(text.slice(word.index, last.index + last[0].length));
    }
  }
  return candidates;
}
