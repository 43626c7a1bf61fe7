/** Cuts polygons off at the sides of a rectangle. */
import { geoIdentity, geoStream } from 'd3-geo';
import type { Position } from 'geojson';
import type { Box } from './box.js';

/**
 * What of a polygon lies in a rectangle, on the plane: closed rings that run along the
 * rectangle's sides where they were cut. One ring may come out as several.
 */
export function clipRings(polygon: Position[][], { left, top, right, bottom }: Box): Position[][] {
  const rings: Position[][] = [];
  let ring: Position[] = [];
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const taker = {
    polygonStart: () => {},
    polygonEnd: () => {},
    lineStart: () => {
      ring = [];
    },
    point: (x: number, y: number) => {
      ring.push([x, y]);
    },
    lineEnd: () => {
      const [start] = ring;
      // d3 leaves it to the drawing to close a ring.
      if (start) rings.push([...ring, start]);
    },
  };
  geoStream({ type: 'Polygon', coordinates: polygon }, clip.stream(taker));
  return rings;
}
