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
import { DATE_LINE, isTown, type Label, type Sheet } from '../cartography/basemap.js';
import { joinNear, middleOf } from '../cartography/clustering.js';
import {
  BESIDE_LINE,
  BESIDE_PIN,
  besideOf,
  type LabelStyle,
  sizeOfText,
  type TextPart,
} from '../cartography/label-styles.js';
import {
  type Filled,
  type LabelToPlace,
  type Line,
  type Offset,
  type PlacedLabel,
  placeLabel,
  pointsAlong,
  type Room,
  startFilling,
  widthOf,
} from '../cartography/labels.js';
import { formsOfPlace } from '../cartography/lines.js';
import { labelledLeg, turnsOfArrow } from '../cartography/order.js';
import { isAway, PIN, type Size, sizeOfCluster, sizeOfPin } from '../cartography/pins.js';
import { type Box, boxAround, isWithin } from '../geo/box.js';
import { type Extent, type LngLat, scaleAt, turnInto, WORLD_SIZE } from '../geo/geography.js';
import type { Frame } from '../page-data/live.js';
import { memberOf } from '../page-data/live.js';
import type { Place } from '../story/story.js';
import { calloutOf } from './callout.js';
import { countIn, type Language, nameIn } from './language.js';
import { SOURCES } from './sources.js';
import { type GroundPoint, type View, viewOf } from './view.js';

/** Sizes of the map, in pixels, at which the labels must be right. */
const SIZES = [
  // In frames, below a headline.
  ...[300, 218, 300, 234, 400, 249, 560, 264, 800, 528],
  ...[300, 212, 300, 300, 340, 320, 360, 360, 390, 390, 412, 412, 400, 500, 500, 380],
  ...[600, 400, 640, 400, 600, 900, 800, 450, 800, 600, 832, 684, 864, 712, 1024, 496, 1440, 900],
  // Beside the text, in windows of 1280 x 800, 1366 x 768, 1440 x 900 and 1920 x 1080.
  ...[768, 772, 820, 740, 864, 872, 1216, 1052],
].flatMap((width, index, all) => (index % 2 === 0 ? [[width, all[index + 1] ?? 0] as const] : []));
/**
 * Where the levels of sizes begin, as scales of the small box's. A label is at all sizes of a level
 * at the same offset from its pin.
 */
const LEVELS = [0, 0.7, 0.9, 1, 1.2, 1.35, 1.65, 2.1, 2.6];
export const LAST_LEVEL = LEVELS.length - 1;
/** Width by height of the widest map for whose sides labels are kept. */
const WIDEST = 1.3;
/** Towns that have room only on large maps would cost more bytes than they are worth. */
const LAST_LEVEL_OF_TOWNS = LEVELS.indexOf(1);

/** A point of the basemap and an offset in pixels. */
interface Spot extends GroundPoint {
  readonly dx: number;
  readonly dy: number;
}

interface PinSpot extends Spot {
  readonly place: Place;
}

/** A label: its text, its point of the basemap, and its offset from there or from its pin. */
export interface LabelSpot extends GroundPoint, Offset, Pick<PlacedLabel<unknown>, 'leader'> {
  readonly text: readonly TextPart[];
  /** The levels of sizes at which it is shown: from the first to the last. */
  readonly levels: Levels;
}

type Levels = readonly [first: number, last: number];

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
  /** The labels of the story's pins and clusters, with the places that they stand for. */
  readonly names: readonly (LabelSpot & { readonly places: readonly Place[] })[];
  readonly labels: readonly (LabelSpot & { readonly label: Label })[];
  /** Pixels per path unit from which each level of sizes begins. */
  readonly scales: readonly number[];
  /** Once round the world, in path units. */
  readonly worldWidth: number;
  /** Whether the International Date Line is drawn. */
  readonly hasDateLine: boolean;
  /** The dated events in the order of time, and the label of their arrows. */
  readonly sequence?: { readonly places: readonly Place[]; readonly label?: LabelSpot };
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
  | { readonly kind: 'symbol'; readonly places: readonly Place[] }
  | { readonly kind: 'sequence' }
  | { readonly kind: 'label'; readonly label: Label };

