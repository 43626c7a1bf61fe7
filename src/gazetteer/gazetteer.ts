/** The world's countries and populated places, loaded from data files and handed on as a value. */
import type { DataFiles } from '../data-files.js';
import { memoise } from '../memoise.js';
import {
  type CountryNames,
  type CountryTopology,
  countryNames,
  loadCountries,
  loadEnglishNames,
  namesOfCountries,
} from './countries.js';
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
  const [english, alternativeNames] = await Promise.all([
    loadEnglishNames(files),
    loadAlternativeNames(files),
  ]);
  const countryNames = memoise(() => namesOfCountries(world.countries, english));
  return { ...world, countryNames, alternativeNames };
}

/** What the check asks of a gazetteer. */
export interface Gazetteer {
  settlement(id: number): Settlement | undefined;
  /** The largest settlement of exactly that name. */
  largestNamed(name: string): Settlement | undefined;
  isCountry(name: string): boolean;
}

/** The gazetteer of GeoNames' settlements and Natural Earth's countries. */
export function gazetteerOf({ cities, countries }: World): Gazetteer {
  const byId = new Map<number, City>();
  const largest = new Map<string, City>();
  for (const city of cities) {
    byId.set(city.id, city);
    const rival = largest.get(city.name);
    if (!rival || city.population > rival.population) largest.set(city.name, city);
  }
  const names = new Set(countryNames(countries));
  return {
    settlement: (id) => byId.get(id),
    largestNamed: (name) => largest.get(name),
    isCountry: (name) => names.has(name),
  };
}
