/** How well places are found in texts whose places are marked, by the measures of the field. */
import type { LngLat } from '../../src/geo/geography.js';
import { distanceBetween } from '../../src/geo/geometry.js';

export interface GoldMention {
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly position?: LngLat;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly place?: Place | undefined;
}

interface Place {
  readonly kind: string;
  readonly country?: string | undefined;
  readonly position: LngLat;
}

export interface Marked {
  readonly text: string;
  readonly gold: readonly GoldMention[];
  readonly found: readonly FoundMention[];
}

export interface Score {
  /** Of mentions found with exactly their words. */
  readonly exactF1: number;
  /** The share, of all marked mentions with a position, that were found and put there. */
  readonly rightPlaces: number;
  /** What was found wrongly, not found or put elsewhere, for a person. */
  readonly errors: readonly string[];
}

/** Metres: the usual measure "accuracy@161km", a hundred miles. */
const NEAR = 161_000;

export function scoreOf(texts: readonly Marked[]): Score {
  const count = { gold: 0, found: 0, exact: 0, placed: 0, right: 0 };
  const errors: string[] = [];
  for (const { text, gold, found } of texts) {
    count.gold += gold.length;
    count.found += found.length;
    for (const mention of found) {
      if (gold.some((each) => same(each, mention))) count.exact++;
      else errors.push(`false: ${around(text, mention)}`);
    }
    for (const wanted of gold) {
      if (!found.some((each) => same(each, wanted))) errors.push(`missed: ${around(text, wanted)}`);
      if (!wanted.position) continue;
      count.placed++;
      const overlapping = found.filter((each) => meets(each, wanted));
      const { place } = overlapping.find((each) => same(each, wanted)) ?? overlapping[0] ?? {};
      if (isRight(place, wanted)) count.right++;
      else
        errors.push(
          `elsewhere: ${around(text, wanted)}${place ? ` in ${place.country} ${place.position}` : ''}`,
        );
    }
  }
  const [precision, recall] = [count.exact / count.found, count.exact / count.gold];
  return {
    exactF1: count.exact === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    rightPlaces: count.right / count.placed,
    errors,
  };
}

type Range = { readonly start: number; readonly end: number };

function same(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

function meets(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A whole country is right for what lies in it: it has no one position. */
function isRight(place: Place | undefined, { position, country }: GoldMention): boolean {
  if (!place || !position) return false;
  if (place.kind === 'country' && place.country === country) return true;
  return distanceBetween(place.position, position) <= NEAR;
}

/** The words with a few on either side. */
function around(text: string, { start, end }: Range): string {
  const [before, words, after] = [
    text.slice(0, start).slice(-25),
    text.slice(start, end),
    text.slice(end, end + 15),
  ];
  return `${before}[${words}]${after}`.replaceAll('\n', ' ');
}
