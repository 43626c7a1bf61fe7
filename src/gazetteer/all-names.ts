/** Looks places up by their names in every language, many names at a time. */
import { isNormalisedTo, normalise } from '../text/normalise.js';
import type { Gazetteer, NamedWorld } from './gazetteer.js';
import type { City } from './settlements.js';

type Names = Pick<NamedWorld, 'cities' | 'alternativeNames'>;

const FEW = 5;

/**
 * The places that have one of these names in any language, by the name, normalised. The gazetteer's
 * million names are gone through once, which takes as long as for a single name.
 */
export function citiesNamed(
  { cities, alternativeNames }: Names,
  names: Iterable<string>,
): ReadonlyMap<string, City[]> {
  const found = new Map<string, City[]>([...names].map((name) => [normalise(name), []]));
  const alternatives = alternativeNames();
  const wanted = [...found.keys()];
  // Few names are compared without normalising the gazetteer's.
  const meant =
    wanted.length <= FEW
      ? (name: string) => wanted.find((each) => isNormalisedTo(name, each))
      : normalise;
  for (const city of cities) {
    for (const name of [city.name, ...(alternatives.get(city.id) ?? [])]) {
      const named = found.get(meant(name) ?? '');
      if (named && named.at(-1) !== city) named.push(city);
    }
  }
  return found;
}

/** A gazetteer that knows these names in other languages and spellings too. */
export function knowingAllNames<Known extends Pick<Gazetteer, 'settlementsNamed'>>(
  gazetteer: Known,
  world: Names,
  names: ReadonlySet<string>,
): Known {
  const known = citiesNamed(world, names);
  return {
    ...gazetteer,
    settlementsNamed: (name) =>
      (names.has(name) ? known.get(normalise(name)) : undefined) ??
      gazetteer.settlementsNamed(name),
  };
}
