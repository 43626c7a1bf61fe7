/**
 * Countries of the world: Natural Earth 1:10m (public domain, naturalearthdata.com) as packed by
 * the npm package `world-atlas`. Natural Earth draws de facto borders. For what
 * they are called see `country-names.ts`.
 */
import rewind from '@turf/rewind';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
// The package's main file, for Node, reads 79 languages from the disk.
import codes from 'i18n-iso-countries/index.js';
import { feature, mesh } from 'topojson-client';
import { planarRingArea } from 'topojson-simplify';
import type * as Topo from 'topojson-specification';
import { type DataFiles, readJson } from '../data-files.js';
import { cutAtAntimeridian } from '../geo/antimeridian.js';
import { normalise } from '../text/normalise.js';
import { nearestNames } from '../text/similarity.js';
import { displayNamesIn } from './country-names.js';
import type { NameIndex, NameMatch } from './name-index.js';

type Name = { readonly name: string };

export type Country = (Topo.Polygon<Name> | Topo.MultiPolygon<Name>) & {
  readonly properties: Name;
};

/** All countries in one topology, where neighbours share arcs. */
export type Countries = {
  readonly countries: { type: 'GeometryCollection'; geometries: Country[] };
};

/** The countries as packed: quantised longitudes and latitudes. */
export type CountryTopology = Topo.Topology<Countries>;

/** Natural Earth, 1:10 million. */
export const COUNTRIES_FILE = 'world-atlas/countries-10m.json';

export function loadCountries(files: DataFiles): Promise<CountryTopology> {
  return readJson(files, COUNTRIES_FILE);
}

/** The same countries at 1:50m: a fifth of the bytes, for maps of continents. */
export const COARSE_COUNTRIES_FILE = 'world-atlas/countries-50m.json';

export function loadCoarseCountries(files: DataFiles): Promise<CountryTopology> {
  return readJson(files, COARSE_COUNTRIES_FILE);
}

/** Natural Earth's names of all countries, in alphabetical order. */
export function countryNames(countries: CountryTopology): string[] {
  return countries.objects.countries.geometries.map(({ properties }) => properties.name).sort();
}

/** What articles call countries, or parts of them that are called countries, beside CLDR's names. */
export const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  'United Kingdom': [
    ...['UK', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
    ...['Großbritannien', 'Schottland', 'Nordirland', 'Grande-Bretagne', 'Angleterre', 'Écosse'],
    ...['Pays de Galles', 'Irlande du Nord', 'Gran Bretagna', 'Inghilterra', 'Scozia', 'Galles'],
    ...['Irlanda del Nord'],
  ],
  'United States of America': ['USA', 'US'],
  Netherlands: ['Holland', 'Hollande', 'Olanda'],
  Czechia: ['Czech Republic', 'Bohemia', 'Böhmen', 'Bohême', 'Boemia'],
  Iran: ['Persia', 'Persien', 'Perse'],
  Myanmar: ['Burma', 'Birma', 'Birmanie', 'Birmania'],
  'Sri Lanka': ['Ceylon', 'Ceylan'],
  Thailand: ['Siam'],
};

/**
 * Natural Earth's names of countries by their names in English and in another language (BCP 47).
 * Genitives in -s count too, as in "Italiens Grenze".
 */
export function countriesByName(
  countries: CountryTopology,
  language: string,
): ReadonlyMap<string, string> {
  const namesIn = [displayNamesIn(language), displayNamesIn('en')];
  const byName = new Map<string, string>();
  for (const country of countries.objects.countries.geometries) {
    const { name } = country.properties;
    const others = [
      ...namesIn.map((nameIn) => nameIn(country) ?? name),
      ...(ALSO_CALLED[name] ?? []),
    ];
    for (const other of [name, ...others]) {
      for (const form of [other, `${other}s`]) if (!byName.has(form)) byName.set(form, name);
    }
  }
  return byName;
}

/**
 * A country's land: longitude, latitude in degrees (WGS 84), 4 decimals, wound by RFC 7946's
 * right-hand rule (3.1.6) and cut at the antimeridian (3.1.9).
 *
 * @throws Error that names the nearest candidates, where Natural Earth has no such country;
 *   Error for one that is smaller than the data's resolution, as the Vatican is
 */
export function countryShape(countries: CountryTopology, name: string): Polygon | MultiPolygon {
  const polygons = cutAtAntimeridian(polygonsOf(countries, country(countries, name)));
  const rounded = polygons
    .map((rings) => rings.map(roundedLine).filter(hasArea))
    .filter((rings) => rings.length > 0);
  const [only, ...others] = rounded;
  if (!only) throw new Error(`${name} is too small to have a shape in Natural Earth 1:10m`);
  const shape: Polygon | MultiPolygon =
    others.length === 0
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: rounded };
  rewind(shape, { mutate: true });
  return shape;
}

/**
 * The lines that a country shares with its neighbours on land, without its coast: longitude,
 * latitude in degrees (WGS 84), 4 decimals.
 *
 * @param except neighbours whose border is left out
 * @throws Error that names the nearest candidates, where Natural Earth has no such country;
 *   Error where no land border is left
 */
