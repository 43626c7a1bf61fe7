/**
 * Leaflet's private members that the map uses. A patch release may change them: tests/unit/map/
 * private-members.test.ts looks whether they are there, and that no other file uses any. `_map` is
 * none of them: Leaflet's guide to writing layers documents it.
 */
import type { Map as LeafletMap } from 'leaflet';

interface PrivateMap {
  _onZoomTransitionEnd(): void;
}

/**
 * Ends Leaflet's zoom animation where it leads, if one is under way. Otherwise its end handler,
 * 250 ms after its start, would undo a view that the map has been given meanwhile; `map.stop()`
 * ends only panning.
 */
export function finishZoom(map: LeafletMap): void {
  (map as LeafletMap & PrivateMap)._onZoomTransitionEnd();
}
