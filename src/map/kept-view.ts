/** For the dev server's client, which opens the map of a changed page again; not in a build. */
import { CircleMarker, type LatLng, Map as LeafletMap, Marker, Polyline, Popup } from 'leaflet';
import type { LngLat } from '../geo/geography.js';
import { PinIcon } from './pin-icon.js';

interface View {
  readonly centre: LatLng;
  readonly zoom: number;
}

export interface OpenMap {
  readonly view: () => View;
  readonly show: (view: View) => void;
  /**
   * Moves the pin of a place whose point has moved, with its circle and its card. Labels, arrows and
   * what other pins do about it come with the page that is made for it.
   */
  readonly move: (id: string, to: LngLat) => void;
  /** Opens what is open once more, with the card that the page now has. */
  readonly openAgain: () => void;
  /** Removes the map without firing events. */
  readonly end: () => void;
}

/** Keeps the map that was opened last, from now on; the result returns it. */
export function watchMaps(): () => OpenMap | undefined {
  let latest: OpenMap | undefined;
  LeafletMap.addInitHook(function (this: LeafletMap) {
    latest = {
      view: () => ({ centre: this.getCenter(), zoom: this.getZoom() }),
      show: ({ centre, zoom }) => this.setView(centre, zoom, { animate: false }),
      move: (id, to) => moveIn(this, id, to),
      // As when its size has changed, which may change what a card needs.
      openAgain: () => this.fire('resize', { oldSize: this.getSize(), newSize: this.getSize() }),
      end: () => {
        this.off();
        this.remove();
      },
    };
  });
  return () => latest;
}

function moveIn(map: LeafletMap, id: string, to: LngLat): void {
  const layers: unknown[] = [];
  map.eachLayer((layer) => layers.push(layer));
  const pin = layers.find((layer): layer is Marker => {
    const element = layer instanceof Marker ? layer.getElement() : undefined;
    return element instanceof HTMLAnchorElement && element.hash === `#${id}`;
  });
  // It shares a cluster, which stays until the page has been made.
  if (!pin) return;
  const from = pin.getLatLng();
  const [longitude, latitude] = to;
  // The map's world may go beyond 180 degrees.
  const turns = Math.round((from.lng - longitude) / 360);
  const spot = [latitude, longitude + 360 * turns] as const;
  for (const layer of layers) {
    if (isLeaderFrom(from, layer)) layer.remove();
    else if (layer instanceof CircleMarker || layer instanceof Popup) {
      if (layer.getLatLng()?.equals(from)) layer.setLatLng([...spot]);
    }
  }
  pin.setLatLng([...spot]);
  const element = pin.getElement();
  const { icon } = pin.options;
  if (element && icon instanceof PinIcon) icon.moveAside(element, { dx: 0, dy: 0 });
}

/** Whether it is a part of the line that leads from a place to its displaced pin. */
function isLeaderFrom(from: LatLng, layer: unknown): layer is CircleMarker | Polyline {
  if (layer instanceof CircleMarker) return isLeader(layer) && layer.getLatLng().equals(from);
  if (!(layer instanceof Polyline && isLeader(layer))) return false;
  const [first] = layer.getLatLngs() as LatLng[];
  return first?.equals(from) === true;
}

function isLeader({ options }: CircleMarker | Polyline): boolean {
  return options.className?.startsWith('leader') === true;
}
