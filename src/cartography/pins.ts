/** How the symbols of places look, whatever draws them. Lengths are CSS pixels. */
import type { Look, Role } from '../story/kinds.js';
import type { Shift } from './arrangement.js';
import { widthOf } from './labels.js';
import { breakLines } from './lines.js';

/** A place's rank on the map, by its role: what happened weighs more than where it was. */
export type Rank = 'event' | 'place' | 'area' | 'cluster';

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface PinForm {
  /** The height of the room that a pin takes, and its width unless its text is long. */
  readonly size: number;
  /** The diameter of the face within it. */
  readonly face: number;
  readonly text: number;
}

/** Between face and room there is space for the ring of a narrowed place. */
export const PIN_FORMS: Readonly<Record<Exclude<Rank, 'area'>, PinForm>> = {
  event: { size: 30, face: 24, text: 13 },
  cluster: { size: 26, face: 22, text: 12 },
  place: { size: 24, face: 18, text: 11 },
};

/** The height of a cluster's pin. */
export const PIN = PIN_FORMS.cluster.size;
const DIGIT = 7;

export function rankOf(role: Role): Rank {
  return role === 'event' || role === 'area' ? role : 'place';
}

/** The width of a pin with this text: a place's number, or how many places it stands for. */
export function widthOfPin(says: number | string, size = PIN): number {
  return size + DIGIT * Math.max(0, String(says).length - 2);
}

/** What of a place its symbol depends on. */
export interface Marked {
  readonly number: number;
  readonly name: string;
  readonly role: Role;
}

/** The room that a place's symbol takes on the map; of an area, that of its lettering. */
export function sizeOfPin({ number, name, role }: Marked): Size {
  const rank = rankOf(role);
  if (rank === 'area') {
    const { size, spacing, line, number: raised } = LETTERING;
    const lines = linesOfArea(name);
    const widest = Math.max(...lines.map((words) => widthOfLettering(words)));
    const width = widest + (size * spacing) / 2 + raised * 0.7 * String(number).length;
    return {
      width: Math.round(Math.max(LEAST_TARGET, width)),
      height: Math.max(LEAST_TARGET, lines.length * line + 6),
    };
  }
  const { size } = PIN_FORMS[rank];
  return { width: widthOfPin(number, size), height: size };
}

export function sizeOfCluster(count: number): Size {
  return { width: widthOfPin(clusterText(count)), height: PIN };
}

/** The least side of what is clicked (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24;

/**
 * An area has no disc: its symbol is its name, in capitals where its script has them, with its
 * number raised behind it. `spacing` in font sizes; `line`: from one line to the next.
 */
export const LETTERING = {
  ...{ size: 12, weight: 600, spacing: 0.12, line: 15 },
  ...{ widest: 130, number: 10 },
} as const;

/**
 * The accessible name of a place's symbol: "1 Berlin, Place". An area's begins with what is seen,
 * its name and the number behind it (WCAG 2.5.3): "Tunisia 6, Country or region".
 *
 * @param name as it is shown
 * @param kind the word for the place's role
 */
export function labelOfSymbol(
  { number, role }: { readonly number: number; readonly role: Role },
  name: string,
  kind: string,
): string {
  return `${role === 'area' ? `${name} ${number}` : `${number} ${name}`}, ${kind}`;
}

/** The lines in which an area's name is set. */
export function linesOfArea(name: string): string[] {
  return breakLines(name, LETTERING.widest, widthOfLettering);
}

function widthOfLettering(words: string): number {
  const { size, spacing } = LETTERING;
  // Capitals are a fifth wider than small letters.
  return widthOf(words, size * 1.2, size * spacing);
}

/** How far the edge of a symbol is from its middle in a direction: it has round ends. */
export function reachOf({ width, height }: Size, dx: number, dy: number): number {
  const [radius, straight, length] = [height / 2, (width - height) / 2, Math.hypot(dx, dy)];
  if (straight === 0 || length === 0) return width / 2;
  const [ux, uy] = [Math.abs(dx) / length, Math.abs(dy) / length];
  if (ux * radius <= straight * uy) return radius / uy;
  return straight * ux + Math.sqrt(radius ** 2 - (straight * uy) ** 2);
}

/**
 * Whether a displaced symbol no longer covers its place: a leader line then leads there. Symbols
 * are as wide as they are, with round ends.
 */
export function isAway({ dx, dy }: Shift, { width, height }: Size): boolean {
  const beyondMiddle = Math.max(0, Math.abs(dx) - (width - height) / 2);
  return Math.hypot(beyondMiddle, dy) > height / 2;
}

/** The text of a pin that stands for several places: "×" tells it from a place's number. */
export function clusterText(count: number): string {
  return `×${count}`;
}

/** The CSS classes of a place's symbol: its rank, unless that is "place", and its look. */
export function classOf(role: Role, look: Look): string {
  const rank = rankOf(role);
  return rank === 'place' || look === 'unplaced' ? look : `${rank} ${look}`;
}

/** The radius of the dot at the place's end of a leader line. */
export const LEADER_DOT = 2;
/** The dots of pins on the small maps, which are not shown at their own size. */
export const SMALL_PINS = {
  place: { radius: 5, fill: 'ink', stroke: 'page', width: 2 },
  event: { radius: 9, fill: 'accent', stroke: 'page', width: 2.5 },
} as const;
