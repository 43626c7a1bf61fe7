/** Words of an article that an author types, and where they stand. */
import { rollup } from 'd3-array';
import { memoise } from '../../memoise.js';
import type { Article } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';
import { normalise } from '../../text/normalise.js';
import { isUnspaced, wordsIn } from '../../text/words.js';

/** Words as the article spells them. */
export interface ArticleWords {
  readonly words: string;
  /** In the article's whole text (UTF-16 code units). */
  readonly ranges: readonly TextRange[];
}

interface Located {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly normal: string;
}

/** Results that are shown. */
const SHOWN = 8;

/**
 * What the article has that begins as typed, whole words each, in any case and with any accents:
 * "sesto" finds "Sesto" and "Sesto San Giovanni". First what was typed
 * as it is, then names, then what occurs most.
 */
export function articleWordsLike(article: Article, typed: string): ArticleWords[] {
  const wanted = normalise(typed);
  if (wanted === '') return [];
  const found = new Map<string, TextRange[]>();
  const ranges = isUnspaced(typed)
    ? unspacedRanges(article.text, typed)
    : rangesLike(article, wanted);
  for (const range of ranges) {
    const words = normalise(article.text.slice(range.start, range.end));
    const known = found.get(words);
    if (known) known.push(range);
    else found.set(words, [range]);
  }
  const isWhole = (words: string) => (normalise(words) === wanted ? 1 : 0);
  const isName = (words: string) => (/^\p{Lu}/u.test(words) ? 1 : 0);
  return [...found.values()]
    .map((ranges) => ({ words: commonSpelling(article, ranges), ranges }))
    .sort(
      (a, b) =>
        isWhole(b.words) - isWhole(a.words) ||
        isName(b.words) - isName(a.words) ||
        b.ranges.length - a.ranges.length ||
        b.words.length - a.words.length,
    )
    .slice(0, SHOWN);
}

/** Of "The attack" and "the attack" the one that occurs more often. */
function commonSpelling({ text }: Article, ranges: readonly TextRange[]): string {
  const spellings = rollup(
    ranges,
    (same) => same.length,
    ({ start, end }) => text.slice(start, end),
  );
  const [most = ['']] = [...spellings].sort(([, a], [, b]) => b - a);
  return most[0];
}

/** The words of each block, normalised: kept, since an author types letter by letter. */
const blocksOf = memoise(({ headlineBlock, paragraphs }: Article) =>
  [headlineBlock, ...paragraphs].map(({ text, start }) => ({
    ...{ text, start },
    words: Array.from(
      wordsIn(text),
      (word): Located => ({ ...word, normal: normalise(word.text) }),
    ),
  })),
);

/** The words that begin so, and the name of which they are the first words. */
function* rangesLike(article: Article, wanted: string): Generator<TextRange> {
  const parts = wanted.split(' ');
  const [begun = ''] = parts;
  for (const { text, start, words } of blocksOf(article)) {
    for (const [at, first] of words.entries()) {
      if (parts.length === 1 ? !first.normal.startsWith(begun) : first.normal !== begun) continue;
      const run = words.slice(at, at + parts.length);
      const last = run.at(-1);
      if (
        !last ||
        !run
          .map(({ normal }) => normal)
          .join(' ')
          .startsWith(wanted)
      )
        continue;
      yield { start: start + first.start, end: start + last.end };
      const name = endOfName(text, words, at + run.length - 1);
      if (/^\p{Lu}/u.test(first.text) && name > last.end) {
        yield { start: start + first.start, end: start + name };
      }
    }
  }
}

/** Where the words with capitals end that follow one another behind a space or a hyphen. */
function endOfName(text: string, words: readonly Located[], from: number): number {
  let end = words[from]?.end ?? 0;
  for (const word of words.slice(from + 1)) {
    if (!/^[ -]$/.test(text.slice(end, word.start)) || !/^\p{Lu}/u.test(word.text)) break;
    end = word.end;
  }
  return end;
}

function* unspacedRanges(text: string, typed: string): Generator<TextRange> {
  for (let at = text.indexOf(typed); at !== -1; at = text.indexOf(typed, at + typed.length)) {
    yield { start: at, end: at + typed.length };
  }
}
