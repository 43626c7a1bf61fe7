/** Reads a sheet's path data back, by another hand (svgpath) than the one that wrote it. */
import svgpath from 'svgpath';
import type { Sheet } from '../../../src/cartography/basemap.js';
import { type LngLat, project } from '../../../src/geo/geography.js';

export type Line = [x: number, y: number][];

export function linesOf(path: string): Line[] {
  const lines: Line[] = [];
  svgpath(path)
    .abs()
    .iterate((segment) => {
      if (segment[0] === 'M') lines.push([[segment[1], segment[2]]]);
      else if (segment[0] === 'L') lines.at(-1)?.push([segment[1], segment[2]]);
      else if (segment[0] !== 'z' && segment[0] !== 'Z') throw new Error(`odd ${segment[0]}`);
    });
  return lines;
}

/** Whether an even-odd fill of the sheet's path covers the position. */
export function covers(sheet: Sheet, path: string, position: LngLat): boolean {
  const [worldX, worldY] = project(position, sheet.zoom);
  const [x, y] = [worldX - sheet.origin[0], worldY - sheet.origin[1]];
  let isIn = false;
  for (const ring of linesOf(path)) {
    for (const [i, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring.at(i - 1) ?? [bx, by];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
    }
  }
  return isIn;
}

export function holds({ extent: [west, south, east, north] }: Sheet, [x, y]: LngLat): boolean {
  return west <= x && x <= east && south <= y && y <= north;
}
