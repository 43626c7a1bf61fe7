/**
 * Areas in degrees, as RFC 7946 has them, are cut at the antimeridian (3.1.9). On a map that
 * goes on beyond it the cut is no coast: here its two sides become one again, in rings that leap
 * from one side to the other as Natural Earth's do (see `antimeridian.ts`).
 */
import type { Position } from 'geojson';

/** A stretch of a ring from one side of the cut to where it meets the cut again. */
interface Stretch {
  readonly line: Position[];
  /** Rings within the area that lie clear of the cut. */
  readonly holes: Position[][];
}

/** Degrees by which the two sides may be off. */
const SLIGHT = 0.1;

/** Polygons without the lines along which they are cut. */
export function stitched(polygons: readonly Position[][][]): Position[][][] {
  const whole = polygons.filter((rings) => !rings.some(isCut));
  const stretches = polygons
    .filter((rings) => rings.some(isCut))
    .flatMap((rings) => {
      const holes = rings.filter((ring) => !isCut(ring));
      return rings
        .filter(isCut)
        .flatMap((ring, i) =>
          stretchesOf(ring).map((line, j): Stretch => ({ line, holes: i + j === 0 ? holes : [] })),
        );
    });
  return [...whole, ...joined(stretches)];
}

function joined(stretches: readonly Stretch[]): Position[][][] {
  const left = new Set(stretches);
  const polygons: Position[][][] = [];
  for (const first of left) {
    const ring: Position[] = [];
    const holes: Position[][] = [];
    for (let next: Stretch | undefined = first; next; next = takeNext(next, first, left)) {
      left.delete(next);
      ring.push(...next.line);
      holes.push(...next.holes);
    }
    polygons.push([[...ring, ...ring.slice(0, 1)], ...holes]);
  }
  return polygons;
}

/** The stretch that goes on across the cut; none when it is the first again. */
function takeNext(
  { line }: Stretch,
  first: Stretch,
  left: ReadonlySet<Stretch>,
): Stretch | undefined {
  const [longitude = 0, latitude = 0] = line.at(-1) ?? [];
  const distanceTo = ({ line: [start = []] }: Stretch) =>
    start[0] === -longitude ? Math.abs((start[1] ?? 0) - latitude) : Number.POSITIVE_INFINITY;
  const nearest = [first, ...left].reduce((best, other) =>
    distanceTo(other) < distanceTo(best) ? other : best,
  );
  return nearest === first || distanceTo(nearest) > SLIGHT ? undefined : nearest;
}

/** A ring's stretches between those along the cut, or along the pole between the cut's sides. */
function stretchesOf(ring: readonly Position[]): Position[][] {
  const open = ring.slice(1);
  const from = open.findIndex((at, i) => isOnCut(at) && isOnCut(open[i - 1] ?? open.at(-1)));
  const turned = [...open.slice(from), ...open.slice(0, from)];
  const lines: Position[][] = [];
  for (const [i, at] of turned.entries()) {
    if (isOnCut(at) && isOnCut(turned[i - 1] ?? turned.at(-1))) lines.push([]);
    lines.at(-1)?.push(at);
  }
  return lines.filter((line) => line.length > 1);
}

function isCut(ring: readonly Position[]): boolean {
  return ring.some((at, i) => i > 0 && isOnCut(at) && isOnCut(ring[i - 1]));
}

function isOnCut(position: Position | undefined): boolean {
  return Math.abs(position?.[0] ?? 0) === 180;
}
