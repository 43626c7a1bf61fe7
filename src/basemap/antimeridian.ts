/**
 * World-atlas stitches what Natural Earth cuts at the antimeridian: a ring there leaps from one
 * edge of the map to the other. On a flat map it has to run on beyond the edge instead.
 */
import inside from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { clipRings } from '../geo/clip.js';

/** A flat map of the world: degrees, or world pixels. */
export interface FlatWorld {
  /** The edge at which it is cut open. */
  readonly left: number;
  readonly width: number;
  /** Where the South Pole's edge lies: what encloses the pole is closed along it. */
  readonly south: number;
}

/** How many turns bring something at `x` into the world: none, or one either way. */
export function turnsInto(x: number, { left, width }: FlatWorld): -1 | 0 | 1 {
  if (x < left) return 1;
  return x > left + width ? -1 : 0;
}

/** Where the antimeridian lies in a world of pixels; nowhere where that is cut open there. */
export function antimeridianIn({ left, width }: FlatWorld): number[] {
  return [0, width].filter((x) => x > left && x < left + width);
}

/**
 * Polygons without leaps. One that crosses the world's edge comes twice, once beyond each side
 * of it, so that a map of either side has its part; clipping to the world cuts it there.
 */
export function unrolled(polygons: readonly Position[][][], world: FlatWorld): Position[][][] {
  return polygons.flatMap((rings) => {
    const [shore = []] = rings;
    if (!shore.some((_, i) => leapAt(shore, i, world) !== 0)) return [rings];
    return copied(
      rings.map((ring) => unrolledRing(ring, world)),
      world,
    );
  });
}

/** The same for lines. */
export function unrolledLines(lines: readonly Position[][], world: FlatWorld): Position[][] {
  return lines.flatMap((line) => {
    if (!line.some((_, i) => leapAt(line, i, world) !== 0)) return [line];
    return copied([withoutLeaps(line, world)], world).flat();
  });
}

/** What reaches beyond an edge of the world, there and beyond the other edge. */
function copied(flat: Position[][], world: FlatWorld): Position[][][] {
  const [shore = []] = flat;
  const turns = new Set(shore.map(([x = 0]) => turnsInto(x, world)));
  return [
    flat,
    ...(turns.has(-1) ? [shifted(flat, -world.width)] : []),
    ...(turns.has(1) ? [shifted(flat, world.width)] : []),
  ];
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
  const flat = withoutLeaps(ring, world);
  const [start, end] = [flat[0], flat.at(-1)];
  if (start && end && start[0] !== end[0]) {
    flat.push([end[0] ?? 0, world.south], [start[0] ?? 0, world.south], start);
  }
  return flat;
}

function withoutLeaps(line: readonly Position[], world: FlatWorld): Position[] {
  let offset = 0;
  return line.map(([x = 0, y = 0], i) => {
    offset += leapAt(line, i, world);
    return [x + offset, y];
  });
}

/** What undoes the leap to position `i`: a whole turn one way or the other, or nothing. */
function leapAt(ring: readonly Position[], i: number, { width }: FlatWorld): number {
  const step = (ring[i]?.[0] ?? 0) - (ring[i - 1]?.[0] ?? ring[i]?.[0] ?? 0);
  return Math.abs(step) > width / 2 ? -Math.sign(step) * width : 0;
}

function shifted(rings: readonly Position[][], by: number): Position[][] {
  return rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + by, y]));
}
