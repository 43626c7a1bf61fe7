/** Looking places up, by name or by what else an author writes, and what they are on the map. */

import { border, indexed, type Subject, wholeCountry } from '../../authoring/subject.js';
import { noteOnMiddle } from '../../authoring/take.js';
import { isWithin } from '../../gazetteer/areas.js';
import { nearSpellings } from '../../gazetteer/candidates.js';
import {
  countriesNamed,
  countryNameIn,
  countryNames,
  neighboursOf,
} from '../../gazetteer/countries.js';
import type { World } from '../../gazetteer/gazetteer.js';
import type { IndexedPlace } from '../../gazetteer/name-index.js';
import { cityAt } from '../../gazetteer/settlements.js';
import { regionAndCountry, whereaboutsOf } from '../../gazetteer/whereabouts.js';
import type { Direction } from '../../geo/direction.js';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import { normalise } from '../../text/normalise.js';
import type { OpenWorld } from './open-world.js';
import { type Beside, type OtherPlace, type Understood, understand } from './understanding.js';

export type FoundKind =
  | 'country'
  | 'division'
  | 'town'
  | 'capital'
  | 'district'
  | 'bygone'
  | 'region'
  | 'water';

/** A place that was found, for people to choose. */
export interface FoundPlace {
  /** Its row in the index, by which `subjectOf` makes it a place of the story. */
  readonly key: number;
  readonly name: string;
  /** The name that was asked for, where it is another one. */
  readonly called?: string;
  readonly kind: FoundKind;
  /** "Lombardy, Italy"; empty for a country. */
  readonly where: string;
  /** Of what is larger than a town, about the middle. */
  readonly position: LngLat;
  /** 0 where it is not known. */
  readonly population: number;
  /** Metres from the nearest of the story's other places. */
  readonly distance?: number;
}

export interface LookedUp {
  /** Best first. */
  readonly found: readonly FoundPlace[];
  /** Whether nothing is called so, and these are names that are spelt alike. */
  readonly isAlike: boolean;
  /** What the text means if it is no name. */
  readonly understood?: Understood;
}

/** What a place of the index would be in the story. */
export interface Choice {
  readonly subject: Subject;
  /** What is to be said of it, in the article's language. */
  readonly note?: string;
}

/** Where a position is. */
export interface Around {
  /** In the interface's language; none at sea. */
  readonly country?: string;
  /** The nearest town: "Sesto San Giovanni", "Lombardy, Italy". */
  readonly town?: { readonly name: string; readonly where: string };
  readonly beside?: { readonly distance: number; readonly direction: Direction };
}

/** An entry of the gazetteer. */
export interface Entry {
  readonly name: string;
  readonly where: string;
  readonly position: LngLat;
}

export interface ListedCountry {
  /** Natural Earth's name. */
  readonly name: string;
  /** In the interface's language. */
  readonly shown: string;
}

export interface Looking {
  /** What a text means: names of places, a position in any notation, a relative place. */
  lookUp(asked: string, beside: Beside): Promise<LookedUp>;
  /** A place of the index as a place of the story; `undefined` for a country too small to be drawn. */
  subjectOf(key: number, asked: string, language: string): Promise<Choice>;
  around(position: LngLat, shownIn: string): Promise<Around>;
  /** A gazetteer entry by its GeoNames id. */
  entry(id: number, shownIn: string): Promise<Entry | undefined>;
  /** By their names in the interface's language. */
  countries(shownIn: string): Promise<readonly ListedCountry[]>;
  /** Countries with a common land border, as in {@link Looking.countries}. */
  neighbours(country: string, shownIn: string): Promise<readonly ListedCountry[]>;
  /** @param country Natural Earth's name @throws Error for one that is too small to be drawn */
  countryOf(country: string, language: string): Promise<Subject>;
  /** @param except neighbours by Natural Earth's names @throws Error if no border is left */
  borderOf(country: string, except: readonly string[], language: string): Promise<Subject>;
}

