/** What an author changes of a place's quotations, and what is left off the map. */
import { diffWordsWithSpace } from 'diff';
import { nearestSentence } from '../../check/nearest.js';
import type { Article } from '../../story/article.js';
import type { Quote } from '../../story/members.js';
import { anchorQuote, type TextRange, type Unanchored } from '../../story/quotation.js';
import type { PlaceFeature } from '../../story/schema.js';
import { indexText } from '../../text/occurrences.js';
import { offsetOfWords, wordsIn } from '../../text/words.js';
import { featureOf } from '../compose.js';
import { idsOf, knownPlaces, newQuotes } from '../known-places.js';
import { quotesAt, sentenceAt } from '../mentions.js';
import { addEntry, addFeatures, addQuotes, removeAt, setAt, setMember } from '../places-text.js';
import { proposedName } from '../proposed-name.js';
import { indexOfPlace } from './place-members.js';

/**
 * Adds a place that is not placed yet, with the sentences in which these words of the article
 * stand.
 *
 * @param ranges in the article's whole text (UTF-16 code units); the first gives its name
 * @returns the new text and the place's id
 */
export function addPlace(
  article: Article,
  text: string,
  ranges: readonly TextRange[],
): { readonly text: string; readonly id: string } {
  const quotes = quotesAt(article, ranges);
  const [start = 0] = ranges.map((range) => range.start);
  const name = proposedName(article.text, start, quotes[0]?.mention ?? '', article.language);
  const subject = {
    ...{ name, names: [name], furtherNames: [] },
    role: 'place',
    location: 'stated',
    geometry: null,
    origin: {},
  } as const;
  const feature = featureOf(article, subject, { name }, quotes, idsOf(knownPlaces(text)));
  return { text: addFeatures(text, [feature]), id: String(feature.id) };
}

/** Adds a finished feature; its id must be free. */
export function addFeature(text: string, feature: PlaceFeature): string {
  return addFeatures(text, [feature]);
}

/** A place quotes further sentences, in which these words of the article mean it. */
export function addMentions(
  article: Article,
  text: string,
  id: string,
  ranges: readonly TextRange[],
): string {
  const index = indexOfPlace(text, id);
  const place = knownPlaces(text)[index];
  if (!place) return text;
  return addQuotes(text, index, newQuotes(place, quotesAt(article, ranges)));
}

/** A place quotes a sentence, if it does not quote it already. */
export function addQuote(text: string, id: string, quote: Quote): string {
  const index = indexOfPlace(text, id);
  const place = knownPlaces(text)[index];
  return place ? addQuotes(text, index, newQuotes(place, [quote])) : text;
}

/** Takes a quotation out; the last one too, which the check then misses. */
export function dropQuote(text: string, id: string, number: number): string {
  const index = indexOfPlace(text, id);
  return index === -1 ? text : removeAt(text, ['features', index, 'properties', 'quotes', number]);
}

/** Puts another quotation in the place of one; the text as it was if that one is not there. */
export function setQuote(text: string, id: string, number: number, quote: Quote): string {
  const index = indexOfPlace(text, id);
  if (!knownPlaces(text)[index]?.properties.quotes[number]) return text;
  const path = ['properties', 'quotes', number] as const;
  return (['exact', 'mention', 'prefix', 'suffix'] as const).reduce(
    (after, member) => setMember(after, index, [...path, member], quote[member]),
    text,
  );
}

/**
 * Quotes a sentence each time that it stands in the article, with the words around it that tell
 * which is meant, in place of a quotation that does not tell that.
 */
export function quoteWhereItStands(
  article: Article,
  text: string,
  id: string,
  number: number,
): string {
  const { exact, mention } =
    knownPlaces(text)[indexOfPlace(text, id)]?.properties.quotes[number] ?? {};
  if (!exact) return text;
  const within = mention ? Math.max(0, offsetOfWords(exact, mention, article.language)) : 0;
  const length = mention?.length ?? exact.length;
  const ranges = indexText(article.text)(exact).map((at) => ({
    start: at + within,
    end: at + within + length,
  }));
  return addMentions(article, dropQuote(text, id, number), id, ranges);
}

/**
 * The quotation of a sentence with other words as its mention; `undefined` if the range is not
 * within the sentence that is quoted.
 */
export function withMention(article: Article, quote: Quote, range: TextRange): Quote | undefined {
  const anchored = anchorQuote(article, quote);
  if (typeof anchored === 'string') return undefined;
  const { block, range: quoted } = anchored;
  const [start, end] = [range.start - block.start, range.end - block.start];
  if (start < quoted.start || end > quoted.end || start >= end) return undefined;
  return { ...quote, mention: block.text.slice(start, end) };
}

