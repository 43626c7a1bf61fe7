/** What the map shows of a story: pins, and the lines, areas and circles of places. */
import { classOf, PIN, type Size, sizeOfPin, widthOfPin } from '../../cartography/pins.js';
import { type OutlineStroke, outlineStroke } from '../../cartography/strokes.js';
import { type Extent, extentRound, type LngLat, turnInto } from '../../geo/geography.js';
import { formOf, type Geometry, positionsOf } from '../../geo/geometry.js';
import { memoise } from '../../memoise.js';
import { extentsOfPlace } from '../../story/extent.js';
import { LOCATIONS, type Location, ROLES } from '../../story/kinds.js';
import type { DeskState } from '../desk.js';
import type { ShownCandidate } from '../engine/drafting.js';
import type { EditedPlace, StoryModel } from '../model.js';

/** What a pin stands for. */
export type PinKind = 'place' | 'cluster' | 'suggestion' | 'candidate' | 'found';

export interface ScenePin {
  readonly key: string;
  readonly kind: PinKind;
  /** The id of the place, of a shared pin its first; where the suggestion's first mention begins; the number of the result. */
  readonly of: string | number;
  /** Of a candidate: its key in the index. */
  readonly candidate?: number;
  /** Of a shared pin: the ids of its places. */
  readonly members?: readonly string[];
  readonly at: LngLat;
  /** What stands in it. */
  readonly text: string;
  /** The classes of its face. */
  readonly look: string;
  readonly name: string;
  /** Whether it is the one that is selected or gone through. */
  readonly isCurrent: boolean;
}

/** The room that a pin takes, in CSS pixels. */
export function sizeOfScenePin({ kind, look, text, name }: ScenePin): Size {
  if (kind !== 'place') return { width: widthOfPin(text), height: PIN };
  const role = isLettering({ look }) ? 'area' : look.startsWith('event') ? 'event' : 'place';
  return sizeOfPin({ number: Number(text), name, role });
}

/** Whether the name of an area stands in a pin's stead. */
export function isLettering({ look }: Pick<ScenePin, 'look'>): boolean {
  return look.startsWith('area');
}

export interface SceneOutline {
  readonly key: string;
  readonly id: string;
  readonly stroke: OutlineStroke;
  readonly isArea: boolean;
  readonly location: Location;
  readonly isCurrent: boolean;
  /** Changes with the geometry: that is a new object each time the file is read. */
  readonly signature: string;
  readonly shape: { readonly geometry: Geometry };
}

export interface SceneCircle {
  readonly key: string;
  readonly id: string;
  readonly at: LngLat;
  /** Metres. */
  readonly radius: number;
  readonly location: Location;
  readonly isCurrent: boolean;
}

export interface Scene {
  readonly pins: readonly ScenePin[];
  readonly outlines: readonly SceneOutline[];
  readonly circles: readonly SceneCircle[];
}

type Shown = Pick<DeskState, 'suggestions' | 'suggestion' | 'found' | 'foundAt'>;

/** As many as the list shows. */
const MOST_CANDIDATES = 9;
/** With more than this, only the suggestion gone through has pins: others hide the story's own. */
const MOST_SUGGESTIONS = 300;

/** @param said the text's name of the suggestion */
type NameCandidate = (candidate: ShownCandidate, said: string) => string;

export function sceneOf(
  { places }: Pick<StoryModel, 'places'>,
  shown: Shown,
  selected: string | undefined,
  nameCandidate: NameCandidate,
): Scene {
  const seam = seamOf(places);
  const pins = places.flatMap((place): ScenePin[] => {
    if (!place.position) return [];
    return [
      {
        key: `place ${place.id}`,
        kind: 'place',
        of: place.id,
        at: turnInto(place.position, seam),
        text: String(place.number),
        look: lookOfPin(place),
        name: place.properties.name ?? '',
        isCurrent: place.id === selected,
      },
    ];
  });
  return {
    pins: [...pins, ...suggestionPins(shown, seam, nameCandidate), ...foundPins(shown, seam)],
    outlines: places.flatMap((place) => outlineOf(place, selected)),
    circles: places.flatMap((place) => circleOf(place, selected, seam)),
  };
}

