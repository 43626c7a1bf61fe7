/** Settlements of the index: GeoNames' populated places of 500 people or more, and seats of divisions. */
import type { LngLat } from '../geo/geography.js';
import { memoise } from '../memoise.js';
import type { IndexedPlace } from './name-index.js';
import type { PlaceIndex } from './place-index.js';

export interface Settlement {
  /** GeoNames id. */
  readonly id: number;
  /** GeoNames' main name: the English one where there is one, else the local one. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
  readonly position: LngLat;
}

/** A settlement with what tells it from others of the same name. */
export interface City extends Settlement {
  /** Its row in the index. */
  readonly key: number;
  /** GeoNames' code of the first-level division of the country: in the USA the state's letters. */
  readonly region: string;
  readonly kind: 'capital' | 'city' | 'district';
  /** Of a division of its country, down to third order. */
  readonly isSeat: boolean;
}

/** The place if it is a settlement that exists today. */
export function cityAt(place: IndexedPlace): City | undefined {
  const { key, id, kind, name, country, division1 = '', position, population, standing } = place;
  const isThere = kind === 'settlement' && standing !== 'bygone';
  if (!isThere || id === undefined || country === undefined) return undefined;
  const region = division1.slice(country.length + 1);
  const isSeat = standing === 'seat';
  const known = standing === undefined || isSeat ? 'city' : standing;
  return { key, id, name, country, region, kind: known, isSeat, position, population };
}

/** Whether entries of GeoNames, by their ids, are settlements. */
export function settlementsIn(places: PlaceIndex): (id: number) => boolean {
  return (id) => places.withId(id)?.kind === 'settlement';
}

/** All settlements that exist today, most populous first; a tenth of a second at the first call. */
export const citiesOf = memoise((places: PlaceIndex): readonly City[] =>
  places.ofKind('settlement').flatMap((place) => cityAt(place) ?? []),
);

/** Settlements that have this normalised name in any language, most populous first. */
export function citiesNamed(places: PlaceIndex, name: string): { city: City; isMain: boolean }[] {
  return places.named(name).flatMap(({ place, isMain }) => {
    const city = cityAt(place);
    return city ? [{ city, isMain }] : [];
  });
}

/** By GeoNames' codes of country and division: "IT.09" is Lombardy. */
export type Regions = ReadonlyMap<string, string>;

/** Names of first-order divisions: states, regions, provinces. */
export const regionsOf = memoise(
  (places: PlaceIndex): Regions =>
    new Map(
      places
        .ofKind('first-order division')
        .map(({ division1 = '', name }): [string, string] => [division1, name]),
    ),
);
