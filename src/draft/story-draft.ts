/** The draft of a story: what its article seems to name beside what the author has decided. */
import { bisector } from 'd3-array';
import type { NameIndex } from '../gazetteer/name-index.js';
import type { LngLat } from '../geo/geography.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import { anchorQuote } from '../story/quotation.js';
import { normalise } from '../text/normalise.js';
import { plainOccurrences } from '../text/plain.js';
import { rankByNeighbours } from '../text/words.js';
import { type Draft, draftPlaces, type Mention, type TakenPlace } from './draft.js';

/** A place of the story, as far as it may be known. */
export interface StoryPlace {
  readonly name?: string | undefined;
  readonly quotes: readonly Quote[];
  /** Of its marker. */
  readonly position?: LngLat | undefined;
  /** GeoNames id. */
  readonly gazetteer?: number | undefined;
  /** The country that it is, or whose border. */
  readonly country?: string | undefined;
}

/**
 * The draft of an article, without the mentions that a place of the story quotes and without words
 * that are left off the map on purpose.
 *
 * @param unmapped the words of the article that are left off the map
 */
export function draftStory(
  index: NameIndex,
  article: Article,
  places: readonly StoryPlace[],
  unmapped: readonly string[],
): Draft {
  const { text, language } = article;
  const draft = draftPlaces(index, {
    text,
    language,
    taken: places.map((place) => asTaken(index, place)),
    aside: unmapped,
  });
  const decided = [
    ...places.flatMap(({ quotes }) => quotes.flatMap((quote) => mentionsOf(article, quote))),
    ...unmapped.flatMap((words) => wholeOccurrences(text, words)),
  ];
  if (decided.length === 0) return draft;
  const isDecided = coveredBy(decided);
  const suggestions = draft.suggestions.flatMap((suggestion) => {
    const mentions = suggestion.mentions.filter((mention) => !isDecided(mention));
    return mentions.length === 0 ? [] : [{ ...suggestion, mentions }];
  });
  return { ...draft, suggestions };
}

function asTaken(index: NameIndex, place: StoryPlace): TakenPlace {
  const { name, quotes, position, gazetteer, country } = place;
  const own = [...(name === undefined ? [] : [name]), ...quotes.map(({ mention }) => mention)];
  const names = [...new Set(own)];
  const entry = [country ?? [], names]
    .flat()
    .flatMap((each) => index.named(normalise(each)))
    .find(({ place: { id, kind } }) =>
      country === undefined ? id !== undefined && id === gazetteer : kind === 'country',
    );
  return {
    names,
    ...(position && { position }),
    ...(entry?.place.country !== undefined && { country: entry.place.country }),
  };
}

/** Where a place is mentioned: of a quotation that is mistyped, wherever the article has its mention. */
function mentionsOf(article: Article, quote: Quote): Mention[] {
  const anchored = anchorQuote(article, quote);
  if (typeof anchored === 'string') return wholeOccurrences(article.text, quote.mention);
  const { block, mention } = anchored;
  return [{ start: block.start + mention.start, end: block.start + mention.end }];
}

/** Where the words are in a text as whole words; if they are nowhere, where it looks so. */
function wholeOccurrences(text: string, words: string): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  const rank = rankByNeighbours(text);
  const all = found.length > 0 ? found : plainOccurrences(text, words);
  return all.filter(({ start, end }) => rank(start, end) < 2);
}

/** Tells whether one of the ranges has all of another in it: "the West" has "West". */
function coveredBy(ranges: readonly Mention[]): (mention: Mention) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  const reaches: number[] = [];
  for (const { end } of sorted) reaches.push(Math.max(end, reaches.at(-1) ?? 0));
  const startsBefore = bisector(({ start }: Mention) => start).right;
  return ({ start, end }) => (reaches[startsBefore(sorted, start) - 1] ?? 0) >= end;
}
