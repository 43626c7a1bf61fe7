/** A sheet's paths at a much smaller scale, for the small maps of the front page. */
import { geoIdentity } from 'd3-geo';
import type { Position } from 'geojson';
import svgpath from 'svgpath';
import { clipAndWrite } from './pathdata.js';

/** Which part of a sheet is drawn, and at which scale. */
export interface Miniature {
  /** The top left corner, in the sheet's path units. */
  readonly left: number;
  readonly top: number;
  /** The miniature's units for one of the sheet's. */
  readonly scale: number;
  /** In the miniature's units, as is the height. */
  readonly width: number;
  readonly height: number;
}

/** Paths are clipped this far outside the miniature, so that no clipped edge is visible. */
const MARGIN = 4;

/** Clips a sheet's path data and rounds it to whole units, which removes most of its detail. */
export function drawSmall(path: string, { left, top, scale, width, height }: Miniature): string {
  const toSmall = geoIdentity()
    .scale(scale)
    .translate([-left * scale, -top * scale])
    .clipExtent([
      [-MARGIN, -MARGIN],
      [width + MARGIN, height + MARGIN],
    ]);
  const lines = linesIn(path);
  if (!path.endsWith('z')) {
    return clipAndWrite({ type: 'MultiLineString', coordinates: lines }, toSmall);
  }
  const rings = lines.map((line) => [...line, line[0] ?? []]);
  return clipAndWrite({ type: 'MultiPolygon', coordinates: [rings] }, toSmall);
}

/** The lines or rings of path data, without the repeated end of a ring. */
export function linesIn(path: string): Position[][] {
  const lines: Position[][] = [];
  svgpath(path)
    .abs()
    .iterate(([command, x, y]) => {
      if (command === 'M') lines.push([]);
      if (x !== undefined && y !== undefined) lines.at(-1)?.push([x, y]);
    });
  return lines;
}
