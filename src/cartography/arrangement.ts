/**
 * How far the pins of a story are displaced, zoom by zoom. It is computed once, when the page is
 * built, for the drawn map and the live one; between two steps it is interpolated, so that the
 * browser has little to compute.
 */

/** How far a pin is from its place, in pixels. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

export const UNMOVED: Shift = { dx: 0, dy: 0 };

export interface ArrangementStep {
  readonly zoom: number;
  /** Places, by their numbers, that share one pin from this zoom up to the next step's. */
  readonly clusters: readonly (readonly number[])[];
  /** How far pins are from their places at this zoom; pins that are not listed are on them. */
  readonly shifts: readonly (readonly [number: number, dx: number, dy: number])[];
}

/** In ascending order of zoom. Below and above all their zooms, the first and the last apply. */
export type Arrangement = readonly [ArrangementStep, ...ArrangementStep[]];

/** The step that applies at a zoom, and the next one. With a tolerance: zooms are rounded. */
export function stepsAt(
  arrangement: Arrangement,
  zoom: number,
): [ArrangementStep, ArrangementStep | undefined] {
  const next = arrangement.findIndex((step) => step.zoom > zoom + 1e-6);
  if (next === 0) return [arrangement[0], undefined];
  const last = arrangement.at(next - 1) ?? arrangement[0];
  return [last, arrangement[next]];
}

export function shiftIn({ shifts }: ArrangementStep, number: number): Shift {
  const found = shifts.find(([of]) => of === number);
  return found ? { dx: found[1], dy: found[2] } : UNMOVED;
}

/**
 * How far a place's pin is from it. Between two steps it changes linearly with the scale: what has
 * the right bearing at both, and is on the same side of a straight line, is so in between. Two pins
 * may come nearer to each other than at the steps, by a pixel or two.
 */
export function shiftAt(arrangement: Arrangement, number: number, zoom: number): Shift {
  const [step, next] = stepsAt(arrangement, zoom);
  const from = shiftIn(step, number);
  if (!next) return from;
  const to = shiftIn(next, number);
  if (from === UNMOVED && to === UNMOVED) return UNMOVED;
  const share = (2 ** (zoom - step.zoom) - 1) / (2 ** (next.zoom - step.zoom) - 1);
  return { dx: from.dx + (to.dx - from.dx) * share, dy: from.dy + (to.dy - from.dy) * share };
}
