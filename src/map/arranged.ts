import {
  type Arrangement,
  type ArrangementStep,
  shiftAt,
  stepsAt,
  UNMOVED,
} from '../cartography/arrangement.js';
import { type LivePlace, MAX_ZOOM } from '../page-data/live.js';
import { type Cluster, type Clustering, middleOf, type Wanted } from './clustering.js';

/** Zooms from where two pins touch to where there is room between them. */
const APART = 0.75;

/** Places as the page's builder has arranged their pins. */
export class Arranged implements Clustering {
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
    // Where pins no longer touch.
    return found > zoom ? Math.min(MAX_ZOOM, found + APART) : zoom;
  }

  zoomToPart({ places: [first], key }: Cluster, zoom: number): number | undefined {
    const [, ...above] = this.#zoomsFrom(zoom);
    return above.find((next) => first && this.keyOf(first.id, next) !== key);
  }

  /** By how many pixels a place's marker is away from it. */
  #off(place: LivePlace, zoom: number): number {
    if (this.#clusterOf(place, zoom)) return Number.POSITIVE_INFINITY;
    const { dx, dy } = shiftAt(this.#arrangement, place.number, zoom);
    return Math.hypot(dx, dy);
  }

  /** This zoom and those of the steps above it. */
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
