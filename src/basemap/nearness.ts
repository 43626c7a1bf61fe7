/** How near a story's points are, by an index: it is asked for 100,000 towns. */
import KDBush from 'kdbush';
import { extentOf, type LngLat, project, WORLD_SIZE, type WorldPixel } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';

export type Nearness = ReturnType<typeof nearnessOf>;

/** Kilometres; a degree of latitude is nowhere shorter. */
const DEGREE = 110;

/** Indexes points (longitude, latitude in degrees, WGS 84). */
export function nearnessOf(points: readonly LngLat[]) {
  const pixels = points.map((point) => project(point, 0));
  const onGlobe = indexOf(points);
  const [westernmost = 0, , easternmost = 0] = extentOf(points) ?? [];
  const onMap = indexOf(pixels);
  return { isWithin, kilometresTo, pixelsTo };

  /** Whether a point is within so many kilometres (great-circle distance). */
  function isWithin(kilometres: number, position: LngLat): boolean {
    return kilometresTo(position, kilometres) <= kilometres;
  }

  /** Kilometres to the nearest point (great-circle distance); infinity if more than `most`. */
  function kilometresTo([longitude, latitude]: LngLat, most: number): number {
    const reach = most / DEGREE;
    const [south, north] = [latitude - reach, latitude + reach];
    // Degrees of longitude get shorter towards the poles.
    const shrinking = Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
    const across = shrinking > 0 ? Math.min(180, reach / shrinking) : 180;
    let nearest = Number.POSITIVE_INFINITY;
    // Also on the other side of the antimeridian.
    for (const turn of [-360, 0, 360]) {
      const [west, east] = [longitude + turn - across, longitude + turn + across];
      if (east < westernmost || west > easternmost) continue;
      for (const at of onGlobe.range(west, south, east, north)) {
        const point = points[at];
        if (!point) continue;
        nearest = Math.min(nearest, distanceBetween(point, [longitude, latitude]) / 1000);
      }
    }
    return nearest <= most ? nearest : Number.POSITIVE_INFINITY;
  }

  /**
   * World pixels at zoom 0 to the nearest point, along the axis on which it is farther, but at
   * least `least`. Infinity without points.
   */
  function pixelsTo([x, y]: WorldPixel, least: number): number {
    if (points.length === 0) return Number.POSITIVE_INFINITY;
    // If a square contains points, the nearest of all is one of them.
    let reach = least;
    const around = () => onMap.range(x - reach, y - reach, x + reach, y + reach);
    let found = around();
    while (found.length === 0 && reach < 2 * WORLD_SIZE) {
      reach *= 2;
      found = around();
    }
    if (reach === least && found.length > 0) return least;
    return found.reduce((nearest, at) => {
      const [pointX, pointY] = pixels[at] ?? [Number.POSITIVE_INFINITY, 0];
      return Math.min(nearest, Math.max(Math.abs(x - pointX), Math.abs(y - pointY)));
    }, Number.POSITIVE_INFINITY);
  }
}

function indexOf(points: readonly (readonly [x: number, y: number])[]): KDBush {
  const index = new KDBush(points.length);
  for (const [x, y] of points) index.add(x, y);
  return index.finish();
}