/** Results that are shown, and those of which they are the best. */
const SHOWN = 12;
const LOOKED_AT = 300;

export function looking(openWorld: OpenWorld): Looking {
  return {
    async lookUp(asked, beside) {
      const world = await openWorld();
      const understood = understand(world, asked, beside);
      const isPlaced = understood !== undefined && understood.kind !== 'unread';
      const named = search(world, asked, beside);
      if (named.length > 0 || isPlaced) {
        return { found: named, isAlike: false, ...(understood && { understood }) };
      }
      const alike = /\p{L}{3}/u.test(asked) && !/\d/.test(asked) ? nearSpellings(world, asked) : [];
      const found = alike.flatMap((name) => search(world, name, beside).slice(0, 2));
      return {
        found: [...new Map(found.map((each) => [each.key, each])).values()],
        isAlike: true,
        ...(understood && { understood }),
      };
    },

    async subjectOf(key, asked, language) {
      const world = await openWorld();
      const place = world.places.place(key);
      const note = noteOnMiddle(place, language);
      const subject = countrySubject(world, place, asked, language) ?? indexed(place, [asked]);
      return { subject, ...(note !== undefined && { note }) };
    },

    async around(position, shownIn) {
      const world = await openWorld();
      const { country, code, town, beside } = whereaboutsOf(world, position);
      const shown = code === undefined ? country : countryNameIn(shownIn, code);
      return {
        ...(shown !== undefined && { country: shown }),
        ...(town && {
          town: { name: town.name, where: regionAndCountry(world, town, shownIn) },
        }),
        ...(beside && { beside }),
      };
    },

    async entry(id, shownIn) {
      const world = await openWorld();
      const place = world.places.withId(id);
      if (!place) return undefined;
      const { name, position } = place;
      return { name, position, where: whereOf(world, place, shownIn) };
    },

    async countries(shownIn) {
      const { countries, places } = await openWorld();
      const names = countryNames(countries);
      return listed(names, shownIn, (name) => countriesNamed({ countries, places }, name)[0]?.code);
    },

    async neighbours(country, shownIn) {
      const { countries, places } = await openWorld();
      const names = neighboursOf(countries, country);
      return listed(names, shownIn, (name) => countriesNamed({ countries, places }, name)[0]?.code);
    },

    async countryOf(country, language) {
      const { countries, places } = await openWorld();
      const named = countryNamed({ countries, places }, country);
      return wholeCountry(countries, named, places.namesOf(named.key), named.name, language);
    },

    async borderOf(country, except, language) {
      const { countries, places } = await openWorld();
      return border(countries, countryNamed({ countries, places }, country), except, '', language);
    },
  };
}

/** @throws Error for a name that Natural Earth has not */
function countryNamed(world: Pick<World, 'countries' | 'places'>, name: string) {
  const named = countriesNamed(world, name).find((each) => each.name === name);
  if (!named) throw new Error(`There is no country "${name}".`);
  return named;
}

function countrySubject(world: World, place: IndexedPlace, asked: string, language: string) {
  if (place.kind !== 'country') return undefined;
  const [named] = countriesNamed(world, place.name);
  try {
    return named && wholeCountry(world.countries, named, [], asked, language);
  } catch {
    // Too small to have a shape.
    return undefined;
  }
}

function listed(
  names: readonly string[],
  shownIn: string,
  codeOf: (name: string) => string | undefined,
): ListedCountry[] {
  const { compare } = new Intl.Collator(shownIn);
  return names
    .map((name) => {
      const code = codeOf(name);
      return { name, shown: code === undefined ? name : countryNameIn(shownIn, code) };
    })
    .sort((a, b) => compare(a.shown, b.shown));
}

