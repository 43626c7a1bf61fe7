/** For the dev server's client, which opens the map of a changed page again; not in a build. */
import { type LatLng, Map as LeafletMap } from 'leaflet';

interface View {
  readonly centre: LatLng;
  readonly zoom: number;
}

export interface OpenMap {
  readonly view: () => View;
  readonly show: (view: View) => void;
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
