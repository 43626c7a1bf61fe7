/** What can be done with words of the article that are selected. */

import { setWhen } from '../../authoring/actions/place-members.js';
import {
  addMentions,
  addPlace,
  rangeOfSentence,
  setQuote,
  withMention,
} from '../../authoring/actions/quotations.js';
import { quotesNaming } from '../../authoring/mentions.js';
import type { Article } from '../../story/article.js';
import { anchorQuote, type TextRange } from '../../story/quotation.js';
import type { EditedPlace } from '../model.js';

/** Of words that a text has more often, such as "the", nobody wants all sentences. */
const MOST_SENTENCES = 1000;

/**
 * The words themselves, and where else the article has them as a name: one range a sentence, as
 * the commands quote them.
 */
export function allMentions(article: Article, range: TextRange): TextRange[] {
  const own = rangeOfSentence(article, range.start);
  const words = article.text.slice(range.start, range.end);
  if (article.text.split(words, MOST_SENTENCES + 2).length > MOST_SENTENCES + 1) return [range];
  const others = quotesNaming(article, [words]).flatMap((quote): TextRange[] => {
    const anchored = anchorQuote(article, quote);
    if (typeof anchored === 'string') return [];
    const { block, range: sentence, mention } = anchored;
    if (block.start + sentence.start === own?.start) return [];
    return [{ start: block.start + mention.start, end: block.start + mention.end }];
  });
  return [range, ...others];
}

/** @returns the new text of the places file, the place's id, and how many sentences it quotes */
export function placeOfWords(
  article: Article,
  text: string,
  ranges: readonly TextRange[],
): { readonly text: string; readonly id: string; readonly name: string } {
  const [first] = ranges;
  const name = first ? article.text.slice(first.start, first.end) : '';
  return { ...addPlace(article, text, ranges), name };
}

/** The number of the place's quotation whose sentence has the words; -1 if there is none. */
export function quotationAt({ quotations }: EditedPlace, { start, end }: TextRange): number {
  return quotations.findIndex(
    ({ sentence }) => sentence && sentence.start <= start && end <= sentence.end,
  );
}

/** Whether other words of a sentence that the place quotes could be its mention. */
export function isCorrection(place: EditedPlace, { start, end }: TextRange): boolean {
  const mention = place.quotations[quotationAt(place, { start, end })]?.mention;
  return mention !== undefined && (mention.start !== start || mention.end !== end);
}

/** The place's quotation with these words as its mention; the text as it was if it has none. */
export function correctMention(
  article: Article,
  text: string,
  place: EditedPlace,
  range: TextRange,
): string {
  const number = quotationAt(place, range);
  const quote = place.quotations[number]?.quote;
  const corrected = quote && withMention(article, quote, range);
  return corrected ? setQuote(text, place.id, number, corrected) : text;
}

/**
 * The words are the date of a place. They must be in a sentence that it quotes, so it quotes
 * theirs if it has none with them.
 *
 * @param date EDTF; empty where none can be read
 */
export function dateWithWords(
  article: Article,
  text: string,
  { id, properties }: EditedPlace,
  range: TextRange,
  date: string,
): string {
  const words = article.text.slice(range.start, range.end);
  const isQuoted = properties.quotes.some(({ exact }) => exact.includes(words));
  const quoted = isQuoted ? text : addMentions(article, text, id, [range]);
  return setWhen(quoted, id, { date, words });
}
