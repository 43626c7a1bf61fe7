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
  for (const cluster of clusters) {
    const { x, y } = positionOf(cluster);
    const near = joined.find((other) => {
      const position = positionOf(other);
      return Math.hypot(position.x - x, position.y - y) < reach;
    });
    if (near) near.push(...cluster);
    else joined.push([...cluster]);
  }
  return joined;
}