/** A quotation that is not in the article as it stands there. */
export interface Misfit {
  readonly id: string;
  /** Of the quotation in its place, from 0. */
  readonly number: number;
  readonly quote: Quote;
  readonly why: Unanchored;
  /** The quotation of the sentence that is most like it. */
  readonly nearest?: Quote;
  /** The words of the nearest that stand where the mention stood, which it does not have. */
  readonly likely?: string;
  /** Whether the nearest can be taken unseen: no other is alike, and it has the same words. */
  readonly isClear: boolean;
}

/** The quotations that do not fit the article, in the order of the file. */
export function misfitsIn(article: Article, text: string): Misfit[] {
  return knownPlaces(text).flatMap(({ id, properties: { quotes } }) =>
    quotes.flatMap((each, number): Misfit[] => {
      const quote = { ...each, mention: each.mention ?? '' };
      const why = anchorQuote(article, quote);
      if (typeof why !== 'string' || id === undefined) return [];
      const nearest = nearestQuote(article, quote);
      return [{ id, number, quote, why, ...(nearest ?? { isClear: false }) }];
    }),
  );
}

function nearestQuote(
  article: Article,
  { exact, mention }: Quote,
): (Pick<Misfit, 'isClear' | 'likely'> & { readonly nearest: Quote }) | undefined {
  const near = nearestSentence(article, exact);
  if (!near) return undefined;
  const from = near.block.start + near.block.text.indexOf(near.sentence);
  const at = mention === '' ? -1 : near.sentence.indexOf(mention);
  const start = from + Math.max(0, at);
  const end = at === -1 ? from + near.sentence.length : start + mention.length;
  const [quote] = quotesAt(article, [{ start, end }]);
  if (!quote) return undefined;
  if (at !== -1) return { nearest: quote, isClear: near.isAlone };
  const likely = wordsInPlaceOf(exact, mention, quote.exact);
  const nearest = { ...quote, mention: '' };
  return { nearest, isClear: false, ...(likely !== '' && { likely }) };
}

/** What stands in another version of a sentence where some words stood; empty where nothing does. */
function wordsInPlaceOf(before: string, words: string, after: string): string {
  const from = words === '' ? -1 : before.indexOf(words);
  if (from === -1) return '';
  const to = from + words.length;
  let [old, found] = [0, ''];
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    if (added) {
      // What was put in the place of the words, or between them.
      if (old > from && old <= to + 1) found += (old > to ? ' ' : '') + value;
      continue;
    }
    if (!removed) found += value.slice(Math.max(0, from - old), Math.max(0, to - old));
    old += value.length;
  }
  const parts = [...wordsIn(found)];
  return found.slice(parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0);
}

/** Gives quotations of the whole headline its new words, where it still has those that mean the place. */
export function carryHeadline(text: string, before: string, after: string): string {
  return knownPlaces(text).reduce(
    (changed, { id, properties: { quotes } }) =>
      quotes.reduce((rest, { exact, mention = '' }, number) => {
        const isCarried = exact === before && mention !== '' && after.includes(mention);
        return id !== undefined && isCarried
          ? setQuote(rest, id, number, { exact: after, mention })
          : rest;
      }, changed),
    text,
  );
}

/** Puts the nearest sentence in the place of each quotation for which it is clear. */
export function takeClear(text: string, misfits: readonly Misfit[]): string {
  return misfits.reduce(
    (after, { id, number, nearest, isClear }) =>
      nearest && isClear ? setQuote(after, id, number, nearest) : after,
    text,
  );
}

/** Leaves words off the map, with the reason. */
export function leaveOff(text: string, mention: string, reason: string): string {
  return addEntry(text, 'unmapped', { mention, reason });
}

/** Takes entry number `number` of what is left off the map back. */
export function takeBack(text: string, number: number): string {
  return removeAt(text, ['unmapped', number]);
}

/** Gives another reason for what is left off the map; an empty one is not written. */
export function setReason(text: string, number: number, reason: string): string {
  return reason.trim() === '' ? text : setAt(text, ['unmapped', number, 'reason'], reason.trim());
}

/** The sentence at an offset of the article's whole text, as a range of it. */
export function rangeOfSentence(article: Article, offset: number): TextRange | undefined {
  const found = sentenceAt(article, offset);
  if (!found) return undefined;
  const start = found.block.start + found.sentence.start;
  return { start, end: start + found.sentence.text.length };
}
