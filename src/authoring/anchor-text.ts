/** Finds sentences in an article by a text that looks the same. */
import { memoise } from '../memoise.js';
import type { Article, Block } from '../story/article.js';
import type { TextRange } from '../story/quotation.js';
import { plainForm, plainText } from '../text/plain.js';
import { type Sentence, sentencesIn } from '../text/sentences.js';

export interface FoundText extends TextRange {
  readonly block: Block;
  /** Whether the text is one or more whole sentences; if not, the range is of those it touches. */
  readonly isWhole: boolean;
}

/** The sentences in which a text stands in the article, each time it does. */
export function findText(article: Article, text: string): FoundText[] {
  const wanted = plainText(text).trim();
  if (wanted === '') return [];
  return blocksOf(article).flatMap(({ block, seen, sentences }) => {
    const found: FoundText[] = [];
    for (let at = seen.text.indexOf(wanted); at !== -1; at = seen.text.indexOf(wanted, at + 1)) {
      const start = seen.starts[at] ?? 0;
      const end = seen.ends[at + wanted.length - 1] ?? block.text.length;
      const range = widened(block, sentences(), start, end);
      if (range) found.push({ block, ...range });
    }
    return found;
  });
}

/** The sentences of a text that stand in the article as whole sentences, in the text's order. */
export function sentencesFound(article: Article, text: string): FoundText[] {
  const whole = wholeIn(article, text);
  if (whole.length > 0) return whole;
  // A description may have more than the article's words, and a paragraph break within them.
  const lines = text.split('\n').flatMap((line) => {
    const found = wholeIn(article, line);
    return found.length > 0
      ? found
      : sentencesIn(line, article.language).flatMap((sentence) => wholeIn(article, sentence.text));
  });
  return lines;
}

function wholeIn(article: Article, text: string): FoundText[] {
  return findText(article, text).filter(({ isWhole }) => isWhole);
}

function widened(
  { text }: Block,
  sentences: readonly Sentence[],
  start: number,
  end: number,
): (TextRange & { isWhole: boolean }) | undefined {
  const touched = sentences.filter(
    (sentence) => sentence.start < end && sentence.start + sentence.text.length > start,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  const range = { start: first.start, end: last.start + last.text.length };
  // Tables often leave out the full stop.
  const [before, after] = [text.slice(range.start, start), text.slice(end, range.end)];
  const isWhole = !/[\p{L}\p{N}]/u.test(before + after);
  return { ...range, isWhole };
}

const blocksOf = memoise(({ headlineBlock, paragraphs, language }: Article) =>
  [headlineBlock, ...paragraphs].map((block) => ({
    block,
    seen: plainForm(block.text),
    // Only those blocks that have a text are cut into sentences.
    sentences: memoise(() => sentencesIn(block.text, language)),
  })),
);
