/** A sheet's paths drawn again, small: for a picture of a story's map not much larger than a stamp. */
import { geoIdentity } from 'd3-geo';
import type { Position } from 'geojson';
import svgpath from 'svgpath';
import { clipAndWrite } from './pathdata.js';

/** What of a sheet is drawn, and how large. */
export interface Miniature {
  /** The top left corner, in the sheet's path units. */
  readonly left: number;
  readonly top: number;
  /** Small units for one of the sheet's. */
  readonly scale: number;
  /** Small units. */
  readonly width: number;
  readonly height: number;
}

/** Small units beyond the picture's edge at which paths are cut, so that no cut is seen. */
const BEYOND = 4;

/**
 * Cuts a sheet's path data to what can be seen and rounds it to whole small units, by which most
 * of its detail falls away.
 */
export function drawSmall(path: string, { left, top, scale, width, height }: Miniature): string {
  const toSmall = geoIdentity()
    .scale(scale)
    .translate([-left * scale, -top * scale])
    .clipExtent([
      [-BEYOND, -BEYOND],
      [width + BEYOND, height + BEYOND],
    ]);
  const lines = linesIn(path);
  return path.endsWith('z')
    ? clipAndWrite({ type: 'MultiPolygon', coordinates: [lines.map(closeRing)] }, toSmall)
    : clipAndWrite({ type: 'MultiLineString', coordinates: lines }, toSmall);
}

function linesIn(path: string): Position[][] {
  const lines: Position[][] = [];
  svgpath(path)
    .abs()
    .iterate(([command, x, y]) => {
      if (command === 'M') lines.push([]);
      if (x !== undefined && y !== undefined) lines.at(-1)?.push([x, y]);
    });
  return lines;
}

function closeRing(ring: readonly Position[]): Position[] {
  return [...ring, ring[0] ?? []];
}
