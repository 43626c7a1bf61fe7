/** What the map of a story shows at first: the whole story, without what is only mentioned far off. */
import { type Box, boxAround, boxOf, sizeOf, union } from '../geo/box.js';
import { type Extent, extentRound, turnInto, WORLD_SIZE } from '../geo/geography.js';
import { extentOfPlace, extentsOfPlace, viewOfWhole } from './extent.js';
import type { Place, Story } from './story.js';

/** The map may become so many times as wide for an area or a border. */
const WIDER_FOR_AREA = 3;
/** The same for a town, a river or a route that is far from most others. */
const WIDER_FOR_PLACE = 8;
/** The share of these that is shown wherever it is, beside all events. */
const MOST = 0.75;

/** World pixels of zoom 0: a single place is shown with its region, some 80 km at the equator. */
const REGION = WORLD_SIZE / 2 ** 9;
/** Places of one street are shown with their quarter, some 2 km. */
const QUARTER = WORLD_SIZE / 2 ** 14;
/** Places that are close together have half as much around them as they are apart. */
const AROUND = 1.5;

/** A place on the map, as a box in the story's world. */
interface Seen {
  readonly place: Place;
  readonly box: Box;
}

/**
 * What the map shows at first, in the world of `all`, the extent of the story: the view that the
 * author chose, or else
 *
 * - all events, and most of the other towns, spots, rivers and routes: those that are together;
 * - the rest of these, unless the map would be eight times as wide for one;
 * - countries, regions and borders, unless it would be three times as wide for one.
 *
 * Without events, towns and the like it is all that there is.
 */
export function openingOf({ places, views }: Story, all: Extent): Extent {
  const [chosen] = views.flatMap(viewOfWhole);
  const left = chosen ? undefined : leftOut(places, all);
  if (left?.size === 0) return all;
  const shown = places.filter((place) => !left?.has(place));
  const [west, south, east, north] = chosen ?? extentRound(shown.flatMap(extentsOfPlace)) ?? all;
  const [start] = turnInto([west, south], all[0]);
  return [start, south, east + (start - west), north];
}

/** The least side of a view, in world pixels of zoom 0, by the size of what it must show. */
export function leastSide(size: readonly number[]): number {
  const spread = Math.max(...size);
  return spread === 0 ? REGION : Math.min(REGION, Math.max(QUARTER, AROUND * spread));
}

/** Whether a place is of those that say where a story takes place, and not an area around it. */
export function isSpot({ role }: Pick<Place, 'role'>): boolean {
  return role !== 'area' && role !== 'border';
}

function leftOut(places: readonly Place[], [west]: Extent): ReadonlySet<Place> {
  const seen = places.flatMap((place): Seen[] => {
    const extent = extentOfPlace(place);
    return extent ? [{ place, box: boxIn(extent, west) }] : [];
  });
  const spots = seen.filter(({ place }) => isSpot(place));
  if (spots.length === 0) return new Set();
  const core = boxAroundAll(together(spots));
  const near = spots.filter(({ box }) => isWorth(box, core, WIDER_FOR_PLACE));
  const middle = boxAroundAll(near);
  const shown = seen.filter((each) =>
    isSpot(each.place) ? near.includes(each) : isWorth(each.box, middle, WIDER_FOR_AREA),
  );
  return new Set(seen.filter((each) => !shown.includes(each)).map(({ place }) => place));
}

/** The events, and of the others those nearest to the middle of all, until they are most. */
function together(spots: readonly Seen[]): Seen[] {
  const middle = boxAround(
    median(spots.map(({ box: { left, right } }) => (left + right) / 2)),
    median(spots.map(({ box: { top, bottom } }) => (top + bottom) / 2)),
    0,
    0,
  );
  const distance = ({ box }: Seen) => Math.max(...sizeOf(union(middle, box)));
  const events = spots.filter(({ place }) => place.role === 'event');
  const others = spots
    .filter(({ place }) => place.role !== 'event')
    .sort((a, b) => distance(a) - distance(b));
  const most = Math.ceil(MOST * spots.length);
  return [...events, ...others.slice(0, Math.max(0, most - events.length))];
}

function isWorth(box: Box, shown: Box, wider: number): boolean {
  return sideOf(union(box, shown)) <= wider * sideOf(shown);
}

function sideOf(box: Box): number {
  const size = sizeOf(box);
  return Math.max(...size, leastSide(size));
}

function boxAroundAll(seen: readonly Seen[]): Box {
  return seen.map(({ box }) => box).reduce(union);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** An extent in the story's world, as world pixels of zoom 0. */
export function boxIn([from, south, to, north]: Extent, west: number): Box {
  const [start] = turnInto([from, south], west);
  return boxOf([start, south, start + to - from, north]);
}
