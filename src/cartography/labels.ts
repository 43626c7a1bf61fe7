/**
 * Label placement: which names fit on the map, and where. Greedy: each name takes the first free
 * place, in the given order. All lengths are CSS pixels, x rightwards and y downwards.
 */
import { type Box, boxAround, isWithin, overlap } from '../geo/box.js';

export interface LabelToPlace<Source> {
  readonly source: Source;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /**
   * The distance of the name from its point. It is then placed beside the point, at the first free
   * of right, left, below, above and the diagonals. Without a distance it is placed on the point.
   */
  readonly distance?: number;
  /** Pixels around the point that must be free too, for a town's dot. */
  readonly dot?: number;
  /** Of several names with the same key only the first that fits is placed. */
  readonly once?: string;
  /** The box that it must lie in, if not the common view. */
  readonly within?: Box;
}

/** Where a text is: x, y is in the middle of its height, and x where in its width `align` says. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly align: 'start' | 'middle' | 'end';
}

export interface PlacedLabel<Source> extends Spot {
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
 * Chooses names that overlap neither one another nor any of `taken`, in the given order. A name
 * whose point is in `view` must lie wholly within it, as must one that has several possible points
 * (`once`).
 */
export function placeLabels<Source>(
  names: Iterable<LabelToPlace<Source>>,
  taken: readonly Box[],
  view: Box = EVERYWHERE,
): PlacedLabel<Source>[] {
  const boxes = [...taken];
  const standing: PlacedLabel<Source>[] = [];
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

/** Points along a line at which its name may be placed: from its middle towards its ends. */
export function pointsAlong(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): [x: number, y: number][] {
  const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
  return shares.map((share) => [ax + (bx - ax) * share, ay + (by - ay) * share]);
}

/**
 * The approximate width of a text at a font size, without measuring it: characters of common
 * sans-serif fonts are 0.58 em wide on average, those of East Asian scripts a whole em.
 */
export function widthOf(text: string, size: number, spacing = 0): number {
  let ems = 0;
  for (const character of text)
    ems += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff]/u.test(character) ? 1 : 0.58;
  return ems * size + text.length * spacing;
}

/** What is in view has its name in view or none: a name that is cut off cannot be read. */
function spotsWithin(name: LabelToPlace<unknown>, viewOfAll: Box): Spot[] {
  const { within: view = viewOfAll } = name;
  const spots = spotsOf(name);
  const isSeen = isWithin(boxAround(name.x, name.y, 0, 0), view);
  if (!isSeen && name.once === undefined) return spots;
  return spots.filter((spot) => isWithin(boxOfText(spot, name.width, name.height), view));
}

function spotsOf({ x, y, height, distance }: LabelToPlace<unknown>): Spot[] {
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
