/** Rectangles on the map, and how far things lie from them. */

import type { FlatWorld } from './antimeridian.js';
import { type Extent, project, type WorldPixel } from './geography.js';

/** Left, top, right, bottom in Web Mercator world pixels at zoom 0: the world is 256 x 256. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

const SIZE = 256;
const WORLD: FlatWorld = { left: 0, width: SIZE, south: SIZE };

/**
 * The world that a map of this frame is cut out of: cut open at the antimeridian, unless that
 * would cut the frame, or surroundings of it so wide; then on the other side of the globe.
 */
export function worldRound([left, , right]: Box, width: number): FlatWorld {
  const middle = (left + right) / 2;
  const isWhole = (from: number, to: number) => from >= 0 && to <= SIZE;
  if (isWhole(middle - width / 2, middle + width / 2)) return WORLD;
  if (isWhole(left, right) && width >= SIZE) return WORLD;
  return { ...WORLD, left: middle - SIZE / 2 };
}

export function boxOf([west, south, east, north]: Extent): Box {
  return [...project([west, north], 0), ...project([east, south], 0)];
}

export type Size = readonly [width: number, height: number];

export function sizeOf([left, top, right, bottom]: Box): Size {
  return [right - left, bottom - top];
}

/** A box of the given size round the same centre, cut off where the world ends. */
export function resized(box: Box, width: number, height: number, world: FlatWorld): Box {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return [
    Math.max(world.left, x - width / 2),
    Math.max(0, y - height / 2),
    Math.min(world.left + world.width, x + width / 2),
    Math.min(world.south, y + height / 2),
  ];
}

/** The smallest box that holds both. */
export function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export function overlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** How far a world pixel (zoom 0) lies outside the box; 0 within. */
export function distanceTo([left, top, right, bottom]: Box, [x, y]: WorldPixel): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
