/**
 * How the pins of a story stand to each other, zoom by zoom. The page's builder settles it once,
 * for the drawn map and the live one alike; in between two steps it follows from them, so that
 * nothing but arithmetic is left to the browser.
 */

/** How far a pin stands from where its place is, in pixels. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

export const UNMOVED: Shift = { dx: 0, dy: 0 };

export interface ArrangementStep {
  readonly zoom: number;
  /** Places, by their numbers, that share one pin from this zoom up to the next step's. */
  readonly clusters: readonly (readonly number[])[];
  /** How far pins stand from their places at this zoom; the others stand on them. */
  readonly shifts: readonly (readonly [number: number, dx: number, dy: number])[];
}

/** By zoom. Below the first step's zoom the first holds, beyond the last one's the last. */
export type Arrangement = readonly [ArrangementStep, ...ArrangementStep[]];

/** The step that holds at a zoom, and the next one. A hair more, because zooms come rounded. */
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
 * How far a place's pin stands from it. Between two steps it changes evenly with the scale: what
 * keeps its bearing, and its side of a straight line, at both does so in between. Two pins may
 * come nearer to each other in between than at the steps, by a pixel or two.
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
