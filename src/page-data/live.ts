/**
 * What the page hands to its script, as a JSON data block: only what the live map needs and
 * the page's text does not already say.
 */

import type { Arrangement } from '../cartography/arrangement.js';
import type { BasemapPart, Label, LabelKind, PartReach, Sheet } from '../cartography/basemap.js';
import type { Extent, LngLat } from '../geo/geography.js';
import type { Form } from '../geo/geometry.js';
import type { Location, Role } from '../story/kinds.js';
import type { StreetTiles } from './tiles.js';

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
  /** Of a line or an area: what it is, and where on the map it lies. Sheets have its path. */
  readonly outline?: { readonly form: Form; readonly extent: Extent };
}

/** A place as far as the page's lists need it; without a position, one that cannot be placed. */
export type ListedPlace = Omit<LivePlace, 'position' | 'radius' | 'outline'> &
  Partial<Pick<LivePlace, 'position'>>;

/** As close as the map goes: a metre or so to the pixel. */
export const MAX_ZOOM = 17;

/** The view that holds the whole story. */
export interface Frame {
  readonly centre: LngLat;
  /** World pixels at {@link Frame.zoom}. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** A sheet whose paths stand in the page's drawn map. */
type DrawnSheet = Omit<Sheet, 'land' | 'lakes' | 'borders' | 'rivers' | 'outlines'>;

/** A part of the basemap, to be had when it is needed. */
export interface LivePart extends PartReach {
  /** Relative to the page; none where the part stands in the page itself. */
  readonly address?: string;
}

/** A part of the basemap as it is sent. */
export interface SentPart extends Omit<BasemapPart, 'labels'> {
  /** Column by column, which compresses better: the first story's basemap by 4 %, 1.1 KB. */
  readonly labels: readonly [
    names: readonly string[],
    longitudes: readonly number[],
    latitudes: readonly number[],
    minZooms: readonly number[],
    kinds: readonly LabelKind[],
  ];
}

export function sendPart({ labels, ...part }: BasemapPart): SentPart {
  return {
    ...part,
    labels: [
      labels.map(([name]) => name),
      labels.map(([, longitude]) => longitude),
      labels.map(([, , latitude]) => latitude),
      labels.map(([, , , minZoom]) => minZoom),
      labels.map(([, , , , kind]) => kind),
    ],
  };
}

/** The inverse of {@link sendPart}. */
export function receivePart({ labels, ...part }: SentPart): BasemapPart {
  const [names, longitudes, latitudes, minZooms, kinds] = labels;
  return {
    ...part,
    labels: names.map((name, i) => [
      name,
      longitudes[i] ?? 0,
      latitudes[i] ?? 0,
      minZooms[i] ?? 0,
      kinds[i] ?? 'city',
    ]),
  };
}

/** A text with a number for `{}`, in those of a language's plural forms (CLDR) that differ. */
export type Counted = { readonly other: string } & {
  readonly [Form in Intl.LDMLPluralRule]?: string;
};

/**
 * Dateline's own words that the script needs, in the page's language. `{}` stands for what is
 * put in: names and numbers, in the order in which the text says.
 */
export interface LiveWords {
  /** BCP 47: what these words are in, and their numbers. */
  readonly language: string;
  readonly mapHelp: string;
  readonly yourTime: string;
  readonly notPlaced: string;
  readonly wholeStory: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly layers: string;
  readonly attribution: string;
  readonly close: string;
  /** What is below, in a box that scrolls. */
  readonly more: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly sequence: string;
  readonly severalPlaces: Counted;
  /** The same for 2 places, 3 and so on, as far as a small story needs it. */
  readonly fewPlaces?: readonly string[];
  readonly colon: string;
  readonly streetTiles: string;
  readonly streetTilesFail: string;
  readonly streetOffer: string;
  readonly fetchFails: string;
  readonly twoFingers: string;
  /** What the row of buttons under the map is called. */
  readonly tools: string;
  readonly wheel: string;
  readonly followText: string;
  readonly order: string;
  readonly orderOfText: string;
  readonly orderOfTime: string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly keysOn: string;
  readonly keyNext: string;
  readonly keyPrevious: string;
  readonly keyClose: string;
  readonly keyMove: string;
  readonly keyZoom: string;
  readonly keyHelp: string;
  readonly announcement: string;
  readonly nothingChosen: string;
  readonly cardFails: string;
  readonly search: string;
  readonly found: Counted;
  readonly foundMore: string;
  readonly keySearch: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly certainties: Readonly<Record<Location, string>>;
}

export interface LiveStory {
  readonly words: LiveWords;
  readonly frame: Frame;
  readonly sheet: DrawnSheet;
  /** The rest of the basemap: the first part is for every view. */
  readonly parts: readonly LivePart[];
  /** The basemap's names on the drawn map: the live one's until it has more. */
  readonly labels: readonly Label[];
  /** Places that cannot be placed. */
  readonly unplaced: readonly ListedPlace[];
  /** Only places that have a position. */
  readonly places: readonly LivePlace[];
  /** How the places' pins stand to each other; none where there are too many places for that. */
  readonly arrangement?: Arrangement;
  /** Ids of the dated events in the order of time. */
  readonly sequence: readonly string[];
  /** Where cards stand on pages of their own, the first number on each: see `division.ts`. */
  readonly lists: readonly number[];
  /** Street tiles for readers to switch on; `null`: none. OpenStreetMap's unless given. */
  readonly tiles?: StreetTiles | null;
}

/** The id of the element that holds the {@link LiveStory}. */
export const LIVE_STORY_ID = 'the_story';
/** The id of the element that holds a part of the basemap, where it is not a file of its own. */
export const partId = (index: number): string => `the_basemap_${index}`;

/** Puts `parts` where `{}` stands in one of the {@link LiveWords}, in order. */
export function fill(text: string, ...parts: readonly (string | number)[]): string {
  let next = 0;
  return text.replace(/\{\}/g, () => String(parts[next++]));
}

/** Puts a number, as `language` writes it, into the form that goes with it. */
export function fillCounted(forms: Counted, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count);
  return fill(forms[form] ?? forms.other, count.toLocaleString(language));
}

/**
 * So many places, in words. Small counts stand ready: a phone takes most of a tenth of a second
 * to make its first plural rules, just when the markers are to stand.
 */
export function countPlaces(words: CountWords, count: number): string {
  const { severalPlaces, fewPlaces, language } = words;
  return fewPlaces?.[count - 2] ?? fillCounted(severalPlaces, count, language);
}

export type CountWords = Pick<LiveWords, 'language' | 'severalPlaces' | 'fewPlaces'>;

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

/** The member of that name that an object has itself: a place may have the id `constructor`. */
export function memberOf<Value>(
  members: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
