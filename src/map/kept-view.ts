/** For the dev server's client, which opens the map of a changed page anew; in no build. */
import { type LatLng, Map as LeafletMap } from 'leaflet';

interface View {
  readonly centre: LatLng;
  readonly zoom: number;
}

export interface OpenMap {
  readonly view: () => View;
  readonly show: (view: View) => void;
  /** Takes the map away without a word to those who listen to it. */
  readonly end: () => void;
}

/** Keeps an eye on the maps that are opened from now on; returns what hands out the latest. */
export function watchMaps(): () => OpenMap | undefined {
  let latest: OpenMap | undefined;
  LeafletMap.addInitHook(function (this: LeafletMap) {
    latest = {
      view: () => ({ centre: this.getCenter(), zoom: this.getZoom() }),
      show: ({ centre, zoom }) => this.setView(centre, zoom, { animate: false }),
      end: () => {
        this.off();
        this.remove();
      },
    };
  });
  return () => latest;
}