/**
 * The meridian at which the story's map begins: the antimeridian, unless the story has places on
 * both of its sides.
 */
export function seamOf(places: readonly EditedPlace[]): number {
  const [west, , east] = extentOfPlaces(places) ?? [-180, 0, 180, 0];
  return east > 180 ? (east - 360 + west) / 2 : -180;
}

/** All that the story shows, as its readers' map reaches; none for a story without placed places. */
export function extentOfPlaces(places: readonly EditedPlace[]): Extent | undefined {
  return extentRound(places.flatMap(extentsOfPlace));
}

/** As on the reader's map; an area has lettering once it has a name. */
function lookOfPin(place: EditedPlace): string {
  const { role, name = '' } = place.properties;
  const location = locationOf(place);
  if (role === 'event') return classOf(role, location);
  return role === 'area' && name.trim() !== '' ? classOf(role, location) : location;
}

export function locationOf({ properties }: EditedPlace): Location {
  return LOCATIONS.find((each) => each === properties.location) ?? 'stated';
}

function suggestionPins(
  { suggestions, suggestion }: Shown,
  seam: number,
  nameCandidate: NameCandidate,
): ScenePin[] {
  const placed = suggestions?.placed ?? [];
  return placed.flatMap((each): ScenePin[] => {
    const start = each.mentions[0]?.start;
    const [first] = each.candidates;
    if (start === undefined || !first) return [];
    if (start !== suggestion) {
      if (placed.length > MOST_SUGGESTIONS) return [];
      return [
        {
          key: `suggestion ${start}`,
          kind: 'suggestion',
          of: start,
          at: turnInto(first.position, seam),
          text: '',
          look: 'hollow',
          name: each.name,
          isCurrent: false,
        },
      ];
    }
    return each.candidates.slice(0, MOST_CANDIDATES).map((candidate, at) => ({
      key: `candidate ${start} ${candidate.key}`,
      kind: 'candidate',
      of: start,
      candidate: candidate.key,
      at: turnInto(candidate.position, seam),
      text: String(at + 1),
      look: 'hollow',
      name: nameCandidate(candidate, each.name),
      isCurrent: at === 0,
    }));
  });
}

function foundPins({ found, foundAt }: Shown, seam: number): ScenePin[] {
  return found.flatMap(({ name, where, position }, at): ScenePin[] => {
    if (!position) return [];
    return [
      {
        key: `found ${at}`,
        kind: 'found',
        of: at,
        at: turnInto(position, seam),
        text: String(at + 1),
        look: 'hollow',
        name: [name, where].filter(Boolean).join(', '),
        isCurrent: at === foundAt,
      },
    ];
  });
}

function outlineOf(place: EditedPlace, selected: string | undefined): SceneOutline[] {
  const { geometry, id, properties } = place;
  if (!geometry || geometry.type === 'Point') return [];
  const form = formOf(geometry);
  const role = ROLES.find((each) => each === properties.role) ?? 'place';
  return [
    {
      key: `outline ${id}`,
      id,
      stroke: outlineStroke(form, role),
      isArea: form === 'area',
      location: locationOf(place),
      isCurrent: id === selected,
      signature: signatureOf(geometry),
      shape: { geometry },
    },
  ];
}

/** Two geometries that differ have different ones, but for a chance that does not matter here. */
export const signatureOf = memoise((geometry: Geometry): string => {
  const positions = positionsOf(geometry);
  let sum = 0;
  for (const [at, [longitude, latitude]] of positions.entries()) {
    sum += (longitude * 31 + latitude) * ((at % 97) + 1);
  }
  return `${geometry.type} ${positions.length} ${sum}`;
});

function circleOf(place: EditedPlace, selected: string | undefined, seam: number): SceneCircle[] {
  const { radius } = place.properties;
  const location = locationOf(place);
  if (place.geometry?.type !== 'Point' || !place.position) return [];
  if (radius === undefined || !(radius > 0) || location === 'stated') return [];
  return [
    {
      key: `circle ${place.id}`,
      id: place.id,
      at: turnInto(place.position, seam),
      radius,
      location,
      isCurrent: place.id === selected,
    },
  ];
}
