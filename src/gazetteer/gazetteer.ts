/** The world's countries and places, loaded from data files and handed on as a value. */
import type { DataFiles } from '../data-files.js';
import type { LngLat } from '../geo/geography.js';
import { normalise } from '../text/normalise.js';
import {
  COUNTRIES_FILE,
  type CountryTopology,
  countriesByName,
  countryNames,
  loadCountries,
} from './countries.js';
import { countryAt } from './country-areas.js';
import type { NameIndex } from './name-index.js';
import { type PlaceIndex, readPlaceIndex } from './place-index.js';
import { citiesNamed, cityAt, type Settlement } from './settlements.js';

export interface World {
  readonly countries: CountryTopology;
  /** Countries, divisions, settlements and regions by their names in all languages. */
  readonly places: PlaceIndex;
}

/**
 * The data file of the index of names. No package has it: it is made from packages where it is
 * first needed (`src/site/index-cache.ts`).
 */
export const INDEX_FILE = '.cache/dateline/place-names.bin';

/** What {@link loadWorld} reads. */
export const GAZETTEER_FILES: readonly string[] = [INDEX_FILE, COUNTRIES_FILE];

/** Takes some hundredths of a second; the caller keeps it. */
export async function loadPlaceIndex(files: DataFiles): Promise<PlaceIndex> {
  return readPlaceIndex(await files.read(INDEX_FILE));
}

/** Takes a tenth of a second; the caller keeps it. */
export async function loadWorld(
  files: DataFiles,
  index: Promise<PlaceIndex> = loadPlaceIndex(files),
): Promise<World> {
  const [countries, places] = await Promise.all([loadCountries(files), index]);
  return { countries, places };
}

/** What the check asks of a gazetteer. */
export interface Gazetteer {
  /** What the names in a text are looked up in. */
  readonly names: NameIndex;
  settlement(id: number): Settlement | undefined;
  isCountry(name: string): boolean;
  /** All settlements of that name in any language, ignoring accents and case. */
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
export function gazetteerOf({ places, countries }: World): Gazetteer {
  const settlementsNamed = (name: string) =>
    citiesNamed(places, normalise(name)).map(({ city }) => city);
  const known = new Set(countryNames(countries));
  return {
    names: places,
    settlement: (id) => {
      const place = places.withId(id);
      return place && cityAt(place);
    },
    isCountry: (name) => known.has(name),
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
