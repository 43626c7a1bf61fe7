/**
 * Where everything stands on the drawn map. The map is drawn once and shown at any size: the
 * ground scales with its box, while pins and names keep their size in pixels. So each of those
 * gets a point on the ground and an offset in pixels; what fits is settled for a small screen,
 * and larger ones only have more room.
 */
import type { Label, Sheet } from '../story/basemap.js';
import { type Extent, type LngLat, project, unproject } from '../story/geography.js';
import { boxAround, type Name, pointsAlong, standNames, widthOf } from '../story/labels.js';
import type { Frame } from '../story/live.js';
import type { Place } from '../story/story.js';
import { titleOfGroup } from '../story/titles.js';
import { words } from './words.js';

/** The smallest box, in pixels, for which the drawn map must look right. */
const SMALL_BOX = { width: 340, height: 320 };
/** Pixels kept free round the story in the small box, for pins and their names. */
const MARGIN = 26;
/** Pixels: a pin's full width. */
export const PIN = 26;
const NAME_SIZE = 12;
const LABEL_SIZE = 10;
const COUNTRY_SPACING = 1.2;

/** A point of the ground, in sheet units from the frame's centre, and an offset in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** The spot of a text; `align` as in `story/labels.ts`. */
export interface TextSpot extends Spot {
  readonly align: 'start' | 'middle' | 'end';
}

export interface MapLayout {
  readonly frame: Frame;
  /** In the sheet's path units. */
  readonly viewBox: readonly [left: number, top: number, width: number, height: number];
  readonly pins: readonly (Spot & { readonly place: Place })[];
  readonly names: readonly (TextSpot & { readonly text: string })[];
  readonly labels: readonly (TextSpot & { readonly label: Label })[];
  /** The line that shows the events' order, in path units, and the spot of its label. */
  readonly sequence?: { readonly path: string; readonly label?: TextSpot };
}

interface Group {
  readonly places: readonly Placed[];
  /** Path units. */
  readonly x: number;
  readonly y: number;
}

interface Placed extends Place {
  readonly position: LngLat;
}

type Source =
  | { readonly kind: 'group'; readonly group: Group; readonly text: string }
  | { readonly kind: 'sequence' }
  | { readonly kind: 'label'; readonly label: Label };

/**
 * Lays the drawn map out: `extent` is what must be seen of the ground, `sheet` the ground's
 * sheet, `labels` the basemap's names in order of importance, `events` the dated events in
 * the order of time.
 */
