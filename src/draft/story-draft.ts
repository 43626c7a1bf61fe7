/** The draft of a story: what its article seems to name beside what the author has decided. */
import { bisector } from 'd3-array';
import type { IndexedPlace, NameIndex } from '../gazetteer/name-index.js';
import type { LngLat } from '../geo/geography.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import { anchorQuote } from '../story/quotation.js';
import { normalise } from '../text/normalise.js';
import { plainOccurrences } from '../text/plain.js';
import { rankByNeighbours } from '../text/words.js';
import { type Draft, draftPlaces, type Mention, type TakenPlace } from './draft.js';
import { packOf } from './languages/packs.js';
import { lexiconOf } from './lexicon.js';

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
  const taken = places.map((place) => asTaken(index, place));
  const draft = draftPlaces(index, { text, language, taken, aside: unmapped });
  const decided = [
    ...places.flatMap(({ quotes }) => quotes.flatMap((quote) => mentionsOf(article, quote))),
    ...unmapped.flatMap((words) => wholeOccurrences(text, words)),
  ];
  const isOfOrganisation = organisationTest(text, language);
  const isDecided = coveredBy(decided);
  const quotedFor = sentencesByPlace(article, places, taken);
  const suggestions = draft.suggestions.flatMap((suggestion) => {
    const isQuoted = coveredBy(suggestion.candidates.flatMap(quotedFor));
    const mentions = suggestion.mentions.filter(
      (mention) => !isDecided(mention) && !isQuoted(mention) && !isOfOrganisation(mention),
    );
    return mentions.length === 0 ? [] : [{ ...suggestion, mentions }];
  });
  return { ...draft, suggestions };
}

function asTaken(index: NameIndex, place: StoryPlace): TakenPlace {
  const { name, quotes, position, gazetteer, country } = place;
  const own = [...(name === undefined ? [] : [name]), ...quotes.map(({ mention }) => mention)];
  const names = [...new Set(own)];
  const named = [country ?? [], names].flat().flatMap((each) => index.named(normalise(each)));
  const entry = named.find(({ place: { id, kind } }) =>
    country === undefined ? id !== undefined && id === gazetteer : kind === 'country',
  );
  const there = named.filter(({ place }) => position && isMiddle(place, position));
  // A city in the middle of the region of its name is one all the same.
  const isCity = there.some(({ place }) => place.kind === 'settlement');
  const isPoint = country === undefined && (isCity || !there.some(({ place }) => isLarge(place)));
  return {
    names,
    ...(position && isPoint && { position }),
    ...(entry?.place.country !== undefined && { country: entry.place.country }),
  };
}

/** Of one such as Saxony the marker stands in the middle: nothing is near or far because of it. */
function isLarge({ kind }: IndexedPlace): boolean {
  return kind !== 'settlement' && kind !== 'second-order division';
}

/** Positions in files may be rounded, to some 1 km. */
function isMiddle({ position: [x, y] }: IndexedPlace, [lng, lat]: LngLat): boolean {
  return Math.abs(x - lng) < 0.01 && Math.abs(y - lat) < 0.01;
}

/** Words with capitals right behind a name. */
const FURTHER_WORDS = /^(?:[ \u00a0]\p{Lu}[\p{L}\p{M}]*){1,2}/u;

/**
 * Tells whether a name is one of an organisation: "The Paris Post", "Cork County Council". The text
 * names the place by it, but the sentence tells nothing of the place.
 */
function organisationTest(text: string, language: string): (mention: Mention) => boolean {
  const pack = packOf(language);
  if (!pack) return () => false;
  const { after } = lexiconOf(pack).organisations;
  return ({ end }) => {
    const [further = ''] = FURTHER_WORDS.exec(text.slice(end, end + 60)) ?? [];
    return further.split(/\s/).some((word) => word !== '' && after.has(normalise(word)));
  };
}

/**
 * The sentences that a place of the story quotes: a further mention in one of them adds nothing to
 * it ("Compostela", where the sentence is quoted for "Santiago").
 */
function sentencesByPlace(
  article: Article,
  places: readonly StoryPlace[],
  taken: readonly TakenPlace[],
): (place: IndexedPlace) => readonly Mention[] {
  const byPlace = new Map<string, Mention[]>();
  for (const [at, { quotes, position, gazetteer, country }] of places.entries()) {
    const keys = country === undefined ? [gazetteer, position] : [taken[at]?.country];
    const ranges = quotes.flatMap((quote): Mention[] => {
      const anchored = anchorQuote(article, quote);
      if (typeof anchored === 'string') return [];
      const { block, range } = anchored;
      return [{ start: block.start + range.start, end: block.start + range.end }];
    });
    for (const key of keys) {
      if (key === undefined) continue;
      const known = byPlace.get(String(key));
      if (known) known.push(...ranges);
      else byPlace.set(String(key), [...ranges]);
    }
  }
  return ({ kind, id, position, country }) => {
    const keys = kind === 'country' ? [country] : [id, position];
    return keys.flatMap((key) => byPlace.get(String(key)) ?? []);
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
