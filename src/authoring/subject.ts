/** A subject: what a place of the story stands for in the world, with its position and names. */
import {
  type CountryTopology,
  countryNameIn,
  countryShape,
  landBorder,
  type NamedCountry,
} from '../gazetteer/countries.js';
import type { IndexedPlace } from '../gazetteer/name-index.js';
import type { City } from '../gazetteer/settlements.js';
import type { LngLat } from '../geo/geography.js';
import { anchorOf } from '../geo/geometry.js';
import type { Location, Role } from '../story/kinds.js';
import type { Quote } from '../story/members.js';
import type { PlaceFeature } from '../story/schema.js';
import { slugOf } from '../text/slug.js';

export interface Subject {
  /** Its id, if that is not made from its name. */
  readonly id?: string;
  /** Its name on the story's map if no mention in the article gives one. */
  readonly name: string;
  /** Names by which the article may mention it. */
  readonly names: readonly string[];
  /** Names that are looked for only if the article has none of those. */
  readonly furtherNames: readonly string[];
  /** Its role unless the author says otherwise. */
  readonly role: Role;
  readonly location: Location;
  readonly geometry: NonNullable<PlaceFeature['geometry']>;
  /** Its quotations, where they are not the sentences that name it. */
  readonly quotes?: readonly Quote[];
  /** The members that say where the geometry comes from. */
  readonly origin: Pick<PlaceFeature['properties'], 'gazetteer' | 'shape' | 'anchor'>;
}

/** @param others its names in all languages */
export function settlement(city: City, asked: string, others: readonly string[]): Subject {
  return {
    name: city.name,
    names: [asked, city.name],
    // Very short names are more often ordinary words.
    furtherNames: others.filter((name) => name.length > 2 || /\P{ASCII}/u.test(name)),
    role: 'place',
    location: 'stated',
    geometry: { type: 'Point', coordinates: [...city.position] },
    origin: { gazetteer: city.id },
  };
}

/**
 * A place of the index, as a point.
 *
 * @param words by which the article mentions it
 */
export function indexed({ name, id, position }: IndexedPlace, words: readonly string[]): Subject {
  return {
    ...spot(position, name),
    names: [...words, name],
    origin: id === undefined ? {} : { gazetteer: id },
  };
}

/**
 * @param alternatives its names in all languages
 * @throws Error for a country too small to have a shape
 */
export function wholeCountry(
  countries: CountryTopology,
  country: NamedCountry,
  alternatives: readonly string[],
  asked: string,
  language: string,
): Subject {
  const geometry = countryShape(countries, country.name);
  const [name, ...others] = namesIn(language, country);
  return {
    name,
    names: [asked, name, ...others],
    furtherNames: alternatives,
    role: 'area',
    location: 'stated',
    geometry: geometry as Subject['geometry'],
    origin: { shape: { country: country.name }, ...anchored(geometry) },
  };
}

/**
 * A country's land border, for places of which only is known that they are somewhere on it.
 *
 * @param except neighbours, by Natural Earth's names, whose border is left out
 * @throws Error if no land border is left
 */
export function border(
  countries: CountryTopology,
  country: NamedCountry,
  except: readonly string[],
  asked: string,
  language: string,
): Subject {
  const geometry = landBorder(countries, country.name, except);
  const [name] = namesIn(language, country);
  const shape = { border: country.name, ...(except.length > 0 && { except: [...except] }) };
  return {
    id: `border-${slugOf(name) || slugOf(country.name)}`,
    name: language.startsWith('en') ? `${name}'s land border` : name,
    names: asked === '' ? [] : [asked],
    furtherNames: [],
    role: 'border',
    location: 'somewhere',
    geometry: geometry as Subject['geometry'],
    origin: { shape, ...anchored(geometry) },
  };
}

/** A position given by the author. */
export function spot(position: LngLat, asked: string): Subject {
  return {
    name: asked,
    names: [asked],
    furtherNames: [],
    role: 'place',
    location: 'stated',
    geometry: { type: 'Point', coordinates: position.map(sixDecimals) as [number, number] },
    origin: {},
  };
}

/** Six decimals of a degree are 0.1 m. */
export function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function namesIn(language: string, { name, code }: NamedCountry): [string, ...string[]] {
  if (code === undefined) return [name];
  return [countryNameIn(language, code), name, countryNameIn('en', code)];
}

/** The point of a line or an area at which its marker stands, as a member of the place. */
export function anchored(geometry: Parameters<typeof anchorOf>[0]): { anchor?: [number, number] } {
  const anchor = anchorOf(geometry);
  return anchor ? { anchor: [...anchor] } : {};
}