export function layOutMap(
  extent: Extent,
  sheet: Sheet,
  labels: readonly Label[],
  places: readonly Place[],
  events: readonly Place[],
): MapLayout {
  const frame = frameOf(extent, sheet.zoom);
  const centre = toSheet(frame.centre, sheet);
  /** Pixels for one path unit in the small box. */
  const scale = Math.min(SMALL_BOX.width / frame.width, SMALL_BOX.height / frame.height);
  const fromCentre = (x: number, y: number) => ({ x: x - centre[0], y: y - centre[1] });
  const inPixels = (x: number, y: number) => ({
    x: (x - centre[0]) * scale,
    y: (y - centre[1]) * scale,
  });

  const groups = groupTogether(places.filter(isPlaced), sheet, PIN / scale);
  const sequence = events.filter(isPlaced).map(({ position }) => toSheet(position, sheet));

  const wanted: (Name<Source> & { readonly ground: { x: number; y: number } })[] = [];
  const want = (
    source: Source,
    x: number,
    y: number,
    text: Omit<Name<Source>, 'source' | 'x' | 'y'>,
  ) => wanted.push({ source, ...inPixels(x, y), ...text, ground: fromCentre(x, y) });

  for (const group of groups) {
    const text = titleOfGroup(group.places);
    want({ kind: 'group', group, text }, group.x, group.y, {
      width: widthOf(text, NAME_SIZE),
      height: NAME_SIZE * 1.3,
      distance: (group.places.length * PIN) / 2 + 2,
    });
  }
  const [from, to] = sequence;
  for (const [x, y] of from && to ? pointsAlong(from, to) : []) {
    want({ kind: 'sequence' }, x, y, {
      width: widthOf(words.sequence, LABEL_SIZE),
      height: LABEL_SIZE * 1.3,
      distance: 6,
      once: 'sequence',
    });
  }
  const zoom = sheet.zoom + Math.log2(scale);
  for (const label of labels) {
    const [name, longitude, latitude, minZoom, kind] = label;
    const [x, y] = toSheet([longitude, latitude], sheet);
    const { x: px, y: py } = inPixels(x, y);
    const outside = Math.abs(px) > SMALL_BOX.width || Math.abs(py) > SMALL_BOX.height / 2;
    if (minZoom > zoom + 0.5 || outside || places.some((place) => place.name === name)) continue;
    const isCountry = kind === 'country';
    want({ kind: 'label', label }, x, y, {
      width: widthOf(name, LABEL_SIZE, isCountry ? COUNTRY_SPACING : 0),
      height: LABEL_SIZE * 1.3,
      ...(!isCountry && { distance: 5 }),
    });
  }

  const taken = groups.map(({ x, y, places: members }) => {
    const at = inPixels(x, y);
    return boxAround(at.x, at.y, members.length * PIN, PIN);
  });
  const standing = standNames(
    wanted.map((name) => ({ ...name, source: name })),
    taken,
  ).map(({ source: name, x, y, align }) => ({
    source: name.source,
    spot: { ...name.ground, dx: x - name.x, dy: y - name.y, align },
  }));

  const sequenceLabel = standing.find(({ source }) => source.kind === 'sequence')?.spot;
  return {
    frame,
    viewBox: [centre[0] - frame.width / 2, centre[1] - frame.height / 2, frame.width, frame.height],
    pins: groups.flatMap((group) =>
      group.places.map((place, index) => ({
        place,
        ...fromCentre(group.x, group.y),
        dx: (index - (group.places.length - 1) / 2) * PIN,
        dy: 0,
      })),
    ),
    names: standing.flatMap(({ source, spot }) =>
      source.kind === 'group' ? [{ ...spot, text: source.text }] : [],
    ),
    labels: standing.flatMap(({ source, spot }) =>
      source.kind === 'label' ? [{ ...spot, label: source.label }] : [],
    ),
    ...(sequence.length > 1 && {
      sequence: {
        path: `M${sequence.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`,
        ...(sequenceLabel && { label: sequenceLabel }),
      },
    }),
  };
}

/** The extent in world pixels, with the margin that the small box wants round it. */
function frameOf([west, south, east, north]: Extent, zoom: number): Frame {
  const [left, top] = project([west, north], zoom);
  const [right, bottom] = project([east, south], zoom);
  const share = {
    width: SMALL_BOX.width / (SMALL_BOX.width - 2 * MARGIN),
    height: SMALL_BOX.height / (SMALL_BOX.height - 2 * MARGIN),
  };
  // A single point has no size of its own: give it the surroundings of a town.
  const least = (256 * 2 ** zoom) / 2 ** 12;
  return {
    centre: unproject([(left + right) / 2, (top + bottom) / 2], zoom),
    width: Math.max(right - left, least) * share.width,
    height: Math.max(bottom - top, least) * share.height,
    zoom,
  };
}

function isPlaced(place: Place): place is Placed {
  return place.position !== undefined;
}

export function toSheet(position: LngLat, { zoom, origin }: Sheet): [x: number, y: number] {
  const [x, y] = project(position, zoom);
  return [x - origin[0], y - origin[1]];
}

/** Places nearer than `reach` path units share a spot; each joins the first group it reaches. */
function groupTogether(places: readonly Placed[], sheet: Sheet, reach: number): Group[] {
  const groups: { x: number; y: number; places: Placed[] }[] = [];
  for (const place of places) {
    const [x, y] = toSheet(place.position, sheet);
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < reach);
    if (near) near.places.push(place);
    else groups.push({ x, y, places: [place] });
  }
  return groups;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