/** A label and the points of the basemap at which it may be. */
type LabelOnMap = Omit<LabelToPlace<unknown>, 'source' | 'points' | 'sizes'> & {
  readonly source: Source;
  readonly forms: readonly (readonly TextPart[])[];
  readonly points: readonly GroundPoint[];
  /** The highest level from which it may be shown. */
  readonly lastLevel?: number;
};

/** The map at one size. */
interface SizedMap {
  readonly level: number;
  readonly room: Filled;
  /** Pixels per path unit. */
  readonly scale: number;
  readonly zoom: number;
  /** By the key of their places. */
  readonly symbols: ReadonlyMap<string, MapSymbol>;
}

export interface LayoutRequest {
  /** Must be in view. */
  readonly extent: Extent;
  /** The basemap's overview. */
  readonly sheet: Sheet;
  /** The basemap's, most important first. */
  readonly labels: readonly Label[];
  readonly places: readonly Place[];
  /** The dated events in chronological order. */
  readonly events: readonly Place[];
  /** That of Dateline's own words on the map. */
  readonly language: Language;
  /** When the article was published. */
  readonly published?: string | undefined;
  /** Without one, pins that overlap become clusters. */
  readonly arrangement?: Arrangement | undefined;
  /** Whether the small map of where the view is stands in its corner from the start. */
  readonly hasLocator?: boolean;
}

/** Lays the drawn map out. */
export function layOutMap(request: LayoutRequest): MapLayout {
  const { extent, sheet, places, events, arrangement } = request;
  const onMap = ({ position }: Placed) => turnInto(position, sheet.extent[0]);
  const view = viewOf(extent, sheet, places.filter(isPlaced).map(onMap));
  const spots = places.filter(isPlaced).map((place) => ({ place, ...view.pointOf(onMap(place)) }));
  const steps = events.filter(isPlaced).map(onMap);
  const lines = linesOf(request, view);
  const worldWidth = WORLD_SIZE * scaleAt(sheet.zoom);
  const maps = SIZES.map(([width, height]): SizedMap => {
    const scale = Math.min(width / view.frame.width, height / view.frame.height);
    const level = levelOf(scale / view.scale);
    const zoom = view.zoom + Math.log2(scale / view.scale);
    const symbols = symbolsAt(spots, view, zoom, arrangement);
    const seen = boxAround(0, 0, width, height);
    const room = startFilling({
      view: seen,
      ...obstacles(request, symbols, lines, worldWidth, scale, seen),
    });
    const byKey = new Map(symbols.map((symbol) => [keyOf(symbol.places), symbol]));
    return { level, room, scale, zoom, symbols: byKey };
  });
  const symbols = symbolsAt(spots, view, view.zoom, arrangement);
  const labels = placeAll(
    [
      ...allSymbols(maps)
        .filter(hasLabel)
        .map((symbol) => labelOfSymbol(symbol, request)),
      ...sequenceLabel(steps, view, request.language),
      ...basemapLabels(request, view),
    ],
    maps,
  );
  const label = labels.find(({ source }) => source.kind === 'sequence')?.spot;
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
    names: labels.flatMap(({ source, spot }) =>
      source.kind === 'symbol' ? [{ ...spot, places: source.places }] : [],
    ),
    labels: labels.flatMap(({ source, spot }) =>
      source.kind === 'label' ? [{ ...spot, label: source.label }] : [],
    ),
    scales: LEVELS.map((scale) => scale * view.scale).with(
      0,
      Math.min(...maps.map(({ scale }) => scale)),
    ),
    worldWidth,
    hasDateLine: memberOf(sheet.outlines, DATE_LINE) !== undefined,
    ...(steps.length > 1 && {
      sequence: { places: events.filter(isPlaced), ...(label && { label }) },
    }),
  };
}

function levelOf(scale: number): number {
  return LEVELS.findLastIndex((least) => scale >= least - 1e-6);
}

