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

/** The first two events in turn that have the arrows' label between them: not across an edge. */
export function labelledLeg<Event>(
  events: readonly Event[],
  longitudeOf: (event: Event) => number,
): readonly [from: Event, to: Event] | undefined {
  if (!hasArrows(events.length)) return undefined;
  for (const [index, to] of events.entries()) {
    const from = events[index - 1];
    if (from && Math.abs(longitudeOf(to) - longitudeOf(from)) <= 180) return [from, to];
  }
  return undefined;
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

/**
 * How far the two ends of an arrow are moved from their places, for each time that it is drawn:
 * where the shorter way leads across an edge of the world it is drawn twice, out of the one side
 * of the map and in from the other.
 *
 * @param across from the first event to the second, rightwards
 * @param width the world's, in the same unit
 */
export function turnsOfArrow(
  across: number,
  width: number,
): readonly (readonly [from: number, to: number])[] {
  const turn = Math.round(across / width) * width;
  const once = [0, -turn] as const;
  return turn ? [once, [turn, 0]] : [once];
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
  // Beside a wide symbol's edge the corners of a short head would lie on it.
  const isOn = (aside: number) =>
    reachOf(from, ux * neck - uy * aside, uy * neck + ux * aside) + CLEAR > Math.hypot(neck, half);
  if (isOn(half) || isOn(-half)) return undefined;
  const at = (along: number, aside = 0): XY => [
    from.x + ux * along - uy * aside,
    from.y + uy * along + ux * aside,
  ];
  return { start: at(start), neck: at(neck), head: [at(end), at(neck, half), at(neck, -half)] };
}
