/** Words of an article that may be names of places. */
import { memoise } from '../memoise.js';
import type { Article } from '../story/article.js';
import { visibleText } from '../text/plain.js';
import { wordsIn } from '../text/words.js';

/** No country's or larger city's name has more words. */
const NAME_WORDS = 6;

/**
 * Consecutive words of which the first begins with a capital or is in a script without capitals,
 * each once. Hyphens and apostrophes separate words, so that "Berlin's" and "Berlin-based" name
 * Berlin.
 */
export const candidateNames = memoise(({ text }: Article): ReadonlySet<string> => {
  const candidates = new Set<string>();
  const words = [...wordsIn(text)];
  for (const [first, word] of words.entries()) {
    if (/^\p{Ll}/u.test(word.text)) continue;
    for (let count = 1; count <= NAME_WORDS; count++) {
      const last = words[first + count - 1];
      if (!last) break;
      const name = text.slice(word.start, last.end);
      candidates.add(/\p{Cf}/u.test(name) ? visibleText(name) : name);
    }
  }
  return candidates;
});
