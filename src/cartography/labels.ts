/**
 * Which names fit on the map, and where. Greedy: who comes first stands first, the rest gives
 * way. All lengths are CSS pixels, x rightwards and y downwards.
 */
import { type Box, boxAround, isWithin, overlap } from '../geo/box.js';

/** A name that wants to stand on the map. */
export interface Name<Source> {
  readonly source: Source;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /**
   * How far the name keeps from its point. Names that keep a distance stand beside their
   * point, where there is room first: right, left, below, above, and askew. Without, they stand on it.
   */
  readonly distance?: number;
  /** Pixels round the point that must be free too: a town's dot. */
  readonly dot?: number;
  /** Of several names with the same key only the first that fits stands. */
  readonly once?: string;
  /** Where it must stand wholly, if not in the view of all. */
  readonly within?: Box;
}

/** Where a text stands: the middle of its height, and what `align` says of its width, is at x, y. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly align: 'start' | 'middle' | 'end';
}

export interface StandingName<Source> extends Spot {
  readonly source: Source;
}

const EVERYWHERE: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

/** The least gap between any two things on the map, in CSS pixels. */
export const GAP = 2;

/**
 * Chooses the names that overlap neither one another nor any of `taken`, in the given order.
 * A name whose point is in `view` stands wholly within it, as does one that may stand at several
 * points (`once`).
 */
export function standNames<Source>(
  names: Iterable<Name<Source>>,
  taken: readonly Box[],
  view: Box = EVERYWHERE,
): StandingName<Source>[] {
  const boxes = [...taken];
  const standing: StandingName<Source>[] = [];
  const done = new Set<string>();
  for (const name of names) {
    if (name.once !== undefined && done.has(name.once)) continue;
    const dot =
      name.dot === undefined ? [] : [boxAround(name.x, name.y, 2 * name.dot, 2 * name.dot)];
    if (dot.some((box) => boxes.some((other) => overlap(box, other, GAP)))) continue;
    for (const spot of spotsWithin(name, view)) {
      const box = boxOfText(spot, name.width, name.height);
      if (boxes.some((other) => overlap(box, other, GAP))) continue;
      boxes.push(box, ...dot);
      standing.push({ source: name.source, ...spot });
      if (name.once !== undefined) done.add(name.once);
      break;
    }
  }
  return standing;
}

/** Points along a line at which its name may stand, best first: its middle, then towards its ends. */
export function pointsAlong(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): [x: number, y: number][] {
  const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
  return shares.map((share) => [ax + (bx - ax) * share, ay + (by - ay) * share]);
}

/**
 * About how wide a text is at a font size, without measuring it: letters of a common
 * sans-serif are 0.58 em wide on average, those of East Asian scripts a whole em.
 */
export function widthOf(text: string, size: number, spacing = 0): number {
  let ems = 0;
  for (const letter of text)
    ems += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff]/u.test(letter) ? 1 : 0.58;
  return ems * size + text.length * spacing;
}

/** What is in view is named in view or not at all: a name that is cut off says nothing. */
function spotsWithin(name: Name<unknown>, viewOfAll: Box): Spot[] {
  const { within: view = viewOfAll } = name;
  const spots = spotsOf(name);
  const isSeen = isWithin(boxAround(name.x, name.y, 0, 0), view);
  if (!isSeen && name.once === undefined) return spots;
  return spots.filter((spot) => isWithin(boxOfText(spot, name.width, name.height), view));
}

function spotsOf({ x, y, height, distance }: Name<unknown>): Spot[] {
  if (distance === undefined) return [{ x, y, align: 'middle' }];
  const above = (distance + height) / 2 + 2;
  const beyond = distance + height / 2;
  const right = x + distance;
  const left = x - distance;
  return [
    { x: right, y, align: 'start' },
    { x: left, y, align: 'end' },
    { x, y: y + beyond, align: 'middle' },
    { x, y: y - beyond, align: 'middle' },
    { x: right - 4, y: y - above, align: 'start' },
    { x: right - 4, y: y + above, align: 'start' },
    { x: left + 4, y: y - above, align: 'end' },
    { x: left + 4, y: y + above, align: 'end' },
  ];
}

/** The box of a text that begins, ends or has its middle at x. */
function boxOfText({ x, y, align }: Spot, width: number, height: number): Box {
  const middle = align === 'start' ? x + width / 2 : align === 'end' ? x - width / 2 : x;
  return boxAround(middle, y, width, height);
}
