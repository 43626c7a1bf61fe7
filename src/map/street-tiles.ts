import { type Map as LeafletMap, TileLayer } from 'leaflet';
import { OPENSTREETMAP } from '../page-data/tiles.js';
import { MAKERS, nodesOf } from './attribution.js';

/** Milliseconds after which tiles that have not come are not waited for. */
const PATIENCE = 8000;

/**
 * Street tiles, asked for only once the reader has switched them on. OpenStreetMap's policy
 * (operations.osmfoundation.org/policies/tiles) wants the attribution, a referrer and no more
 * than what is looked at: no prefetching here.
 *
 * @param say is told `unreachable` when no tiles come, and nothing when they do
 */
export function streetTiles(
  map: LeafletMap,
  say: (text: string) => void,
  unreachable: string,
  { url, maxZoom = map.getMaxZoom(), attribution } = OPENSTREETMAP,
): TileLayer {
  const layer = new TileLayer(url, {
    // The map goes closer than some servers' tiles do: those are then enlarged.
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
  // Tiles bring their own names: the basemap's are hidden.
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
    // What stands between may answer with an empty picture for what it keeps back.
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
