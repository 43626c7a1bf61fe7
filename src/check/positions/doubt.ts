/** What is judged, what is known, and what a judgement says. */
import type { Settlement } from '../../gazetteer/settlements.js';
import type { LngLat } from '../../geo/geography.js';
import type { Slip } from './slips.js';

/** A position to be judged. */
export interface Point {
  /** Its name and the article's words for it. */
  readonly names: readonly string[];
  readonly position: LngLat;
  /** Metres from the position within which the true spot lies; 0 for one that is stated. */
  readonly radius: number;
  /** Taken from the gazetteer, or from a country's shape: other positions are measured by it. */
  readonly isSure?: boolean;
}

/** What is known of the world and of the article. */
export interface Known {
  readonly settlementsNamed: (name: string) => readonly Settlement[];
  /** The country that a position is in or, within `reach` metres, nearest to; none at sea. */
  readonly countryAt: (position: LngLat, reach: number) => string | undefined;
  /** The countries that the article or the story names. */
  readonly countries: () => ReadonlySet<string>;
}

/** Why a position is hardly meant, and what may be meant. */
export interface Doubt {
  readonly slip: Slip;
  readonly meant: LngLat;
  readonly reason: Reason;
  /** Whether it may as well be the others that are wrong. */
  readonly orOthers: boolean;
}

export type Reason =
  /** It would be at the gazetteer's entry of its name, and is far from all of them. */
  | { readonly kind: 'entry'; readonly entry: Settlement }
  /** It would be in a country that the article names, and is in none of them. */
  | { readonly kind: 'country'; readonly country: string }
  /** It would be with the others, and is far from them. */
  | { readonly kind: 'others' }
  /** It would be on land, and is at sea. */
  | { readonly kind: 'land' };
