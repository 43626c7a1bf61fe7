/** The suggestions of a story's draft, as an author goes through them. */
import { min } from 'd3-array';
import { type Draft, type Mention, SURE, type Suggestion } from '../draft/draft.js';
import { draftStory, type StoryPlace } from '../draft/story-draft.js';
import type { Gazetteer, World } from '../gazetteer/gazetteer.js';
import type { IndexedPlace, NameIndex } from '../gazetteer/name-index.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import { visibleText } from '../text/plain.js';
import { doubtAboutCandidate, FAR, isCountryNamed } from './judge-candidate.js';
import { type KnownPlace, knownPlaces, positionsOf, unmappedIn } from './known-places.js';
import { sentenceAt } from './mentions.js';

/** A suggestion that can be taken: the gazetteer has candidates for it. */
export interface Placed extends Suggestion {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly candidates: readonly [IndexedPlace, ...IndexedPlace[]];
}

export interface Suggested {
  readonly placed: readonly Placed[];
  /** What needs a position. */
  readonly unplaced: readonly Suggestion[];
  /** Whether there is a language pack for the article's language. */
  readonly isLanguageKnown: boolean;
}

/**
 * What the article seems to name beside what is in the places file, numbered.
 *
 * @param text of the places file, valid JSON
 * @param judging without it, the only place of a name is not judged
 */
export function suggestPlaces(
  index: NameIndex,
  article: Article,
  text: string,
  judging?: JudgingWorld,
): Suggested {
  const known = knownPlaces(text);
  const draft = draftStory(index, article, known.map(asStoryPlace), unmappedIn(text));
  const { placed, unplaced } = numbered(draft);
  const { isLanguageKnown } = draft;
  if (!judging) return { placed, unplaced, isLanguageKnown };
  const lonely = lonelyAmong(placed, positionsOf(known));
  return {
    placed: placed.map((each) => judged(each, lonely.get(each), article, judging)),
    unplaced,
    isLanguageKnown,
  };
}

/** Whether there is something to be judged: the countries take a fifth of a second to load. */
export function needsJudging({ placed }: Suggested, text: string): boolean {
  return lonelyAmong(placed, positionsOf(knownPlaces(text))).size > 0;
}

/** What tells which countries an article names. */
export interface JudgingWorld extends World {
  readonly gazetteer: Pick<Gazetteer, 'countriesNamed'>;
}

interface Lonely {
  readonly country: string;
  /** Metres from the nearest other place; none where there is no other. */
  readonly distance?: number;
}

/** The only places of their names that are not near what is on the map or suggested. */
function lonelyAmong(
  placed: readonly Placed[],
  known: readonly LngLat[],
): ReadonlyMap<Placed, Lonely> {
  const towns = placed.flatMap(({ candidates: [place] }) =>
    place.kind === 'settlement' ? [place] : [],
  );
  const lonely = new Map<Placed, Lonely>();
  for (const suggestion of placed) {
    const { reason, candidates } = suggestion;
    const [{ key, kind, country, position }] = candidates;
    if (reason.kind !== 'only' || kind !== 'settlement' || country === undefined) continue;
    const others = towns.flatMap((town) => (town.key === key ? [] : [town.position]));
    const distance = min([...known, ...others], (other) => distanceBetween(other, position));
    if (distance !== undefined && distance <= FAR.others) continue;
    lonely.set(suggestion, { country, ...(distance !== undefined && { distance }) });
  }
  return lonely;
}

/** Below what is likely, as `npm run place` does not take it without asking. Not measured. */
const DOUBTED = 0.4;

function judged(
  suggestion: Placed,
  lonely: Lonely | undefined,
  article: Article,
  judging: JudgingWorld,
): Placed {
  if (!lonely) return suggestion;
  const [{ population }] = suggestion.candidates;
  const { gazetteer } = judging;
  const doubt = doubtAboutCandidate(judging, gazetteer, article, { ...lonely, population });
  if (doubt === undefined) return suggestion;
  const confidence = Math.min(suggestion.confidence, DOUBTED);
  const isNamed = isCountryNamed(judging, gazetteer, article, lonely.country);
  const reason = { kind: 'only', in: lonely.country, isNamed } as const;
  return { ...suggestion, confidence, reason };
}

export function isSure({ confidence }: Suggestion): boolean {
  return confidence >= SURE;
}

function numbered({ suggestions }: Draft): Pick<Suggested, 'placed' | 'unplaced'> {
  const placed: Placed[] = [];
  const unplaced: Suggestion[] = [];
  for (const suggestion of suggestions) {
    const [first, ...others] = suggestion.candidates;
    if (!first) unplaced.push(suggestion);
    else placed.push({ ...suggestion, number: placed.length + 1, candidates: [first, ...others] });
  }
  return { placed, unplaced };
}

function asStoryPlace(place: KnownPlace): StoryPlace {
  const { name, quotes, shape, gazetteer } = place.properties;
  const [position] = positionsOf([place]);
  const [country] = [shape?.country, shape?.border].filter((each) => typeof each === 'string');
  return {
    ...{ name, position, gazetteer, country },
    quotes: quotes.flatMap((quote): Quote[] =>
      quote.mention === undefined ? [] : [{ ...quote, mention: quote.mention }],
    ),
  };
}

/** A mention in the sentence that has it. */
export interface Shown {
  readonly sentence: string;
  /** In the sentence. */
  readonly mention: Mention;
}

/** The sentence of a suggestion's first mention. */
export function firstSentence(article: Article, { mentions: [first] }: Suggestion): Shown {
  const { start, end } = first ?? { start: 0, end: 0 };
  const found = sentenceAt(article, start);
  if (!found) return { sentence: article.text.slice(start, end), mention: { start: 0, end } };
  const { block, sentence } = found;
  const from = block.start + sentence.start;
  return { sentence: sentence.text, mention: { start: start - from, end: end - from } };
}

/** The words by which the article mentions it, each once, with how often, most frequent first. */
export function wordsOf(
  { text }: Article,
  { mentions }: Suggestion,
): { readonly words: string; readonly times: number }[] {
  const times = new Map<string, number>();
  for (const { start, end } of mentions) {
    const words = visibleText(text.slice(start, end));
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  return Array.from(times, ([words, times]) => ({ words, times })).sort(
    (a, b) => b.times - a.times,
  );
}
