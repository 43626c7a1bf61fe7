/** What can be done with words of the article that are selected. */

import { setWhen } from '../../authoring/actions/place-members.js';
import {
  addMentions,
  rangeOfSentence,
  setQuote,
  withMention,
} from '../../authoring/actions/quotations.js';
import { quotesAt, quotesNaming } from '../../authoring/mentions.js';
import type { Article } from '../../story/article.js';
import type { Quote } from '../../story/members.js';
import { anchorQuote, type TextRange } from '../../story/quotation.js';
import { CALLOUT_LENGTH } from '../../story/values.js';
import { normalise } from '../../text/normalise.js';
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

/** The number of the place's quotation whose sentence has the words; -1 if there is none. */
function quotationAt({ quotations }: EditedPlace, { start, end }: TextRange): number {
  return quotations.findIndex(
    ({ sentence }) => sentence && sentence.start <= start && end <= sentence.end,
  );
}

/** Whose name the words are, as a text may write it. */
export function namesakeOf(places: readonly EditedPlace[], words: string): EditedPlace | undefined {
  const wanted = normalise(words);
  return places.find(({ properties: { name = '' } }) => normalise(name) === wanted);
}

/** Those first whose names have the words, or are a part of them. */
export function byName(places: readonly EditedPlace[], words: string): readonly EditedPlace[] {
  const wanted = normalise(words);
  const distance = ({ properties }: EditedPlace) => {
    const name = normalise(properties.name ?? '');
    if (name === '' || name === wanted) return name === '' ? 2 : 0;
    return name.includes(wanted) || wanted.includes(name) ? 1 : 2;
  };
  return places.toSorted((a, b) => distance(a) - distance(b));
}

/** Those first that quote the sentence: of these and of the others, the selected one. */
export function inReach(
  places: readonly EditedPlace[],
  selected: string | undefined,
  range: TextRange,
): readonly EditedPlace[] {
  const distance = (place: EditedPlace) =>
    2 * Number(quotationAt(place, range) === -1) + Number(place.id !== selected);
  return places.toSorted((a, b) => distance(a) - distance(b));
}

/** Whether other words of a sentence that the place quotes could be its mention. */
export function isCorrection(place: EditedPlace, { start, end }: TextRange): boolean {
  const mention = place.quotations[quotationAt(place, { start, end })]?.mention;
  return mention !== undefined && (mention.start !== start || mention.end !== end);
}

/** Whether words of a sentence that an event quotes could stand on the map below its name. */
export function isForTheMap(article: Article, place: EditedPlace, range: TextRange): boolean {
  const { role, name } = place.properties;
  const words = article.text.slice(range.start, range.end);
  const isShort = words.trim().length <= CALLOUT_LENGTH && !/[[\]\n]/.test(words);
  return role === 'event' && isShort && words !== name && quotationAt(place, range) !== -1;
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
  const corrected = quote && (widened(article, quote, range) ?? withMention(article, quote, range));
  return corrected ? setQuote(text, place.id, number, corrected) : text;
}

/** With words around them where the sentence has the same words before: "to York". */
function widened(article: Article, quote: Quote, range: TextRange): Quote | undefined {
  const [made] = quotesAt(article, [range]);
  return made?.exact === quote.exact ? { ...quote, mention: made.mention } : undefined;
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
