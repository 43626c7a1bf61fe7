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