/** Places that are called so, or have a name that begins so; "Cavan, Ireland" says where. */
function search(world: World, asked: string, { others, shownIn }: Beside): FoundPlace[] {
  const [name = '', ...areas] = asked.split(',');
  const area = areas.join(',').trim();
  const wanted = normalise(name);
  if (wanted === '') return [];
  const isThere = area === '' ? undefined : isWithin(world, area);
  // While its country is being typed, all of that name are shown.
  const isIn = ({ country = '', division1 = '' }: IndexedPlace) =>
    isThere?.({ country, region: division1.slice(country.length + 1) }) ?? true;
  const isCapitals = /^[A-Z. ]+$/.test(name.trim());
  const exact = world.places
    .named(wanted)
    .filter(({ only }) => only === undefined || (isCapitals && only !== 'after a comma'))
    .map(({ place, isMain }) => ({ place, isMain, called: name.trim(), isWhole: true }));
  const whole = new Set(exact.map(({ place: { key } }) => key));
  // All places of the world begin with one letter or another.
  const longer = wanted.length < 2 ? [] : world.places.beginning(wanted, LOOKED_AT);
  const further = longer
    .filter(({ place: { key } }) => !whole.has(key))
    .map(({ place, called }) => {
      const isMain = [place.name, shownName(place, shownIn)].some((name) =>
        normalise(name).startsWith(wanted),
      );
      return { place, called, isMain, isWhole: false };
    });
  return [...exact, ...further]
    .filter(({ place }) => isIn(place))
    .map((match) => {
      const found = foundPlace(world, match.place, match.called, others, shownIn);
      return { found, rank: rankOf(found, match) };
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, SHOWN)
    .map(({ found }) => found);
}

function foundPlace(
  world: World,
  place: IndexedPlace,
  called: string,
  others: readonly OtherPlace[],
  shownIn: string,
): FoundPlace {
  const { key, population, position } = place;
  const name = shownName(place, shownIn);
  const distances = others.map((other) => distanceBetween(other.position, position));
  return {
    ...{ key, name, population, position },
    ...(!normalise(name).includes(normalise(called)) && { called }),
    kind: kindOf(place),
    where: whereOf(world, place, shownIn),
    ...(distances.length > 0 && { distance: Math.min(...distances) }),
  };
}

function shownName({ kind, name, country }: IndexedPlace, shownIn: string): string {
  return kind === 'country' && country !== undefined ? countryNameIn(shownIn, country) : name;
}

function whereOf(world: World, place: IndexedPlace, shownIn: string): string {
  const { kind, country } = place;
  if (kind === 'country' || country === undefined) return '';
  const city = cityAt(place);
  if (city) return regionAndCountry(world, city, shownIn);
  const region =
    kind === 'first-order division' ? '' : (place.division1 ?? '').slice(country.length + 1);
  return regionAndCountry(world, { name: place.name, country, region }, shownIn);
}

function kindOf({ kind, standing }: IndexedPlace): FoundKind {
  if (kind === 'settlement') {
    return standing === undefined || standing === 'seat' ? 'town' : standing;
  }
  if (kind === 'country' || kind === 'region' || kind === 'water') return kind;
  return 'division';
}

/** Metres. A place that is nearer to the story's places counts as being there. */
const NEAR = 100_000;

/**
 * Orders of magnitude, as in `findCandidates`: of the population, less those of the distance from
 * the story. That all of the name was typed counts as much as a thousand times the population;
 * the beginning of a name in some other language says little.
 */
function rankOf(
  { population, distance = 0, kind }: FoundPlace,
  { isMain, isWhole }: { readonly isMain: boolean; readonly isWhole: boolean },
): number {
  // The distance of what is large says little.
  const isLarge = kind === 'country' || kind === 'region' || kind === 'water';
  const far = isLarge ? 0 : 2 * Math.log10(1 + distance / NEAR);
  // Of what holds others, settlements are meant more often than divisions of their name.
  const people = kind === 'division' ? population / 10 : population;
  const name = isMain ? 1 : isWhole ? 0 : -2;
  return Math.log10(people + 1) - far + name + (isWhole ? 3 : 0);
}
