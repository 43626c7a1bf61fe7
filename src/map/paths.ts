import type { Sheet } from '../cartography/basemap.js';
import { type LngLat, unproject } from '../geo/geography.js';

/**
 * The positions of a sheet's path data, line by line and ring by ring. It is written as
 * `src/basemap/pathdata.ts` does: whole numbers, relative, `m` and `z` and no other command.
 */
export function positionsOf(path: string, { zoom, origin }: Sheet): LngLat[][] {
  let [x, y] = origin;
  return path
    .split('m')
    .slice(1)
    .map((line) => {
      const [startX, startY] = [x, y];
      const steps = line.match(/-?\d+/g)?.map(Number) ?? [];
      const positions: LngLat[] = [];
      for (let i = 0; i < steps.length; i += 2) {
        x += steps[i] ?? 0;
        y += steps[i + 1] ?? 0;
        positions.push(unproject([x, y], zoom));
      }
      // Closed: the pen is back where the ring began.
      if (line.endsWith('z')) [x, y] = [startX + (steps[0] ?? 0), startY + (steps[1] ?? 0)];
      return positions;
    });
}
