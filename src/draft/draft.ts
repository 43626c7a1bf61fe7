/**
 * The draft of an article's places: toponym recognition (which words name places) and toponym
 * resolution (which places those are), by rules, a gazetteer and lists of words in four languages.
 */
import type { IndexedPlace, NameIndex } from '../gazetteer/name-index.js';
import type { LngLat } from '../geo/geography.js';
import { normalise } from '../text/normalise.js';
import { wordsIn } from '../text/words.js';
import { packOf } from './languages/packs.js';
import type { Reason } from './reason.js';

export interface DraftInput {
  readonly text: string;
  /** BCP 47. In one without a language pack, names are looked up and nothing else is known. */
  readonly language: string;
  /** What the author took: it decides the rest, and is suggested no more. */
  readonly taken?: readonly TakenPlace[];
  /** Names that the author put aside: they are suggested no more. */
  readonly aside?: readonly string[];
}

export interface TakenPlace {
  /** The words that name it in the text, and its name. */
  readonly names: readonly string[];
  readonly position?: LngLat;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** A range of the text, in UTF-16 code units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

export interface Suggestion {
  /** As the text has it at its first mention. */
  readonly name: string;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Best first; none for what needs a position: streets, rivers, places without an entry. */
  readonly candidates: readonly IndexedPlace[];
  /** From 0 to 1: how often suggestions like this one measured right. */
  readonly confidence: number;
  readonly reason: Reason;
}

export interface Draft {
  /** In the order of their first mentions. */
  readonly suggestions: readonly Suggestion[];
  /** Whether there is a language pack for the text's language. */
  readonly isLanguageKnown: boolean;
}

/** At this confidence, suggestions measured right at least nine times in ten. */
export const SURE = 0.9;

/** The places that a text seems to name, apart from those taken or put aside. */
export function draftPlaces(index: NameIndex, input: DraftInput): Draft {
  const { text, taken = [], aside = [] } = input;
  const decided = new Set([...taken.flatMap(({ names }) => names), ...aside].map(normalise));
  const words = [...wordsIn(text)];
  const found = new Map<string, { first: Mention; mentions: Mention[] }>();
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first || !/^\p{Lu}/u.test(first.text)) continue;
    for (let count = index.longestFrom(normalise(first.text)); count > 0; count--) {
      const last = words[at + count - 1];
      if (!last) continue;
      const key = normalise(text.slice(first.start, last.end));
      if (decided.has(key) || index.named(key).length === 0) continue;
      const mention = { start: first.start, end: last.end };
      const known = found.get(key) ?? { first: mention, mentions: [] };
      known.mentions.push(mention);
      found.set(key, known);
      at += count - 1;
      break;
    }
  }
  const suggestions = Array.from(found, ([key, { first, mentions }]): Suggestion => {
    const candidates = index.named(key).map(({ place }) => place);
    const reason: Reason =
      candidates.length > 1 ? { kind: 'largest', of: candidates.length } : { kind: 'only' };
    const name = text.slice(first.start, first.end);
    return { name, mentions, candidates, confidence: 0.5, reason };
  });
  return { suggestions, isLanguageKnown: packOf(input.language) !== undefined };
}
