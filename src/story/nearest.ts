import { diffWordsWithSpace } from 'diff';
import type { Article, Block } from './article.js';

export interface NearestSentence {
  readonly sentence: string;
  readonly block: Block;
  readonly differences: readonly Difference[];
}

/** What the article has and what the quotation has instead; nothing is an empty text. */
export interface Difference {
  readonly article: string;
  readonly quotation: string;
}

/** Share of words that must agree before a sentence is worth naming. */
const WORTH_NAMING = 0.3;

/**
 * The sentence (or run of as many sentences as the quotation has) that shares most words with
 * a quotation that is not in the article; `undefined` when none comes near.
 */
export function nearestSentence(article: Article, exact: string): NearestSentence | undefined {
  const length = sentencesOf(exact, article.language).length;
  const wanted = wordsOf(exact);
  let best: { sentence: string; block: Block; likeness: number } | undefined;
  for (const block of [article.headlineBlock, ...article.paragraphs]) {
    const sentences = sentencesOf(block.text, article.language);
    for (let first = 0; first === 0 || first + length <= sentences.length; first++) {
      const sentence = sentences
        .slice(first, first + length)
        .join('')
        .trim();
      const likeness = likenessOf(wanted, wordsOf(sentence));
      if (!best || likeness > best.likeness) best = { sentence, block, likeness };
    }
  }
  if (!best || best.likeness < WORTH_NAMING) return undefined;
  return { ...best, differences: differencesBetween(best.sentence, exact) };
}

function sentencesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient of two sets of words: 1 when they are the same, 0 when disjoint. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function differencesBetween(sentence: string, exact: string): Difference[] {
  const differences: { article: string; quotation: string }[] = [];
  let open: { article: string; quotation: string } | undefined;
  let between = '';
  for (const { added, removed, value } of diffWordsWithSpace(sentence, exact)) {
    if (!added && !removed) {
      // Neighbours with nothing but space between them are one difference.
      if (open && value.trim() === '') between = value;
      else open = undefined;
      continue;
    }
    if (!open) {
      open = { article: '', quotation: '' };
      differences.push(open);
      between = '';
    }
    open.article += between + (removed ? value : '');
    open.quotation += between + (added ? value : '');
    between = '';
  }
  return differences;
}

export function describeDifference({ article, quotation }: Difference): string {
  if (article.trim() === quotation.trim()) return `"${article}" became "${quotation}"`;
  if (article.trim() === '') return `"${quotation.trim()}" is added`;
  if (quotation.trim() === '') return `"${article.trim()}" is left out`;
  return `"${article.trim()}" became "${quotation.trim()}"`;
}
