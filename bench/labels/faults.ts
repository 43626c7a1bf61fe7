/** Faults of labels, counted from what is seen alone: nothing here knows how labels are placed. */

import { type Box, isWithin, overlap } from '../../src/geo/box.js';

interface SeenLabel extends Box {
  readonly text: string;
}

/** What a map shows, in CSS pixels of the window. */
export interface Seen {
  readonly frame: Box;
  readonly labels: readonly SeenLabel[];
  readonly pins: readonly Box[];
  /** Points of the story's lines, nearer to each other than a label is high. */
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
}

export interface Faults {
  readonly labels: number;
  /** Pairs of labels that overlap. */
  readonly overlaps: number;
  readonly cuts: number;
  /** Labels that lie over a pin. */
  readonly overPins: number;
  /** Labels that a line crosses. */
  readonly crossings: number;
}

/** Pixels that a label's box is smaller on each side, so that touching is no fault. */
const TOUCHING = 1;

/** Labels wholly outside the frame are left out: nobody sees them. */
export function countFaults({ frame, labels, pins, lines }: Seen): Faults {
  const boxes = labels.map(shrunk).filter((box) => overlap(box, frame));
  const isCrossed = (box: Box) =>
    lines.some((points) =>
      points.some(([x, y]) => overlap(box, { left: x, top: y, right: x, bottom: y })),
    );
  return {
    labels: boxes.length,
    overlaps: boxes.reduce(
      (sum, box, at) => sum + boxes.slice(at + 1).filter((other) => overlap(box, other)).length,
      0,
    ),
    cuts: boxes.filter((box) => !isWithin(box, frame)).length,
    overPins: boxes.filter((box) => pins.some((pin) => overlap(box, pin))).length,
    crossings: boxes.filter(isCrossed).length,
  };
}

const NO_FAULTS: Faults = { labels: 0, overlaps: 0, cuts: 0, overPins: 0, crossings: 0 };

export function sumOf(counted: readonly Faults[]): Faults {
  return counted.reduce(
    (sum, { labels, overlaps, cuts, overPins, crossings }) => ({
      labels: sum.labels + labels,
      overlaps: sum.overlaps + overlaps,
      cuts: sum.cuts + cuts,
      overPins: sum.overPins + overPins,
      crossings: sum.crossings + crossings,
    }),
    NO_FAULTS,
  );
}

function shrunk({ left, top, right, bottom }: Box): Box {
  return {
    left: left + TOUCHING,
    top: top + TOUCHING,
    right: right - TOUCHING,
    bottom: bottom - TOUCHING,
  };
}
