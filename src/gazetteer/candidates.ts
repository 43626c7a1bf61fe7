/** What the gazetteer has for a name, best first, and for names that are spelt alike. */
import { least, max } from 'd3-array';
import { distance as editDistance } from 'fastest-levenshtein';
import { type Direction, directionFrom } from '../geo/direction.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';
import { normalise } from '../text/normalise.js';
import { countriesNamed, type NamedCountry } from './countries.js';
import type { World } from './gazetteer.js';
import { type City, citiesNamed } from './settlements.js';
import { regionAndCountry, wordDistance } from './whereabouts.js';

export type Candidate = CountryCandidate | CityCandidate;

interface CountryCandidate {
  readonly kind: 'country';
  /** Natural Earth's name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2, where there is one. */
  readonly country?: string;
}

export interface CityCandidate extends City {
  /** Such as "Upper Austria, Austria". */
  readonly where: string;
  /** Metres from the nearest of the story's places; none where it has no other. */
  readonly distance?: number;
  /** In which direction it is from that place. */
  readonly direction?: Direction;
}

export interface Search {
  readonly name: string;
  /** The positions of the story's other places. */
  readonly near: readonly LngLat[];
  /** ISO 3166-1 alpha-2: only places in that country. */
  readonly country?: string | undefined;
}

/** Countries and populated places of that name in any language, ignoring accents and case. */
export function findCandidates(world: World, { name, near, country }: Search): Candidate[] {
  const wanted = normalise(name);
  if (wanted === '') return [];
  const within = citiesNamed(world.places, wanted).filter(
    ({ city }) => country === undefined || city.country === country,
  );
  const found = within.map(({ city, isMain }) => {
    const nearest = least(near, (position) => distanceBetween(position, city.position));
    const candidate: CityCandidate = {
      ...city,
      where: regionAndCountry(world, city),
      ...(nearest && {
        distance: distanceBetween(nearest, city.position),
        direction: directionFrom(nearest, city.position),
      }),
    };
    return { candidate, rank: rankOf(candidate, isMain) };
  });
  const countries = countriesNamed(world, name).filter(
    ({ code }) => country === undefined || code === country,
  );
  return [
    ...countries.map(asCandidate),
    ...found.sort((a, b) => b.rank - a.rank).map(({ candidate }) => candidate),
  ];
}

function asCandidate({ name, code }: NamedCountry): CountryCandidate {
  return { kind: 'country', name, ...(code !== undefined && { country: code }) };
}

/** Metres. A place that is nearer to the story's places counts as being there. */
const NEAR = 100_000;

/**
 * Orders of magnitude of the population, minus twice those of the distance from the story in units
 * of {@link NEAR}: a town of 25,000 comes before a city of two million on another continent. That
 * the name is the place's main name counts as much as ten times the population.
 */
function rankOf({ population, distance = 0 }: CityCandidate, isMain: boolean): number {
  return Math.log10(population + 1) - 2 * Math.log10(1 + distance / NEAR) + (isMain ? 1 : 0);
}

/** Cities with at least this many people are looked up by their names in other languages too. */
const LARGE = 100_000;

/**
 * Names of countries and populated places that are spelt like a name that has no candidates, or
 * have it among their words: by edit distance, then by population.
 */
export function nearSpellings(world: World, name: string, count = 5): string[] {
  const wanted = normalise(name);
  if (wanted === '') return [];
  // About one mistake in four characters is likely to be a slip.
  const most = Math.max(1, Math.floor(wanted.length / 4));
  const near = Array.from(world.places.spellings(), ({ name: read, place, isMain }) => {
    const isCountry = place.kind === 'country';
    if (!isMain && !isCountry && place.population < LARGE) return [];
    const name = read();
    const entry = { name, people: isCountry ? Infinity : place.population };
    const normalised = normalise(name);
    if (` ${normalised} `.includes(` ${wanted} `)) return [{ ...entry, mistakes: most }];
    if (Math.abs(normalised.length - wanted.length) > most) return [];
    const mistakes = editDistance(normalised, wanted);
    return mistakes <= most ? [{ ...entry, mistakes }] : [];
  }).flat();
  near.sort((a, b) => a.mistakes - b.mistakes || b.people - a.people);
  // Of names that differ only in case and accents, the one with most people.
  const names = new Map<string, string>();
  for (const entry of near) {
    const key = normalise(entry.name);
    if (!names.has(key)) names.set(key, entry.name);
  }
  return [...names.values()].slice(0, count);
}

const KINDS = { capital: 'capital', city: 'town or city', district: 'part of a city' } as const;

const ROWS = 12;

const ORDER =
  'Best match first: countries, then places that are large, near the story, and called so in the first place.';

/** A candidate in words, such as "Linz, Upper Austria, Austria, a town or city of 181,162 people". */
export function wordCandidate(candidate: Candidate): string {
  if (candidate.kind === 'country') return `${candidate.name}, a country`;
  const { name, where, kind, population } = candidate;
  const people = population > 0 ? ` of ${population.toLocaleString('en')} people` : '';
  return `${name}, ${where}, a ${KINDS[kind]}${people}`;
}

/**
 * The candidates as a table of text, numbered from 1: the first ones, or all if they are in one
 * country, so that nothing would narrow them down.
 */
export function candidateTable(candidates: readonly Candidate[]): string {
  const isOneCountry = new Set(candidates.map(({ country }) => country)).size === 1;
  const shown = isOneCountry ? candidates : candidates.slice(0, ROWS);
  const rows = shown.map((candidate, index) => {
    const { name, country = '' } = candidate;
    const number = String(index + 1);
    if (candidate.kind === 'country') return [number, name, country, 'country', '', ''];
    const { kind, population, where, distance, direction } = candidate;
    const people = population > 0 ? population.toLocaleString('en') : '?';
    const far = distance === undefined ? '' : `${wordDistance(distance)} ${direction}`;
    return [number, name, `${country} ${where}`, KINDS[kind], people, far];
  });
  const table = [['', 'name', 'where', 'kind', 'people', 'from the story'], ...rows];
  const lines = table.map((row) => {
    const cells = row.map((cell, column) => {
      const width = max(table, (other) => other[column]?.length) ?? 0;
      return [0, 4, 5].includes(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return cells.join('  ').trimEnd();
  });
  const more = candidates.length - shown.length;
  if (more > 0) lines.push(`and ${more} more: --country narrows them down.`);
  return [ORDER, ...lines].join('\n');
}
