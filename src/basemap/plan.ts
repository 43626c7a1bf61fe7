/** Which sheets a story needs: the box, level of detail and lowest zoom of each. */
import {
  type Box,
  boxAround,
  boxOf,
  overlap,
  resized,
  type Size,
  sizeOf,
  union,
  worldAround,
} from '../geo/box.js';
import { type Extent, type FlatWorld, type LngLat, project } from '../geo/geography.js';
import type { Focus } from './weighted-topology.js';

export interface SheetPlan {
  /** The lowest map zoom at which the sheet is used. */
  readonly minZoom: number;
  /** The highest map zoom for which it is drawn: its smallest detail is about a pixel there. */
  readonly zoom: number;
  readonly box: Box;
  readonly world: FlatWorld;
  readonly focus: Focus;
  /**
   * Where the lakes and rivers that are only drawn near are most detailed. Only a sheet than
   * which no other is more detailed has them.
   */
  readonly near?: Focus;
}

export interface Plan {
  /** The world that all sheets are part of. */
  readonly world: FlatWorld;
  readonly frame: Box;
  /** The zoom at which the frame fills the screen. */
  readonly fit: number;
  /** What the map shows at first: the frame, unless that has far more. */
  readonly opening: Box;
  readonly openingFit: number;
  /** The zoom at which everything that can be shown fills the screen. */
  readonly farthest: number;
  /** The overview, then the frame's sheet if the data has more detail for it. */
  readonly sheets: readonly [SheetPlan, ...SheetPlan[]];
  /** Around the points, if the data has more detail than the other sheets. */
  readonly local: readonly SheetPlan[];
}

/** Assumed CSS pixels of the frame's longer side when the map opens. */
const SCREEN = 800;

/** The detail of Natural Earth 1:10m, which world-atlas quantises to some 400 m, ends here. */
const FINEST_ZOOM = 11;

/** What is shown is at least as large as the screen at this zoom. */
const CLOSEST_FIT = 13;

/** An overview is at least as large as the screen at this zoom: a city's shows its country. */
const WIDEST_OVERVIEW = 6;

/**
 * The overview's detail is for this many zooms above the one at which the frame fits. Half a zoom
 * more costs 40 % more bytes; half a zoom less is visible on screens of double density.
 */
const ENOUGH = 0.5;

/** Half the side of a local sheet, in degrees. */
const LOCAL_REACH = 2;

/** Half the side of a square around a point in which all near waters are drawn, in degrees. */
const NEAR_REACH = 0.3;

/** Each takes some tenths of a second to draw, and a story all over the world would need hundreds. */
const MOST_LOCAL_SHEETS = 24;

/**
 * Plans the overview and, if the data has more detail than it shows, a sheet for the frame and a
 * local one for each group of points. The overview is most detailed in the opening; where that is
 * not the whole frame, local sheets take the place of the frame's.
 *
 * @param extent of all of the story
 * @param points in the extent, with longitudes above 180 if that crosses the antimeridian
 * @param shown what the map shows at first, in the same world
 */
export function planSheets(
  extent: Extent,
  points: readonly LngLat[],
  shown: Extent = extent,
): Plan {
  const given = boxOf(extent);
  const world = worldAround(given, overviewSize(leastSize(given))[0]);
  const frame = resized(given, ...leastSize(given), world);
  const opening = resized(boxOf(shown), ...leastSize(boxOf(shown)), world);
  const middleFrom = middleZoom(opening);
  const isAll = middleFrom === middleZoom(frame);
  // Beyond the opening the overview has the frame's detail, so that local sheets are soon needed.
  const localFrom = middleZoom(frame) + 2;

  const boxes = localBoxes(points, world);

  const widest = (box: Box) => resized(box, ...overviewSize(sizeOf(box)), world);
  const focus = isAll ? focusOn(opening) : focusBetween(opening, frame);
  const overview = {
    minZoom: 0,
    zoom: Math.min(middleFrom, FINEST_ZOOM),
    box: union(widest(opening), widest(frame)),
    world,
    focus,
    // About the whole world they would take long.
    ...(middleFrom >= FINEST_ZOOM && isAll && { near: focus }),
  };
  const sheets: [SheetPlan, ...SheetPlan[]] = [overview];
  if (isAll && middleFrom < FINEST_ZOOM) {
    // With a fifth of the frame on each side.
    const [width, height] = sizeOf(frame);
    const box = resized(frame, 1.4 * width, 1.4 * height, world);
    sheets.push({
      minZoom: middleFrom,
      zoom: Math.min(localFrom, FINEST_ZOOM),
      box,
      world,
      // Everywhere at least as detailed as the overview in its focus, two zooms lower.
      focus: { boxes: boxes.length > 0 ? boxes : [box], coarsening: 3, coarsest: 4 },
      ...(localFrom >= FINEST_ZOOM && { near: nearFocus(points, box, world) }),
    });
  }
  const local = localFrom < FINEST_ZOOM ? boxes.slice(0, MOST_LOCAL_SHEETS) : [];
  return {
    world,
    frame,
    fit: fitZoom(frame),
    opening,
    openingFit: fitZoom(opening),
    farthest: fitZoom(overview.box),
    sheets,
    local: local.map((box) => ({
      minZoom: localFrom,
      zoom: FINEST_ZOOM,
      box,
      world,
      focus: { boxes: [box], coarsening: 0, coarsest: 1 },
      near: nearFocus(points, box, world),
    })),
  };
}

