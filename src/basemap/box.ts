/** Rectangles on the map, and how far things lie from them. */

import { type Extent, project, type WorldPixel } from '../story/geography.js';
import type { FlatWorld } from './antimeridian.js';

/** Left, top, right, bottom in Web Mercator world pixels at zoom 0: the world is 256 x 256. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export const WORLD: Box = [0, 0, 256, 256];

export const WORLD_PIXELS: FlatWorld = { left: 0, width: 256, south: 256 };

export function boxOf([west, south, east, north]: Extent): Box {
  return [...project([west, north], 0), ...project([east, south], 0)];
}

export function sizeOf([left, top, right, bottom]: Box): readonly [width: number, height: number] {
  return [right - left, bottom - top];
}

/** A box of the given size round the same centre, cut off where the world ends. */
export function resized(box: Box, width: number, height: number): Box {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return [
    Math.max(WORLD[0], x - width / 2),
    Math.max(WORLD[1], y - height / 2),
    Math.min(WORLD[2], x + width / 2),
    Math.min(WORLD[3], y + height / 2),
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
