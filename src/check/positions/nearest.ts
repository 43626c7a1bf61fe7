import { bisector } from 'd3-array';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';

/** Metres in a degree of latitude. */
const DEGREE = 111_195;
/** Metres, to begin with. */
const WINDOW = 100_000;
const HALF_ROUND = 20_100_000;

/** Metres from a position to the nearest of some, or to the next after it; infinity without one. */
export type Nearest = (position: LngLat) => number;

/**
 * Searches a band of latitudes that widens until it has one.
 *
 * @param rank 0 for the nearest, 1 for the one after it
 */
export function nearestAmong(positions: readonly LngLat[], rank: 0 | 1 = 0): Nearest {
  const sorted = positions.toSorted((a, b) => a[1] - b[1]);
  const byLatitude = bisector((position: LngLat) => position[1]);
  return (position) => {
    for (let reach = WINDOW; ; reach *= 4) {
      const degrees = reach / DEGREE;
      let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      const last = byLatitude.right(sorted, position[1] + degrees);
      for (let at = byLatitude.left(sorted, position[1] - degrees); at < last; at++) {
        const other = sorted[at];
        if (!other) continue;
        const distance = distanceBetween(position, other);
        if (distance < first) [first, second] = [distance, first];
        else if (distance < second) second = distance;
      }
      const nearest = rank === 0 ? first : second;
      if (nearest <= reach || reach > HALF_ROUND) return nearest;
    }
  };
}
