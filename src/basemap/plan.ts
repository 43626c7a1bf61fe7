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

/** A frame is at least as large as the screen at this zoom: a single point has a map, too. */
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
 * local one for each group of points.
 *
 * @param points in the extent, with longitudes above 180 if that crosses the antimeridian
 */
export function planSheets(extent: Extent, points: readonly LngLat[]): Plan {
  const given = boxOf(extent);
  const [width, height] = sizeOf(given).map((side) => Math.max(side, SCREEN / 2 ** CLOSEST_FIT));
  const world = worldAround(given, overviewSize([width ?? 0, height ?? 0])[0]);
  const frame = resized(given, width ?? 0, height ?? 0, world);
  const [frameWidth, frameHeight] = sizeOf(frame);
  const fit = fitZoom(frame);
  const middleFrom = Math.max(1, Math.round(fit) + ENOUGH);
  const localFrom = middleFrom + 2;

  const boxes = localBoxes(points, world);

  const overviewFocus: Focus = { boxes: [frame], coarsening: 6, coarsest: 64 };
  const overview = {
    minZoom: 0,
    zoom: Math.min(middleFrom, FINEST_ZOOM),
    box: resized(frame, ...overviewSize([frameWidth, frameHeight]), world),
    world,
    focus: overviewFocus,
    ...(middleFrom >= FINEST_ZOOM && { near: overviewFocus }),
  };
  const sheets: [SheetPlan, ...SheetPlan[]] = [overview];
  if (middleFrom < FINEST_ZOOM) {
    // With a fifth of the frame on each side.
    const box = resized(frame, 1.4 * frameWidth, 1.4 * frameHeight, world);
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
    fit,
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
