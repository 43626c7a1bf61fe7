/** Which places share a symbol because there is no room for a pin of each. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the symbol of these points stands. */
export function middleOf(points: readonly Point[]): Point {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
}

/**
 * Joins clusters that are nearer to one another than `reach`, each to the first that it reaches.
 * Greedy and in the given order, so that the same input gives the same map.
 *
 * @param positionOf where a cluster is measured from: its middle, which is slow for thousands
 */
export function joinNear<P extends Point>(
  clusters: readonly (readonly P[])[],
  reach: number,
  positionOf: (cluster: readonly P[]) => Point = middleOf,
): P[][] {
  const joined: P[][] = [];
  // Computed once for each, and again where one grows: else a third of the time of arranging 100
  // pins goes into it.
  const positions: Point[] = [];
  for (const cluster of clusters) {
    const { x, y } = positionOf(cluster);
    const at = positions.findIndex((other) => Math.hypot(other.x - x, other.y - y) < reach);
    const near = joined[at];
    if (near) {
      near.push(...cluster);
      positions[at] = positionOf(near);
    } else {
      joined.push([...cluster]);
      positions.push({ x, y });
    }
  }
  return joined;
}
