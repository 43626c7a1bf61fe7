/** Clicks where the cross is, in the middle of the map: drawing by keys. */
import type { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';

/** A click in the middle of the map: a corner where the cross is. */
export function clickInMiddle(map: LeafletMap): void {
  point(map, 'pointermove');
  point(map, 'pointerdown');
  point(map, 'pointerup');
}

/** Lets what is being drawn follow the cross. */
export function pointAtMiddle(map: LeafletMap): void {
  point(map, 'pointermove');
}

function point(map: LeafletMap, type: string): void {
  const container = map.getContainer();
  const { left, top, width, height } = container.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  container.dispatchEvent(
    new PointerEvent(type, {
      ...{ clientX, clientY, isPrimary: true, pointerId: 1, button: 0 },
      bubbles: true,
    }),
  );
}
