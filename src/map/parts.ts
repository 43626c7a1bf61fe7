import type { Map as LeafletMap } from 'leaflet';
import type { BasemapPart, Reach } from '../cartography/basemap.js';
import { GLIDING } from './glide.js';
import { boundsOf } from './view.js';

/** How many zoom levels before a part is needed it is requested. */
const AHEAD = 0.5;

/**
 * Requests the basemap's parts as the view comes near them. A part that could not be fetched is
 * requested again when the map has moved or the network is back. Ends with `signal`.
 */
export function askForParts(
  map: LeafletMap,
  reaches: readonly Reach[],
  load: (index: number) => Promise<BasemapPart | undefined>,
  add: (index: number, part: BasemapPart) => void,
  signal: AbortSignal,
): void {
  const asked = new Set<number>();
  let timesOnline = 0;
  const ask = async (index: number) => {
    asked.add(index);
    const times = timesOnline;
    const part = await load(index);
    if (signal.aborted) return;
    if (part) add(index, part);
    else asked.delete(index);
    // The network came back before the request failed.
    if (!part && times !== timesOnline) look();
  };
  const look = () => {
    if (map.getContainer().classList.contains(GLIDING)) return;
    const [view, zoom] = [map.getBounds(), map.getZoom() + AHEAD];
    for (const [index, reach] of reaches.entries()) {
      const isNear = reach.minZoom <= zoom && view.intersects(boundsOf(reach));
      if (isNear && !asked.has(index)) void ask(index);
    }
  };
  map.on('moveend', look);
  const lookAgain = () => {
    timesOnline++;
    look();
  };
  window.addEventListener('online', lookAgain, { signal });
  look();
}
