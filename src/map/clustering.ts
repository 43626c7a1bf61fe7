/** Which places have a marker of their own at a zoom, and which share one. */
import type { Shift } from '../cartography/arrangement.js';
import { type Extent, type LngLat, project, unproject } from '../geo/geography.js';
import type { LivePlace } from '../page-data/live.js';

/** Places that share a marker, or a single one. */
export interface Cluster {
  /** Tells clusters apart; the same places have the same key at every zoom. */
  readonly key: string;
  readonly position: LngLat;
  /** By number. */
  readonly places: readonly LivePlace[];
}

/** A marker that is to stand, and how far from its position. */
export interface Wanted {
  readonly cluster: Cluster;
  readonly shift: Shift;
}

export interface Clustering {
  /**
   * To be called before anything else, and when the map's size changes. `startZoom`: that of the
   * whole story, at which there are to be neither touching markers nor larger clustering than need be.
   */
  startAt(startZoom: number): Promise<void>;
  /** What stands at a zoom, which may be a fraction; of very many places what is in `view`. */
  at(zoom: number, view: Extent): Wanted[];
  /** The key of the cluster that has the place at a zoom. */
  keyOf(id: string, zoom: number): string | undefined;
  /** The lowest zoom from `zoom` up at which the place's marker is as near to it as it ever is. */
  zoomToSingle(place: LivePlace, zoom: number): number;
  /** The lowest zoom above `zoom` at which the places are no longer all one; or `undefined`. */
  zoomToPart(cluster: Cluster, zoom: number): number | undefined;
}

/** The middle of places on the map. */
export function middleOf(places: readonly LivePlace[]): LngLat {
  let [x, y] = [0, 0];
  for (const { position } of places) {
    const [placeX, placeY] = project(position, 0);
    x += placeX / places.length;
    y += placeY / places.length;
  }
  return unproject([x, y], 0);
}