function isPlaced(place: Place): place is Placed {
  return place.position !== undefined;
}

type Point = MapLayout['spots'][number];

/** The pins and clusters that are shown at a zoom. */
function symbolsAt(
  points: readonly Point[],
  view: View,
  zoom: number,
  arrangement: Arrangement | undefined,
): MapSymbol[] {
  return arrangement ? arranged(points, arrangement, zoom) : clustered(points, view);
}

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

/** The pins and clusters of all sizes of the map: events first, which tell the story. */
function allSymbols(maps: readonly SizedMap[]): MapSymbol[] {
  const all = new Map(maps.flatMap(({ symbols }) => [...symbols]));
  return [...all.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ places: [first, ...others] }: MapSymbol): number {
  return others.length === 0 && first?.role === 'event' ? 0 : 1;
}

function keyOf(places: readonly Place[]): string {
  return places.map(({ number }) => number).join(' ');
}

/** Of a place its name, of a cluster the number of its places. */
function labelOfSymbol({ places, x, y }: MapSymbol, request: LayoutRequest): LabelOnMap {
  const { language } = request;
  const [first, ...others] = places;
  const isCluster = !first || others.length > 0;
  const text = isCluster
    ? countIn(language, language.words.severalPlaces, places.length)
    : nameIn(language, first.name);
  const callout = isCluster ? undefined : calloutOf(first, request, language);
  const kind = !isCluster && first.role === 'event' ? 'event' : 'name';
  return {
    source: { kind: 'symbol', places },
    points: [{ x, y }],
    forms: formsOfPlace(kind, text, callout),
    distance: sizeOfSymbol(places).width / 2 + BESIDE_PIN,
    isOwn: true,
  };
}

/** The label of the line of events, along the line between two of them. */
function sequenceLabel(
  steps: readonly LngLat[],
  { pointOf }: View,
  { words }: Language,
): LabelOnMap[] {
  const leg = labelledLeg(steps, ([longitude]) => longitude);
  if (!leg) return [];
  const [from, to] = [pointOf(leg[0]), pointOf(leg[1])];
  return [
    {
      source: { kind: 'sequence' },
      points: pointsAlong([from.x, from.y], [to.x, to.y]).map(([x, y]) => ({ x, y })),
      forms: [[{ kind: 'sequence-label', lines: [words.sequence] }]],
      distance: BESIDE_LINE,
    },
  ];
}

/** Those that may have room in some box. */
function basemapLabels({ labels }: LayoutRequest, view: View): LabelOnMap[] {
  return labels.flatMap((label) => {
    const [name, longitude, latitude, minZoom, kind, more = []] = label;
    const lastLevel = isTown(kind) ? LAST_LEVEL_OF_TOWNS : LAST_LEVEL;
    if (minZoom > view.zoom + (isTown(kind) ? 1 : 2)) return [];
    const points = [[longitude, latitude] as const, ...more].map(view.pointOf);
    return [
      {
        source: { kind: 'label', label },
        points,
        forms: [[{ kind, lines: name.split('\n') }]],
        lastLevel,
        ...besideOf(kind),
      },
    ];
  });
}

interface PlacedText {
  readonly source: Source;
  readonly spot: LabelSpot;
}

/** Places the labels in the given order; those that are nowhere in view are left out. */
function placeAll(wanted: readonly LabelOnMap[], maps: readonly SizedMap[]): PlacedText[] {
  // Few maps are so wide that what is far aside is worth its bytes.
  const usual = maps.filter(({ room: { view } }) => view.right <= WIDEST * view.bottom);
  return wanted.flatMap((label) => {
    const isInView = label.points.some((point) => usual.some((map) => isSeen(map, point)));
    if (!isInView) return [];
    return label.isOwn ? placeAtAllLevels(label, maps) : placeFromLevel(label, maps);
  });
}

