/** Says in words where a position is, so that an author sees at once if it is not what was meant. */
import { least } from 'd3-array';
import { type Direction, directionFrom } from '../geo/direction.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';
import { countriesNamed, countryNameIn } from './countries.js';
import { countryAt } from './country-areas.js';
import { divisionNameIn } from './division-names.js';
import type { World } from './gazetteer.js';
import type { IndexedPlace } from './name-index.js';
import { type City, cityAt, regionsOf } from './settlements.js';

/** A place of the story. */
export interface Neighbour {
  readonly name: string;
  readonly position: LngLat;
}

/**
 * Such as "Lombardy, Italy": region and country of a settlement, without what repeats its name.
 *
 * @param language of the names (BCP 47)
 */
export function regionAndCountry(
  { places }: Pick<World, 'places'>,
  { name, country, region }: Pick<City, 'name' | 'country' | 'region'>,
  language = 'en',
): string {
  const code = `${country}.${region}`;
  const division = regionsOf(places).get(code);
  const names = [
    division !== undefined && divisionNameIn(language, code, division),
    countryNameIn(language, country),
  ].filter((each) => typeof each === 'string');
  return names.filter((each) => each !== name).join(', ') || country;
}

/** Metres. What is nearer to a settlement of some size is in it, rather than beside it. */
const INSIDE = 1500;
/** Metres. Natural Earth's coast at 1:10m is so far off. */
const COAST = 1000;

/**
 * Metres by which the shapes' borders may be off: a German village stands in Czechia. A town abroad
 * that is so near, and twice as near as any of the shape's country, says in which country one is.
 */
const OFF = 5000;

/** What is around a position. */
export interface Whereabouts {
  /** Natural Earth's name of the country that it is in, its territorial sea left out. */
  readonly country?: string;
  /** ISO 3166-1 alpha-2 of that country. */
  readonly code?: string;
  /** The nearest town, of the same country if it has any. */
  readonly town?: City;
  /** Metres from its middle, and in which direction from there; none for what is in it. */
  readonly beside?: { readonly distance: number; readonly direction: Direction };
}

export function whereaboutsOf({ countries, places }: World, position: LngLat): Whereabouts {
  const shape = countryAt(countries, position, COAST);
  const countryCalled = (name: string) => countriesNamed({ countries, places }, name)[0];
  const around = shape === undefined ? undefined : countryCalled(shape);
  const own = townOf(places.nearestSettlement(position, around?.code), position);
  const any = townOf(places.nearestSettlement(position, undefined), position);
  const isBeyond = any && own && any.distance < OFF && any.distance < own.distance / 2;
  const nearest = shape !== undefined && isBeyond ? any : own;
  const country = nearest === own ? shape : (countryCalled(any?.town.country ?? '')?.name ?? shape);
  const code = nearest === own ? around?.code : nearest?.town.country;
  return {
    ...(country !== undefined && { country }),
    ...(code !== undefined && { code }),
    ...(nearest && { town: nearest.town }),
    ...(nearest &&
      nearest.distance > INSIDE && {
        beside: {
          distance: nearest.distance,
          direction: directionFrom(nearest.town.position, position),
        },
      }),
  };
}

function townOf(nearest: IndexedPlace | undefined, position: LngLat) {
  const town = nearest && cityAt(nearest);
  return town && { town, distance: distanceBetween(position, town.position) };
}

/** Such as "9 km north of Derrylin, Northern Ireland, United Kingdom" or "at sea, 40 km …". */
export function wordWhereabouts(world: World, position: LngLat): string {
  const { country, code, town, beside } = whereaboutsOf(world, position);
  if (!town) return country ?? 'at sea';
  const there = `${town.name}, ${regionAndCountry(world, town)}`;
  const words = beside ? `${wordDistance(beside.distance)} ${beside.direction} of ${there}` : there;
  if (country === undefined) return `at sea, ${words}`;
  // Far from all towns of its country, or in a territory that GeoNames counts as another's.
  return code === undefined || code === town.country ? words : `${country}, ${words}`;
}

/** Such as "120 km east of Linz, the nearest of the story's places"; empty for none. */
export function wordDistanceFromStory(position: LngLat, others: readonly Neighbour[]): string {
  const nearest = least(others, (other) => distanceBetween(position, other.position));
  if (!nearest) return '';
  const distance = distanceBetween(position, nearest.position);
  const { length } = others;
  const which = length === 1 ? 'the only other place' : `the nearest of ${length} other places`;
  if (distance < 100) return `at "${nearest.name}", ${which}`;
  const direction = directionFrom(nearest.position, position);
  return `${wordDistance(distance)} ${direction} of "${nearest.name}", ${which}`;
}

/** Metres in words: "800 m", "2.5 km", "1,200 km". */
export function wordDistance(metres: number): string {
  if (metres < 950) return `${Math.round(metres / 50) * 50 || 50} m`;
  const kilometres = metres / 1000;
  return `${kilometres < 10 ? Math.round(kilometres * 2) / 2 : Math.round(kilometres).toLocaleString('en')} km`;
}
