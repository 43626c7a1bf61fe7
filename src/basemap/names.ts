/** How the names of areas are set: in two lines where they are long. And where they may stand. */
import type { WorldPixel } from '../geo/geography.js';

/** CSS pixels: the average width of a character of a town's or a sea's name. */
export const CHARACTER_WIDTH = 6.5;

/** A longer name of several words is set in two lines. */
const ONE_LINE = 9;

/** A name with a line break in place of the space that is nearest to its middle, if it is long. */
export function broken(name: string): string {
  if (name.length <= ONE_LINE) return name;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [at] = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  return at === undefined ? name : `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}

/** Characters of the longer line of a name. */
export function widestLine(name: string): number {
  return Math.max(...name.split('\n').map((line) => line.length));
}

/** The first point, and those that are not nearer than a distance to one before. */
export function spreadOut(points: readonly WorldPixel[], distance: number): WorldPixel[] {
  const kept: WorldPixel[] = [];
  for (const [x, y] of points) {
    if (kept.every(([kx, ky]) => Math.hypot(kx - x, ky - y) >= distance)) kept.push([x, y]);
  }
  return kept;
}