export function landBorder(
  countries: CountryTopology,
  name: string,
  except: readonly string[] = [],
): MultiLineString {
  const home = country(countries, name);
  const left = new Set<Topo.GeometryObject>(except.map((name) => country(countries, name)));
  const lines = mesh(countries, countries.objects.countries, (a, b) => {
    if (a === b) return false;
    return (a === home && !left.has(b)) || (b === home && !left.has(a));
  });
  const coordinates = lines.coordinates.map(roundedLine).filter((line) => line.length >= 2);
  if (coordinates.length === 0) {
    throw new Error(`${name} has no land border${except.length > 0 ? ' but the excepted' : ''}`);
  }
  return { type: 'MultiLineString', coordinates };
}

/**
 * The names of the countries that share a land border with this one, in alphabetical order.
 *
 * @throws Error that names the nearest candidates, where Natural Earth has no such country
 */
export function neighboursOf(countries: CountryTopology, name: string): string[] {
  const home = country(countries, name);
  const own = new Set(arcsOf(home));
  return countries.objects.countries.geometries
    .filter((other) => other !== home && arcsOf(other).some((arc) => own.has(arc)))
    .map(({ properties }) => properties.name)
    .sort((a, b) => a.localeCompare(b, 'en'));
}

/** The numbers of the arcs. TopoJSON writes ~n for arc n in reverse. */
export function arcsOf({ arcs }: Country): number[] {
  return (arcs as unknown[]).flat(3).map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc)));
}

/** A country's polygons as packed: neither cut at the antimeridian nor rounded. */
export function polygonsOf(countries: CountryTopology, country: Country): Position[][][] {
  return country.type === 'Polygon'
    ? [feature(countries, country).geometry.coordinates]
    : feature(countries, country).geometry.coordinates;
}

function country(countries: CountryTopology, name: string): Country {
  const all = countries.objects.countries.geometries;
  const found = all.find(({ properties }) => properties.name === name);
  if (found) return found;
  const nearest = nearestNames(name, countryNames(countries));
  const hint = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  throw new Error(`Natural Earth has no country named "${name}"${hint}`);
}

function hasArea(ring: Position[]): boolean {
  return ring.length >= 4 && planarRingArea(ring as [number, number][]) > 0;
}

/** Rounded to four decimals (11 m at the equator), without positions that then repeat. */
function roundedLine(line: readonly Position[]): Position[] {
  const rounded = line.map((position) =>
    position.map((degrees) => Math.round(degrees * 1e4) / 1e4),
  );
  return rounded.filter(([x, y], i) => {
    const before = rounded[i - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

/** A country of Natural Earth. */
export interface NamedCountry {
  /** Its row in the index. */
  readonly key: number;
  /** Natural Earth's name, which `shape` takes. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; missing for a few countries that ISO does not list. */
  readonly code?: string;
}

/** Countries that have that name or code in any language. */
export function countriesNamed(
  { countries, places }: { countries: CountryTopology; places: NameIndex },
  name: string,
): NamedCountry[] {
  const drawn = new Set(countryNames(countries));
  // Codes count in capitals only: "it" and "is" are words.
  const isMeant = ({ only }: NameMatch) => only === undefined || /^[A-Z. ]+$/.test(name);
  return places
    .named(normalise(name))
    .filter((match) => match.place.kind === 'country' && isMeant(match))
    .filter(({ place }) => drawn.has(place.name))
    .map(({ place: { key, name, country } }) => ({
      key,
      name,
      ...(country !== undefined && { code: country }),
    }));
}

/** Natural Earth has no code for it; CLDR and GeoNames use "XK". */
const USER_ASSIGNED: Readonly<Record<string, string>> = { Kosovo: 'XK' };

/** English names of countries, in which `i18n-iso-countries` has several for some. */
export type EnglishNames = codes.LocaleData;

export function loadEnglishNames(files: DataFiles): Promise<EnglishNames> {
  return readJson(files, 'i18n-iso-countries/langs/en.json');
}

/** Names of countries by ISO 3166-1 alpha-2: in English, then in many languages. */
export function countryNamesByCode(english: EnglishNames): (code: string) => readonly string[] {
  codes.registerLocale(english);
  const languages = ['en', ...codes.getSupportedLanguages()]
    .filter((language) => Intl.DisplayNames.supportedLocalesOf(language).length > 0)
    .map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  return (code) => {
    const shown = languages.flatMap((language) => language.of(code) ?? []);
    const others = codes.getName(code, 'en', { select: 'all' }) ?? [];
    return [...new Set([...shown, ...others])];
  };
}

/** ISO 3166-1 alpha-3 of a country, from alpha-2. */
export function longCode(code: string): string | undefined {
  return codes.alpha2ToAlpha3(code);
}

/** Natural Earth's countries with ISO 3166-1 alpha-2, where they have one. */
export function countriesWithCodes(
  countries: CountryTopology,
): { readonly country: Country; readonly code?: string }[] {
  const seen = new Set<string>();
  return countries.objects.countries.geometries.map((country) => {
    const code = codes.numericToAlpha2(country.id ?? '') ?? USER_ASSIGNED[country.properties.name];
    // Some islands have the code of the country they belong to; the country comes first.
    if (code === undefined || seen.has(code)) return { country };
    seen.add(code);
    return { country, code };
  });
}

/** A country's name in a language of BCP 47; its code where the language has none. */
export function countryNameIn(language: string, code: string): string {
  return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
}
