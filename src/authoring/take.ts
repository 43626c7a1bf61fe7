/** Makes places of a draft's suggestions: what `place` adds for a name, with the draft's mentions. */
import { parsePlaces } from '../check/places.js';
import type { Gazetteer, NamedWorld } from '../gazetteer/gazetteer.js';
import type { IndexedPlace } from '../gazetteer/name-index.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import type { PlaceFeature } from '../story/schema.js';
import { errorIn } from './adopt.js';
import { composeFeature } from './compose.js';
import { choicesFor } from './contested.js';
import {
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
export interface TakingWorld extends Pick<NamedWorld, 'countries' | 'countryNames'> {
  readonly gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed'>;
}

/** A suggestion, and which of its candidates is meant. */
export interface Decision {
  readonly suggestion: Placed;
  readonly place: IndexedPlace;
}

/** What became of a decision. */
export type Outcome = Decision &
  (
    | { readonly kind: 'added'; readonly feature: PlaceFeature }
    /** The place was on the map under another name: it has so many quotations more. */
    | { readonly kind: 'quoted'; readonly id: string; readonly quotes: number }
    | { readonly kind: 'left'; readonly why: string }
  );

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
  let after = text;
  const outcomes = decisions.map((decision) => {
    const taken = take(world, article, after, decision);
    after = taken.text;
    return taken.outcome;
  });
  return { text: after, outcomes };
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

interface Taken {
  readonly text: string;
  readonly outcome: Outcome;
}

function take(world: TakingWorld, article: Article, text: string, decision: Decision): Taken {
  const { suggestion, place } = decision;
  const leave = (why: string): Taken => ({ text, outcome: { ...decision, kind: 'left', why } });
  const words = wordsOf(article, suggestion).map(({ words }) => words);
  const subject = subjectOf(world, place, words, article.language);
  const known = knownPlaces(text);
  const quotes = quotesAt(article, suggestion.mentions);
  const same = indexOfSame(known, subject, {});
  const there = known[same];
  if (there) return quoteMore(world, article, text, decision, same, there, quotes);
  const namesake = known[indexOfNamesake(known, subject, {})];
  if (namesake) {
    const id = namesake.id ?? '?';
    return leave(`"${id}" has the name "${namesake.properties.name}" already, and lies elsewhere`);
  }
  const { feature, open } = composeFeature(
    article,
    { ...subject, quotes },
    { note: noteOn(place, article.language) },
    idsOf(known),
  );
  if (!feature) return leave(open.map(({ question }) => question).join('; '));
  const free = uncontested(world, article, text, feature);
  if (free.quotes.length === 0) {
    return leave(`its sentences are quoted for "${free.holders.join('" and "')}", somewhere else`);
  }
  const whole = { ...feature, properties: { ...feature.properties, quotes: [...free.quotes] } };
  const error = errorIn(whole);
  if (error !== undefined) return leave(error);
  return {
    text: addFeatures(text, [whole]),
    outcome: { ...decision, kind: 'added', feature: whole },
  };
}

function quoteMore(
  world: TakingWorld,
  article: Article,
  text: string,
  decision: Decision,
  index: number,
  there: KnownPlace,
  quotes: readonly Quote[],
): Taken {
  const feature = parsePlaces({ file: '', text }).read?.places.features[index];
  const further = newQuotes(there, quotes);
  const free = feature
    ? uncontested(world, article, text, {
        ...feature,
        properties: { ...feature.properties, quotes: further },
      }).quotes
    : further;
  return {
    text: addQuotes(text, index, free),
    outcome: { ...decision, kind: 'quoted', id: there.id ?? '?', quotes: free.length },
  };
}

/** Of a feature's quotations those whose words no place has that lies apart, and which have others. */
function uncontested(
  { gazetteer }: TakingWorld,
  article: Article,
  text: string,
  feature: PlaceFeature,
): { readonly quotes: readonly Quote[]; readonly holders: readonly string[] } {
  const known = parsePlaces({ file: '', text }).read?.places.features ?? [];
  const choices = choicesFor(article, feature, known, gazetteer);
  const own = new Set(feature.properties.quotes);
  return {
    quotes: choices.flatMap(({ quote, holder }) => (holder || !own.has(quote) ? [] : [quote])),
    holders: [...new Set(choices.flatMap(({ holder }) => holder?.id ?? []))],
  };
}

function subjectOf(
  world: TakingWorld,
  place: IndexedPlace,
  words: readonly string[],
  language: string,
): Subject {
  const { kind, country: code, name } = place;
  const country =
    kind === 'country' ? world.countryNames().find((known) => known.code === code) : undefined;
  if (!country) return indexed(place, words);
  try {
    const [asked = name] = words;
    return wholeCountry(world.countries, country, asked, language);
  } catch {
    // Too small to have a shape.
    return indexed(place, words);
  }
}

/** The pin of what is larger than a town stands somewhere in it, and its card says so. */
const IN_THE_MIDDLE: Readonly<Record<string, string>> = {
  en: 'The article names all of it; the pin stands about in the middle.',
  de: 'Der Artikel nennt das ganze Gebiet; der Punkt steht etwa in der Mitte.',
  it: 'L’articolo nomina l’intera zona; il punto è circa al centro.',
  fr: 'L’article nomme toute la zone ; le point est à peu près au milieu.',
};

function noteOn({ kind }: IndexedPlace, language: string): string | undefined {
  if (kind === 'settlement' || kind === 'country') return undefined;
  return IN_THE_MIDDLE[new Intl.Locale(language).language] ?? IN_THE_MIDDLE.en;
}
