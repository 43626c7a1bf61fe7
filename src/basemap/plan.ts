/** Which sheets a story needs: what each covers, how finely, and from which zoom it is used. */

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
import type { FlatWorld } from '../geo/geography.js';
import { type Extent, type LngLat, project } from '../geo/geography.js';
import type { Focus } from './weighted-topology.js';

export interface SheetPlan {
  /** The lowest map zoom at which the sheet is used. */
  readonly minZoom: number;
  /** The highest map zoom for which it must do: its finest detail is about a pixel there. */
  readonly zoom: number;
  readonly box: Box;
  readonly world: FlatWorld;
  readonly focus: Focus;
}

export interface Plan {
  /** The world that all of it is cut out of. */
  readonly world: FlatWorld;
  readonly frame: Box;
  /** The zoom at which the frame fills the screen. */
  readonly fit: number;
  /** The zoom at which all that can ever be shown fills the screen. */
  readonly farthest: number;
  /** The overview, and where it needs one, the frame's. */
  readonly sheets: readonly [SheetPlan, ...SheetPlan[]];
  /** Round the points, where the data has more detail than the others show. */
  readonly local: readonly SheetPlan[];
}

/** CSS pixels that the frame's longer side is taken to fill at first. */
const SCREEN = 800;

/** Natural Earth 1:10m, quantised by world-atlas to some 400 m, has nothing finer to show. */
const FINEST_ZOOM = 11;

/** No frame is smaller than what the screen shows at this zoom: one point still has a map. */
const CLOSEST_FIT = 13;

/** Even a city's overview shows its country: at least what the screen shows at this zoom. */
const WIDEST_OVERVIEW = 6;

/**
 * Zooms beyond the one at which the frame fits for which the overview's detail must do. Half a
 * zoom more costs 40 % more bytes, half a zoom less is seen on screens of double density.
 */
const ENOUGH = 0.5;

/** Half the side of a local sheet, in degrees. */
const LOCAL_REACH = 2;

/** Each sheet takes some tenths of a second to draw. A story all over the world has hundreds. */
const MOST_LOCAL_SHEETS = 24;

/**
 * Plans the sheets: the overview, then, where the data has more detail than it shows, one for
 * the frame and a local one for each cluster of points. The points lie in the extent, also where
 * that reaches beyond the antimeridian.
 */
export function planSheets(extent: Extent, points: readonly LngLat[]): Plan {
  const given = boxOf(extent);
  const [width, height] = sizeOf(given).map((side) => Math.max(side, SCREEN / 2 ** CLOSEST_FIT));
  const world = worldAround(given, overviewSize([width ?? 0, height ?? 0])[0]);
  const frame = resized(given, width ?? 0, height ?? 0, world);
  const fit = fitZoom(frame);
  const middleFrom = Math.max(1, Math.round(fit) + ENOUGH);
  const localFrom = middleFrom + 2;

  const boxes = localBoxes(points, world);

  const overview = {
    minZoom: 0,
    zoom: Math.min(middleFrom, FINEST_ZOOM),
    box: resized(frame, ...overviewSize(sizeOf(frame)), world),
    world,
    focus: { boxes: [frame], coarsening: 6, coarsest: 64 },
  };
  const sheets: [SheetPlan, ...SheetPlan[]] = [overview];
  if (middleFrom < FINEST_ZOOM) {
    const box = withMargin(frame, world);
    sheets.push({
      minZoom: middleFrom,
      zoom: Math.min(localFrom, FINEST_ZOOM),
      box,
      world,
      // Nowhere coarser than the overview at its best, two zooms earlier.
      focus: { boxes: boxes.length > 0 ? boxes : [box], coarsening: 3, coarsest: 4 },
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
    })),
  };
}

function fitZoom(box: Box): number {
  return Math.log2(SCREEN / Math.max(...sizeOf(box)));
}

/** A fifth of the frame on each side. */
function withMargin(frame: Box, world: FlatWorld): Box {
  const [width, height] = sizeOf(frame);
  return resized(frame, 1.4 * width, 1.4 * height, world);
}

/**
 * How large a frame's overview is: all that the map can ever show. The frame fits into a container
 * between 4:1 and 1:2.5, so that much of its surroundings may stand beside it; and over two frames
 * are room to pan and zoom out.
 */
function overviewSize([width, height]: Size): Size {
  const least = Math.max(2.4 * Math.max(width, height), SCREEN / 2 ** WIDEST_OVERVIEW);
  return [Math.max(least, 4.4 * height), Math.max(least, 2.75 * width)];
}

/**
 * A box round each point; boxes that overlap become one. Those with the most points come first,
 * else in the points' order. However many points, boxes that lie apart are few.
 */
function localBoxes(points: readonly LngLat[], world: FlatWorld): Box[] {
  let clusters: { box: Box; count: number }[] = [];
  for (const point of points) {
    let [box, count] = [boxRound(point, world), 1];
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

function boxRound(point: LngLat, world: FlatWorld): Box {
  const [x, y] = project(point, 0);
  const [side] = project([2 * LOCAL_REACH - 180, 0], 0);
  // Degrees of latitude grow with Mercator's scale; so does the box, to stay as wide as high.
  const stretch = 1 / Math.cos((point[1] * Math.PI) / 180);
  return resized(boxAround(x, y, 0, 0), side, Math.min(side * stretch, 4 * side), world);
}
