/** Makes places of a draft's suggestions: what `place` adds for a name, with the draft's mentions. */
import { parsePlaces } from '../check/places.js';
import { countriesNamed } from '../gazetteer/countries.js';
import type { Gazetteer, World } from '../gazetteer/gazetteer.js';
import type { IndexedPlace } from '../gazetteer/name-index.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import type { PlaceFeature } from '../story/schema.js';
import { normalise } from '../text/normalise.js';
import { errorIn } from './adopt.js';
import { composeFeature } from './compose.js';
import { choicesFor } from './contested.js';
import {
  asKnown,
  idsOf,
  indexOfNamesake,
  indexOfSame,
  type KnownPlace,
  knownPlaces,
  newQuotes,
} from './known-places.js';
import { quotesAt } from './mentions.js';
import { addFeatures, addQuotes } from './places-text.js';
import { indexed, type Subject, wholeCountry } from './subject.js';
import { isSure, type Placed, type Suggested, wordsOf } from './suggestions.js';

/** What the gazetteer is asked when a suggestion is taken. */
export interface TakingWorld extends World {
  readonly gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed'>;
}

/** A suggestion, and which of its candidates is meant. */
export interface Decision {
  readonly suggestion: Placed;
  readonly place: IndexedPlace;
}

/**
 * What became of a decision. `leftTo`: places that have the words of some of its sentences, which
 * they keep.
 */
export type Outcome = Decision &
  (
    | { readonly kind: 'added'; readonly feature: PlaceFeature; readonly leftTo: readonly string[] }
    /** The place was on the map under another name: it has so many quotations more. */
    | {
        readonly kind: 'quoted';
        readonly id: string;
        readonly quotes: number;
        readonly leftTo: readonly string[];
      }
    /** The place is on the map and quotes its sentences: nothing was written. */
    | { readonly kind: 'there'; readonly id: string }
    | { readonly kind: 'left'; readonly why: WhyLeft }
  );

/** Why a suggestion was not taken: as data, for any language and any surface. */
export type WhyLeft =
  /** These places have the words of all its sentences, and lie elsewhere. */
  | { readonly kind: 'held'; readonly holders: readonly string[] }
  /** A place elsewhere has the name already. */
  | { readonly kind: 'namesake'; readonly id: string; readonly name: string }
  | { readonly kind: 'other'; readonly words: string };

/** In English, without a full stop. */
export function wordLeft(why: WhyLeft): string {
  switch (why.kind) {
    case 'held':
      return `its sentences are quoted for "${why.holders.join('" and "')}", somewhere else`;
    case 'namesake':
      return `"${why.id}" has the name "${why.name}" already, and lies elsewhere`;
    case 'other':
      return why.words;
  }
}

/**
 * Takes suggestions one by one, each knowing those before it. One that cannot be written is left
 * out as a whole, and the others are taken.
 *
 * @param text of the places file, valid JSON with a list of features
 * @returns the new text, and what became of each
 */
export function takeSuggestions(
  world: TakingWorld,
  article: Article,
  text: string,
  decisions: readonly Decision[],
): { readonly text: string; readonly outcomes: readonly Outcome[] } {
  const known = knownPlaces(text);
  const count = known.length;
  const features = parsePlaces({ file: '', text }).read?.places.features ?? [];
  // A book has a thousand: the file's text is written once.
  const added: PlaceFeature[] = [];
  let after = text;
  const outcomes = decisions.map((decision): Outcome => {
    const subject = subjectOf(world, article, decision);
    const quotes = quotesAt(article, decision.suggestion.mentions);
    const index = indexOfSame(known, subject, {});
    const place = known[index];
    if (!place) {
      const made = make(world, article, { ...subject, quotes }, decision, known, features);
      if (made.kind === 'added') {
        added.push(made.feature);
        known.push(asKnown(made.feature));
      }
      return made;
    }
    const id = place.id ?? '?';
    const own = added[index - count];
    const feature = own ?? features[index];
    const further = newQuotes(place, quotes);
    if (further.length === 0) return { ...decision, kind: 'there', id };
    const { quotes: free, holders: leftTo } = feature
      ? uncontested(world, article, withQuotes(feature, further), features)
      : { quotes: further, holders: [] };
    if (free.length === 0) {
      return { ...decision, kind: 'left', why: { kind: 'held', holders: leftTo } };
    }
    if (own) {
      const whole = withQuotes(own, [...own.properties.quotes, ...free]);
      added[index - count] = whole;
      known[index] = asKnown(whole);
    } else after = addQuotes(after, index, free);
    return { ...decision, kind: 'quoted', id, quotes: free.length, leftTo };
  });
  return { text: addFeatures(after, added), outcomes };
}

