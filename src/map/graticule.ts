import type { Map as LeafletMap, Point } from 'leaflet';
import { WORLD_SIZE } from '../geo/geography.js';

/** Steps between meridians and between parallels, in degrees, from fine to coarse. */
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
/** From this zoom on, views often have neither coast nor border: the graticule shows motion. */
const MIN_ZOOM = 8;
/** Pixels: the least distance between two lines. */
const SPACING = 120;

/**
 * Path data of meridians and parallels; empty below {@link MIN_ZOOM}. `corner`: the top left corner
 * of the box, in world pixels at the map's zoom, from which the path is measured.
 */
export function graticule(map: LeafletMap, corner: Point, box: Point): string {
  const zoom = map.getZoom();
  if (zoom < MIN_ZOOM) return '';
  const pixelsPerDegree = (WORLD_SIZE * 2 ** zoom) / 360;
  const step = STEPS.find((degrees) => degrees * pixelsPerDegree >= SPACING) ?? 5;
  const northWest = map.unproject(corner, zoom);
  const southEast = map.unproject(corner.add(box), zoom);
  let path = '';
  for (let line = Math.ceil(northWest.lng / step); line * step <= southEast.lng; line++) {
    path += `M${map.project([0, line * step], zoom).x - corner.x} 0V${box.y}`;
  }
  for (let line = Math.ceil(southEast.lat / step); line * step <= northWest.lat; line++) {
    path += `M0 ${map.project([line * step, 0], zoom).y - corner.y}H${box.x}`;
  }
  return path;
}
