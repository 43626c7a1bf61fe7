/** Towns as a tone about their points: how many people live there, not how far the town reaches. */
import type { City } from '../gazetteer/settlements.js';
import { type Extent, project, scaleAt } from '../geo/geography.js';
import { METRES_PER_DEGREE } from '../geo/geometry.js';
import type { Paper } from './pathdata.js';

/** People. */
const LEAST = 10_000;
const MOST_TOWNS = 120;
/** People per square metre: 3,000 per square kilometre, as in the towns of Europe. */
const DENSITY = 0.003;

/**
 * A circle for each town in an extent, the most populous ones, with the area that its people would
 * need if all towns were equally dense. Districts are their towns'.
 *
 * @param cities most populous first
 * @returns x, y and radius of each in turn, in whole units of the paper
 */
export function townsOn(
  { zoom, origin: [left, top] }: Paper,
  [west, south, east, north]: Extent,
  cities: readonly City[],
): number[] {
  const circles: number[] = [];
  for (const { kind, population, position } of cities) {
    if (population < LEAST || circles.length >= 3 * MOST_TOWNS) break;
    const [longitude, latitude] = position;
    if (kind === 'district' || latitude < south || latitude > north) continue;
    const turned = [longitude - 360, longitude, longitude + 360].find(
      (x) => x >= west && x <= east,
    );
    if (turned === undefined) continue;
    const [x, y] = project([turned, latitude], zoom);
    const radius = Math.sqrt(population / DENSITY / Math.PI) / metresPerPixel(latitude, zoom);
    circles.push(...[x - left, y - top, radius].map(Math.round));
  }
  return circles;
}

function metresPerPixel(latitude: number, zoom: number): number {
  const degrees = 360 / (256 * scaleAt(zoom));
  return degrees * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
}
