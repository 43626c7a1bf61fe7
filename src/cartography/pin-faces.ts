/** The faces of pins, on the maps and in the lists. Apart from `pins.ts`, which readers load at once. */
import type { Location } from '../story/kinds.js';
import type { Colour } from './colours.js';
import type { Rank } from './pins.js';

/** How many dashes a dashed border has, however long it is. */
export const DASHES = 10;

/**
 * Dashes and gaps that fill a pin's border exactly; `width`, `height`: of the middle of the
 * border's line.
 */
export function dashesAround(width: number, height: number): string {
  const step = (2 * (width - height) + Math.PI * height) / DASHES;
  return [(2 / 3) * step, step / 3].map((length) => length.toFixed(2)).join(' ');
}

/** A pin's face, or the same in the lists: the number of a place without a position has a box. */
export interface PinFace {
  readonly fill: Colour;
  readonly border: Colour;
  readonly text: Colour;
}

const ON_CARD: PinFace = { fill: 'card', border: 'ink', text: 'ink' };
const SOLID: PinFace = { fill: 'ink', border: 'ink', text: 'page' };
const ACCENT: PinFace = { fill: 'accent', border: 'accent', text: 'on-accent' };

/**
 * The faces of each rank by how positions are known. A ring round it says narrowed down, dashes
 * say somewhere.
 */
export const PIN_FACES = {
  event: {
    stated: ACCENT,
    narrowed: ACCENT,
    somewhere: { ...ON_CARD, border: 'accent', text: 'accent' },
  },
  place: { stated: SOLID, narrowed: ON_CARD, somewhere: ON_CARD },
  cluster: { stated: SOLID, narrowed: SOLID, somewhere: SOLID },
} as const satisfies Readonly<Record<Exclude<Rank, 'area'>, Readonly<Record<Location, PinFace>>>>;

export const PIN_BORDER = 2;
/** In the lists; on the maps a pin's text has the size of its rank. */
export const PIN_TEXT = { size: 12, weight: 700 };
/** Round the face; with it the border is as thin as the ring. */
export const RING = { width: 1.5, gap: 1.5 };
