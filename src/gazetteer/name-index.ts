/**
 * The index of the world's names: countries, their divisions of first and second order,
 * settlements, regions and waters, by all their names.
 */
import type { LngLat } from '../geo/geography.js';

export const PLACE_KINDS = [
  'country',
  'first-order division',
  'second-order division',
  'settlement',
  'region',
  'water',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

export const STANDINGS = ['capital', 'seat', 'district', 'bygone'] as const;

export interface IndexedPlace {
  /** Its row in the index. */
  readonly key: number;
  /** GeoNames id, where it has one. */
  readonly id?: number;
  readonly kind: PlaceKind;
  /** The main name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** GeoNames' codes of country and first-order division: "IT.09". Of a division, its own. */
  readonly division1?: string;
  /** The same with the second-order division: "IT.09.MI". */
  readonly division2?: string;
  /** Of countries, divisions and regions, about the middle. */
  readonly position: LngLat;
  /** Of countries and divisions, what their settlements have together; 0 if not known. */
  readonly population: number;
  /**
   * Of a settlement: a country's capital, the seat of a division down to third order, a part of a
   * city, or a place that no longer exists.
   */
  readonly standing?: (typeof STANDINGS)[number];
}

export const CONDITIONS = ['in capitals', 'after a comma', 'as a code'] as const;

export interface NameMatch {
  readonly place: IndexedPlace;
  /** Its main name, not an alternative one. */
  readonly isMain: boolean;
  /**
   * Where this is the place's name only if the text writes it in capitals ("US", "U.K."), or only
   * with a comma before it ("Springfield, Ill.", "Dallas, TX"), or only where a code is asked for:
   * no text means Italy by "IT".
   */
  readonly only?: (typeof CONDITIONS)[number];
}

export interface NameIndex {
  /**
   * Places of that name in any language, most populous first.
   *
   * @param name normalised (`normalise` in `src/text/normalise.ts`)
   */
  named(name: string): readonly NameMatch[];
  /** The main name of a division by its code, "IT.09" or "IT.09.MI". */
  divisionName(code: string): string | undefined;
  /** How many words the longest name has that begins with this normalised word; 0 for none. */
  longestFrom(word: string): number;
  /** Names that begin with these normalised words and have more, normalised: "frankfurt oder". */
  longerNames(words: string): readonly string[];
}
