import { bisector } from 'd3-array';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween, METRES_PER_DEGREE } from '../../geo/geometry.js';

/** Metres, to begin with. */
const WINDOW = 100_000;
const HALF_ROUND = 20_100_000;

/**
 * Metres from a position to the nearest of some; with `rank` 1 to the one after it, and so on.
 * Infinity if there are not so many.
 */
export type Nearest = (position: LngLat, rank?: number) => number;

/** Searches a band of latitudes that widens until it has enough. */
export function nearestAmong(positions: readonly LngLat[]): Nearest {
  const sorted = positions.toSorted((a, b) => a[1] - b[1]);
  const byLatitude = bisector((position: LngLat) => position[1]);
  return (position, rank = 0) => {
    for (let reach = WINDOW; ; reach *= 4) {
      const degrees = reach / METRES_PER_DEGREE;
      const first = byLatitude.left(sorted, position[1] - degrees);
      const last = byLatitude.right(sorted, position[1] + degrees);
      const distances = sorted
        .slice(first, last)
        .map((other) => distanceBetween(position, other))
        .sort((a, b) => a - b);
      const nearest = distances[rank] ?? Number.POSITIVE_INFINITY;
      if (nearest <= reach || reach > HALF_ROUND) return nearest;
    }
  };
}
