/** Finds where an article mentions a place, and makes quotations of it. */
import { bisector } from 'd3-array';
import { memoise } from '../memoise.js';
import type { Article, Block } from '../story/article.js';
import type { Quote } from '../story/members.js';
import { anchorQuote, type TextRange } from '../story/quotation.js';
import { normalise } from '../text/normalise.js';
import { sentencesIn } from '../text/sentences.js';

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Quotes every sentence of headline and text that contains one of the names as whole words,
 * ignoring accents, and case except for the first letter. The mention is the first in the sentence.
 */
export function quotesNaming(article: Article, names: readonly string[]): Quote[] {
  return quotesWhere(article, (text) => rangesNaming(text, names, article.language));
}

/** Quotes every sentence that contains exactly these words. */
export function quotesWithWords(article: Article, words: string): Quote[] {
  return quotesWhere(article, (text) => {
    const at = words === '' ? -1 : text.indexOf(words);
    return at === -1 ? [] : [{ start: at, end: at + words.length }];
  });
}

/**
 * Quotes a part of a block, with the first of the names in it, or else with exactly these words,
 * as its mention; `undefined` if it has none of them.
 */
export function quotePart(
  article: Article,
  block: Block,
  { start, end }: TextRange,
  names: readonly string[],
  words?: string,
): Quote | undefined {
  const exact = block.text.slice(start, end);
  const at = words === undefined ? -1 : exact.indexOf(words);
  const [mention] =
    words === undefined
      ? rangesNaming(exact, names, article.language)
      : at === -1
        ? []
        : [{ start: at, end: at + words.length }];
  return mention && quoteFor(article, block, exact, start, mention);
}

/** The words in any case as they are in the article: what the author may have meant. */
export function inOtherCase({ headlineBlock, paragraphs }: Article, words: string): string[] {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = [headlineBlock, ...paragraphs].flatMap(({ text }) =>
    Array.from(text.matchAll(new RegExp(escaped, 'giu')), ([match]) => match),
  );
  return [...new Set(found)];
}

function quotesWhere(article: Article, mentionsIn: (text: string) => TextRange[]): Quote[] {
  return [article.headlineBlock, ...article.paragraphs].flatMap((block) => {
    const sentences = sentencesIn(block.text, article.language);
    return sentences.flatMap(({ text, start }) => {
      const [mention] = mentionsIn(text);
      return mention ? [quoteFor(article, block, text, start, mention)] : [];
    });
  });
}

/** An article's words, normalised. */
const wordsOf = memoise(
  ({ text }: Article) =>
    new Set(Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) => normalise(word))),
);

/**
 * Whether the article has all words of a name. Quick to say no, as of most of the sixty thousand
 * names that a file may have.
 */
export function isPerhapsNamed(article: Article, name: string): boolean {
  if (UNSPACED.test(name)) return article.text.includes(name);
  const words = wordsOf(article);
  return normalise(name)
    .split(' ')
    .every((word) => words.has(word));
}

/** Where the names are in a text as whole words, in the text's order. */
function rangesNaming(text: string, names: readonly string[], language: string): TextRange[] {
  const found = names.flatMap((name) =>
    UNSPACED.test(name) ? unspaced(text, name, language) : spaced(text, name),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function spaced(text: string, name: string): TextRange[] {
  const wanted = normalise(name).split(' ');
  const isCapital = /^\p{Lu}/u.test(name);
  const isCode = /^[A-Z]{2,3}$/.test(name);
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (word) => ({
    normalised: normalise(word[0]),
    start: word.index,
    end: word.index + word[0].length,
  }));
  return words.flatMap(({ start }, first) => {
    const last = words[first + wanted.length - 1];
    if (!last || !wanted.every((word, at) => words[first + at]?.normalised === word)) return [];
    // "US" names the country; "us" does not.
    if (isCode && text.slice(start, last.end) !== name) return [];
    // "Nice" names the town; "nice" does not.
    if (isCapital && /^\p{Ll}/u.test(text.slice(start))) return [];
    return [{ start, end: last.end }];
  });
}

/** At word boundaries of the language's dictionary, if there are any such matches, else anywhere. */
function unspaced(text: string, name: string, language: string): TextRange[] {
  const bounds = new Set([text.length]);
  for (const { index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    bounds.add(index);
  }
  const all: TextRange[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    all.push({ start: at, end: at + name.length });
  }
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
  const quote = { exact, mention: firstOccurrence(exact, mention) };
  if (typeof anchorQuote(article, quote) !== 'string') return quote;
  return { ...quote, ...contextOf(article, quote, block.start + start) };
}

/**
 * The mention's text, widened by words after and before it until this is its first occurrence in
 * the quotation: readers of a places file look for the first, even inside another word.
 */
function firstOccurrence(exact: string, mention: TextRange): string {
  const isFirst = ({ start, end }: TextRange) => exact.indexOf(exact.slice(start, end)) === start;
  if (isFirst(mention)) return exact.slice(mention.start, mention.end);
  const { start, end } = first(widened(exact, mention), isFirst) ?? mention;
  return exact.slice(start, end);
}

/** A range widened by a word after it, then also by one before it, and so on. */
function widened(text: string, { start, end }: TextRange): TextRange[] {
  const before = Array.from(text.slice(0, start).matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    // Without the word in whose middle the range begins.
    .filter(({ 0: word, index }) => index + word.length < start)
    .map(({ index }) => index)
    .reverse();
  const after = Array.from(
    text.slice(end).matchAll(/[^\p{L}\p{M}\p{N}]+[\p{L}\p{M}\p{N}]+/guy),
    ({ 0: words, index }) => end + index + words.length,
  );
  const steps = Math.max(before.length, after.length);
  const startAt = (step: number) => before[Math.min(step, before.length) - 1] ?? start;
  const endAt = (step: number) => after[Math.min(step, after.length) - 1] ?? end;
  return Array.from({ length: steps }, (_, step) => [
    { start: startAt(step), end: endAt(step + 1) },
    { start: startAt(step + 1), end: endAt(step + 1) },
  ]).flat();
}

/** As many words before the sentence, or else after it, as distinguish it from equal sentences. */
function contextOf(article: Article, quote: Quote, at: number): Pick<Quote, 'prefix' | 'suffix'> {
  const tellsApart = (context: Pick<Quote, 'prefix' | 'suffix'>) => {
    const anchored = anchorQuote(article, { ...quote, ...context });
    return typeof anchored !== 'string' && anchored.block.start + anchored.range.start === at;
  };
  const end = at + quote.exact.length;
  const before = article.text.slice(Math.max(0, at - LONGEST_CONTEXT), at);
  const prefixes = Array.from(before.matchAll(/\S+/g), ({ index }) => ({
    prefix: before.slice(index),
  }));
  const after = article.text.slice(end, end + LONGEST_CONTEXT);
  const suffixes = Array.from(after.matchAll(/\S+/g), ({ 0: word, index }) => ({
    suffix: after.slice(0, index + word.length),
  }));
  return first(prefixes.reverse(), tellsApart) ?? first(suffixes, tellsApart) ?? {};
}

/** Characters of context that are tried at most. */
const LONGEST_CONTEXT = 5000;

/** Binary search: the first item that passes, if all items after one that passes do so too. */
function first<Item>(items: readonly Item[], passes: (item: Item) => boolean): Item | undefined {
  return items[bisector(passes).left(items, true)];
}
