import type { LngLat } from './geography.js';

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
