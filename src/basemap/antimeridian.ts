/**
 * World-atlas stitches what Natural Earth cuts at the antimeridian: a ring there leaps from one
 * edge of the map to the other. On a flat map it has to run on beyond the edge instead.
 */
import inside from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { clipRings } from './clip.js';

/** A flat map of the world: degrees, or world pixels. */
export interface FlatWorld {
  readonly left: number;
  readonly width: number;
  /** Where the South Pole's edge lies: what encloses the pole is closed along it. */
  readonly south: number;
}

/**
 * Polygons without leaps. One that crosses the antimeridian comes twice, once beyond each edge
 * of the world, so that a map of either side has its part; clipping to the world cuts it there.
 */
export function unrolled(polygons: readonly Position[][][], world: FlatWorld): Position[][][] {
  return polygons.flatMap((rings) => {
    const [shore = []] = rings;
    if (!shore.some((_, i) => leapAt(shore, i, world) !== 0)) return [rings];
    const flat = rings.map((ring) => unrolledRing(ring, world));
    const longitudes = (flat[0] ?? []).map(([x = 0]) => x);
    const copies = [flat];
    if (longitudes.some((x) => x > world.left + world.width))
      copies.push(shifted(flat, -world.width));
    if (longitudes.some((x) => x < world.left)) copies.push(shifted(flat, world.width));
    return copies;
  });
}

const GLOBE: FlatWorld = { left: -180, width: 360, south: -90 };

/** Polygons in degrees that go around or across the antimeridian, cut there (RFC 7946, 3.1.9). */
export function cutAtAntimeridian(polygons: readonly Position[][][]): Position[][][] {
  return unrolled(polygons, GLOBE).flatMap((rings) => {
    if (polygons.includes(rings)) return [rings];
    const [shores, holes] = [rings.slice(0, 1), rings.slice(1)].map((lines) =>
      lines.flatMap((ring) => clipRings([ring], [-180, -90, 180, 90])),
    );
    return (shores ?? []).map((shore) => {
      const land = { type: 'Polygon' as const, coordinates: [shore] };
      return [shore, ...(holes ?? []).filter(([start = []]) => inside(start, land))];
    });
  });
}

function unrolledRing(ring: readonly Position[], world: FlatWorld): Position[] {
  let offset = 0;
  const flat: Position[] = ring.map(([x = 0, y = 0], i) => {
    offset += leapAt(ring, i, world);
    return [x + offset, y];
  });
  const [start, end] = [flat[0], flat.at(-1)];
  if (start && end && start[0] !== end[0]) {
    flat.push([end[0] ?? 0, world.south], [start[0] ?? 0, world.south], start);
  }
  return flat;
}

/** What undoes the leap to position `i`: a whole turn one way or the other, or nothing. */
function leapAt(ring: readonly Position[], i: number, { width }: FlatWorld): number {
  const step = (ring[i]?.[0] ?? 0) - (ring[i - 1]?.[0] ?? ring[i]?.[0] ?? 0);
  return Math.abs(step) > width / 2 ? -Math.sign(step) * width : 0;
}

function shifted(rings: readonly Position[][], by: number): Position[][] {
  return rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + by, y]));
}
