import { type Extent, extentOf, type LngLat } from '../geo/geography.js';
import type { LivePlace } from '../page-data/live.js';
import type { PlaceGeometry } from '../story/schema.js';
import { formOf, linesOf } from '../story/story.js';

/** The form of a line or an area, and where on the map it lies, to a hundredth of a degree. */
export function outlineOf(geometry: PlaceGeometry, map: Extent): LivePlace['outline'] {
  if (geometry.type === 'Point') return undefined;
  const seen = linesOf(geometry).flatMap((line) => cornersWithin(map, line));
  const extent = extentOf(seen);
  if (!extent) return undefined;
  const [west, south, east, north] = extent.map((degrees) => Math.round(degrees * 100) / 100);
  return { form: formOf(geometry), extent: [west ?? 0, south ?? 0, east ?? 0, north ?? 0] };
}

/**
 * The corners of what a map shows of a line, on either side of the antimeridian: the map may
 * reach beyond it, to longitudes that no position has.
 */
function cornersWithin([mapWest, mapSouth, mapEast, mapNorth]: Extent, line: LngLat[]): LngLat[] {
  const extent = extentOf(line);
  if (!extent) return [];
  return [-360, 0, 360].flatMap((turn): LngLat[] => {
    const west = Math.max(extent[0] + turn, mapWest);
    const east = Math.min(extent[2] + turn, mapEast);
    const south = Math.max(extent[1], mapSouth);
    const north = Math.min(extent[3], mapNorth);
    if (west > east || south > north) return [];
    return [
      [west, south],
      [east, north],
    ];
  });
}
