/** Rectangles in pixels: CSS pixels of a page or picture, or Web Mercator world pixels. */
import { type Extent, type FlatWorld, project, WORLD_SIZE, type WorldPixel } from './geography.js';

/** x grows rightwards, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Size = readonly [width: number, height: number];

/** The box of that size with its middle at x, y. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

/** An extent as world pixels of zoom 0. */
export function boxOf([west, south, east, north]: Extent): Box {
  const [[left, top], [right, bottom]] = [project([west, north], 0), project([east, south], 0)];
  return { left, top, right, bottom };
}

export function sizeOf({ left, top, right, bottom }: Box): Size {
  return [right - left, bottom - top];
}

/** The smallest box that holds both. */
export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Whether two boxes overlap, or have less than `gap` between them. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.left < b.right + gap &&
    b.left < a.right + gap &&
    a.top < b.bottom + gap &&
    b.top < a.bottom + gap
  );
}

/** Whether the whole box lies in the other; edges may touch. */
export function isWithin({ left, top, right, bottom }: Box, outer: Box): boolean {
  return left >= outer.left && top >= outer.top && right <= outer.right && bottom <= outer.bottom;
}

/** How far a point lies outside the box; 0 within. */
export function distanceTo({ left, top, right, bottom }: Box, [x, y]: WorldPixel): number {
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
  // `Math.hypot` takes several times as long, and engines round it differently.
  return Math.sqrt(dx * dx + dy * dy);
}

const WORLD: FlatWorld = { left: 0, width: WORLD_SIZE, south: WORLD_SIZE };

/**
 * The world, in pixels of zoom 0, that the map of a frame is a part of. It begins at the
 * antimeridian unless that would cut the frame, or surroundings of `width` around it; then it
 * begins on the opposite side of the globe.
 */
export function worldAround({ left, right }: Box, width: number): FlatWorld {
  const middle = (left + right) / 2;
  const isWhole = (from: number, to: number) => from >= 0 && to <= WORLD_SIZE;
  if (isWhole(middle - width / 2, middle + width / 2)) return WORLD;
  if (isWhole(left, right) && width >= WORLD_SIZE) return WORLD;
  return { ...WORLD, left: middle - WORLD_SIZE / 2 };
}

/** A box of that size with the same middle, clipped to the world. */
export function resized(box: Box, width: number, height: number, world: FlatWorld): Box {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const { left, top, right, bottom } = boxAround(x, y, width, height);
  return {
    left: Math.max(world.left, left),
    top: Math.max(0, top),
    right: Math.min(world.left + world.width, right),
    bottom: Math.min(world.south, bottom),
  };
}

/** Cells are about as large as a town's label with its surroundings: a box covers a few. */
const CELL_WIDTH = 128;
const CELL_HEIGHT = 48;

/** Things with boxes in the cells of a grid, so that few are asked whether they touch a box. */
export class BoxGrid<Thing> {
  readonly #cells = new Map<string, Thing[]>();

  add(box: Box, thing: Thing): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(thing);
      else this.#cells.set(key, [thing]);
    }
  }

  /** Whether `test` holds for every thing whose box may touch this one; others are not asked. */
  everyNear(box: Box, test: (thing: Thing) => boolean): boolean {
    for (const key of cellsOf(box)) {
      if (this.#cells.get(key)?.every(test) === false) return false;
    }
    return true;
  }
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / CELL_WIDTH); column <= right / CELL_WIDTH; column++) {
    for (let row = Math.floor(top / CELL_HEIGHT); row <= bottom / CELL_HEIGHT; row++) {
      keys.push(`${column}/${row}`);
    }
  }
  return keys;
}
