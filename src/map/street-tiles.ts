import { type Map as LeafletMap, TileLayer } from 'leaflet';
import { OPENSTREETMAP } from '../page-data/tiles.js';
import { MAKERS, nodesOf } from './attribution.js';

/** For the publisher's own streets: so both kinds of tiles are in one chunk, and asked for at once. */
export { GridLayer } from 'leaflet';

/** Milliseconds after which tiles that have not been loaded count as unreachable. */
const PATIENCE = 8000;

/**
 * Street tiles, requested only after the reader has switched them on. OpenStreetMap's policy
 * (operations.osmfoundation.org/policies/tiles) demands attribution, a referrer and no prefetching.
 *
 * @param say is called with `unreachable` when no tiles can be loaded, with '' when they can
 */
export function streetTiles(
  map: LeafletMap,
  say: (text: string) => void,
  unreachable: string,
  { url, maxZoom = map.getMaxZoom(), attribution } = OPENSTREETMAP,
): TileLayer {
  const layer = new TileLayer(url, {
    // Beyond the server's closest zoom, tiles are enlarged.
    maxNativeZoom: maxZoom,
    maxZoom: map.getMaxZoom(),
    referrerPolicy: 'strict-origin-when-cross-origin',
    className: 'street-tiles',
  });
  const makers = document.createElement('span');
  makers.append(' · ', ...nodesOf(attribution));
  let came = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    clearTimeout(waiting);
    say(came > 0 ? '' : unreachable);
  };
  // Tiles have labels of their own: the basemap's are hidden.
  const nameStreets = (isOn: boolean) =>
    map.getContainer().classList.toggle('with-street-tiles', isOn);
  layer.on('add', () => {
    map.getContainer().querySelector(`.${MAKERS}`)?.append(makers);
  });
  layer.on('loading', () => {
    came = 0;
    clearTimeout(waiting);
    waiting = setTimeout(judge, PATIENCE);
  });
  layer.on('tileload', ({ tile }) => {
    // A blocker may answer with an empty picture instead of an error.
    if (tile.naturalWidth < 2) return;
    came++;
    if (came === 1) judge();
    nameStreets(true);
  });
  layer.on('load', judge);
  layer.on('remove', () => {
    clearTimeout(waiting);
    say('');
    makers.remove();
    nameStreets(false);
  });
  return layer;
}
