/** The draft of a text as a record for other programs: a line of JSON. */
import type { IndexedPlace, NameIndex } from '../gazetteer/name-index.js';
import { draftPlaces } from './draft.js';
import { wordReason } from './reason.js';

/** A place as other programs read it. */
interface RecordedPlace {
  readonly kind: IndexedPlace['kind'];
  readonly name: string;
  /** ISO 3166-1 alpha-2; of what lies in several countries or in none, `null`. */
  readonly country: string | null;
  readonly position: readonly [longitude: number, latitude: number];
  /** GeoNames id, where it has one. */
  readonly gazetteer?: number;
}

interface RecordedMention {
  /** Offsets in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** `null` for what needs a position. */
  readonly place: RecordedPlace | null;
  /** What else it may be, best first. */
  readonly alternatives: readonly RecordedPlace[];
  /** From 0 to 1: how often suggestions like this one measured right. */
  readonly confidence: number;
  readonly reason: string;
}

/** Candidates behind the proposed one. */
const ALTERNATIVES = 4;

/** All mentions of places in a text, in its order. */
export function recordMentions(
  index: NameIndex,
  input: { readonly text: string; readonly language: string },
): RecordedMention[] {
  const { suggestions } = draftPlaces(index, input);
  return suggestions
    .flatMap(({ mentions, candidates, confidence, reason }) => {
      const [place, ...alternatives] = candidates.slice(0, ALTERNATIVES + 1).map(asRecorded);
      const shared = {
        place: place ?? null,
        alternatives,
        confidence: Math.round(confidence * 1000) / 1000,
        reason: wordReason(reason),
      };
      return mentions.map(({ start, end }) => ({ start, end, ...shared }));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function asRecorded({ kind, name, country, position, id }: IndexedPlace): RecordedPlace {
  const [longitude, latitude] = position;
  const shared = { kind, name, country: country ?? null } as const;
  const place = { ...shared, position: [longitude, latitude] as const };
  return id === undefined ? place : { ...place, gazetteer: id };
}
