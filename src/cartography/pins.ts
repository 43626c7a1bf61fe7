/** How large pins are, on the drawn map and on the live one. Lengths are CSS pixels. */

import type { Shift } from './arrangement.js';

/** A pin's height, and its width unless what it says is long. */
export const PIN = 26;
const DIGIT = 7;

/** How wide a pin is that says this: a place's number, or how many places it stands for. */
export function widthOfPin(says: number | string): number {
  return PIN + DIGIT * Math.max(0, String(says).length - 2);
}

/** Whether a pin that has made room no longer lies on where its place is: a line then leads there. */
export function isAway({ dx, dy }: Shift): boolean {
  return Math.hypot(dx, dy) > PIN / 2;
}

/** The dashes of a ring of whatever length: see also page/styles/pin.css. */
const DASHES = 10;

/** Dashes and gaps that go round a pin without a rest; `width`, `height`: of the line's middle. */
export function dashesAround(width: number, height: number): string {
  const step = (2 * (width - height) + Math.PI * height) / DASHES;
  return [(2 / 3) * step, step / 3].map((length) => length.toFixed(2)).join(' ');
}

/** What a pin says that stands for very many places. Nobody takes it for a place's number. */
export function clusterText(count: number): string {
  return `×${count}`;
}
