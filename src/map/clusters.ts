import Supercluster, { type AnyProps, type ClusterFeature, type PointFeature } from 'supercluster';
import { MOST_CARDS } from '../story/division.js';
import type { Extent, LngLat } from '../story/geography.js';
import type { LivePlace } from '../story/live.js';

/** Places whose markers would touch at a zoom, or a single one. */
export interface Cluster {
  /** Tells clusters apart; the same places have the same key at every zoom. */
  readonly key: string;
  readonly position: LngLat;
  /** How many places. */
  readonly count: number;
  /** The lowest of their numbers. */
  readonly first: number;
  /** By number: all of them, or of very many some. */
  readonly places: readonly LivePlace[];
  /** The index's own id; none for a single place. */
  readonly node?: number;
}

interface Held {
  readonly place: LivePlace;
}

/** What the index sums up for each of its clusters: the lowest number in it. */
type Summed = { first: number };

type Found = ClusterFeature<AnyProps & Summed> | PointFeature<Held>;

/** Markers nearer than this, in pixels, become one. */
const REACH = 30;
/** The same in stories of so many places that most markers stand for several. */
const WIDE_REACH = 44;
/** Of clusters of more places than this only some are named. */
const NAMED = 12;
/** More markers than this stand only where they can be seen. */
const MOST_STANDING = 200;
const WORLD: Extent = [-180, -90, 180, 90];
/** Degrees: more than the index's rounding of positions. */
const HAIR = 1e-4;

/** Which places stand together at which zoom (supercluster: greedy, bottom up). */
export class Clusters {
  readonly #places: readonly LivePlace[];
  /** Degrees: the index knows no longitudes beyond 180. */
  readonly #turn: number;
  #index = new Supercluster<Held, Summed>();
  #fraction = 0;
  /** The first step at which the world has more clusters than may stand; deeper ones do too. */
  #crowded = 0;
  /** How often the index has been made: clusters of different ones must not be confused. */
  #made = 0;
  #keys = new Map<number, ReadonlyMap<string, string>>();

  constructor(
    places: readonly LivePlace[],
    readonly maxZoom: number,
    startZoom: number,
  ) {
    this.#places = places;
    const longitudes = places.map(({ position }) => position[0]);
    const isAcross = longitudes.some((longitude) => longitude > 180);
    this.#turn = isAcross ? Math.min(...longitudes) + 180 : 0;
    this.startAt(startZoom);
  }

  /**
   * Clusters are made for whole steps of zoom; `startZoom` is the zoom at which a step begins,
   * so that the view of the whole story, and those a button's press away from it, have neither
   * touching markers nor clusters wider than they need be.
   */
  startAt(startZoom: number): void {
    const fraction = startZoom - Math.floor(startZoom);
    if (this.#made > 0 && fraction === this.#fraction) return;
    this.#fraction = fraction;
    this.#made++;
    this.#keys = new Map();
    this.#index = new Supercluster({
      radius: (this.#places.length > MOST_CARDS ? WIDE_REACH : REACH) / 2 ** fraction,
      extent: 256,
      maxZoom: this.maxZoom,
      map: ({ place }) => ({ first: place.number }),
      reduce: (sum, { first }) => {
        sum.first = Math.min(sum.first, first);
      },
    });
    this.#index.load(
      this.#places.map((place) => ({
        type: 'Feature',
        properties: { place },
        geometry: {
          type: 'Point',
          coordinates: [place.position[0] - this.#turn, place.position[1]],
        },
      })),
    );
    const isRoomy = (step: number) => this.#find(WORLD, step).length <= MOST_STANDING;
    this.#crowded = 0;
    while (this.#crowded <= this.maxZoom && isRoomy(this.#crowded)) this.#crowded++;
  }

  /** All clusters of the world at a zoom, which may be a fraction; of very many those in `view`. */
  at(zoom: number, view: Extent = WORLD): Cluster[] {
    const step = this.#step(zoom);
    const found = this.#find(step < this.#crowded ? WORLD : view, step);
    return found.map((feature) => this.#clusterOf(feature));
  }

  /** The key of the cluster that has the place at a zoom. */
  keyOf(id: string, zoom: number): string | undefined {
    const step = this.#step(zoom);
    const known = this.#keys.get(step);
    if (known) return known.get(id);
    const keys = new Map<string, string>();
    for (const feature of this.#find(WORLD, step)) {
      const key = this.#keyOf(feature);
      for (const place of this.#placesOf(feature)) keys.set(place.id, key);
    }
    this.#keys.set(step, keys);
    return keys.get(id);
  }

  /** All of a cluster's places, by number. */
  placesOf({ places, node }: Cluster): LivePlace[] {
    if (node === undefined) return [...places];
    return this.#leavesOf(node, Number.POSITIVE_INFINITY);
  }

  /**
   * The lowest zoom from `zoom` up at which the place stands alone, or with none but those at
   * its very spot.
   */
  zoomToSingle({ position: [longitude, latitude] }: LivePlace, zoom: number): number {
    const spot: Extent = [longitude - HAIR, latitude - HAIR, longitude + HAIR, latitude + HAIR];
    const sizesAt = (at: number) =>
      this.#find(spot, this.#step(at)).map(({ properties }) =>
        'place' in properties ? 1 : properties.point_count,
      );
    const zooms = [zoom, ...this.#stepsAbove(zoom)];
    const least = Math.min(...sizesAt(this.maxZoom));
    return zooms.find((at) => sizesAt(at).includes(least)) ?? this.maxZoom;
  }

  /** The lowest zoom above `zoom` at which the places are no longer all one; or `undefined`. */
  zoomToPart({ node }: Cluster, zoom: number): number | undefined {
    if (node === undefined) return undefined;
    const parts = this.#index.getClusterExpansionZoom(node);
    return this.#stepsAbove(zoom).find((next) => this.#step(next) >= parts);
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

  #find([west, south, east, north]: Extent, step: number): Found[] {
    return this.#index.getClusters([west - this.#turn, south, east - this.#turn, north], step);
  }

  #clusterOf(feature: Found): Cluster {
    const { properties } = feature;
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    const key = this.#keyOf(feature);
    const position = [longitude + this.#turn, latitude] as const;
    if ('place' in properties) {
      const { place } = properties;
      return { key, position, count: 1, first: place.number, places: [place] };
    }
    const node = properties.cluster_id;
    const { point_count: count, first } = properties;
    return { key, position, count, first, places: this.#leavesOf(node, NAMED), node };
  }

  /** Clusters lie within one another: two with as many places and the same first are the same. */
  #keyOf({ properties }: Found): string {
    if ('place' in properties) return properties.place.id;
    return `${this.#made} ${properties.first} ${properties.point_count}`;
  }

  #placesOf({ properties }: Found): LivePlace[] {
    if ('place' in properties) return [properties.place];
    return this.#leavesOf(properties.cluster_id, Number.POSITIVE_INFINITY);
  }

  #leavesOf(node: number, most: number): LivePlace[] {
    return this.#index
      .getLeaves(node, most)
      .map((leaf) => leaf.properties.place)
      .sort((a, b) => a.number - b.number);
  }
}
