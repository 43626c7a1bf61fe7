/**
 * The order of the story's events, as arrows from one to the next: straight, because they show no
 * route. Lengths are CSS pixels, x rightwards and y downwards.
 */
import { reachOf, type Size } from './pins.js';

/** More dated events than this have no arrows: in a tangle nobody sees an order. */
const MOST = 24;

/** Whether so many dated events on the map are joined by arrows. */
export function hasArrows(events: number): boolean {
  return events > 1 && events <= MOST;
}

export const ARROW_HEAD = { length: 9, width: 8 };
/** Pixels between a symbol and the arrow. */
const CLEAR = 1;
/** An arrow that would be shorter is left out: the symbols touch. */
const LEAST = 4;

/** The middle of a symbol, and its size. */
export interface ArrowEnd extends Size {
  readonly x: number;
  readonly y: number;
}

type XY = readonly [x: number, y: number];

export interface Arrow {
  /** Where the line begins. */
  readonly start: XY;
  /** Where the line ends and the head begins. */
  readonly neck: XY;
  readonly head: readonly [tip: XY, left: XY, right: XY];
}

/** The arrow from the edge of a symbol to that of another; `undefined` if it has no room. */
export function arrowBetween(from: ArrowEnd, to: ArrowEnd): Arrow | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const start = reachOf(from, dx, dy) + CLEAR;
  const end = length - reachOf(to, dx, dy) - CLEAR;
  if (end - start < LEAST) return undefined;
  const [ux, uy] = [dx / length, dy / length];
  const neck = Math.max(start, end - ARROW_HEAD.length);
  const half = ((ARROW_HEAD.width / 2) * (end - neck)) / ARROW_HEAD.length;
  const at = (along: number, aside = 0): XY => [
    from.x + ux * along - uy * aside,
    from.y + uy * along + ux * aside,
  ];
  return { start: at(start), neck: at(neck), head: [at(end), at(neck, half), at(neck, -half)] };
}