/** A label of the story: at each level in the best form for which there is room. */
function placeAtAllLevels(label: LabelOnMap, maps: readonly SizedMap[]): PlacedText[] {
  return label.forms
    .reduce<{ placed: PlacedText[]; open: readonly Levels[] }>(
      ({ placed, open }, form) => {
        const found = open.flatMap((levels) => placeWithin(label, form, levels, maps));
        const isOpen = (level: number) =>
          ![...placed, ...found].some(({ spot: { levels } }) => isAt(level, levels));
        const left = LEVELS.flatMap((_, level): Levels[] =>
          isOpen(level) ? [[level, level]] : [],
        );
        return { placed: [...placed, ...found], open: joined(left) };
      },
      { placed: [], open: [[0, LAST_LEVEL]] },
    )
    .placed.sort((a, b) => a.spot.levels[0] - b.spot.levels[0]);
}

/** The fewest spots that do for these levels. */
function placeWithin(
  label: LabelOnMap,
  form: readonly TextPart[],
  [first, last]: Levels,
  maps: readonly SizedMap[],
): PlacedText[] {
  if (first > last) return [];
  for (let from = first; from <= last; from++) {
    const placed = placeAt(label, form, [from, last], maps);
    if (placed) return [placed, ...placeWithin(label, form, [first, from - 1], maps)];
  }
  return placeWithin(label, form, [first, last - 1], maps);
}

function joined(levels: readonly Levels[]): Levels[] {
  const all: Levels[] = [];
  for (const [first, last] of levels) {
    const before = all.at(-1);
    if (before?.[1] === first - 1) all[all.length - 1] = [before[0], last];
    else all.push([first, last]);
  }
  return all;
}

/** A label of the basemap: from the lowest level on from which it has room. */
function placeFromLevel(label: LabelOnMap, maps: readonly SizedMap[]): PlacedText[] {
  const { forms, lastLevel = 0 } = label;
  for (const form of forms) {
    for (let from = 0; from <= lastLevel; from++) {
      const placed = placeAt(label, form, [from, LAST_LEVEL], maps);
      if (placed) return [placed];
    }
  }
  return [];
}

function placeAt(
  label: LabelOnMap,
  form: readonly TextPart[],
  levels: Levels,
  maps: readonly SizedMap[],
): PlacedText | undefined {
  const { source, points } = label;
  const there = new Map<Room, SizedMap>(
    maps.filter(({ level }) => isAt(level, levels)).map((map) => [map.room, map]),
  );
  const key = source.kind === 'symbol' ? keyOf(source.places) : undefined;
  const pointIn = (point: GroundPoint) => (room: Room) => {
    const map = there.get(room);
    return map && pointOn(map, point, key);
  };
  const wanted = {
    ...label,
    points: points.map(pointIn),
    sizes: [sizeOfText(form, 'drawn', measure)],
  };
  const rooms = [...there.values()].map(({ room }) => room);
  const placed = placeLabel(wanted, rooms);
  const at = placed && points[placed.point];
  if (!at) return undefined;
  const { dx, dy, align, leader } = placed;
  return { source, spot: { ...at, dx, dy, align, leader, levels, text: form } };
}

function isAt(level: number, [first, last]: Levels): boolean {
  return level >= first && level <= last;
}

/**
 * Where a label's point is on the map at one size: the label of a symbol, whose key is given, is
 * beside its displaced pin.
 */
function pointOn({ scale, symbols }: SizedMap, { x, y }: GroundPoint, key: string | undefined) {
  if (key === undefined) return { x: x * scale, y: y * scale };
  const symbol = symbols.get(key);
  return symbol && { x: symbol.x * scale + symbol.shift.dx, y: symbol.y * scale + symbol.shift.dy };
}

function isSeen({ scale, room }: SizedMap, { x, y }: GroundPoint): boolean {
  return isWithin(boxAround(x * scale, y * scale, 0, 0), room.view);
}

/** The approximate width of a line of a label: bold characters are wider, as in DejaVu Sans. */
export function measure(text: string, { size, weight = 400, spacing = 0 }: LabelStyle): number {
  return widthOf(text, size * (weight > 500 ? 1.13 : 1), spacing);
}

