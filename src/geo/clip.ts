import { geoIdentity, geoStream } from 'd3-geo';
import type { Position } from 'geojson';
import type { Box } from './box.js';

/**
 * Clips a polygon to a box, in the plane, with d3-geo. Cut rings run along the box's sides; one
 * ring may become several. All are closed.
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
      // d3 leaves rings open.
      if (start) rings.push([...ring, start]);
    },
  };
  geoStream({ type: 'Polygon', coordinates: polygon }, clip.stream(taker));
  return rings;
}
