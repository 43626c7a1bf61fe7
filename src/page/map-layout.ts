/**
 * Where everything stands on the drawn map. The map is drawn once and shown at any size: the
 * ground scales with its box, while pins and names keep their size in pixels. So each of those
 * gets a point on the ground and an offset in pixels; what fits is settled for a small screen,
 * and larger ones only have more room.
 */
import type { Label, Sheet } from '../story/basemap.js';
import { type Extent, type LngLat, turnInto } from '../story/geography.js';
import { boxAround, type Name, pointsAlong, standNames, widthOf } from '../story/labels.js';
import type { Frame } from '../story/live.js';
import { crowdText, PIN, widthOfPin, widthOfPins } from '../story/pins.js';
import type { Place } from '../story/story.js';
import { titleOfGroup } from '../story/titles.js';
import { type Language, nameIn } from './language.js';
import { type GroundPoint, SMALL_BOX, toSheet, type View, viewOf } from './view.js';

/** More places than this at one spot are a crowd: one wide pin that says how many they are. */
const MOST_IN_ROW = 5;
const NAME_SIZE = 12;
const LABEL_SIZE = 10;
const COUNTRY_SPACING = 1.2;

/** A point of the ground and an offset in pixels. */
export interface Spot extends GroundPoint {
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
  readonly viewBox: View['viewBox'];
  readonly pins: readonly (Spot & { readonly place: Place })[];
  /** Spots of more places than there is room for pins. */
  readonly crowds: readonly (GroundPoint & { readonly places: readonly Place[] })[];
  readonly names: readonly (TextSpot & { readonly text: string })[];
  readonly labels: readonly (TextSpot & { readonly label: Label })[];
  /** The line that shows the events' order, in path units, and the spot of its label. */
  readonly sequence?: { readonly path: string; readonly label?: TextSpot };
}

/** Places that share a spot. */
interface Group extends GroundPoint {
  readonly places: readonly Placed[];
}

interface Placed extends Place {
  readonly position: LngLat;
}

type Source =
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'sequence' }
  | { readonly kind: 'label'; readonly label: Label };

/** A text that wants to stand at a point of the ground; lengths are pixels. */
type Wanted = Omit<Name<Source>, 'x' | 'y'> & { readonly point: GroundPoint };

/**
 * Lays the drawn map out: `extent` is what must be seen of the ground, `sheet` the ground's
 * sheet, `labels` the basemap's names in order of importance, `events` the dated events in
 * the order of time, `language` that of Dateline's own words on it.
 */
export function layOutMap(
  extent: Extent,
  sheet: Sheet,
  labels: readonly Label[],
  places: readonly Place[],
  events: readonly Place[],
  language: Language,
): MapLayout {
  const view = viewOf(extent, sheet);
  const onMap = ({ position }: Placed) => turnInto(position, extent[0]);
  const groups = groupTogether(
    places.filter(isPlaced),
    (place) => view.pointOf(onMap(place)),
    view,
  );
  const steps = events.filter(isPlaced).map(onMap);
  const names = new Set(places.map(({ name }) => name));
  const texts = standTexts(
    [
      ...groups.filter((group) => !isCrowd(group)).map((group) => wantName(group, language)),
      ...wantSequence(steps.map(view.pointOf), language),
      ...labels.filter(([name]) => !names.has(name)).flatMap((label) => wantLabel(label, view)),
    ],
    groups,
    view,
  );
  const label = texts.find(({ source }) => source.kind === 'sequence')?.spot;
  const path = steps.map((step) => toSheet(step, sheet).map(round).join(' ')).join('L');
  return {
    frame: view.frame,
    viewBox: view.viewBox,
    pins: groups.filter((group) => !isCrowd(group)).flatMap(pinsOf),
    crowds: groups.filter(isCrowd),
    names: texts.flatMap(({ source, spot }) =>
      source.kind === 'group' ? [{ ...spot, text: source.text }] : [],
    ),
    labels: texts.flatMap(({ source, spot }) =>
      source.kind === 'label' ? [{ ...spot, label: source.label }] : [],
    ),
    ...(steps.length > 1 && { sequence: { path: `M${path}`, ...(label && { label }) } }),
  };
}

