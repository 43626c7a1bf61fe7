/** Looking places up, by name or by what else an author writes, and what they are on the map. */
import { rollup } from 'd3-array';
import { border, indexed, type Subject, wholeCountry } from '../../authoring/subject.js';
import { noteOnMiddle } from '../../authoring/take.js';
import { nearSpellings } from '../../gazetteer/candidates.js';
import { arcsOf, countriesNamed, countryNameIn, neighboursOf } from '../../gazetteer/countries.js';
import type { World } from '../../gazetteer/gazetteer.js';
import type { IndexedPlace } from '../../gazetteer/name-index.js';
import type { LngLat } from '../../geo/geography.js';
import {
  type Around,
  aroundOf,
  type FoundPlace,
  positionsFor,
  search,
  whereOf,
} from './found-places.js';
import type { OpenWorld } from './open-world.js';
import { type Beside, type NotPlaced, understand } from './understanding.js';

export interface LookedUp {
  /** Best first. */
  readonly found: readonly FoundPlace[];
  /** Whether nothing is called so, and these are names that are spelt alike. */
  readonly isAlike: boolean;
  /** Why a text cannot be placed that is no name. */
  readonly unplaced?: NotPlaced;
}

/** What a place of the index would be in the story. */
interface Choice {
  readonly subject: Subject;
  /** What is to be said of it, in the article's language. */
  readonly note?: string;
}

/** An entry of the gazetteer. */
interface Entry {
  readonly name: string;
  readonly where: string;
  readonly position: LngLat;
}

interface ListedCountry {
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
  /**
   * By their names in the interface's language.
   *
   * @param isBorder only those that have a land border
   */
  countries(shownIn: string, isBorder?: boolean): Promise<readonly ListedCountry[]>;
  /** Countries with a common land border, as in {@link Looking.countries}. */
  neighbours(country: string, shownIn: string): Promise<readonly ListedCountry[]>;
  /** @param country Natural Earth's name @throws Error for one that is too small to be drawn */
  countryOf(country: string, language: string): Promise<Subject>;
  /** @param except neighbours by Natural Earth's names @throws Error if no border is left */
  borderOf(country: string, except: readonly string[], language: string): Promise<Subject>;
}

export function looking(openWorld: OpenWorld): Looking {
  return {
    async lookUp(asked, beside) {
      const world = await openWorld(asked);
      const understood = understand(world, asked, beside);
      const named = search(world, asked, beside);
      if (understood?.kind === 'position') {
        const found = [...positionsFor(world, understood, beside), ...named];
        return { found, isAlike: false };
      }
      const unplaced = understood && { unplaced: understood };
      if (named.length > 0) return { found: named, isAlike: false, ...unplaced };
      const isName = /\p{L}{3}/u.test(asked) && !/\d/.test(asked);
      const alike = isName ? nearSpellings(world, asked) : [];
      const found = alike.flatMap((name) => search(world, name, beside).slice(0, 2));
      const byKey = new Map(found.map((each) => [each.key, each]));
      return { found: [...byKey.values()], isAlike: true, ...unplaced };
    },

    async subjectOf(key, asked, language) {
      const world = await openWorld();
      const place = world.places.place(key);
      const note = noteOnMiddle(place, language);
      const subject = countrySubject(world, place, asked, language) ?? indexed(place, [asked]);
      return { subject, ...(note !== undefined && { note }) };
    },

    async around(position, shownIn) {
      return aroundOf(await openWorld(), position, shownIn);
    },

    async entry(id, shownIn) {
      const world = await openWorld();
      const place = world.places.withId(id);
      if (!place) return undefined;
      const { name, position } = place;
      return { name, position, where: whereOf(world, place, shownIn) };
    },

    async countries(shownIn, isBorder) {
      const world = await openWorld();
      const { geometries } = world.countries.objects.countries;
      const uses = rollup(geometries.flatMap(arcsOf), (same) => same.length, Number);
      const shown = geometries.filter(
        (country) => !isBorder || arcsOf(country).some((arc) => (uses.get(arc) ?? 0) > 1),
      );
      return listed(
        world,
        shown.map(({ properties }) => properties.name),
        shownIn,
      ).filter(({ code, name }) => code !== undefined || WITHOUT_CODE.has(name));
    },

    async neighbours(country, shownIn) {
      const world = await openWorld();
      return listed(world, neighboursOf(world.countries, country), shownIn);
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

/** What people call countries and ISO does not list; the rest are bases, banks and glaciers. */
const WITHOUT_CODE: ReadonlySet<string> = new Set(['N. Cyprus', 'Somaliland']);

function listed(world: World, names: readonly string[], shownIn: string) {
  const { compare } = new Intl.Collator(shownIn);
  return names
    .map((name) => {
      const code = countriesNamed(world, name).find((each) => each.name === name)?.code;
      return { name, code, shown: code === undefined ? name : countryNameIn(shownIn, code) };
    })
    .sort((a, b) => compare(a.shown, b.shown));
}
