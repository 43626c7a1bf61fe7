/**
 * The layout of the drawn map. The map is drawn once and shown at any size: the basemap scales with
 * its box, while pins and names keep their size in pixels. So each of these has a point on the
 * basemap and an offset in pixels. What fits is decided for a small box; a larger one only has more
 * space between things.
 */
import {
  type Arrangement,
  type Shift,
  shiftAt,
  stepsAt,
  UNMOVED,
} from '../cartography/arrangement.js';
import { isTown, type Label, type Sheet } from '../cartography/basemap.js';
import { joinNear, middleOf } from '../cartography/clustering.js';
import {
  BESIDE_DOT,
  BESIDE_LINE,
  LABEL_HEIGHT,
  LABEL_STYLES,
  type LabelStyle,
} from '../cartography/label-styles.js';
import { type LabelToPlace, placeLabels, pointsAlong, widthOf } from '../cartography/labels.js';
import { PIN, type Size, sizeOfCluster, sizeOfPin } from '../cartography/pins.js';
import { boxAround } from '../geo/box.js';
import { type Extent, type LngLat, turnInto } from '../geo/geography.js';
import type { Frame } from '../page-data/live.js';
import type { Place } from '../story/story.js';
import { countIn, type Language, nameIn } from './language.js';
import { type GroundPoint, SMALL_BOX, type View, viewOf } from './view.js';

/** The small box, relative to its middle. */
const SMALL_VIEW = boxAround(0, 0, SMALL_BOX.width, SMALL_BOX.height);

/** A point of the basemap and an offset in pixels. */
interface Spot extends GroundPoint {
  readonly dx: number;
  readonly dy: number;
}

interface PinSpot extends Spot {
  readonly place: Place;
}

/** The spot of a text; `align` as in `cartography/labels.ts`. */
export interface TextSpot extends Spot {
  readonly align: 'start' | 'middle' | 'end';
}

export interface MapLayout {
  readonly frame: Frame;
  /** The map zoom at which the small box shows the frame. */
  readonly zoom: number;
  /** In the sheet's path units. */
  readonly viewBox: View['viewBox'];
  /** The offset is how far a pin is displaced in the small box. */
  readonly pins: readonly PinSpot[];
  /** The clusters in the small box. */
  readonly clusters: readonly Cluster[];
  /** What differs in boxes of other sizes; none if nothing does. */
  readonly arrangement?: Arrangement;
  /** The positions of pins in boxes of some size. */
  readonly spots: readonly (GroundPoint & { readonly place: Place })[];
  /** `pin`: the pin beside which a name is, unless it is a cluster. */
  readonly names: readonly (TextSpot & { readonly text: string; readonly pin?: PinSpot })[];
  readonly labels: readonly (TextSpot & { readonly label: Label })[];
  /** The dated events in the order of time, and the spot of the label of their arrows. */
  readonly sequence?: { readonly places: readonly Place[]; readonly label?: TextSpot };
}

export interface Cluster extends GroundPoint {
  readonly places: readonly Place[];
}

/** A pin, or a cluster. */
interface MapSymbol extends GroundPoint {
  readonly places: readonly Place[];
  readonly shift: Shift;
}

interface Placed extends Place {
  readonly position: LngLat;
}

type Source =
  | { readonly kind: 'symbol'; readonly text: string; readonly pin?: string }
  | { readonly kind: 'sequence' }
  | { readonly kind: 'label'; readonly label: Label };

/** A text to be placed at a point of the basemap; lengths are pixels. */
type LabelOnMap = Omit<LabelToPlace<Source>, 'x' | 'y'> & {
  readonly point: GroundPoint;
  /** The offset of the pin that it names. */
  readonly shift?: Shift;
};

/**
 * Lays the drawn map out. `extent` must be in view; `sheet` is the basemap's overview; `labels` are
 * the basemap's, most important first; `events` are the dated events in chronological order;
 * `language` is that of Dateline's own words on the map. Without an `arrangement`, pins that
 * overlap become clusters.
 */
export function layOutMap(
  extent: Extent,
  sheet: Sheet,
  labels: readonly Label[],
  places: readonly Place[],
  events: readonly Place[],
  language: Language,
  arrangement?: Arrangement,
): MapLayout {
  const onMap = ({ position }: Placed) => turnInto(position, sheet.extent[0]);
  const view = viewOf(extent, sheet, places.filter(isPlaced).map(onMap));
  const spots = places.filter(isPlaced).map((place) => ({ place, ...view.pointOf(onMap(place)) }));
  const symbols = arrangement ? arranged(spots, arrangement, view.zoom) : clustered(spots, view);
  const steps = events.filter(isPlaced).map(onMap);
  const names = new Set(places.map(({ name }) => name));
  const texts = placeTexts(
    [
      ...symbols.filter(hasLabel).map((symbol) => labelOfSymbol(symbol, language)),
      ...sequenceLabels(steps.map(view.pointOf), language),
      ...labels.filter(([name]) => !names.has(name)).flatMap((label) => basemapLabel(label, view)),
    ],
    symbols,
    view,
  );
  const label = texts.find(({ source }) => source.kind === 'sequence')?.spot;
  const pins = symbols.flatMap(({ places: [place, ...others], x, y, shift }) =>
    place && others.length === 0 ? [{ place, x, y, ...shift }] : [],
  );
  return {
    frame: view.frame,
    zoom: view.zoom,
    viewBox: view.viewBox,
    pins,
    clusters: symbols.filter(({ places: all }) => all.length > 1),
    spots: arrangement ? spots : pins,
    ...(arrangement && { arrangement }),
    names: texts.flatMap(({ source, spot }) => {
      if (source.kind !== 'symbol') return [];
      const pin = pins.find(({ place }) => place.id === source.pin);
      return [{ ...spot, text: source.text, ...(pin && { pin }) }];
    }),
    labels: texts.flatMap(({ source, spot }) =>
      source.kind === 'label' ? [{ ...spot, label: source.label }] : [],
    ),
    ...(steps.length > 1 && {
      sequence: { places: events.filter(isPlaced), ...(label && { label }) },
    }),
  };
}

