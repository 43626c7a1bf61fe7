/** The streets beside the story: a chunk of its own, fetched when the map comes near them. */
import type { LatLngBounds, Map as LeafletMap } from 'leaflet';
import { PMTiles, ResolvedValueCache } from 'pmtiles';
import { PmtilesSource, TileCache, View } from 'protomaps-leaflet';
import { STREETS_MAKERS, type Streets } from '../page-data/streets.js';
import { STREETS_FROM } from '../story/streets.js';
import { MAKERS, nodesOf } from './attribution.js';
import { NoRange, StreetFile } from './street-file.js';
import { StreetLayer } from './street-layer.js';
import { StreetNamesLayer } from './street-names-layer.js';
import { paintOf, streetNames, streetRules } from './street-style.js';

/** Zoom levels by which a tile's data is coarser than the tile: one piece of data is for four. */
const COARSER = 1;

/** A class of the map's container while streets are shown. */
const WITH_STREETS = 'with-streets';

/**
 * Adds the streets to the map.
 *
 * @param bounds of the streets
 * @param say is called with why there are none, and with '' when what it said is over
 * @returns whether to ask no more: they are there, or cannot be had from this server
 */
export async function addStreets(
  map: LeafletMap,
  streets: Streets,
  bounds: LatLngBounds,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const failed = (error: unknown) => {
    say(streets.words[error instanceof NoRange ? error.reason : 'missing']);
    // As long as streets would be there: while one zooms in, a line until the next move is not read.
    const end = () => {
      if (isNear(map)) return;
      map.off('zoomend', end);
      say('');
    };
    map.on('zoomend', end);
  };
  const archive = new PMTiles(new StreetFile(streets.address), new ResolvedValueCache());
  try {
    await archive.getHeader();
  } catch (error) {
    failed(error);
    return !(error instanceof NoRange && error.reason === 'offline');
  }
  if (signal.aborted) return true;
  const cache = new TileCache(new PmtilesSource(archive, false), 256 << COARSER);
  const view = new View(cache, streets.maxZoom, COARSER);
  const container = map.getContainer();
  const tiles = new StreetLayer(view, streetRules(paintOf(container)), failed, {
    bounds,
    minZoom: STREETS_FROM,
    maxZoom: map.getMaxZoom(),
  });
  const { fontFamily } = getComputedStyle(container);
  const rulesAt = (scale: number) =>
    streetNames(paintOf(container), streets.language, fontFamily, scale);
  const names = new StreetNamesLayer(view, rulesAt, STREETS_FROM);
  tiles.addTo(map);
  names.addTo(map);

  const listening = { signal };
  matchMedia('(prefers-color-scheme: dark)').addEventListener(
    'change',
    () => {
      tiles.paintBy(streetRules(paintOf(container)));
      names.refresh();
    },
    listening,
  );
  // What could not be had is asked for again.
  window.addEventListener('online', () => tiles.paintBy(), listening);
  creditMakers(map);
  return true;
}

function isNear(map: LeafletMap): boolean {
  return Math.round(map.getZoom()) >= STREETS_FROM;
}

/** Names who made the streets, while they are shown. */
function creditMakers(map: LeafletMap): void {
  const container = map.getContainer();
  const makers = document.createElement('span');
  makers.className = 'street-makers';
  makers.append(...nodesOf(STREETS_MAKERS));
  container.querySelector(`.${MAKERS}`)?.append(makers);
  const show = () => {
    const isShown = isNear(map);
    makers.hidden = !isShown;
    container.classList.toggle(WITH_STREETS, isShown);
  };
  map.on('zoomend', show);
  show();
}
