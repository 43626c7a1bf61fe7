import Supercluster, { type AnyProps, type ClusterFeature, type PointFeature } from 'supercluster';
import type { LngLat } from '../story/geography.js';
import type { LivePlace } from '../story/live.js';

/** Places whose markers would touch at a zoom, or a single one. */
export interface Cluster {
  /** Tells clusters apart: the ids of its places. */
  readonly key: string;
  readonly position: LngLat;
  /** By number. */
  readonly places: readonly LivePlace[];
}

interface Held {
  readonly place: LivePlace;
}

/** Markers nearer than this, in pixels, become one. */
const REACH = 30;

/** Which places stand together at which zoom (supercluster: greedy, bottom up). */
export class Clusters {
  readonly #index: Supercluster<Held>;

  constructor(
    places: readonly LivePlace[],
    readonly maxZoom: number,
  ) {
    this.#index = new Supercluster({ radius: REACH, extent: 256, maxZoom });
    this.#index.load(
      places.map((place) => ({
        type: 'Feature',
        properties: { place },
        geometry: { type: 'Point', coordinates: [...place.position] },
      })),
    );
  }

  /** All clusters of the world at a zoom, which may be a fraction. */
  at(zoom: number): Cluster[] {
    return this.#index.getClusters([-180, -90, 180, 90], Math.floor(zoom)).map((feature) => {
      const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
      const places = this.#placesOf(feature);
      return {
        key: places.map(({ id }) => id).join(' '),
        position: [longitude, latitude],
        places,
      };
    });
  }

  /** The lowest zoom from `zoom` up at which the place stands alone; `undefined` for never. */
  zoomToSingle(id: string, zoom: number): number | undefined {
    return this.#lowest(zoom, (cluster) => cluster.places.length === 1 && cluster.key === id);
  }

  /** The lowest zoom above `zoom` at which the places are no longer all one; or `undefined`. */
  zoomToPart({ key }: Cluster, zoom: number): number | undefined {
    for (let next = Math.floor(zoom) + 1; next <= this.maxZoom; next++) {
      if (!this.at(next).some((cluster) => cluster.key === key)) return next;
    }
    return undefined;
  }

  #lowest(zoom: number, holds: (cluster: Cluster) => boolean): number | undefined {
    if (this.at(zoom).some(holds)) return zoom;
    for (let next = Math.floor(zoom) + 1; next <= this.maxZoom; next++) {
      if (this.at(next).some(holds)) return next;
    }
    return undefined;
  }

  #placesOf(feature: ClusterFeature<AnyProps> | PointFeature<Held>): LivePlace[] {
    const { properties } = feature;
    if (!('cluster_id' in properties)) return [properties.place];
    return this.#index
      .getLeaves(Number(properties.cluster_id), Number.POSITIVE_INFINITY)
      .map((leaf) => leaf.properties.place)
      .sort((a, b) => a.number - b.number);
  }
}
