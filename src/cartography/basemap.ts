/**
 * The basemap as data: what `src/basemap` draws at build time, `src/page` prints into the HTML and
 * `src/map` paints under the live map. The folders that make and use it do not import each other.
 */
import type { Extent, LngLat } from '../geo/geography.js';

/** Where and at which zooms something of the basemap is used. */
export interface Reach {
  /** The lowest map zoom at which it is used. */
  readonly minZoom: number;
  /** What it covers. */
  readonly extent: Extent;
}

/**
 * One sheet: geometry at one level of detail, as SVG path data, which both maps hand to the browser
 * as it is.
 *
 * Path coordinates are Web Mercator (EPSG:3857) world pixels at Leaflet zoom `zoom` (256 px x
 * 2^zoom round the equator, y downwards), counted from `origin`.
 */
export interface Sheet extends Reach {
  /** The zoom at which one path unit is one CSS pixel. */
  readonly zoom: number;
  /** World pixel, at `zoom`, of path coordinate (0, 0). */
  readonly origin: readonly [x: number, y: number];
  /** Closed rings, for either fill rule. Lakes are not cut out of the land. */
  readonly land: string;
  /** Closed rings. */
  readonly lakes: string;
  /** Open lines: borders between countries, without coasts. */
  readonly borders: string;
  /** Open lines. */
  readonly rivers: string;
  /** Open lines, near alone: borders between the divisions of a country. */
  readonly divisions?: string;
  /** Near alone: x, y and radius of each town's tone in turn, in path units. */
  readonly towns?: readonly number[];
  /**
   * The story's own lines (open) and areas (closed rings), by their places' ids, and the
   * International Date Line, where it is drawn, as {@link DATE_LINE}.
   */
  readonly outlines: Readonly<Record<string, string>>;
}

/** No place has this id. */
export const DATE_LINE = 'date_line';

/**
 * What a label names. `islands`: a country whose islands are smaller than its name. `line-name`: a
 * line of the basemap.
 */
export type LabelKind = 'country' | 'islands' | 'ocean' | 'sea' | 'line-name' | TownKind;

type TownKind = 'capital' | 'city' | 'district';

/**
 * Whether the name stands beside its point, which has a dot. Those of `islands` and lines do
 * so too, but without one; the other names stand on their points, within what they name.
 */
export function isTown(kind: LabelKind): kind is TownKind {
  return kind === 'capital' || kind === 'city' || kind === 'district';
}

/** A name on the basemap. */
export type Label = readonly [
  name: string,
  longitude: number,
  latitude: number,
  /** The lowest map zoom at which it fits. */
  minZoom: number,
  kind: LabelKind,
  /** Further points at which the name may stand, the best first. */
  points?: readonly LngLat[],
];

export interface Basemap {
  /** Coarsest and widest first. The first covers all that the map can ever show. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
  /** Most important first; less important ones are left out where they do not fit. */
  readonly labels: readonly Label[];
  /** Land and borders far around, where the sheets show too little of where the story is. */
  readonly surroundings?: Sheet;
}

/** Where and at which zooms a part of the basemap is used. */
export interface PartReach extends Reach {
  /** The highest zoom for which its sheet has enough detail: the finest is about a pixel there. */
  readonly zoom: number;
}

/** What is fetched in one request when a view needs it. */
export interface BasemapPart {
  /** None where the page's drawn map has all the detail of the data. */
  readonly sheet?: Sheet;
  readonly labels: readonly Label[];
}
