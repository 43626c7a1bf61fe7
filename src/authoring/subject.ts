/** What of the world a place of the story is: where it lies and what it may be called. */

import {
  type CountryNames,
  countryNameIn,
  countryShape,
  landBorder,
} from '../gazetteer/countries.js';
import { alternativeNames, type City } from '../gazetteer/settlements.js';
import type { LngLat } from '../geo/geography.js';
import { anchorOf } from '../geo/geometry.js';
import type { Location, Role } from '../story/kinds.js';
import type { PlaceFeature } from '../story/schema.js';
import { slugOf } from '../text/normalise.js';

export interface Subject {
  /** Its id, where that is not its name's. */
  readonly id?: string;
  /** What the story's map calls it, where the article does not say. */
  readonly name: string;
  /** What the article may call it. */
  readonly names: readonly string[];
  /** What it may call it where it has none of those. */
  readonly furtherNames: readonly string[];
  /** What it is unless the editor says otherwise. */
  readonly role: Role;
  readonly location: Location;
  readonly geometry: NonNullable<PlaceFeature['geometry']>;
  /** What the feature says of where its geometry comes from. */
  readonly origin: Pick<PlaceFeature['properties'], 'gazetteer' | 'shape' | 'anchor'>;
}

export function settlement(city: City, asked: string): Subject {
  const others = alternativeNames().get(city.id) ?? [];
  return {
    name: city.name,
    names: [asked, city.name],
    // Very short ones are more often words.
    furtherNames: others.filter((name) => name.length > 3 || /\P{ASCII}/u.test(name)),
    role: 'place',
    location: 'stated',
    geometry: { type: 'Point', coordinates: [...city.position] },
    origin: { gazetteer: city.id },
  };
}

/** @throws Error for a country too small to have a shape */
export function wholeCountry(country: CountryNames, asked: string, language: string): Subject {
  const geometry = countryShape(country.name);
  const [name, ...others] = namesIn(language, country);
  return {
    name,
    names: [asked, name, ...others],
    furtherNames: country.alternatives,
    role: 'area',
    location: 'stated',
    geometry: geometry as Subject['geometry'],
    origin: { shape: { country: country.name }, ...anchored(geometry) },
  };
}

/**
 * A country's border on land: all that is known of a place is that it lies on it.
 *
 * @param except neighbours, by Natural Earth's names, whose border is left out
 * @throws Error where there is none
 */
export function border(
  country: CountryNames,
  except: readonly string[],
  asked: string,
  language: string,
): Subject {
  const geometry = landBorder(country.name, except);
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

/** A position that the editor brings. */
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

/** The sixth decimal is a tenth of a metre. */
export function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function namesIn(language: string, { name, code }: CountryNames): [string, ...string[]] {
  if (code === undefined) return [name];
  return [countryNameIn(language, code), name, countryNameIn('en', code)];
}

function anchored(geometry: Parameters<typeof anchorOf>[0]): { anchor?: [number, number] } {
  const anchor = anchorOf(geometry);
  return anchor ? { anchor: [...anchor] } : {};
}