function withQuotes(feature: PlaceFeature, quotes: readonly Quote[]): PlaceFeature {
  return { ...feature, properties: { ...feature.properties, quotes: [...quotes] } };
}

/**
 * Takes what is sure, resolves the rest anew, and takes what is sure now, until nothing is.
 *
 * @param suggest the suggestions for a text of the places file
 */
export function takeSure(
  world: TakingWorld,
  article: Article,
  text: string,
  suggest: (text: string) => Suggested,
): { readonly text: string; readonly outcomes: readonly Outcome[] } {
  let after = text;
  const outcomes: Outcome[] = [];
  const tried = new Set<number | undefined>();
  for (;;) {
    const sure = suggest(after).placed.filter(
      (suggestion) => isSure(suggestion) && !tried.has(suggestion.mentions[0]?.start),
    );
    if (sure.length === 0) return { text: after, outcomes };
    for (const { mentions } of sure) tried.add(mentions[0]?.start);
    const decisions = sure.map((suggestion) => ({ suggestion, place: suggestion.candidates[0] }));
    const taken = takeSuggestions(world, article, after, decisions);
    after = taken.text;
    outcomes.push(...taken.outcomes);
  }
}

/** Makes a place of a suggestion, if nothing speaks against it. */
function make(
  world: TakingWorld,
  article: Article,
  subject: Subject,
  decision: Decision,
  known: readonly KnownPlace[],
  features: readonly PlaceFeature[],
): Outcome {
  const leave = (why: WhyLeft): Outcome => ({ ...decision, kind: 'left', why });
  const namesake = known[indexOfNamesake(known, subject, {})];
  if (namesake) {
    const { id = '?', properties } = namesake;
    return leave({ kind: 'namesake', id, name: properties.name ?? id });
  }
  const note = noteOnMiddle(decision.place, article.language);
  const { feature, open } = composeFeature(article, subject, { note }, idsOf(known));
  if (!feature) {
    return leave({ kind: 'other', words: open.map(({ question }) => question).join('; ') });
  }
  const { quotes, holders } = uncontested(world, article, feature, features);
  if (quotes.length === 0) return leave({ kind: 'held', holders });
  const free = withQuotes(feature, quotes);
  const error = errorIn(free);
  if (error !== undefined) return leave({ kind: 'other', words: error });
  return { ...decision, kind: 'added', feature: free, leftTo: holders };
}

/** Of a feature's quotations those whose words no place has that lies apart, and which have others. */
function uncontested(
  { gazetteer }: TakingWorld,
  article: Article,
  feature: PlaceFeature,
  features: readonly PlaceFeature[],
): { readonly quotes: readonly Quote[]; readonly holders: readonly string[] } {
  const choices = choicesFor(article, feature, features, gazetteer);
  const own = new Set(feature.properties.quotes);
  return {
    quotes: choices.flatMap(({ quote, holder }) => (holder || !own.has(quote) ? [] : [quote])),
    holders: [...new Set(choices.flatMap(({ holder }) => holder?.id ?? []))],
  };
}

function subjectOf(world: TakingWorld, article: Article, { suggestion, place }: Decision): Subject {
  const words = wordsOf(article, suggestion)
    .map(({ words }) => words)
    .filter((words) => !isAbbreviation(words) || normalise(words) === normalise(place.name));
  const country =
    place.kind === 'country'
      ? countriesNamed(world, place.name).find(({ code }) => code === place.country)
      : undefined;
  if (!country) return indexed(place, words);
  try {
    return wholeCountry(world.countries, country, [], words[0] ?? place.name, article.language);
  } catch {
    // Too small to have a shape.
    return indexed(place, words);
  }
}

/** "Ky.", "N.J.", "UK": what no place is called on a map. */
function isAbbreviation(words: string): boolean {
  return /^(?:[\p{Lu}.\s-]{1,7}|\p{L}{1,6}\.)$/u.test(words);
}

/** The pin of what is larger than a town stands somewhere in it, and its card says so. */
const IN_THE_MIDDLE: Readonly<Record<string, string>> = {
  en: 'The article names all of it; the pin stands about in the middle.',
  de: 'Der Artikel nennt das ganze Gebiet; der Punkt steht etwa in der Mitte.',
  it: 'L’articolo nomina l’intera zona; il punto è circa al centro.',
  fr: 'L’article nomme toute la zone ; le point est à peu près au milieu.',
};

/** What the card of a place says that is larger than a town, in the article’s language. */
export function noteOnMiddle({ kind }: IndexedPlace, language: string): string | undefined {
  if (kind === 'settlement' || kind === 'country') return undefined;
  return IN_THE_MIDDLE[new Intl.Locale(language).language] ?? IN_THE_MIDDLE.en;
}
