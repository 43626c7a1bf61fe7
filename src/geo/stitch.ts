/**
 * GeoJSON cuts areas at the antimeridian (RFC 7946, 3.1.9), and so do the smaller ones of Natural
 * Earth come. On a map that goes on beyond it the cut is no coast: here its two sides become one.
 */
import type { Position } from 'geojson';

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
