import { type Map as LeafletMap, TileLayer } from 'leaflet';

/** Milliseconds after which tiles that have not come are not waited for. */
const PATIENCE = 8000;

/**
 * OpenStreetMap's standard tiles, asked for only once the reader has switched them on. Their
 * policy (operations.osmfoundation.org/policies/tiles) wants the attribution, a referrer and
 * no more than what is looked at: no prefetching here.
 *
 * @param say is told `unreachable` when no tiles come, and nothing when they do
 */
export function streetTiles(
  map: LeafletMap,
  say: (text: string) => void,
  unreachable: string,
): TileLayer {
  const layer = new TileLayer('https://tile.openstreetmap.org/{z}/{x}/{y}.png', {
    maxZoom: 19,
    attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>',
    referrerPolicy: 'strict-origin-when-cross-origin',
    className: 'street-tiles',
  });
  let came = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    clearTimeout(waiting);
    say(came > 0 ? '' : unreachable);
  };
  // Tiles bring their own names: the basemap's are hidden.
  const nameStreets = (isOn: boolean) =>
    map.getContainer().classList.toggle('with-street-tiles', isOn);
  layer.on('loading', () => {
    came = 0;
    clearTimeout(waiting);
    waiting = setTimeout(judge, PATIENCE);
  });
  layer.on('tileload', () => {
    came++;
    if (came === 1) judge();
    nameStreets(true);
  });
  layer.on('load', judge);
  layer.on('remove', () => {
    clearTimeout(waiting);
    say('');
    nameStreets(false);
  });
  return layer;
}