function isPlaced(place: Place): place is Placed {
  return place.position !== undefined;
}

type Point = MapLayout['spots'][number];

/** The pins in the arrangement of a zoom. */
function arranged(points: readonly Point[], arrangement: Arrangement, zoom: number): MapSymbol[] {
  const clusters = clustersAt(points, arrangement, zoom);
  const inCluster = new Set(clusters.flatMap(({ places }) => places));
  return [
    ...points
      .filter(({ place }) => !inCluster.has(place))
      .map(({ place, x, y }): MapSymbol => {
        return { x, y, places: [place], shift: shiftAt(arrangement, place.number, zoom) };
      }),
    ...clusters.map((cluster) => ({ ...cluster, shift: UNMOVED })),
  ];
}

/** The clusters in the arrangement of a zoom. */
export function clustersAt(
  points: readonly Point[],
  arrangement: Arrangement,
  zoom: number,
): Cluster[] {
  const [{ clusters }] = stepsAt(arrangement, zoom);
  return clusters.map((numbers) =>
    clusterOf(points.filter(({ place: { number } }) => numbers.includes(number))),
  );
}

/** Clusters of places nearer than a pin's width; each joins the first that is near enough. */
function clustered(points: readonly Point[], { scale }: View): MapSymbol[] {
  const single = points.map((point) => [point]);
  const ofFirst = ([first]: readonly Point[]) => first ?? { x: 0, y: 0 };
  return joinNear(single, PIN / scale, ofFirst).map((cluster) => ({
    ...clusterOf(cluster),
    shift: UNMOVED,
  }));
}

function clusterOf(points: readonly Point[]): Cluster {
  return { ...middleOf(points), places: points.map(({ place }) => place) };
}

function sizeOfSymbol([first, ...others]: readonly Place[]): Size {
  return first && others.length === 0 ? sizeOfPin(first) : sizeOfCluster(others.length + 1);
}

/** An area's symbol is its name already. */
function hasLabel({ places: [first, ...others] }: MapSymbol): boolean {
  return others.length > 0 || first?.role !== 'area';
}

/** A cluster has no name: it shows the number of its places. */
function labelOfSymbol({ x, y, places, shift }: MapSymbol, language: Language): LabelOnMap {
  const [first, ...others] = places;
  const text =
    others.length > 0
      ? countIn(language, language.words.severalPlaces, places.length)
      : nameIn(language, first?.name ?? '');
  return {
    source: { kind: 'symbol', text, ...(first && others.length === 0 && { pin: first.id }) },
    point: { x, y },
    shift,
    ...sizeOf(text, 'name'),
    distance: sizeOfSymbol(places).width / 2 + 2,
    // No name of the story's may be cut off on a phone.
    within: SMALL_VIEW,
  };
}

/** The label of the line of events, to be placed along the line between the first two. */
function sequenceLabels([from, to]: readonly GroundPoint[], { words }: Language): LabelOnMap[] {
  if (!from || !to) return [];
  return pointsAlong([from.x, from.y], [to.x, to.y]).map(([x, y]) => ({
    source: { kind: 'sequence' },
    point: { x, y },
    ...sizeOf(words.sequence, 'sequence-label'),
    distance: BESIDE_LINE,
    once: 'sequence',
  }));
}

function basemapLabel(label: Label, { scale, zoom, pointOf }: View): LabelOnMap[] {
  const [name, longitude, latitude, minZoom, kind] = label;
  const point = pointOf([longitude, latitude]);
  const isOutside =
    Math.abs(point.x * scale) > SMALL_BOX.width || Math.abs(point.y * scale) > SMALL_BOX.height / 2;
  if (minZoom > zoom + 0.5 || isOutside) return [];
  return [
    {
      source: { kind: 'label', label },
      point,
      ...sizeOf(name, kind),
      ...(isTown(kind) && BESIDE_DOT),
      ...(kind === 'islands' && { distance: BESIDE_DOT.distance }),
    },
  ];
}

function sizeOf(text: string, kind: keyof typeof LABEL_STYLES): { width: number; height: number } {
  const { size, spacing }: LabelStyle = LABEL_STYLES[kind].drawn;
  return { width: widthOf(text, size, spacing), height: size * LABEL_HEIGHT };
}

/** The spots of the texts that fit beside the pins in the small box. */
function placeTexts(
  wanted: readonly LabelOnMap[],
  symbols: readonly MapSymbol[],
  { scale }: View,
): { source: Source; spot: TextSpot }[] {
  const taken = symbols.map(({ x, y, places, shift: { dx, dy } }) => {
    const { width, height } = sizeOfSymbol(places);
    return boxAround(x * scale + dx, y * scale + dy, width, height);
  });
  const names = wanted.map((text) => ({
    ...text,
    source: text,
    x: text.point.x * scale + (text.shift?.dx ?? 0),
    y: text.point.y * scale + (text.shift?.dy ?? 0),
  }));
  return placeLabels(names, taken).map(({ source: { source, point }, x, y, align }) => ({
    source,
    spot: { ...point, dx: x - point.x * scale, dy: y - point.y * scale, align },
  }));
}
