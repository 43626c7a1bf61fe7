/**
 * Shapes at the antimeridian. world-atlas stitches what Natural Earth cuts there, so that a ring
 * jumps from one edge of the map to the other; on a flat map it has to continue beyond the edge
 * instead. GeoJSON is cut (RFC 7946, 3.1.9); on a map that continues beyond the antimeridian the
 * cut would be drawn as a coast.
 */
import inside from '@turf/boolean-point-in-polygon';
import { least } from 'd3-array';
import type { Position } from 'geojson';
import { clipRings } from './clip.js';
import type { FlatWorld } from './geography.js';

/** How many times the world's width has to be added to `x` to bring it into the world. */
export function turnsInto(x: number, { left, width }: FlatWorld): -1 | 0 | 1 {
  if (x < left) return 1;
  return x > left + width ? -1 : 0;
}

/** The x of the antimeridian within a world in pixels; none where the world begins there. */
export function antimeridianIn({ left, width }: FlatWorld): number[] {
  return [0, width].filter((x) => x > left && x < left + width);
}

/**
 * Polygons without jumps. One that crosses the world's edge is returned twice, once beyond each
 * edge; clipping to the world then leaves its part at either edge.
 */
export function unrolled(polygons: readonly Position[][][], world: FlatWorld): Position[][][] {
  return polygons.flatMap((rings) => {
    const [shore = []] = rings;
    if (!shore.some((_, i) => jumpAt(shore, i, world) !== 0)) return [rings];
    return copied(
      rings.map((ring) => unrolledRing(ring, world)),
      world,
    );
  });
}

/** The same for lines. */
export function unrolledLines(lines: readonly Position[][], world: FlatWorld): Position[][] {
  return lines.flatMap((line) => {
    if (!line.some((_, i) => jumpAt(line, i, world) !== 0)) return [line];
    return copied([withoutJumps(line, world)], world).flat();
  });
}

/** Shapes beyond an edge of the world, and copies of them at the other edge. */
function copied(flat: Position[][], world: FlatWorld): Position[][][] {
  const [shore = []] = flat;
  const needed = new Set(shore.map(([x = 0]) => turnsInto(x, world)));
  const turns = ([-1, 1] as const).filter((turn) => needed.has(turn));
  return [flat, ...turns.map((turn) => shifted(flat, turn * world.width))];
}

const GLOBE: FlatWorld = { left: -180, width: 360, south: -90 };
const DEGREES = { left: -180, top: -90, right: 180, bottom: 90 };

/** Polygons in degrees, cut at the antimeridian (RFC 7946, 3.1.9). */
export function cutAtAntimeridian(polygons: readonly Position[][][]): Position[][][] {
  return unrolled(polygons, GLOBE).flatMap((rings) => {
    if (polygons.includes(rings)) return [rings];
    const [shores = [], ...holes] = rings.map((ring) => clipRings([ring], DEGREES));
    return shores.map((shore) => {
      const land = { type: 'Polygon' as const, coordinates: [shore] };
      return [shore, ...holes.flat().filter(([start = []]) => inside(start, land))];
    });
  });
}

function unrolledRing(ring: readonly Position[], world: FlatWorld): Position[] {
  const flat = withoutJumps(ring, world);
  const [start, end] = [flat[0], flat.at(-1)];
  if (start && end && start[0] !== end[0]) {
    flat.push([end[0] ?? 0, world.south], [start[0] ?? 0, world.south], start);
  }
  return flat;
}

function withoutJumps(line: readonly Position[], world: FlatWorld): Position[] {
  let offset = 0;
  return line.map(([x = 0, y = 0], i) => {
    offset += jumpAt(line, i, world);
    return [x + offset, y];
  });
}

/** What undoes a jump to position `i`: the world's width, positive or negative, or 0. */
function jumpAt(ring: readonly Position[], i: number, { width }: FlatWorld): number {
  const step = (ring[i]?.[0] ?? 0) - (ring[i - 1]?.[0] ?? ring[i]?.[0] ?? 0);
  return Math.abs(step) > width / 2 ? -Math.sign(step) * width : 0;
}

function shifted(rings: readonly Position[][], by: number): Position[][] {
  return rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + by, y]));
}

/** A piece of a ring, from one end of the cut to the other. */
interface Piece {
  readonly line: Position[];
  /** Rings within the area that do not touch the cut. */
  readonly holes: Position[][];
}

/** How far the two sides may be apart, in degrees or in world pixels. */
const TOLERANCE = 0.05;
/** The rounding of packed positions. */
const ROUNDING = 1e-6;

/**
 * Polygons without the lines along which they are cut: their pieces are joined. Where the cut is at
 * both edges of the world, rings then jump from one to the other: see {@link unrolled}.
 *
 * @param cut the x of the antimeridian: one, or the two edges of the world
 */
export function stitched(
  polygons: readonly Position[][][],
  cut: readonly number[],
): Position[][][] {
  const isOnCut = ([x = 0]: Position) => cut.some((edge) => Math.abs(x - edge) < ROUNDING);
  const [whole, pieces]: [Position[][][], Piece[]] = [[], []];
  for (const rings of polygons) {
    const parted = rings.map((ring) => piecesOf(ring, isOnCut));
    const holes = rings.filter((_, i) => parted[i]?.length === 0);
    const lines = parted.flat();
    if (lines.length === 0) whole.push(rings);
    else pieces.push(...lines.map((line, i) => ({ line, holes: i === 0 ? holes : [] })));
  }
  return [...whole, ...joined(pieces)];
}

function joined(pieces: readonly Piece[]): Position[][][] {
  const left = new Set(pieces);
  const polygons: Position[][][] = [];
  for (const first of left) {
    const [ring, holes]: [Position[], Position[][]] = [[], []];
    for (let next: Piece | undefined = first; next; next = nextOf(next, first, left)) {
      left.delete(next);
      // One by one: as arguments of one call hundreds of thousands overflow the stack.
      for (const at of next.line) ring.push(at);
      holes.push(...next.holes);
    }
    polygons.push([[...ring, ...ring.slice(0, 1)], ...holes]);
  }
  return polygons;
}

/** The piece that continues across the cut; none where that is the first again. */
function nextOf({ line }: Piece, first: Piece, left: Iterable<Piece>): Piece | undefined {
  const [, end = 0] = line.at(-1) ?? [];
  const distanceTo = (other: Piece) => Math.abs((other.line[0]?.[1] ?? 0) - end);
  const nearest = least([first, ...left], distanceTo) ?? first;
  return nearest === first || distanceTo(nearest) > TOLERANCE ? undefined : nearest;
}

/** A ring's pieces between its lines along the cut; none for a ring that is not cut. */
function piecesOf(
  [, ...ring]: readonly Position[],
  isOnCut: (at: Position) => boolean,
): Position[][] {
  const before = (i: number) => ring[i - 1] ?? ring.at(-1) ?? [];
  const start = ring.findIndex((at, i) => isOnCut(at) && isOnCut(before(i)));
  if (start === -1) return [];
  const lines: Position[][] = [];
  for (let i = start; i < start + ring.length; i++) {
    const at = ring[i % ring.length] ?? [];
    if (isOnCut(at) && isOnCut(before(i % ring.length))) lines.push([]);
    lines.at(-1)?.push(at);
  }
  return lines.filter((line) => line.length > 1);
}
