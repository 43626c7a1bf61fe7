/** How well drafts find the places of marked texts, and whether they know how well. */
import { distanceBetween } from '../../src/geo/geometry.js';
import type { MarkedText } from './corpus.js';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly place: {
    readonly kind: string;
    readonly country: string | null;
    readonly position: readonly [longitude: number, latitude: number];
  } | null;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Shares, from 0 to 1; NaN of none. */
export interface DraftScore {
  /** Of mentions with exactly their words: the harmonic mean of precision and recall. */
  readonly exactF1: number;
  /** Of all marked mentions with a position, those that were found and put there. */
  readonly rightPlace: number;
  /** The same, of those that were found and given a place. */
  readonly resolution: number;
  /** For each tenth of confidence, how many mentions had it, and how many of those were right. */
  readonly calibration: readonly { readonly count: number; readonly right: number }[];
  /** What was false, missed or put elsewhere, with the words around it. */
  readonly errors: readonly string[];
}

/** Metres: "accuracy@161km", a hundred miles. */
const NEAR = 161_000;
const TENTHS = 10;

type Gold = MarkedText['gold'][number];

export function scoreDrafts(
  texts: readonly { readonly marked: MarkedText; readonly found: readonly Found[] }[],
): DraftScore {
  const count = { found: 0, exact: 0, gold: 0, placed: 0, given: 0, right: 0 };
  const calibration = Array.from({ length: TENTHS }, () => ({ count: 0, right: 0 }));
  const errors: string[] = [];
  for (const { marked, found } of texts) {
    const tell = (fault: string, range: Range) =>
      errors.push(`${fault}: ${around(marked.text, range)}`);
    const wanted = marked.gold.filter(({ adjective }) => !adjective);
    const ignored = marked.gold.filter(({ adjective }) => adjective);
    for (const mention of found) {
      const exact = wanted.find((each) => isSame(each, mention));
      const near = exact ?? wanted.find((each) => meets(each, mention));
      if (!near && ignored.some((each) => meets(each, mention))) continue;
      count.found++;
      if (exact) count.exact++;
      else tell('false', mention);
      const tenth = calibration[Math.min(TENTHS - 1, Math.floor(mention.confidence * TENTHS))];
      if (!tenth || !mention.place) continue;
      tenth.count++;
      if (near && isThere(mention.place, near)) tenth.right++;
    }
    for (const gold of wanted) {
      count.gold++;
      if (!found.some((each) => isSame(each, gold))) tell('missed', gold);
      if (!gold.position) continue;
      count.placed++;
      const meeting = found.filter((each) => meets(each, gold));
      const { place } = meeting.find((each) => isSame(each, gold)) ?? meeting[0] ?? {};
      if (!place) continue;
      count.given++;
      if (isThere(place, gold)) count.right++;
      else tell(`in ${place.country} ${place.position}`, gold);
    }
  }
  const [precision, recall] = [count.exact / count.found, count.exact / count.gold];
  return {
    exactF1: count.exact === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    rightPlace: count.right / count.placed,
    resolution: count.right / count.given,
    calibration,
    errors,
  };
}

type Range = Pick<Found, 'start' | 'end'>;

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

function meets(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Of a mention that is marked without a position, all that can be said is that it is one. */
function isThere(place: NonNullable<Found['place']>, { position, country }: Gold): boolean {
  if (!position || (place.kind === 'country' && place.country === country)) return true;
  return distanceBetween(place.position, position) <= NEAR;
}

/** The words with a few on either side. */
function around(text: string, { start, end }: Range): string {
  const before = text.slice(Math.max(0, start - 25), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + 15)}`.replaceAll('\n', ' ');
}
