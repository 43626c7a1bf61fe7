/**
 * The basemap as data: what `src/basemap` draws at build time, `src/page` prints into the
 * HTML and `src/map` paints under the live map. Only types and constants; the rooms that
 * make and use it do not know each other.
 */
import type { Extent } from '../geo/geography.js';

/** Where something of the basemap is of use. */
export interface Reach {
  /** The lowest map zoom for which it is there. */
  readonly minZoom: number;
  /** What it covers; outside it there is nothing to see. */
  readonly extent: Extent;
}

/**
 * One sheet: the ground at one level of detail, as SVG path data, so that both maps draw it
 * without a parser of ours.
 *
 * Path coordinates are Web Mercator (EPSG:3857) world pixels at Leaflet zoom `zoom`
 * (256 px x 2^zoom round the equator, y downwards), counted from `origin`.
 */
export interface Sheet extends Reach {
  /** The zoom at which one path unit is one CSS pixel. */
  readonly zoom: number;
  /** World pixel, at `zoom`, of path coordinate (0, 0). */
  readonly origin: readonly [x: number, y: number];
  /** Closed rings, even-odd or non-zero alike: land without lakes taken out. */
  readonly land: string;
  /** Closed rings. */
  readonly lakes: string;
  /** Open lines: borders between countries, coasts not among them. */
  readonly borders: string;
  /** Open lines. */
  readonly rivers: string;
  /** The story's own lines (open) and areas (closed rings), by their places' ids. */
  readonly outlines: Readonly<Record<string, string>>;
}

export type LabelKind = 'country' | 'capital' | 'city' | 'district';

/** A name on the basemap. */
export type Label = readonly [
  name: string,
  longitude: number,
  latitude: number,
  /** The lowest map zoom at which there is room for it. */
  minZoom: number,
  kind: LabelKind,
];

export interface Basemap {
  /** Coarsest and widest first. The first covers all that the map can ever show. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
  /** Most important first: who comes later gives way. */
  readonly labels: readonly Label[];
}

/** Where a part of the basemap is of use. */
export interface PartReach extends Reach {
  /** The highest zoom for which its sheet has the detail: there its finest is about a pixel. */
  readonly zoom: number;
}

/** What comes at once when a view needs it. */
export interface BasemapPart {
  /** None where the page's drawn map has all the detail that there is. */
  readonly sheet?: Sheet;
  readonly labels: readonly Label[];
}
