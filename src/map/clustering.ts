/** Which places have a marker of their own at a zoom, and which share one. */
import {
  type Arrangement,
  type ArrangementStep,
  type Shift,
  shiftAt,
  stepsAt,
  UNMOVED,
} from '../cartography/arrangement.js';
import { type Extent, type LngLat, project, unproject } from '../geo/geography.js';
import { type LivePlace, MAX_ZOOM } from '../page-data/live.js';

/** Places that share a marker, or a single place. */
export interface Cluster {
  /** The same places have the same key at every zoom. */
  readonly key: string;
  readonly position: LngLat;
  /** Sorted by number. */
  readonly places: readonly LivePlace[];
}

/** A marker to show, and how far from its position. */
export interface Wanted {
  readonly cluster: Cluster;
  readonly shift: Shift;
}

export interface Clustering {
  /** Whether {@link at} returns the same for every view of a zoom. */
  readonly isForEveryView: boolean;
  /**
   * To be called first, and when the map's size changes. `startZoom`: the zoom that shows the whole
   * story, at which markers should not touch and clusters should be no larger than necessary.
   */
  startAt(startZoom: number): Promise<void>;
  /** The markers at a zoom, which may be a fraction; of very many places only those in `view`. */
  at(zoom: number, view: Extent): Wanted[];
  /** The key of the cluster that has the place at a zoom. */
  keyOf(id: string, zoom: number): string | undefined;
  /** The lowest zoom from `zoom` up at which the place's marker is as near to it as at any. */
  zoomToSingle(place: LivePlace, zoom: number): number;
  /** The lowest zoom above `zoom` at which the cluster splits; `undefined` if it never does. */
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

/** Zoom levels from where two pins touch to where there is space between them. */
const APART = 0.75;

/** Clusters and displaced pins as they were arranged when the page was built. */
export class Arranged implements Clustering {
  readonly isForEveryView = true;
  readonly #places: ReadonlyMap<string, LivePlace>;
  readonly #byNumber: ReadonlyMap<number, LivePlace>;
  readonly #arrangement: Arrangement;

  constructor(places: readonly LivePlace[], arrangement: Arrangement) {
    this.#places = new Map(places.map((place) => [place.id, place]));
    this.#byNumber = new Map(places.map((place) => [place.number, place]));
    this.#arrangement = arrangement;
  }

  async startAt(): Promise<void> {}

  at(zoom: number): Wanted[] {
    const clusters = this.#clustersIn(stepsAt(this.#arrangement, zoom)[0]);
    const shared = new Set(clusters.flatMap(({ places }) => places));
    const single = [...this.#places.values()].filter((place) => !shared.has(place));
    return [
      ...single.map((place) => ({
        cluster: { key: place.id, position: place.position, places: [place] },
        shift: shiftAt(this.#arrangement, place.number, zoom),
      })),
      ...clusters.map((cluster) => ({ cluster, shift: UNMOVED })),
    ];
  }

  keyOf(id: string, zoom: number): string | undefined {
    const place = this.#places.get(id);
    const cluster = place && this.#clusterOf(place, zoom);
    return cluster ? cluster.key : place?.id;
  }

  zoomToSingle(place: LivePlace, zoom: number): number {
    const last = this.#arrangement.at(-1)?.zoom ?? zoom;
    const least = this.#off(place, last);
    const found = this.#zoomsFrom(zoom).find((at) => this.#off(place, at) <= least) ?? last;
    // At that zoom pins may still touch.
    return found > zoom ? Math.min(MAX_ZOOM, found + APART) : zoom;
  }

  zoomToPart({ places: [first], key }: Cluster, zoom: number): number | undefined {
    const [, ...above] = this.#zoomsFrom(zoom);
    return above.find((next) => first && this.keyOf(first.id, next) !== key);
  }

  /** Pixels between a place and its marker. */
  #off(place: LivePlace, zoom: number): number {
    if (this.#clusterOf(place, zoom)) return Number.POSITIVE_INFINITY;
    const { dx, dy } = shiftAt(this.#arrangement, place.number, zoom);
    return Math.hypot(dx, dy);
  }

  /** This zoom and those at which steps above it begin. */
  #zoomsFrom(zoom: number): number[] {
    return [zoom, ...this.#arrangement.map((step) => step.zoom).filter((next) => next > zoom)];
  }

  #clusterOf({ number }: LivePlace, zoom: number): Cluster | undefined {
    const [step] = stepsAt(this.#arrangement, zoom);
    return this.#clustersIn(step).find(({ places }) =>
      places.some((place) => place.number === number),
    );
  }

  #clustersIn({ clusters }: ArrangementStep): Cluster[] {
    return clusters.map((numbers) => {
      const places = numbers.flatMap((number) => this.#byNumber.get(number) ?? []);
      return { key: numbers.join(' '), position: middleOf(places), places };
    });
  }
}
