import { type Map as LeafletMap, TileLayer } from 'leaflet';

/**
 * OpenStreetMap's standard tiles, asked for only once the reader has switched them on. Their
 * policy (operations.osmfoundation.org/policies/tiles) wants the attribution, a referrer and
 * no more than what is looked at: no prefetching here. `notice` says `unreachable` when they
 * do not come.
 */
export function streetTiles(notice: HTMLElement, unreachable: string): TileLayer {
  const layer = new TileLayer('https://tile.openstreetmap.org/{z}/{x}/{y}.png', {
    maxZoom: 19,
    attribution:
      '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
    referrerPolicy: 'strict-origin-when-cross-origin',
    className: 'street-tiles',
  });
  const say = (text: string) => {
    notice.textContent = text;
    notice.hidden = text === '';
  };
  layer.on('tileerror', () => say(unreachable));
  layer.on('tileload remove', () => say(''));
  return layer;
}

/** Hides the basemap's own names where the tiles bring theirs. */
export function markStreetTiles(map: LeafletMap, layer: TileLayer): void {
  const show = (isOn: boolean) => map.getContainer().classList.toggle('with-street-tiles', isOn);
  layer.on('add', () => show(true));
  layer.on('remove', () => show(false));
}
