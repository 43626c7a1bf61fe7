/** An index of a few invented and real places, for tests of what is made of suggestions. */
import type { IndexedPlace, NameIndex, NameMatch } from '../../src/gazetteer/name-index.js';
import { normalise } from '../../src/text/normalise.js';

const PLACES: readonly Omit<IndexedPlace, 'key'>[] = [
  settlement('Rostock', 'DE', 2844588, [12.14049, 54.0887], 198293, 'DE.12'),
  settlement('Warnemünde', 'DE', 2814883, [12.08, 54.17], 8441, 'DE.12'),
  settlement('Newtown', 'IE', 1, [-7.1, 52.3], 900, 'IE.M'),
  settlement('Newtown', 'GB', 2, [-3.31, 52.51], 10783, 'GB.WLS'),
  settlement('Newtown', 'US', 3, [-73.3, 41.41], 1941, 'US.CT'),
  settlement('Newtown', 'AU', 4, [151.18, -33.9], 15029, 'AU.02'),
  { kind: 'country', name: 'Denmark', country: 'DK', position: [10, 56], population: 5_800_000 },
  {
    kind: 'first-order division',
    name: 'Mecklenburg-Vorpommern',
    country: 'DE',
    division1: 'DE.12',
    position: [12.5, 53.8],
    population: 1_600_000,
  },
];

function settlement(
  name: string,
  country: string,
  id: number,
  position: readonly [number, number],
  population: number,
  division1: string,
): Omit<IndexedPlace, 'key'> {
  return { kind: 'settlement', id, name, country, division1, position, population };
}

export const smallIndex: NameIndex = {
  named: (name) =>
    PLACES.flatMap((place, key): NameMatch[] =>
      normalise(place.name) === name ? [{ place: { key, ...place }, isMain: true }] : [],
    ).sort((a, b) => b.place.population - a.place.population),
  divisionName: (code) =>
    PLACES.find(({ kind, division1 }) => kind.endsWith('division') && division1 === code)?.name,
  longestFrom: (word) =>
    Math.max(
      0,
      ...PLACES.map(({ name }) => normalise(name).split(' '))
        .filter(([first]) => first === word)
        .map(({ length }) => length),
    ),
  longerNames: (words) =>
    PLACES.map(({ name }) => normalise(name)).filter((name) => name.startsWith(`${words} `)),
};
