/** The geometries of GeoJSON (RFC 7946, 3.1) that places have, and what is computed from them. */
import bbox from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import distance from '@turf/distance';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import { greatest } from 'd3-array';
import type * as GeoJson from 'geojson';
import polylabel from 'polylabel';
import { planarRingArea } from 'topojson-simplify';
import type { LngLat } from './geography.js';

/** Degrees (WGS 84). A third number, a height in metres, may follow. */
type Position = [longitude: number, latitude: number, ...further: number[]];

export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

export type Form = 'line' | 'area';

/** Whether a geometry other than a point is a line or an area, in one part or several. */
export function formOf({ type }: Geometry): Form {
  return type.endsWith('Polygon') ? 'area' : 'line';
}

export function positionsOf(geometry: Geometry): LngLat[] {
  return linesOf(geometry).flat();
}

/** The lines and rings of a geometry; a point counts as a line of one position. */
export function linesOf(geometry: Geometry): LngLat[][] {
  switch (geometry.type) {
    case 'Point':
      return [[asLngLat(geometry.coordinates)]];
    case 'LineString':
      return [geometry.coordinates.map(asLngLat)];
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => ring.map(asLngLat));
    default:
      return geometry.coordinates.map((line) => line.map(asLngLat));
  }
}

function asLngLat([longitude, latitude]: Readonly<Position>): LngLat {
  return [longitude, latitude];
}

/** Metres along the great circle, on a sphere. */
export function distanceBetween(a: LngLat, b: LngLat): number {
  return distance([...a], [...b], { units: 'meters' });
}

/** Metres in a degree of a great circle, on the sphere of {@link distanceBetween}. */
export const METRES_PER_DEGREE = 111_195;

/**
 * Metres from a position to the nearest of these lines, on a plane that touches the globe at the
 * position: true for lines within some hundred kilometres. Infinity for no lines.
 */
export function distanceToLines([longitude, latitude]: LngLat, lines: readonly LngLat[][]): number {
  const east = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    let [x0, y0] = [Number.NaN, Number.NaN];
    for (const [x, y] of line) {
      const [x1, y1] = [(x - longitude) * east, (y - latitude) * METRES_PER_DEGREE];
      const [dx, dy] = [x1 - x0, y1 - y0];
      const along = -(x0 * dx + y0 * dy) / (dx * dx + dy * dy);
      const t = Number.isFinite(along) ? Math.min(1, Math.max(0, along)) : 1;
      // At the first position of a line there is no segment yet.
      const fromX = Number.isNaN(x0) ? x1 : x0 + t * dx;
      const fromY = Number.isNaN(y0) ? y1 : y0 + t * dy;
      nearest = Math.min(nearest, Math.hypot(fromX, fromY));
      [x0, y0] = [x1, y1];
    }
  }
  return nearest;
}

/** How far from a line a position that is on it may be, in metres: the effect of rounding. */
const TOLERANCE = 500;

/** Whether a position lies on a line, lies in an area, or is the point itself. */
export function isOn(position: GeoJson.Position, geometry: Geometry): boolean {
  switch (geometry.type) {
    case 'Point':
      return position[0] === geometry.coordinates[0] && position[1] === geometry.coordinates[1];
    case 'LineString':
    case 'MultiLineString': {
      const nearest = nearestPointOnLine(geometry, position, { units: 'meters' });
      return (nearest.properties.pointDistance ?? Number.POSITIVE_INFINITY) <= TOLERANCE;
    }
    default:
      return booleanPointInPolygon(position, geometry);
  }
}

/**
 * Where a geometry's marker is placed: in the largest part of an area, the point farthest from
 * its boundary (polylabel); on the longest part of a line, its middle vertex. `undefined` for a
 * geometry without positions.
 */
export function anchorOf(
  geometry: GeoJson.LineString | GeoJson.MultiLineString | GeoJson.Polygon | GeoJson.MultiPolygon,
): LngLat | undefined {
  switch (geometry.type) {
    case 'LineString':
      return middleOf(geometry.coordinates);
    case 'MultiLineString':
      return middleOf(greatest(geometry.coordinates, ({ length }) => length) ?? []);
    case 'Polygon':
      return poleOf(geometry.coordinates);
    case 'MultiPolygon':
      return poleOf(greatest(geometry.coordinates, areaOf) ?? []);
  }
}

function middleOf(line: readonly GeoJson.Position[]): LngLat | undefined {
  const [longitude, latitude] = line[Math.floor(line.length / 2)] ?? [];
  return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude];
}

/** The pole of inaccessibility, to 1 % of the polygon's shorter side. */
function poleOf(polygon: readonly GeoJson.Position[][]): LngLat | undefined {
  if (polygon.length === 0) return undefined;
  const [west, south, east, north] = bbox({ type: 'Polygon', coordinates: [...polygon] });
  const size = Math.min(east - west, north - south);
  const [longitude, latitude] = polylabel(polygon, size / 100);
  // Four decimals are 11 m: too coarse for a square in a town.
  const grain = size > 0.1 ? 1e4 : 1e6;
  return [Math.round(longitude * grain) / grain, Math.round(latitude * grain) / grain];
}

/** Square degrees within a polygon's shore, to compare polygons by. */
export function areaOf([ring = []]: readonly GeoJson.Position[][]): number {
  return planarRingArea(ring as [number, number][]);
}
