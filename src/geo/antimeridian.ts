/**
 * World-atlas stitches what Natural Earth cuts at the antimeridian: a ring there leaps from one
 * edge of the map to the other. On a flat map it has to run on beyond the edge instead.
 */
import inside from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { clipRings } from './clip.js';
import type { FlatWorld } from './geography.js';

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
const DEGREES = { left: -180, top: -90, right: 180, bottom: 90 };

/** Polygons in degrees that go around or across the antimeridian, cut there (RFC 7946, 3.1.9). */
export function cutAtAntimeridian(polygons: readonly Position[][][]): Position[][][] {
  return unrolled(polygons, GLOBE).flatMap((rings) => {
    if (polygons.includes(rings)) return [rings];
    const [shores, holes] = [rings.slice(0, 1), rings.slice(1)].map((lines) =>
      lines.flatMap((ring) => clipRings([ring], DEGREES)),
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

/** Where the antimeridian lies: at one x, or at the two edges of the world. */
export type Cut = readonly number[];

/** A stretch of a ring from one end of the cut to the other. */
interface Stretch {
  readonly line: Position[];
  /** Rings within the area that lie clear of the cut. */
  readonly holes: Position[][];
}

/** By how much the two sides may be off: degrees, or some hundredths of a world pixel. */
const SLIGHT = 0.05;
/** What is lost when positions are packed. */
const HAIR = 1e-6;

/**
 * Polygons without the lines along which they are cut. Where the cut is at both edges of the
 * world, rings leap from one to the other: see `antimeridian.ts`.
 */
export function stitched(polygons: readonly Position[][][], cut: Cut): Position[][][] {
  const isOnCut = ([x = 0]: Position) => cut.some((edge) => Math.abs(x - edge) < HAIR);
  const [whole, stretches]: [Position[][][], Stretch[]] = [[], []];
  for (const rings of polygons) {
    const parted = rings.map((ring) => stretchesOf(ring, isOnCut));
    const holes = rings.filter((_, i) => parted[i]?.length === 0);
    const lines = parted.flat();
    if (lines.length === 0) whole.push(rings);
    else stretches.push(...lines.map((line, i) => ({ line, holes: i === 0 ? holes : [] })));
  }
  return [...whole, ...joined(stretches)];
}

function joined(stretches: readonly Stretch[]): Position[][][] {
  const left = new Set(stretches);
  const polygons: Position[][][] = [];
  for (const first of left) {
    const [ring, holes]: [Position[], Position[][]] = [[], []];
    for (let next: Stretch | undefined = first; next; next = nextOf(next, first, left)) {
      left.delete(next);
      // One by one: as arguments of one call hundreds of thousands fill the stack.
      for (const at of next.line) ring.push(at);
      holes.push(...next.holes);
    }
    polygons.push([[...ring, ...ring.slice(0, 1)], ...holes]);
  }
  return polygons;
}

/** The stretch that goes on across the cut; none where that is the first again. */
function nextOf({ line }: Stretch, first: Stretch, left: Iterable<Stretch>): Stretch | undefined {
  const [, end = 0] = line.at(-1) ?? [];
  const distanceTo = (other: Stretch) => Math.abs((other.line[0]?.[1] ?? 0) - end);
  const nearest = [first, ...left].reduce((best, other) =>
    distanceTo(other) < distanceTo(best) ? other : best,
  );
  return nearest === first || distanceTo(nearest) > SLIGHT ? undefined : nearest;
}

/** A ring's stretches between those along the cut; none of a ring that is not cut. */
function stretchesOf(
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
