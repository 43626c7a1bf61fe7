import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import type { Position } from 'geojson';
import type { PlaceGeometry } from '../story/schema.js';

/** How far beside a line its anchor may lie, in metres: what rounding coordinates explains. */
const BESIDE = 500;

/** Whether a position (longitude, latitude) lies on a line, in an area, or is the point itself. */
export function isOn(position: Position, geometry: PlaceGeometry): boolean {
  switch (geometry.type) {
    case 'Point':
      return position[0] === geometry.coordinates[0] && position[1] === geometry.coordinates[1];
    case 'LineString':
    case 'MultiLineString': {
      const nearest = nearestPointOnLine(geometry, position, { units: 'meters' });
      return (nearest.properties.pointDistance ?? Number.POSITIVE_INFINITY) <= BESIDE;
    }
    default:
      return booleanPointInPolygon(position, geometry);
  }
}