/** CSS pixels: as `drawn-map.css` has it. */
const ATTRIBUTION = { size: 11, padding: 14, height: 20 };

/** CSS pixels: as `locator.css` has it. */
const LOCATOR = { right: 8, bottom: 32 };

/** The small map's box in one of the map; the smallest maps have none. */
function locatorIn({ left, top, right, bottom }: Box): Box[] {
  const [across, down] = [right - left, bottom - top];
  if (across <= 340 || down <= 280) return [];
  const [width, height] = across <= 520 || down <= 380 ? [88, 66] : [124, 93];
  const corner = { right: right - LOCATOR.right, bottom: bottom - LOCATOR.bottom };
  return [{ ...corner, left: corner.right - width, top: corner.bottom - height }];
}

/** What labels keep clear of on the map at one size. */
function obstacles(
  { events, hasLocator }: LayoutRequest,
  symbols: readonly MapSymbol[],
  lines: readonly Line[],
  worldWidth: number,
  scale: number,
  seen: Box,
): { boxes: Box[]; lines: Line[] } {
  const { right, bottom } = seen;
  const attribution = {
    left: right - widthOf(SOURCES, ATTRIBUTION.size) - ATTRIBUTION.padding,
    top: bottom - ATTRIBUTION.height,
    right,
    bottom,
  };
  const pins = symbols.map(({ x, y, places, shift: { dx, dy } }) => {
    const size = sizeOfSymbol(places);
    return boxAround(x * scale + dx, y * scale + dy, size.width, size.height);
  });
  const leaders = symbols.flatMap(({ x, y, places, shift: { dx, dy } }): Line[] => {
    const [fromX, fromY] = [x * scale, y * scale];
    const isLed = isAway({ dx, dy }, sizeOfSymbol(places));
    return isLed
      ? [
          [
            [fromX, fromY],
            [fromX + dx, fromY + dy],
          ],
        ]
      : [];
  });
  const drawn = lines.map((line): Line => line.map(([x, y]) => [x * scale, y * scale]));
  // From pin to pin, as displaced.
  const ends = events.flatMap((event): Line[number][] => {
    const symbol = symbols.find(({ places }) => places.includes(event));
    if (!symbol) return [];
    return [[symbol.x * scale + symbol.shift.dx, symbol.y * scale + symbol.shift.dy]];
  });
  const arrows = ends.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = ends[index] ?? [x, y];
    return turnsOfArrow(x - fromX, worldWidth * scale).map(
      ([start, end]): Line => [
        [fromX + start, fromY],
        [x + end, y],
      ],
    );
  });
  const corner = hasLocator ? locatorIn(seen) : [];
  return { boxes: [...pins, attribution, ...corner], lines: [...drawn, ...leaders, ...arrows] };
}

/** The outlines of the story's places and the date line, in path units from the middle. */
function linesOf({ places, sheet }: LayoutRequest, view: View): Line[] {
  const [left, top, width, height] = view.viewBox;
  const [middleX, middleY] = [left + width / 2, top + height / 2];
  const ids = [DATE_LINE, ...places.map(({ id }) => id)];
  const outlines = ids.flatMap((id) => pointsOf(memberOf(sheet.outlines, id) ?? ''));
  return outlines.map((line): Line => line.map(([x, y]) => [x - middleX, y - middleY]));
}

/** The lines and rings of path data as `basemap/pathdata.ts` writes it: relative, only `m` and `z`. */
function pointsOf(path: string): [x: number, y: number][][] {
  let [x, y] = [0, 0];
  return path
    .split('m')
    .slice(1)
    .map((line) => {
      const steps = line.match(/-?\d+/g)?.map(Number) ?? [];
      const points: [number, number][] = [];
      for (let at = 0; at < steps.length; at += 2) {
        x += steps[at] ?? 0;
        y += steps[at + 1] ?? 0;
        points.push([x, y]);
      }
      const [first] = points;
      if (line.endsWith('z') && first) {
        points.push(first);
        [x, y] = first;
      }
      return points;
    });
}
