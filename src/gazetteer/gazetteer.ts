/** The world's countries and populated places, loaded from data files and handed on as a value. */
import { greatest } from 'd3-array';
import type { DataFiles } from '../data-files.js';
import type { LngLat } from '../geo/geography.js';
import { memoise } from '../memoise.js';
import {
  type CountryNames,
  type CountryTopology,
  countriesByName,
  countryNames,
  loadCountries,
  loadEnglishNames,
  namesOfCountries,
} from './countries.js';
import { countryAt } from './country-areas.js';
import { loadRegions, type Regions } from './regions.js';
import {
  type AlternativeNames,
  type City,
  loadAlternativeNames,
  loadCities,
  type Settlement,
} from './settlements.js';

export interface World {
  readonly countries: CountryTopology;
  readonly cities: readonly City[];
}

/** A world in which places can be looked up by their names in many languages. */
export interface NamedWorld extends World {
  readonly regions: Regions;
  /** Memoised, because each takes a moment, and not every look-up needs both. */
  readonly countryNames: () => readonly CountryNames[];
  readonly alternativeNames: () => AlternativeNames;
}

/** Takes some tenths of a second; the caller keeps it. */
export async function loadWorld(files: DataFiles): Promise<World> {
  const [countries, cities] = await Promise.all([loadCountries(files), loadCities(files)]);
  return { countries, cities };
}

export async function loadNamedWorld(files: DataFiles, world: World): Promise<NamedWorld> {
  const [english, alternativeNames, regions] = await Promise.all([
    loadEnglishNames(files),
    loadAlternativeNames(files),
    loadRegions(files),
  ]);
  const countryNames = memoise(() => namesOfCountries(world.countries, english));
  return { ...world, regions, countryNames, alternativeNames };
}

/** What the check asks of a gazetteer. */
export interface Gazetteer {
  settlement(id: number): Settlement | undefined;
  /** The largest settlement of exactly that name. */
  largestNamed(name: string): Settlement | undefined;
  isCountry(name: string): boolean;
  /** All settlements of exactly that name. */
  settlementsNamed(name: string): readonly Settlement[];
  /** The countries of which one of these is the name, in English or in `language` (BCP 47). */
  countriesNamed(names: Iterable<string>, language: string): Set<string>;
  /** The country that a position is in or, within `reach` metres, nearest to; none at sea. */
  countryAt(position: LngLat, reach: number): string | undefined;
}

/**
 * The gazetteer of GeoNames' settlements and Natural Earth's countries. Its countries are Natural
 * Earth's names.
 */
export function gazetteerOf({ cities, countries }: World): Gazetteer {
  const byId = new Map<number, City>();
  const byName = new Map<string, City | City[]>();
  for (const city of cities) {
    byId.set(city.id, city);
    // Nine names in ten have one settlement: a list for each would take 20 ms longer.
    const others = byName.get(city.name);
    if (others === undefined) byName.set(city.name, city);
    else if (Array.isArray(others)) others.push(city);
    else byName.set(city.name, [others, city]);
  }
  const settlementsNamed = (name: string) => [byName.get(name) ?? []].flat();
  const names = new Set(countryNames(countries));
  return {
    settlement: (id) => byId.get(id),
    largestNamed: (name) => greatest(settlementsNamed(name), ({ population }) => population),
    isCountry: (name) => names.has(name),
    settlementsNamed,
    countriesNamed: (named, language) => {
      const known = countriesByName(countries, language);
      const found = new Set<string>();
      for (const name of named) {
        const country = known.get(name);
        if (country !== undefined) found.add(country);
      }
      return found;
    },
    countryAt: (position, reach) => countryAt(countries, position, reach),
  };
}
