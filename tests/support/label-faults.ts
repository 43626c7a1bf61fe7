/** Counts what is wrong with labels on a map. All lengths are CSS pixels of the map. */
import { type Box, overlap } from '../../src/geo/box.js';

export interface LabelledMap {
  /** The map's own rectangle. */
  readonly frame: Box;
  readonly labels: readonly Box[];
  /** Pins, and whatever else lies over the map. */
  readonly covers: readonly Box[];
  /** The story's lines. */
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
}

export interface LabelFaults {
  /** Pairs of labels that overlap. */
  readonly overlaps: number;
  /** Labels that the frame cuts off. */
  readonly cuts: number;
  /** Labels that a line passes through. */
  readonly crossings: number;
  /** Labels that cover pins or are covered. */
  readonly covered: number;
}

/** Less than this, in pixels, is rounding. */
const SLACK = 1;

export function labelFaults({ frame, labels, covers, lines }: LabelledMap): LabelFaults {
  const seen = labels.map(inner).filter((label) => overlap(label, frame));
  return {
    overlaps: seen.flatMap((label, at) =>
      seen.slice(at + 1).filter((other) => overlap(label, other)),
    ).length,
    cuts: seen.filter(({ left, top, right, bottom }) => {
      return left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom;
    }).length,
    crossings: seen.filter((label) => lines.some((line) => passes(line, label))).length,
    covered: seen.filter((label) => covers.some((cover) => overlap(label, cover))).length,
  };
}

function inner({ left, top, right, bottom }: Box): Box {
  return { left: left + SLACK, top: top + SLACK, right: right - SLACK, bottom: bottom - SLACK };
}

function passes(line: LabelledMap['lines'][number], box: Box): boolean {
  return line.some(([x, y], at) => {
    const [fromX, fromY] = line[at - 1] ?? [x, y];
    return isThrough(fromX, fromY, x, y, box);
  });
}

/** Clips a segment to a box (Liang and Barsky): whether anything is left of it. */
function isThrough(ax: number, ay: number, bx: number, by: number, box: Box): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [along, room] of [
    [-dx, ax - box.left],
    [dx, box.right - ax],
    [-dy, ay - box.top],
    [dy, box.bottom - ay],
  ] as const) {
    if (along === 0 && room < 0) return false;
    if (along < 0) from = Math.max(from, room / along);
    if (along > 0) to = Math.min(to, room / along);
  }
  return from <= to;
}
