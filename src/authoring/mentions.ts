/** Finds where an article mentions a place, and makes quotations of it. */
import { bisector, group } from 'd3-array';
import { memoise } from '../memoise.js';
import type { Article, Block } from '../story/article.js';
import type { Quote } from '../story/members.js';
import {
  anchorQuote,
  LONGEST_CONTEXT,
  type TextRange,
  whatTellsApart,
} from '../story/quotation.js';
import { isPartOfName } from '../text/name-parts.js';
import { normalise } from '../text/normalise.js';
import { plainForm, plainOccurrences, plainText } from '../text/plain.js';
import { type Sentence, sentencesIn } from '../text/sentences.js';
import { isUnspaced, offsetOfWords, rankByNeighbours, wordBounds, wordsIn } from '../text/words.js';

/**
 * Quotes every sentence of headline and text that contains one of the names as whole words,
 * ignoring accents, and case except for the first letter. The mention is the first in the sentence
 * that no hyphen joins to another word and that is no part of a longer name, or else the first.
 * Where the same words are before it, it is widened by its neighbours: "to York".
 */
export function quotesNaming(article: Article, names: readonly string[]): Quote[] {
  const blocks = blocksPerhapsNaming(article, names);
  return quotesWhere(article, findNames(names, article.language), blocks);
}

/**
 * Quotes every sentence that has these words, whole if any sentence has them so; if none has
 * exactly these, every sentence that looks as if it had them.
 */
export function quotesWithWords(article: Article, words: string): Quote[] {
  const { language } = article;
  const whole = quotesWhere(article, (text) => rangesOf(text, words, language, 1));
  if (whole.length > 0) return whole;
  const some = quotesWhere(article, (text) => rangesOf(text, words, language, 2));
  return some.length > 0 ? some : quotesWhere(article, (text) => plainOccurrences(text, words));
}

/** Where the words are in a text, if they are no worse than that rank. */
function rangesOf(text: string, words: string, language: string, worst: 1 | 2): TextRange[] {
  const start = offsetOfWords(text, words, language);
  const end = start + words.length;
  if (start === -1) return [];
  const rank = rankByNeighbours(text);
  const isWhole = worst === 2 || isUnspaced(words) || rank(start, end) <= worst;
  if (!isWhole) return [];
  const better = betterThan(start);
  return [{ start: better, end: better + words.length }];

  /** The next that is no part of a longer name, if this one is. */
  function betterThan(first: number): number {
    const isName = /^\p{Lu}/u.test(words) && !isUnspaced(words);
    const isPart = (at: number) => isPartOfName(text, at, at + words.length, language);
    if (!isName || !isPart(first)) return first;
    for (let at = text.indexOf(words, first + 1); at !== -1; at = text.indexOf(words, at + 1)) {
      if (rank(at, at + words.length) === 0 && !isPart(at)) return at;
    }
    return first;
  }
}

/** Words as one of the quotations has them, in its own characters; `undefined` if none does. */
export function wordsInQuotes(quotes: readonly Quote[], words: string): string | undefined {
  if (quotes.some(({ exact }) => exact.includes(words))) return words;
  return quotes
    .flatMap(({ exact }) =>
      plainOccurrences(exact, words).map(({ start, end }) => exact.slice(start, end)),
    )
    .at(0);
}

/**
 * Quotes every sentence in which one of these ranges begins, with the first of them as its mention.
 *
 * @param ranges in the article's whole text (UTF-16 code units)
 */
export function quotesAt(article: Article, ranges: readonly TextRange[]): Quote[] {
  const found = new Map<Block, Map<number, Quote>>();
  for (const range of ranges) {
    const placed = sentenceAt(article, range.start);
    if (!placed) continue;
    const { block, sentence } = placed;
    const quotes = found.get(block) ?? new Map<number, Quote>();
    found.set(block, quotes);
    if (quotes.has(sentence.start)) continue;
    const from = block.start + sentence.start;
    const mention = {
      start: range.start - from,
      end: Math.min(range.end - from, sentence.text.length),
    };
    quotes.set(sentence.start, quoteFor(article, block, sentence.text, sentence.start, mention));
  }
  return [...found.values()].flatMap((quotes) => [...quotes.values()]);
}

/** The sentence at an offset of the article's whole text, and its block. */
export function sentenceAt(
  article: Article,
  offset: number,
): { readonly block: Block; readonly sentence: Sentence } | undefined {
  const blocks = blocksOf(article);
  const block = blocks[blocksBefore(blocks, offset) - 1];
  const sentences = block ? sentencesOf(article)(block) : [];
  const sentence = block && sentences.findLast(({ start }) => block.start + start <= offset);
  return sentence && { block, sentence };
}

const blocksOf = memoise(({ headlineBlock, paragraphs }: Article) => [
  headlineBlock,
  ...paragraphs,
]);
const blocksBefore = bisector(({ start }: Block) => start).right;

