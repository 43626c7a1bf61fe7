import { bisector } from 'd3-array';
import { memoise } from '../memoise.js';
import {
  type Apartness,
  type Contexts,
  indexContexts,
  indexText,
  REACH,
  tellApart,
} from '../text/occurrences.js';
import { offsetOfWords } from '../text/words.js';
import type { Article, Block } from './article.js';
import type { Quote } from './members.js';

/** A range in one block's text, in UTF-16 code units from the block's start. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A quotation and where it is in the article. */
export interface Quotation {
  readonly exact: string;
  readonly block: Block;
  readonly range: TextRange;
  readonly mention: TextRange;
}

/** Why a quotation could not be anchored. */
export type Unanchored = 'absent' | 'ambiguous' | 'wrong-context' | 'no-mention';

/**
 * Finds a TextQuoteSelector (W3C Web Annotation Data Model, 4.2.4) in an article, by exact
 * comparison. A quotation is within one block; `prefix` and `suffix` may extend beyond it. Of
 * several occurrences of the mention within `exact`, the first counts that is not a part of a word,
 * or else the first.
 */
export function anchorQuote(article: Article, quote: Quote): Quotation | Unanchored {
  const { exact, mention, prefix, suffix } = quote;
  const [at, other] = occurrences(article, exact, prefix, suffix);
  if (at === undefined) {
    return occurrences(article, exact).length === 0 ? 'absent' : 'wrong-context';
  }
  if (other !== undefined) return 'ambiguous';
  const block = blockAt(article, at);
  const within = offsetOfWords(exact, mention, article.language);
  if (within === -1) return 'no-mention';
  const start = at - block.start;
  return {
    exact,
    block,
    range: { start, end: start + exact.length },
    mention: { start: start + within, end: start + within + mention.length },
  };
}

const searchOf = memoise(({ text }: Article) => indexText(text));

/** Whether the article has the words, also across blocks. */
export function hasWords(article: Article, words: string): boolean {
  // The index has no short words; they mostly occur near the text's beginning.
  return words.length < 7 ? article.text.includes(words) : searchOf(article)(words).length > 0;
}

/** The first block that has the words; `undefined` where none has. */
export function blockOf(article: Article, words: string): Block | undefined {
  const [at] = occurrences(article, words);
  return at === undefined ? undefined : blockAt(article, at);
}

/**
 * The first two offsets in the article's text at which `exact` is within one block, between
 * `prefix` and `suffix`.
 */
function occurrences(article: Article, exact: string, prefix = '', suffix = ''): number[] {
  if (exact === '') return [];
  const found: number[] = [];
  for (const at of offsetsOf(article, exact, prefix, suffix)) {
    const block = blockAt(article, at);
    if (at + exact.length <= block.start + block.text.length) found.push(at);
    if (found.length === 2) break;
  }
  return found;
}

/** Occurrences of the same words from which on sorting their contexts pays. */
const MANY = 100;
const contextsOf = memoise((_: Article) => new Map<string, Contexts>());

/** The offsets in the text at which `exact` is between `prefix` and `suffix`. */
function offsetsOf(
  article: Article,
  exact: string,
  prefix: string,
  suffix: string,
): readonly number[] {
  const search = searchOf(article);
  const isShort = prefix.length <= REACH && suffix.length <= REACH;
  if (prefix + suffix === '') return search(exact);
  if (!isShort || search(exact).length < MANY) {
    return search(prefix + exact + suffix).map((start) => start + prefix.length);
  }
  const known = contextsOf(article);
  const contexts = known.get(exact) ?? indexContexts(article.text, search(exact), exact.length);
  known.set(exact, contexts);
  return contexts(prefix, suffix);
}

const byStart = bisector(({ start }: Block) => start);

/** The last block that begins at or before `offset`. */
function blockAt({ headlineBlock, paragraphs }: Article, offset: number): Block {
  return paragraphs[byStart.right(paragraphs, offset) - 1] ?? headlineBlock;
}

/** Code units of context that a quotation gets at most. */
export const LONGEST_CONTEXT = 5000;

const apartnessOf = memoise((_: Article) => new Map<string, Apartness>());

/** How much context tells apart the places where `exact` is, by their offsets in the text. */
export function whatTellsApart(article: Article, exact: string): Apartness {
  const known = apartnessOf(article);
  const offsets = searchOf(article)(exact);
  const apart = known.get(exact) ?? tellApart(article.text, offsets, exact.length, LONGEST_CONTEXT);
  known.set(exact, apart);
  return apart;
}
