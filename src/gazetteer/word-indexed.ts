/** Says in words which place of the index is meant. */
import { countryNameIn } from './countries.js';
import type { IndexedPlace } from './name-index.js';

/** The name of a division by its code of GeoNames, "IT.09" or "IT.09.MI". */
export type DivisionNames = (code: string) => string | undefined;

const KINDS: Readonly<Record<IndexedPlace['kind'], string>> = {
  country: 'a country',
  'first-order division': 'a state, region or province',
  'second-order division': 'a county or district',
  settlement: 'a town',
  region: 'a part of the world',
  water: 'a sea or other water',
};

/** Such as "Linz, Upper Austria, Austria, a town of 181,162 people". */
export function wordIndexed(place: IndexedPlace, divisions: DivisionNames): string {
  const { kind, population } = place;
  const isTown = kind === 'settlement' && population > 0;
  const people = isTown ? ` of ${population.toLocaleString('en')} people` : '';
  return `${namesOf(place, divisions).join(', ')}, ${KINDS[kind]}${people}`;
}

/** Its name and, as far as they do not repeat it, those of what it lies in, nearest first. */
function namesOf(place: IndexedPlace, divisions: DivisionNames): string[] {
  const { kind, name, country } = place;
  if (kind === 'country' || country === undefined) return [name];
  const names = [name, ...divisionsAround(place, divisions), countryNameIn('en', country)];
  return [...new Set(names)];
}

/**
 * The divisions that a place lies in, nearest first.
 *
 * @param divisions what is to be told of a division, by its code
 */
export function divisionsAround<Told>(
  { kind, division1, division2 }: IndexedPlace,
  divisions: (code: string) => Told | undefined,
): Told[] {
  if (kind === 'country') return [];
  const around = [
    // Within one state there are towns of one name, and parishes of one county.
    kind === 'settlement' && division2 !== undefined ? divisions(division2) : undefined,
    kind !== 'first-order division' && division1 !== undefined ? divisions(division1) : undefined,
  ];
  return around.filter((each) => each !== undefined);
}
