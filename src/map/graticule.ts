import type { Map as LeafletMap, Point } from 'leaflet';

/** Steps between meridians and between parallels, in degrees, from fine to coarse. */
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
/** Where borders and coasts are seldom in sight, the graticule gives the eye a hold. */
const MIN_ZOOM = 8;
/** The least distance between two lines, in pixels. */
const SPACING = 120;

/** How the graticule looks, whatever draws it. */
export const GRATICULE = { opacity: 0.35, width: 0.6 };

/**
 * Path data of meridians and parallels, if the map is so near that it needs them. `corner`: the
 * box's top left corner in world pixels at the map's zoom; the path counts from there.
 */
export function graticule(map: LeafletMap, corner: Point, box: Point): string {
  const zoom = map.getZoom();
  if (zoom < MIN_ZOOM) return '';
  const pixelsPerDegree = (256 * 2 ** zoom) / 360;
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
