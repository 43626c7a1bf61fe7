/** What a page hands to its script of the publisher's own streets. */
import type { Extent } from '../geo/geography.js';
import type { Attribution } from './tiles.js';

/** What is known of the file. */
export interface StreetsBeside {
  /** Relative to the page. */
  readonly address: string;
  /** What it covers. */
  readonly extent: Extent;
  /** Its closest zoom. Beyond it, tiles are enlarged. */
  readonly maxZoom: number;
}

/** What the live map needs: the extent is on its own map, which may cross the antimeridian. */
export interface Streets extends StreetsBeside {
  /** The language of names (BCP 47, its first part). */
  readonly language: string;
  readonly words: StreetWords;
}

/** Why there are no streets, in the page's language. */
export interface StreetWords {
  /** The file is not there, or is no archive. */
  readonly missing: string;
  /** The server sends files as wholes only. */
  readonly whole: string;
  /** There is no connection. */
  readonly offline: string;
}

export const STREETS_MAKERS: Attribution = [
  [' · '],
  ['Protomaps', 'https://protomaps.com'],
  [' · © '],
  ['OpenStreetMap', 'https://www.openstreetmap.org/copyright'],
];
