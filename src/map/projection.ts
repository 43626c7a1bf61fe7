import { DomUtil, type LatLng, type Map as LeafletMap, type Point } from 'leaflet';

/**
 * Where a position will stand, in layer pixels, once the map has come to `center` and `zoom`:
 * what Leaflet's own layers use while a zoom is under way, told by its public parts.
 */
export function newLayerPoint(
  map: LeafletMap,
  position: LatLng,
  center: LatLng,
  zoom: number,
): Point {
  const pane = map.getPane('mapPane');
  const shift = pane ? DomUtil.getPosition(pane) : map.getSize().multiplyBy(0);
  const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(shift).round();
  return map.project(position, zoom).subtract(origin);
}
