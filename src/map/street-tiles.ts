import { type Map as LeafletMap, TileLayer } from 'leaflet';

/** Milliseconds after which tiles that have not come are not waited for. */
const PATIENCE = 8000;

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
  let came = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    clearTimeout(waiting);
    notice.hidden = came > 0;
    notice.textContent = came > 0 ? '' : unreachable;
  };
  layer.on('loading', () => {
    came = 0;
    clearTimeout(waiting);
    waiting = setTimeout(judge, PATIENCE);
  });
  layer.on('tileload', () => {
    came++;
    if (!notice.hidden) judge();
  });
  layer.on('load', judge);
  layer.on('remove', () => {
    clearTimeout(waiting);
    notice.hidden = true;
    notice.textContent = '';
  });
  return layer;
}

/** Hides the basemap's own names once tiles bring theirs. */
export function markStreetTiles(map: LeafletMap, layer: TileLayer): void {
  const show = (isOn: boolean) => map.getContainer().classList.toggle('with-street-tiles', isOn);
  layer.on('tileload', () => show(true));
  layer.on('remove', () => show(false));
}
