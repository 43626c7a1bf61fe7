/** Whole words: what a selection takes, and how keys go from word to word. */
import type { Article, Block } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';
import { isUnspaced, wordsAndNumbersIn } from '../../text/words.js';

/** Ranges are of the article's whole text (UTF-16 code units). */
export function blocksOf({ headlineBlock, paragraphs }: Article): readonly Block[] {
  return [headlineBlock, ...paragraphs];
}

/** The words of a block. In scripts without spaces, those of the language's dictionary. */
function wordsOfBlock({ text, start }: Block, language: string): TextRange[] {
  if (!isUnspaced(text)) {
    return wordsAndNumbersIn(text).map((word) => ({
      start: start + word.start,
      end: start + word.end,
    }));
  }
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return Array.from(segmenter.segment(text)).flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: start + index, end: start + index + segment.length }] : [],
  );
}

/**
 * The whole words of a selection, without spaces and punctuation around them.
 *
 * @returns `none` if it has no words, `several` if they are of several blocks
 */
export function wholeWords(
  article: Article,
  { start, end }: TextRange,
): TextRange | 'none' | 'several' {
  const found = blocksOf(article).flatMap((block) => {
    if (block.start >= end || block.start + block.text.length <= start) return [];
    const words = wordsOfBlock(block, article.language).filter(
      (word) => word.start < end && start < word.end,
    );
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? [{ block, words: { start: first.start, end: last.end } }] : [];
  });
  const [only, other] = found;
  if (!only) return 'none';
  if (other) return 'several';
  return { start: only.words.start, end: endOfWords(article.text, only.words, end) };
}

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '„': '“”',
  '“': '”',
  '«': '»',
  '»': '«',
  '‘': '’',
};

/** With what belongs to them, if it was selected: the dot of "U.S.", the bracket of "Halle (Saale)". */
function endOfWords(text: string, { start, end }: TextRange, selected: number): number {
  if (selected <= end) return end;
  const words = text.slice(start, end);
  const next = text.charAt(end);
  if (next === '.' && /(?:^|[\s.])\p{Lu}\.\s?\p{Lu}$/u.test(words)) return end + 1;
  const isOpened = Object.entries(CLOSING).some(
    ([opening, closing]) =>
      next !== '' &&
      closing.includes(next) &&
      words.lastIndexOf(opening) >
        Math.max(...Array.from(closing, (each) => words.lastIndexOf(each))),
  );
  return isOpened ? end + 1 : end;
}

/** The words from one word to another, either of which may come first. */
export interface WordCursor {
  /** The word at which the selection was begun. */
  readonly anchor: TextRange;
  /** The word that keys move. */
  readonly focus: TextRange;
}

export function rangeOfCursor({ anchor, focus }: WordCursor): TextRange {
  return { start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) };
}

export type WordMove = 'next' | 'previous' | 'first' | 'last' | 'first of all' | 'last of all';

/**
 * The cursor after a key. A selection that is extended stays within its block; without a cursor,
 * the first word of all.
 */
export function movedCursor(
  article: Article,
  cursor: WordCursor | undefined,
  move: WordMove,
  isExtended: boolean,
): WordCursor | undefined {
  const blocks = blocksOf(article);
  const at = cursor?.focus.start ?? 0;
  const number = blocks.findLastIndex(({ start }) => start <= at);
  const focus = cursor
    ? target(article, blocks, number, cursor.focus, move, isExtended)
    : firstOf(article, blocks, 0, 1);
  if (!focus) return cursor;
  return { anchor: isExtended && cursor ? cursor.anchor : focus, focus };
}

function target(
  article: Article,
  blocks: readonly Block[],
  number: number,
  focus: TextRange,
  move: WordMove,
  isExtended: boolean,
): TextRange | undefined {
  const block = blocks[number];
  const words = block ? wordsOfBlock(block, article.language) : [];
  const beyond = (from: number, step: 1 | -1) =>
    isExtended ? undefined : firstOf(article, blocks, from, step);
  switch (move) {
    case 'next':
      return words.find(({ start }) => start > focus.start) ?? beyond(number + 1, 1);
    case 'previous':
      return words.findLast(({ start }) => start < focus.start) ?? beyond(number - 1, -1);
    case 'first':
      return words[0];
    case 'last':
      return words.at(-1);
    case 'first of all':
      return beyond(0, 1) ?? words[0];
    case 'last of all':
      return beyond(blocks.length - 1, -1) ?? words.at(-1);
  }
}

/** The first word of the first block that has one; going backwards, the last word. */
function firstOf(
  { language }: Article,
  blocks: readonly Block[],
  from: number,
  step: 1 | -1,
): TextRange | undefined {
  for (let at = from; ; at += step) {
    const block = blocks[at];
    if (!block) return undefined;
    const word = wordsOfBlock(block, language).at(step === 1 ? 0 : -1);
    if (word) return word;
  }
}

/** The word at an offset, or else the last one before it in its block. */
export function wordAt(article: Article, offset: number): TextRange | undefined {
  const block = blocksOf(article).findLast(({ start }) => start <= offset);
  const words = block ? wordsOfBlock(block, article.language) : [];
  return words.find(({ end }) => offset < end) ?? words.at(-1);
}