function isPlaced(place: Place): place is Placed {
  return place.position !== undefined;
}

/** Places nearer than a pin's width share a spot; each joins the first group it reaches. */
function groupTogether(
  places: readonly Placed[],
  pointOf: (place: Placed) => GroundPoint,
  { scale }: View,
): Group[] {
  const groups: { x: number; y: number; places: Placed[] }[] = [];
  for (const place of places) {
    const { x, y } = pointOf(place);
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < PIN / scale);
    if (near) near.places.push(place);
    else groups.push({ x, y, places: [place] });
  }
  return groups;
}

function isCrowd({ places }: Group): boolean {
  return places.length > MOST_IN_ROW;
}

function widthOfGroup(group: Group): number {
  const { places } = group;
  return isCrowd(group)
    ? widthOfPin(crowdText(places.length))
    : widthOfPins(places.map(({ number }) => number));
}

/** The pins of one spot, side by side. */
function pinsOf({ x, y, places }: Group): MapLayout['pins'][number][] {
  let left = -widthOfPins(places.map(({ number }) => number)) / 2;
  return places.map((place) => {
    const width = widthOfPin(place.number);
    const dx = left + width / 2;
    left += width;
    return { place, x, y, dx, dy: 0 };
  });
}

function wantName({ x, y, places }: Group, language: Language): Wanted {
  const { severalPlaces } = language.words;
  const named = places.map(({ name, location }) => ({ name: nameIn(language, name), location }));
  const text = titleOfGroup(named, { severalPlaces, language: language.wordsTag });
  return {
    source: { kind: 'group', text },
    point: { x, y },
    width: widthOf(text, NAME_SIZE),
    height: NAME_SIZE * 1.3,
    distance: widthOfPins(places.map(({ number }) => number)) / 2 + 2,
  };
}

/** The label of the events' order wants to stand along the line between the first two. */
function wantSequence([from, to]: readonly GroundPoint[], { words }: Language): Wanted[] {
  if (!from || !to) return [];
  return pointsAlong([from.x, from.y], [to.x, to.y]).map(([x, y]) => ({
    source: { kind: 'sequence' },
    point: { x, y },
    width: widthOf(words.sequence, LABEL_SIZE),
    height: LABEL_SIZE * 1.3,
    distance: 6,
    once: 'sequence',
  }));
}

function wantLabel(label: Label, { scale, zoom, pointOf }: View): Wanted[] {
  const [name, longitude, latitude, minZoom, kind] = label;
  const point = pointOf([longitude, latitude]);
  const isOutside =
    Math.abs(point.x * scale) > SMALL_BOX.width || Math.abs(point.y * scale) > SMALL_BOX.height / 2;
  if (minZoom > zoom + 0.5 || isOutside) return [];
  const isCountry = kind === 'country';
  return [
    {
      source: { kind: 'label', label },
      point,
      width: widthOf(name, LABEL_SIZE, isCountry ? COUNTRY_SPACING : 0),
      height: LABEL_SIZE * 1.3,
      ...(!isCountry && { distance: 5, dot: 3 }),
    },
  ];
}

/** The spots of those texts for which there is room beside the pins, in the small box. */
function standTexts(
  wanted: readonly Wanted[],
  groups: readonly Group[],
  { scale }: View,
): { source: Source; spot: TextSpot }[] {
  const taken = groups.map((group) =>
    boxAround(group.x * scale, group.y * scale, widthOfGroup(group), PIN),
  );
  const names = wanted.map((text) => ({
    ...text,
    source: text,
    x: text.point.x * scale,
    y: text.point.y * scale,
  }));
  return standNames(names, taken).map(({ source: { source, point }, x, y, align }) => ({
    source,
    spot: { ...point, dx: x - point.x * scale, dy: y - point.y * scale, align },
  }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
