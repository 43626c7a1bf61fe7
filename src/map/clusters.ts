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
  readonly #places: readonly LivePlace[];
  #index = new Supercluster<Held>();
  #fraction = 0;

  constructor(
    places: readonly LivePlace[],
    readonly maxZoom: number,
    startZoom: number,
  ) {
    this.#places = places;
    this.startAt(startZoom);
  }

  /**
   * Clusters are made for whole steps of zoom; `startZoom` is the zoom at which a step begins,
   * so that the view of the whole story, and those a button's press away from it, have neither
   * touching markers nor clusters wider than they need be.
   */
  startAt(startZoom: number): void {
    this.#fraction = startZoom - Math.floor(startZoom);
    const radius = REACH / 2 ** this.#fraction;
    this.#index = new Supercluster({ radius, extent: 256, maxZoom: this.maxZoom });
    this.#index.load(
      this.#places.map((place) => ({
        type: 'Feature',
        properties: { place },
        geometry: { type: 'Point', coordinates: [...place.position] },
      })),
    );
  }

  /** All clusters of the world at a zoom, which may be a fraction. */
  at(zoom: number): Cluster[] {
    return this.#index.getClusters([-180, -90, 180, 90], this.#step(zoom)).map((feature) => {
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
    const isSingle = (at: number) => this.at(at).some(({ key }) => key === id);
    return [zoom, ...this.#stepsAbove(zoom)].find(isSingle);
  }

  /** The lowest zoom above `zoom` at which the places are no longer all one; or `undefined`. */
  zoomToPart({ key }: Cluster, zoom: number): number | undefined {
    return this.#stepsAbove(zoom).find(
      (next) => !this.at(next).some((cluster) => cluster.key === key),
    );
  }

  /** The index's own zoom for a zoom of the map. A hair more, because zooms come rounded. */
  #step(zoom: number): number {
    return Math.floor(zoom - this.#fraction + 1e-6);
  }

  /** The zooms above `zoom` at which steps begin. */
  #stepsAbove(zoom: number): number[] {
    const steps: number[] = [];
    for (let next = this.#step(zoom) + 1 + this.#fraction; next <= this.maxZoom; next++) {
      steps.push(next);
    }
    return steps;
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
