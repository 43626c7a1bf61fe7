import { diffWordsWithSpace } from 'diff';
import { memoise } from '../memoise.js';
import type { Article, Block } from '../story/article.js';
import { characterDifferences } from '../text/differences.js';
import { plainText } from '../text/plain.js';
import { sentencesIn } from '../text/sentences.js';
import { dice } from '../text/similarity.js';
import { lookalikeOf } from './lookalikes.js';

export interface NearestSentence {
  readonly sentence: string;
  readonly block: Block;
  /** Whether it looks like the quotation and has other characters. */
  readonly isLookalike: boolean;
  /** Whether it is much alike, and no other sentence nearly as much. */
  readonly isAlone: boolean;
  /** In words; empty where there are too many to list. */
  readonly differences: readonly string[];
}

/** A sentence that shares less of its words with the quotation is not suggested. */
const WORTH_NAMING = 0.3;
/** A sentence that has fewer of the words may say something else. */
const ALIKE = 0.6;
/** Of the most similar sentence's similarity: another with as much may be meant as well. */
const NEARLY = 0.8;

/**
 * The sentence (or as many consecutive sentences as the quotation has) that shares most words with
 * a quotation that is not in the article; `undefined` when none is similar.
 */
export function nearestSentence(article: Article, exact: string): NearestSentence | undefined {
  const alike = lookalikeOf(article, exact, HOLDERS.other);
  if (alike) return { ...alike, sentence: alike.words, isLookalike: true, isAlone: true };
  const { sentencesOf, blocks, numbers } = indexOf(article);
  const length = Math.max(1, sentencesOf(exact).length);
  const run = measuredRun(wordsOf(exact), numbers);
  let best: { run: readonly Sentence[]; block: Block; similarity: number } | undefined;
  let second = 0;
  for (const { block, sentences } of blocks) {
    run.clear();
    for (const [last, sentence] of sentences.entries()) {
      run.add(sentence);
      const first = last + 1 - length;
      const dropped = sentences[first - 1];
      if (dropped) run.drop(dropped);
      // A block with fewer sentences than the quotation is compared as a whole.
      if (first < 0 && last + 1 < sentences.length) continue;
      const similarity = run.similarity();
      const here = sentences.slice(Math.max(0, first), last + 1);
      // Runs of several sentences overlap: such a one is no other.
      const isOther = !best || !here.some((each) => best?.run.includes(each));
      if (best && similarity <= best.similarity) {
        if (isOther) second = Math.max(second, similarity);
        continue;
      }
      if (best && isOther) second = Math.max(second, best.similarity);
      best = { run: here, block, similarity };
    }
  }
  if (!best || best.similarity < WORTH_NAMING) return undefined;
  const [first, last] = [best.run[0], best.run.at(-1)];
  const sentence = best.block.text.slice(first?.start, last?.end);
  const differences = differencesBetween(sentence, exact).map(describe);
  const isAlone = best.similarity >= ALIKE && second < NEARLY * best.similarity;
  return { sentence, block: best.block, isLookalike: false, isAlone, differences };
}

const HOLDERS = { own: 'the article', other: 'the quotation' } as const;

interface Sentence {
  /** Offsets in its block (UTF-16 code units). */
  readonly start: number;
  readonly end: number;
  /** Its distinct words, by their numbers in the article. */
  readonly words: readonly number[];
}

/** An article's sentences and numbered words, memoised because many quotations are compared. */
const indexOf = memoise(({ headlineBlock, paragraphs, language }: Article) => {
  const sentencesOf = (text: string) => sentencesIn(text, language);
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const blocks = [headlineBlock, ...paragraphs].map((block) => ({
    block,
    sentences: sentencesOf(block.text).map(
      ({ text, start }): Sentence => ({
        start,
        end: start + text.length,
        words: [...wordsOf(text)].map(numberOf),
      }),
    ),
  }));
  return { sentencesOf, blocks, numbers };
});

function wordsOf(text: string): Set<string> {
  return new Set(
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/**
 * Consecutive sentences and their similarity to the wanted words (Dice's coefficient of the two
 * sets of words). Sentences are added and dropped one by one, because an article has tens of
 * thousands of such runs.
 */
function measuredRun(wanted: ReadonlySet<string>, numbers: ReadonlyMap<string, number>) {
  const isWanted = new Uint8Array(numbers.size);
  for (const word of wanted) {
    const number = numbers.get(word);
    if (number !== undefined) isWanted[number] = 1;
  }
  /** How many of the run's sentences have each word. */
  const times = new Map<number, number>();
  let shared = 0;
  return {
    clear(): void {
      times.clear();
      shared = 0;
    },
    add({ words }: Sentence): void {
      for (const word of words) {
        const before = times.get(word) ?? 0;
        times.set(word, before + 1);
        if (before === 0) shared += isWanted[word] ?? 0;
      }
    },
    drop({ words }: Sentence): void {
      for (const word of words) {
        const left = (times.get(word) ?? 0) - 1;
        if (left > 0) times.set(word, left);
        else {
          times.delete(word);
          shared -= isWanted[word] ?? 0;
        }
      }
    },
    similarity(): number {
      return dice(shared, wanted.size, times.size);
    },
  };
}

/** What the article has, and what the quotation has instead; either may be empty. */
interface Difference {
  article: string;
  quotation: string;
}

/** Words added and left out. More are no slip, and the diff's time grows with their square. */
const MOST_DIFFERENT = 300;

function differencesBetween(sentence: string, exact: string): Difference[] {
  const changes = diffWordsWithSpace(sentence, exact, { maxEditLength: MOST_DIFFERENT });
  if (!changes) return [];
  const differences: Difference[] = [];
  let open: Difference | undefined;
  let between = '';
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      // Differences with only white space between them are one.
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

function describe({ article, quotation }: Difference): string {
  const [characters] = characterDifferences(article, quotation, HOLDERS);
  if (characters !== undefined) return characters;
  if (article.trim() === '') return `"${quotation.trim()}" is added`;
  if (quotation.trim() === '') return `"${article.trim()}" is left out`;
  return `"${article.trim()}" became "${quotation.trim()}"`;
}