/** Around the points in a box, or the whole box without any. */
function nearFocus(points: readonly LngLat[], box: Box, world: FlatWorld): Focus {
  const within = points.map((point) => boxRound(point, NEAR_REACH, world));
  const boxes = within.filter((round) => overlap(round, box));
  return { boxes: boxes.length > 0 ? boxes : [box], coarsening: 2, coarsest: 16 };
}

function focusOn(box: Box): Focus {
  return { boxes: [box], coarsening: 6, coarsest: 64 };
}

/**
 * Where one zooms out by many levels from the opening to the frame: at twice the distance half as
 * detailed and a little less, and nowhere less than in the overview of a map that opens with all.
 */
function focusBetween(opening: Box, frame: Box): Focus {
  return {
    boxes: [opening],
    coarsening: 2,
    coarsest: Number.POSITIVE_INFINITY,
    beyond: { zoom: middleZoom(frame), focus: focusOn(frame) },
  };
}

/** A single point has a map, too. */
function leastSize(box: Box): Size {
  const [width, height] = sizeOf(box);
  const least = SCREEN / 2 ** CLOSEST_FIT;
  return [Math.max(width, least), Math.max(height, least)];
}

/** The zoom up to which an overview of this box does. */
function middleZoom(box: Box): number {
  return Math.max(1, Math.round(fitZoom(box)) + ENOUGH);
}

function fitZoom(box: Box): number {
  return Math.log2(SCREEN / Math.max(...sizeOf(box)));
}

/**
 * The size of an overview: everything that the map can ever show. The map's container is between
 * 4:1 and 1:2.5, so that it may show that much beside the frame, and panning and zooming out needs
 * over two frames more.
 */
function overviewSize([width, height]: Size): Size {
  const least = Math.max(2.4 * Math.max(width, height), SCREEN / 2 ** WIDEST_OVERVIEW);
  return [Math.max(least, 4.4 * height), Math.max(least, 2.75 * width)];
}

/**
 * A box around each point; overlapping boxes are joined. Those with the most points come first,
 * then in the points' order.
 */
function localBoxes(points: readonly LngLat[], world: FlatWorld): Box[] {
  let clusters: { box: Box; count: number }[] = [];
  for (const point of points) {
    let [box, count] = [boxRound(point, LOCAL_REACH, world), 1];
    for (let met = true; met; ) {
      const touching = clusters.filter((other) => overlap(box, other.box));
      met = touching.length > 0;
      if (met) clusters = clusters.filter((other) => !touching.includes(other));
      for (const other of touching) {
        box = union(box, other.box);
        count += other.count;
      }
    }
    clusters.push({ box, count });
  }
  return clusters.sort((a, b) => b.count - a.count).map(({ box }) => box);
}

/** @param reach half of the side, in degrees */
function boxRound(point: LngLat, reach: number, world: FlatWorld): Box {
  const [x, y] = project(point, 0);
  const [side] = project([2 * reach - 180, 0], 0);
  // Mercator stretches degrees of latitude; the box is stretched likewise, to stay square.
  const stretch = 1 / Math.cos((point[1] * Math.PI) / 180);
  return resized(boxAround(x, y, 0, 0), side, Math.min(side * stretch, 4 * side), world);
}
