/** Whether two places may be one place in the world, or one may lie in the other. */
import { min } from 'd3-array';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import {
  distanceBetween,
  distanceToLines,
  formOf,
  type Geometry,
  isOn,
  linesOf,
  positionsOf,
} from '../geo/geometry.js';
import type { PlaceFeature } from '../story/schema.js';

/** Metres. Two spots that are nearer to one another may be in one village. */
const ONE_VILLAGE = 5000;

/** Metres from the middle to the edge of a town, for each root of an inhabitant: 350 to the km². */
const REACH_OF_TOWN = 30;

/** Positions of a line or an area that are compared at most. */
const MOST_POSITIONS = 200;

/** As far as is known: true also where the position of one of them is left open. */
export function mayOverlap(
  a: PlaceFeature,
  b: PlaceFeature,
  gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed'>,
): boolean {
  if (!a.geometry || !b.geometry) return true;
  if ([a, b].some(({ properties }) => properties.location === 'somewhere')) return true;
  const reach = Math.max(ONE_VILLAGE, extentOf(a, gazetteer) + extentOf(b, gazetteer));
  const { radius: one = 0 } = a.properties;
  const { radius: other = 0 } = b.properties;
  return distanceBetweenPlaces(a.geometry, b.geometry) <= reach + one + other;
}

/** Metres from the middle of a settlement to its edge, by its people; 0 for what is none. */
function extentOf(
  { geometry, properties: { gazetteer: id, name } }: PlaceFeature,
  gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed'>,
): number {
  if (geometry?.type !== 'Point') return 0;
  const [longitude, latitude] = geometry.coordinates;
  const entry = id === undefined ? undefined : gazetteer.settlement(id);
  const entries = entry ? [entry] : gazetteer.settlementsNamed(name);
  const reaches = entries.flatMap(({ position, population }) => {
    const reach = REACH_OF_TOWN * Math.sqrt(population);
    return distanceBetween([longitude, latitude], position) <= reach ? [reach] : [];
  });
  return Math.max(0, ...reaches);
}

/** Metres; 0 if one lies on or in the other. Lines and areas are compared by their positions. */
function distanceBetweenPlaces(a: Geometry, b: Geometry): number {
  const from = (one: Geometry, other: Geometry) =>
    min(someOf(one), (each) => toGeometry(each, other));
  return Math.min(from(a, b) ?? 0, from(b, a) ?? 0);
}

function toGeometry([longitude, latitude]: readonly [number, number], geometry: Geometry): number {
  if (geometry.type === 'Point') {
    const [x, y] = geometry.coordinates;
    return distanceBetween([longitude, latitude], [x, y]);
  }
  const isInside = formOf(geometry) === 'area' && isOn([longitude, latitude], geometry);
  return isInside ? 0 : distanceToLines([longitude, latitude], linesOf(geometry));
}

function someOf(geometry: Geometry) {
  const positions = positionsOf(geometry);
  const step = Math.ceil(positions.length / MOST_POSITIONS);
  return positions.filter((_, index) => index % step === 0);
}
