/** Finds a text in an article whose characters differ in what nobody sees: invisible ones, spaces. */
import { memoise } from '../memoise.js';
import type { Article, Block } from '../story/article.js';
import type { TextRange } from '../story/quotation.js';
import { type Sentence, sentencesIn } from '../text/sentences.js';

export interface FoundText extends TextRange {
  readonly block: Block;
  /** Whether the text is one or more whole sentences; if not, the range is of those it touches. */
  readonly isWhole: boolean;
}

/** The sentences in which a text stands in the article, each time it does. */
export function findText(article: Article, text: string): FoundText[] {
  const wanted = comparable(text).text.trim();
  if (wanted === '') return [];
  return blocksOf(article).flatMap(({ block, seen, sentences }) => {
    const found: FoundText[] = [];
    for (let at = seen.text.indexOf(wanted); at !== -1; at = seen.text.indexOf(wanted, at + 1)) {
      const start = seen.offsets[at] ?? 0;
      const end = seen.offsets[at + wanted.length] ?? block.text.length;
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
    seen: comparable(block.text),
    // Only those blocks that have a text are cut into sentences.
    sentences: memoise(() => sentencesIn(block.text, language)),
  })),
);

/** Typographic characters and how people type them. */
const TYPED: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2039': "'",
  '\u203a': "'",
  '\u02bc': "'",
  '\u0060': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
};

/** A character with its marks, white space, or characters that are not seen. */
const CLUSTER = /[\s\p{Z}\p{Cc}]+|\p{Cf}|\P{M}\p{M}*|\p{M}/gu;

/**
 * A text as it is compared: without invisible characters, each white space as one space, accents
 * composed, ligatures and typographic characters as they are typed; with the offset at which each
 * of its code units was, and the text's length last.
 */
function comparable(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const pieces: string[] = [];
  const offsets: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const piece = seenAs(cluster);
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) offsets.push(index);
  }
  offsets.push(text.length);
  return { text: pieces.join(''), offsets };
}

function seenAs(cluster: string): string {
  if (/^[\s\p{Z}\p{Cc}]/u.test(cluster)) return ' ';
  if (/^\p{Cf}/u.test(cluster)) return '';
  return TYPED[cluster] ?? cluster.normalize('NFKC');
}
