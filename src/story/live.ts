/**
 * What the page hands to its script, as a JSON data block: only what the live map needs and
 * the page's text does not already say.
 */

import type { Topology } from 'topojson-specification';
import type { Label, Sheet } from './basemap.js';
import type { LngLat } from './geography.js';
import type { Location, Role } from './schema.js';

export interface LivePlace {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly location: Location;
  /** Where its marker stands. */
  readonly position: LngLat;
  /** Metres: how far the true spot may lie from a narrowed point. */
  readonly radius?: number;
}

/** The view that holds the whole story. */
export interface Frame {
  readonly centre: LngLat;
  /** World pixels at {@link Frame.zoom}. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** A sheet whose paths stand in the page's drawn map. */
export type DrawnSheet = Omit<Sheet, 'land' | 'lakes' | 'borders' | 'rivers'>;

/**
 * Dateline's own words that the script needs, in the page's language. `{}` stands for what is
 * put in: names and numbers, in the order in which the text says.
 */
export interface LiveWords {
  readonly map: string;
  readonly mapHelp: string;
  readonly mapHelpOne: string;
  readonly yourTime: string;
  readonly notPlaced: string;
  readonly wholeStory: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly layers: string;
  readonly close: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly sequence: string;
  readonly severalPlaces: string;
  readonly streetTiles: string;
  readonly streetTilesFail: string;
  readonly partFails: string;
  readonly twoFingers: string;
  readonly followText: string;
  readonly order: string;
  readonly orderOfText: string;
  readonly orderOfTime: string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly keysTitle: string;
  readonly keysOn: string;
  readonly keyNext: string;
  readonly keyPrevious: string;
  readonly keyClose: string;
  readonly keyMove: string;
  readonly keyZoom: string;
  readonly keyHelp: string;
  readonly announcement: string;
  readonly nothingChosen: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly certainties: Readonly<Record<Location, string>>;
}

export interface LiveStory {
  readonly words: LiveWords;
  readonly frame: Frame;
  readonly sheet: DrawnSheet;
  /** Lines and areas as fine as the map shows them (WGS 84); objects by their places' ids. */
  readonly outlines: Topology;
  /** The basemap's names on the drawn map: the live one's until it has more. */
  readonly labels: readonly Label[];
  /** Places that cannot be placed. */
  readonly unplaced: readonly Omit<LivePlace, 'position'>[];
  /** Only places that have a position. */
  readonly places: readonly LivePlace[];
  /** Ids of the dated events in the order of time. */
  readonly sequence: readonly string[];
}

/** The id of the element that holds the {@link LiveStory}. */
export const LIVE_STORY_ID = 'the_story';
/** The id of the element that holds the rest of the basemap, where it is not a file of its own. */
export const BASEMAP_ID = 'the_basemap';

/** Puts `parts` where `{}` stands in one of the {@link LiveWords}, in order. */
export function fill(text: string, ...parts: readonly (string | number)[]): string {
  let next = 0;
  return text.replace(/\{\}/g, () => String(parts[next++] ?? ''));
}

/**
 * What stands round the map in its picture: texts in the look of the page's elements.
 * `Look`: such an element, of which the story knows nothing.
 */
export interface CaptionOf<Look> {
  readonly title: string;
  readonly titleLook: Look;
  readonly legend: readonly { readonly sign: Look; readonly meaning: Look }[];
  readonly sources: Look;
}
