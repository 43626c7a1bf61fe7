/** How pins look, whatever draws them. Lengths are CSS pixels. */
import type { Look } from '../story/kinds.js';
import type { Shift } from './arrangement.js';
import type { Colour } from './colours.js';

/** A pin's height, and its width unless what it says is long. */
export const PIN = 26;
const DIGIT = 7;

/** The width of a pin with this text: a place's number, or how many places it stands for. */
export function widthOfPin(says: number | string): number {
  return PIN + DIGIT * Math.max(0, String(says).length - 2);
}

/** Whether a displaced pin no longer covers its place: a leader line then leads there. */
export function isAway({ dx, dy }: Shift): boolean {
  return Math.hypot(dx, dy) > PIN / 2;
}

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

/** The text of a pin that stands for several places: "×" tells it from a place's number. */
export function clusterText(count: number): string {
  return `×${count}`;
}

/** A pin's face, or the same in the lists: the number of a place without a position has a box. */
export interface PinFace {
  readonly fill: Colour;
  readonly border: Colour;
  readonly text: Colour;
  readonly hasRing?: boolean;
  readonly isDashed?: boolean;
}

const ON_CARD: PinFace = { fill: 'card', border: 'ink', text: 'ink' };
const SOLID: PinFace = { fill: 'ink', border: 'ink', text: 'page' };

export const PIN_FACES: Readonly<Record<Look | 'cluster' | 'selected', PinFace>> = {
  stated: SOLID,
  cluster: SOLID,
  narrowed: { ...ON_CARD, hasRing: true },
  somewhere: { ...ON_CARD, isDashed: true },
  unplaced: ON_CARD,
  selected: { fill: 'accent', border: 'accent', text: 'on-accent' },
};

/** The face leaves as much free round it as its border is wide. */
export const PIN_BORDER = 2;
export const PIN_TEXT = { size: 12, weight: 700 };
/** In HTML the ring lies outside the border, which is thinner then; in SVG it lies inside. */
export const RING = { inHtml: { width: 1.5, gap: 1.5 }, inSvg: { width: 1.2, inset: 4.5 } };
/** The radius of the dot at the place's end of a leader line. */
export const LEADER_DOT = 2;
/** The dot of a pin on the small maps, which are not shown at their own size. */
export const SMALL_PIN = { radius: 7, fill: 'ink', stroke: 'page', width: 2.5 } as const;
