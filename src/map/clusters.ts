import Supercluster from 'supercluster';
import { UNMOVED } from '../cartography/arrangement.js';
import type { Extent, LngLat } from '../geo/geography.js';
import type { LivePlace } from '../page-data/live.js';
import type { Cluster, Clustering, Wanted } from './clustering.js';

/** The clusters of one zoom level. */
interface Step {
  readonly clusters: readonly Cluster[];
  /** The cluster of each place, by the place's number. */
  readonly of: readonly Cluster[];
}

/** Pixels: markers nearer to each other than this become one. */
const REACH = 44;
const WORLD: Extent = [-180, -90, 180, 90];
/** Milliseconds of work between two yields to the browser. */
const SPELL = 8;

/**
 * Clusters for stories of very many places. From the closest zoom to the widest, each step joins
 * clusters of the step before, as supercluster does, which is used to find neighbours. It yields to
 * the browser between steps, because ten thousand places take longer than a reader should wait.
 */
export class Clusters implements Clustering {
  readonly isForEveryView = false;
  readonly #places: readonly LivePlace[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Degrees by which longitudes are turned, because supercluster takes none beyond 180. */
  readonly #turn: number;
  readonly #middleOf: (places: readonly LivePlace[]) => LngLat;
  readonly #yieldToBrowser: () => Promise<void>;
  #steps: readonly Step[] = [];
  /** The fraction of a zoom level at which the present steps begin, and that of those wanted. */
  #fraction = 0;
  #wanted: number | undefined;
  /** How often clusters have been made: part of their keys, which differ from run to run. */
  #made = 0;

  /**
   * There are no clusters before {@link startAt}. `middleOf` is passed in because the bundler would
   * give an import its own chunk, one more request for the readers of every story.
   */
  constructor(
    places: readonly LivePlace[],
    readonly maxZoom: number,
    middleOf: (places: readonly LivePlace[]) => LngLat,
    yieldToBrowser: () => Promise<void>,
  ) {
    this.#places = places;
    this.#middleOf = middleOf;
    this.#yieldToBrowser = yieldToBrowser;
    this.#numbers = new Map(places.map(({ id, number }) => [id, number]));
    const longitudes = places.map(({ position }) => position[0]);
    const isAcross = longitudes.some((longitude) => longitude > 180);
    this.#turn = isAcross ? Math.min(...longitudes) + 180 : 0;
  }

  /**
   * Makes clusters for zoom levels one apart, one of which is `startZoom`. Until they are made the
   * former ones remain; if it is called again meanwhile, only the last call counts.
   */
  async startAt(startZoom: number): Promise<void> {
    const fraction = startZoom - Math.floor(startZoom);
    if (fraction === this.#wanted) return;
    this.#wanted = fraction;
    const made = ++this.#made;
    const reach = REACH / 2 ** fraction;
    const of: Cluster[] = [];
    const clusters = this.#places.map((place): Cluster => {
      const alone = { key: place.id, position: place.position, places: [place] };
      of[place.number] = alone;
      return alone;
    });
    let latest: Step = { clusters, of };
    const steps: Step[] = [];
    let began = performance.now();
    for (let zoom = this.maxZoom; zoom >= 0; zoom--) {
      latest = this.#join(latest, zoom, reach, made);
      steps[zoom] = latest;
      if (performance.now() - began < SPELL) continue;
      await this.#yieldToBrowser();
      if (made !== this.#made) return;
      began = performance.now();
    }
    this.#steps = steps;
    this.#fraction = fraction;
  }

  at(zoom: number, [west, south, east, north]: Extent): Wanted[] {
    return this.#stepAt(zoom).clusters.flatMap((cluster) => {
      const [x, y] = cluster.position;
      const isSeen = x >= west && x <= east && y >= south && y <= north;
      return isSeen ? [{ cluster, shift: UNMOVED }] : [];
    });
  }

  keyOf(id: string, zoom: number): string | undefined {
    return this.#clusterOf(id, this.#stepAt(zoom))?.key;
  }

  zoomToSingle({ id }: LivePlace, zoom: number): number {
    const sizeAt = (at: number) => this.#clusterOf(id, this.#stepAt(at))?.places.length;
    const least = sizeAt(this.maxZoom + 1);
    const zooms = [zoom, ...this.#zoomsAbove(zoom)];
    return zooms.find((at) => sizeAt(at) === least) ?? this.maxZoom;
  }

  zoomToPart({ places: [first], key }: Cluster, zoom: number): number | undefined {
    return this.#zoomsAbove(zoom).find((next) => first && this.keyOf(first.id, next) !== key);
  }

  #clusterOf(id: string, { of }: Step): Cluster | undefined {
    return of[this.#numbers.get(id) ?? -1];
  }

  /** With a tolerance for rounded zooms. */
  #numberOf(zoom: number): number {
    return Math.floor(zoom - this.#fraction + 1e-6);
  }

  #stepAt(zoom: number): Step {
    const number = Math.max(0, Math.min(this.maxZoom, this.#numberOf(zoom)));
    return this.#steps[number] ?? { clusters: [], of: [] };
  }

  /** The zooms above `zoom` at which steps begin. */
  #zoomsAbove(zoom: number): number[] {
    const zooms: number[] = [];
    let next = this.#numberOf(zoom) + 1 + this.#fraction;
    for (; next <= this.maxZoom; next++) zooms.push(next);
    return zooms;
  }

  /** Joins clusters that are nearer to each other than `reach` pixels at `zoom`. */
  #join({ clusters, of }: Step, zoom: number, reach: number, made: number): Step {
    // Not named `cluster`: supercluster marks its own clusters so.
    type Held = { readonly held: Cluster };
    const index = new Supercluster<Held>({
      radius: reach,
      extent: 256,
      minZoom: zoom,
      maxZoom: zoom,
    });
    index.load(
      clusters.map((held) => ({
        type: 'Feature',
        properties: { held },
        geometry: {
          type: 'Point',
          coordinates: [held.position[0] - this.#turn, held.position[1]],
        },
      })),
    );
    const found = index.getClusters([...WORLD], zoom);
    if (found.length === clusters.length) return { clusters, of };
    const all = [...of];
    const joined = found.map(({ properties }) => {
      if (!('cluster_id' in properties)) return properties.held;
      const parts = index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY);
      const places = parts
        .flatMap((part) => part.properties.held.places)
        .sort((a, b) => a.number - b.number);
      const cluster = {
        // Clusters are nested, so two with the same first place and as many places are the same.
        key: `${made} ${places[0]?.number} ${places.length}`,
        position: this.#middleOf(places),
        places,
      };
      for (const { number } of cluster.places) all[number] = cluster;
      return cluster;
    });
    return { clusters: joined, of: all };
  }
}