/** The sentences of an article's blocks, kept, because a paragraph has many mentions. */
const sentencesOf = memoise(({ language }: Article) => {
  const known = new Map<Block, readonly Sentence[]>();
  return (block: Block) => {
    const sentences = known.get(block) ?? sentencesIn(block.text, language);
    known.set(block, sentences);
    return sentences;
  };
});

/**
 * Quotes a part of a block, with the first of the names in it, or else with these words, as its
 * mention; `undefined` if it has none of them.
 */
export function quotePart(
  article: Article,
  block: Block,
  { start, end }: TextRange,
  names: readonly string[],
  words?: string,
): Quote | undefined {
  const { language } = article;
  const exact = block.text.slice(start, end);
  const exactly = words === undefined ? [] : rangesOf(exact, words, language, 2);
  const [mention] =
    words === undefined
      ? findNames(names, language)(exact)
      : [...exactly, ...plainOccurrences(exact, words)];
  return mention && quoteFor(article, block, exact, start, mention);
}

/** The words in any case, with any apostrophes and quotation marks, as they are in the article. */
export function inOtherCase({ headlineBlock, paragraphs }: Article, words: string): string[] {
  const escaped = plainText(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = [headlineBlock, ...paragraphs].flatMap(({ text }) => {
    const { text: plain, starts, ends } = plainForm(text);
    return Array.from(plain.matchAll(new RegExp(escaped, 'giu')), ({ 0: match, index }) =>
      text.slice(starts[index], ends[index + match.length - 1]),
    );
  });
  return [...new Set(found)];
}

function quotesWhere(
  article: Article,
  mentionsIn: (text: string) => TextRange[],
  blocks: readonly Block[] = blocksOf(article),
): Quote[] {
  return blocks.flatMap((block) => {
    // Most paragraphs of a book have none, and need not be split into sentences.
    if (mentionsIn(block.text).length === 0) return [];
    const sentences = sentencesIn(block.text, article.language);
    return sentences.flatMap(({ text, start }) => {
      const [mention] = mentionsIn(text);
      return mention ? [quoteFor(article, block, text, start, mention)] : [];
    });
  });
}

/** The blocks that have a word, normalised, in the article's order. */
const blocksByWord = memoise(({ headlineBlock, paragraphs }: Article) => {
  const blocks = new Map<string, Block[]>();
  const normalised = new Map<string, string>();
  for (const block of [headlineBlock, ...paragraphs]) {
    for (const { text } of wordsIn(block.text)) {
      // A book has few different words.
      const word = normalised.get(text) ?? normalise(text);
      normalised.set(text, word);
      const known = blocks.get(word);
      if (!known) blocks.set(word, [block]);
      else if (known.at(-1) !== block) known.push(block);
    }
  }
  return blocks;
});

/**
 * The blocks that have a first word of one of the names, so that those of a book are not searched
 * for each of ten thousand names. All blocks, where a name is in a script without spaces.
 */
function blocksPerhapsNaming(article: Article, names: readonly string[]): readonly Block[] {
  if (names.some(isUnspaced)) return blocksOf(article);
  const byWord = blocksByWord(article);
  const firsts = new Set(names.map((name) => normalise(name).split(' ')[0] ?? ''));
  const found = new Set([...firsts].flatMap((first) => byWord.get(first) ?? []));
  return firsts.size < 2 ? [...found] : [...found].sort((a, b) => a.start - b.start);
}

/**
 * Whether the article has all words of a name. Quick to say no, as of most of the sixty thousand
 * names that a file may have.
 */
export function isPerhapsNamed(article: Article, name: string): boolean {
  if (isUnspaced(name)) return hasPlainWords(article, name);
  const words = blocksByWord(article);
  return normalise(name)
    .split(' ')
    .every((word) => words.has(word));
}

const plainTextOf = memoise(({ text }: Article) => plainText(text));

function hasPlainWords(article: Article, words: string): boolean {
  return plainTextOf(article).includes(plainText(words).trim());
}

/** A name as it is looked for in texts. */
interface Wanted {
  readonly name: string;
  /** Its words, normalised. */
  readonly words: readonly string[];
  /**
   * Of what the words in the article must have a capital: "Nice" names the town, "nice" does not;
   * "the Diamond" is The Diamond, "the diamond" is not; "the mill" is "The mill".
   */
  readonly capital: 'first word' | 'any word' | 'none';
  /** "US" names the country; "us" does not. */
  readonly isCode: boolean;
}

/** Finds names as whole words in texts: first those without a hyphen to another word. */
function findNames(names: readonly string[], language: string): (text: string) => TextRange[] {
  const withoutSpaces = names.filter(isUnspaced);
  const wanted = group(
    names.filter((name) => !isUnspaced(name)).map(asWanted),
    ({ words: [first = ''] }) => first,
  );
  // A text has few different words.
  const normalised = new Map<string, string>();
  const normal = (word: string) => {
    const known = normalised.get(word) ?? normalise(word);
    normalised.set(word, known);
    return known;
  };
  return (text) => {
    const words = Array.from(wordsIn(text), (word) => ({ ...word, normal: normal(word.text) }));
    const found = withoutSpaces.flatMap((name) => unspaced(text, name, language));
    for (const [first, { start, normal }] of words.entries()) {
      for (const { name, words: own, capital, isCode } of wanted.get(normal) ?? []) {
        const last = words[first + own.length - 1];
        if (!last || !own.every((word, at) => words[first + at]?.normal === word)) continue;
        if (isCode && text.slice(start, last.end) !== name) continue;
        const part = text.slice(start, last.end);
        if (capital === 'first word' && /^\p{Ll}/u.test(part)) continue;
        if (capital === 'any word' && !/\p{Lu}/u.test(part)) continue;
        found.push({ start, end: last.end });
      }
    }
    const rank = rankByNeighbours(text);
    return found
      .map(({ start, end }) => {
        const part = isPartOfName(text, start, end, language) ? 0.5 : 0;
        return { start, end, rank: rank(start, end) + part };
      })
      .sort((a, b) => a.rank - b.rank || a.start - b.start || b.end - a.end);
  };
}

function asWanted(name: string): Wanted {
  return {
    name,
    words: normalise(name).split(' '),
    capital: capitalIn(name),
    isCode: /^[A-Z]{2,3}$/.test(name),
  };
}

function capitalIn(name: string): Wanted['capital'] {
  if (!/^\p{Lu}/u.test(name)) return 'none';
  if (!name.includes(' ')) return 'first word';
  return / \p{Lu}/u.test(name) ? 'any word' : 'none';
}

/** At word boundaries of the language's dictionary, if there are any such matches, else anywhere. */
function unspaced(text: string, name: string, language: string): TextRange[] {
  const all = plainOccurrences(text, name);
  if (all.length === 0) return [];
  const bounds = wordBounds(text, language);
  const whole = all.filter(({ start, end }) => bounds.has(start) && bounds.has(end));
  return whole.length > 0 ? whole : all;
}

function quoteFor(
  article: Article,
  block: Block,
  exact: string,
  start: number,
  mention: TextRange,
): Quote {
  const words = widened(exact, mention, article.language);
  const quote = { exact, mention: exact.slice(words.start, words.end) };
  if (typeof anchorQuote(article, quote) !== 'string') return quote;
  return { ...quote, ...contextOf(article, quote, block.start + start) };
}

/** Words by which a mention is widened at most, to either side. */
const WIDENED_BY = 3;

/**
 * A mention with as many words before it, or else after it, that it is not taken for the same words
 * before; as it is if that does not help.
 */
function widened(text: string, mention: TextRange, language: string): TextRange {
  const isFound = ({ start, end }: TextRange) =>
    offsetOfWords(text, text.slice(start, end), language) === start;
  if (isUnspaced(text.slice(mention.start, mention.end)) || isFound(mention)) return mention;
  let { start, end } = mention;
  for (let count = 0; count < WIDENED_BY && start > 0; count++) {
    while (start > 0 && isSpace(text, start - 1)) start--;
    while (start > 0 && !isSpace(text, start - 1)) start--;
    // "(York)", not "(York"
    const isOpened = /[([“„«‹‘"]$/.test(text.slice(start, mention.start));
    const isClosed = isOpened && /^[)\]”“»›’"]/.test(text.slice(mention.end));
    const range = { start, end: mention.end + (isClosed ? 1 : 0) };
    if (isFound(range)) return range;
  }
  for (let count = 0; count < WIDENED_BY && end < text.length; count++) {
    while (end < text.length && isSpace(text, end)) end++;
    while (end < text.length && !isSpace(text, end)) end++;
    if (isFound({ start: mention.start, end })) return { start: mention.start, end };
  }
  return mention;
}

/** As many words before the sentence, or else after it, as distinguish it from equal sentences. */
function contextOf(
  article: Article,
  { exact }: Quote,
  at: number,
): Pick<Quote, 'prefix' | 'suffix'> {
  const { text } = article;
  const needed = whatTellsApart(article, exact)(at);
  const end = at + exact.length;
  let start = at - needed.before;
  while (start > 0 && !(isSpace(text, start - 1) && !isSpace(text, start))) start--;
  if (start >= 0 && at - start <= LONGEST_CONTEXT) return { prefix: text.slice(start, at) };
  let stop = end + needed.after;
  while (stop < text.length && !(isSpace(text, stop) && !isSpace(text, stop - 1))) stop++;
  return stop <= text.length && stop - end <= LONGEST_CONTEXT
    ? { suffix: text.slice(end, stop) }
    : {};
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
