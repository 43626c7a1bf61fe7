/**
 * The data that the page hands to its script, as JSON: what the live map needs and cannot read
 * from the page's text.
 */
import type { Arrangement } from '../cartography/arrangement.js';
import type { BasemapPart, Label, LabelKind, PartReach, Sheet } from '../cartography/basemap.js';
import type { Extent, LngLat } from '../geo/geography.js';
import type { Form } from '../geo/geometry.js';
import type { Location, Role } from '../story/kinds.js';
import type { Streets } from './streets.js';
import type { StreetTiles } from './tiles.js';

export interface LivePlace {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly location: Location;
  /** The position of its marker. */
  readonly position: LngLat;
  /**
   * The forms of its label on the map, best first, if they are not its name alone: the lines of the
   * name, and those of the callout below it.
   */
  readonly labels?: readonly (readonly [name: string, callout?: string])[];
  /** Metres by which the true position may be away from a narrowed point. */
  readonly radius?: number;
  /** Only of a line or an area. Its path is in the sheets. */
  readonly outline?: {
    readonly form: Form;
    readonly extent: Extent;
    /** What is shown of a country that has parts beyond the ocean. */
    readonly main?: { readonly extent: Extent };
  };
}

/** What the page's lists need of a place. One that cannot be placed has no position. */
export type ListedPlace = Omit<LivePlace, 'position' | 'labels' | 'radius' | 'outline'> &
  Partial<Pick<LivePlace, 'position'>>;

/** The map's highest zoom: about a metre to the pixel. */
export const MAX_ZOOM = 17;

/** The view of the whole story. */
export interface Frame {
  readonly centre: LngLat;
  /** World pixels at {@link Frame.zoom}. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/**
 * A paragraph's number (0: the headline) and what the map shows from there on, until the next
 * view: an extent, or without one the whole story.
 */
export type ParagraphView = readonly [from: number, extent?: Extent];

/** A sheet whose paths the script reads from the page's drawn map. */
type DrawnSheet = Omit<Sheet, 'land' | 'lakes' | 'borders' | 'rivers' | 'outlines'>;

/** A part of the basemap that is fetched when a view needs it. */
export interface LivePart extends PartReach {
  /** Relative to the page; none if the part is a data block of the page. */
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
    /** By the label's index: few have any. */
    points?: Readonly<Record<number, readonly LngLat[]>>,
  ];
}

export function sendPart({ labels, ...part }: BasemapPart): SentPart {
  const points = labels.flatMap(([, , , , , more], i) => (more ? [[i, more] as const] : []));
  const columns = [
    labels.map(([name]) => name),
    labels.map(([, longitude]) => longitude),
    labels.map(([, , latitude]) => latitude),
    labels.map(([, , , minZoom]) => minZoom),
    labels.map(([, , , , kind]) => kind),
  ] as const;
  return {
    ...part,
    labels: points.length > 0 ? [...columns, Object.fromEntries(points)] : columns,
  };
}

/** The inverse of {@link sendPart}. */
export function receivePart({ labels, ...part }: SentPart): BasemapPart {
  const [names, longitudes, latitudes, minZooms, kinds, points] = labels;
  return {
    ...part,
    labels: names.map((name, i) => {
      const more = points?.[i];
      const label = [
        name,
        longitudes[i] ?? 0,
        latitudes[i] ?? 0,
        minZooms[i] ?? 0,
        kinds[i] ?? 'city',
      ] as const;
      return more ? [...label, more] : label;
    }),
  };
}

/** A text with a number in place of `{}`, in each plural form (CLDR) that the language has. */
export type Counted = { readonly other: string } & {
  readonly [Form in Intl.LDMLPluralRule]?: string;
};

/**
 * Dateline's own words that the script needs, in the page's language. `{}` are placeholders for
 * names and numbers, in the order of the English text.
 */
export interface LiveWords {
  /** The language of these words and of numbers among them (BCP 47). */
  readonly language: string;
  readonly mapHelp: string;
  readonly notPlaced: string;
  readonly wholeStory: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly layers: string;
  readonly attribution: string;
  readonly close: string;
  /** On the button of a scrolling box that has more below. */
  readonly more: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly sequence: string;
  readonly severalPlaces: Counted;
  /** The finished texts for 2 places, 3 and so on: see {@link countPlaces}. */
  readonly fewPlaces?: readonly string[];
  readonly colon: string;
  readonly streetTiles: string;
  readonly streetTilesFail: string;
  readonly streetOffer: string;
  readonly fetchFails: string;
  readonly twoFingers: string;
  /** The name of the row of buttons under the map. */
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
  /** In the order of the text. */
  readonly paragraphViews: readonly ParagraphView[];
  readonly sheet: DrawnSheet;
  /** The rest of the basemap. The first part is for every view. */
  readonly parts: readonly LivePart[];
  /** The labels of the drawn map, which the live map has until the first part has come. */
  readonly labels: readonly Label[];
  /** Places that cannot be placed. */
  readonly unplaced: readonly ListedPlace[];
  /** Only places with a position. */
  readonly places: readonly LivePlace[];
  /** How pins are displaced and clustered; none for a story of very many places. */
  readonly arrangement?: Arrangement;
  /** Ids of the dated events in the order of time. */
  readonly sequence: readonly string[];
  /** If cards are on pages of their own, the first number on each: see `division.ts`. */
  readonly lists: readonly number[];
  /** Street tiles for readers to switch on; `null`: none. OpenStreetMap's unless given. */
  readonly tiles?: StreetTiles | null;
  /** The publisher's own streets, which take the place of those tiles. */
  readonly streets?: Streets;
}

/** The id of the element that holds the {@link LiveStory}. */
export const LIVE_STORY_ID = 'the_story';
/** The id of the data block with a part of the basemap that is not a file of its own. */
export const partId = (index: number): string => `the_basemap_${index}`;

/** Replaces the placeholders `{}` by `parts`, in order. */
export function fill(text: string, ...parts: readonly (string | number)[]): string {
  let next = 0;
  return text.replace(/\{\}/g, () => String(parts[next++]));
}

/** The plural form for a number, with the number as `language` writes it. */
export function fillCounted(forms: Counted, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count);
  return fill(forms[form] ?? forms.other, count.toLocaleString(language));
}

/**
 * A number of places, in words. Texts for small numbers are made at build time, because a phone
 * takes almost 100 ms for its first `Intl.PluralRules`, just when it should show the markers.
 */
export function countPlaces(words: CountWords, count: number): string {
  const { severalPlaces, fewPlaces, language } = words;
  return fewPlaces?.[count - 2] ?? fillCounted(severalPlaces, count, language);
}

export type CountWords = Pick<LiveWords, 'language' | 'severalPlaces' | 'fewPlaces'>;

/**
 * The texts around the map in its saved picture. `Look`: an element of the page whose computed
 * style a text takes; a type parameter, because this folder compiles without the DOM's types.
 */
export interface CaptionOf<Look> {
  readonly title: string;
  readonly titleLook: Look;
  readonly legend: readonly { readonly symbol: Look; readonly meaning: Look }[];
  readonly sources: Look;
}

/** The member of that name that an object has itself: a place may have the id `constructor`. */
export function memberOf<Value>(
  members: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
