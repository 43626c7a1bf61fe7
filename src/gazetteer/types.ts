import type { LngLat } from '../geo/geography.js';

/** A populated place of the gazetteer (GeoNames). */
export interface Settlement {
  readonly id: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
  readonly position: LngLat;
}

/** What the check asks of a gazetteer; the build brings the real one. */
export interface Gazetteer {
  settlement(id: number): Settlement | undefined;
  /** The largest settlement of that very name. */
  largestNamed(name: string): Settlement | undefined;
  isCountry(name: string): boolean;
}

const EARTH_RADIUS = 6_371_008.8;

/** Distance along the great circle in metres (haversine; mean radius of WGS 84). */
export function distanceBetween(a: LngLat, b: LngLat): number {
  const radians = Math.PI / 180;
  const [halfLongitude, halfLatitude] = [
    Math.sin(((b[0] - a[0]) * radians) / 2),
    Math.sin(((b[1] - a[1]) * radians) / 2),
  ];
  const chord =
    halfLatitude ** 2 + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** So far apart are places, in metres, that one story seldom names together. */
const REMOTE = 5_000_000;
/** So near one another are places, in metres, that they say where a story is. */
const TOGETHER = 2_500_000;

/**
 * How far one of these positions is from the nearest other, in metres, where it is remote from
 * all of them and they, two at least, lie near one another.
 */
export function remotenessOf(position: LngLat, all: readonly LngLat[]): number | undefined {
  const isRemote = (other: LngLat) => distanceBetween(position, other) > REMOTE;
  const first = all.find((other) => other !== position);
  // Mostly this one look is enough: a story may have thousands of places.
  if (!first || !isRemote(first)) return undefined;
  const others = all.filter((other) => other !== position);
  const isTogether = (other: LngLat) => distanceBetween(first, other) <= TOGETHER;
  if (others.length < 2 || !others.every(isTogether) || !others.every(isRemote)) return undefined;
  return others.reduce(
    (least, other) => Math.min(least, distanceBetween(position, other)),
    Number.POSITIVE_INFINITY,
  );
}
