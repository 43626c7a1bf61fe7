/** Which names stand on the map, and where: the story's own first, then by importance. */
import { BESIDE_DOT, LABEL_HEIGHT, LABEL_STYLES } from '../../cartography/label-styles.js';
import {
  type LabelToPlace,
  type PlacedLabel,
  placeLabels,
  widthOf,
} from '../../cartography/labels.js';
import { type Box, boxAround } from '../../geo/box.js';
import type { LngLat } from '../../geo/geography.js';
import type { Town } from '../engine/mapping.js';
import type { CountryName } from './atlas.js';
import { isLettering, type ScenePin, sizeOfScenePin } from './scene.js';
import type { SeaName } from './seas.js';

/** A name on the map; its style is one of `LABEL_STYLES`. */
export interface MapName {
  readonly text: string;
  readonly style: 'name' | 'country' | 'sea' | 'capital' | 'city' | 'district';
  readonly at: LngLat;
}

export interface NamesAsked {
  readonly zoom: number;
  /** Pixels of the map. */
  readonly view: Box;
  /** Where a position is, in pixels of the map. */
  readonly pointOf: (at: LngLat) => { readonly x: number; readonly y: number };
  readonly pins: readonly ScenePin[];
  readonly countries: readonly CountryName[];
  readonly seas: readonly SeaName[];
  readonly towns: readonly Town[];
  /** What lies over the map, such as buttons: no name is put beneath it. */
  readonly covered?: readonly Box[];
}

/** With more pins than this in view their names would leave no room for the map's. */
const MOST_NAMED_PINS = 60;
/** Countries' names are shown for so many zoom levels. */
const COUNTRY_LEVELS = 5;
/** Parts of cities are named from this zoom on. */
const DISTRICTS_FROM = 11;
/** Factor by which a capital counts as a larger city. */
const CAPITAL = 5;
/** Names of towns, however much room there is: more are noise. */
const MOST_NAMES = 120;

/** Pixels between a name and the map's edge, since its width is reckoned, not measured. */
const EDGE = 6;

export function placeNames(asked: NamesAsked): PlacedLabel<MapName>[] {
  const { pins, pointOf, view, covered = [] } = asked;
  const seen = pins.filter(({ at }) => isIn(view, pointOf(at)));
  const taken = seen.map((pin) => {
    const { x, y } = pointOf(pin.at);
    const { width, height } = sizeOfScenePin(pin);
    return boxAround(x, y, width, height);
  });
  const own = seen.filter((pin) => (pin.kind === 'place' || pin.isCurrent) && !isLettering(pin));
  const named = own.length > MOST_NAMED_PINS ? own.filter(({ isCurrent }) => isCurrent) : own;
  const labels = [...named.map((pin) => nameOfPin(pin, asked)), ...namesOfWorld(asked, seen)];
  // The pins' own boxes would keep their names away.
  return placeLabels(labels, { view: inset(view, EDGE), boxes: [...taken, ...covered] }).slice(
    0,
    MOST_NAMES,
  );
}

function nameOfPin(pin: ScenePin, asked: NamesAsked): LabelToPlace<MapName> {
  const { name, at } = pin;
  const beside = sizeOfScenePin(pin).width / 2 + 4;
  return labelAt({ text: name, style: 'name', at }, asked, beside);
}

function namesOfWorld(asked: NamesAsked, pins: readonly ScenePin[]): LabelToPlace<MapName>[] {
  const { zoom, countries, seas, towns } = asked;
  const own = new Set(pins.map(({ name }) => name));
  const lands = countries
    .filter(({ from, name }) => zoom >= from && zoom < from + COUNTRY_LEVELS && !own.has(name))
    .map(({ name, position }): MapName => ({ text: name, style: 'country', at: position }));
  const waters = seas
    .filter(({ from }) => zoom >= from && zoom < from + COUNTRY_LEVELS)
    .map(({ name, position }): MapName => ({ text: name, style: 'sea', at: position }));
  const settlements = towns
    .filter(({ kind, name }) => !own.has(name) && (kind !== 'district' || zoom >= DISTRICTS_FROM))
    .toSorted((a, b) => importance(b) - importance(a))
    .map(({ name, kind, position }): MapName => ({ text: name, style: kind, at: position }));
  const large = settlements.slice(0, 12);
  return [
    ...[...lands, ...waters].map((each) => labelAt(each, asked)),
    ...[...large, ...settlements.slice(12)].map((each) =>
      labelAt(each, asked, BESIDE_DOT.distance, BESIDE_DOT.dot),
    ),
  ];
}

function importance({ kind, population }: Town): number {
  return kind === 'capital' ? CAPITAL * population : population;
}

function labelAt(
  name: MapName,
  { pointOf }: NamesAsked,
  distance?: number,
  dot?: number,
): LabelToPlace<MapName> {
  const { x, y } = pointOf(name.at);
  const { size, ...style } = LABEL_STYLES[name.style].live;
  const isUpper = 'isUpperCase' in style;
  const width = widthOf(name.text, isUpper ? size * 1.2 : size, 'spacing' in style ? 1.6 : 0);
  return {
    source: name,
    points: [() => ({ x, y })],
    sizes: [{ width, height: size * LABEL_HEIGHT }],
    ...(distance !== undefined && { distance }),
    ...(dot !== undefined && { dot }),
  };
}

function inset({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

function isIn(view: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= view.left && x <= view.right && y >= view.top && y <= view.bottom;
}
