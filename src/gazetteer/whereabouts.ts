/** Says in words where a position is, so that an author sees at once if it is not what was meant. */
import { least } from 'd3-array';
import { directionFrom } from '../geo/direction.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';
import { countriesNamed, countryNameIn } from './countries.js';
import { countryAt } from './country-areas.js';
import type { World } from './gazetteer.js';
import { type City, cityAt, regionsOf } from './settlements.js';

/** A place of the story. */
export interface Neighbour {
  readonly name: string;
  readonly position: LngLat;
}

/** Such as "Lombardy, Italy": region and country of a settlement, without what repeats its name. */
export function regionAndCountry({ places }: World, { name, country, region }: City): string {
  const division = regionsOf(places).get(`${country}.${region}`);
  const names = [division, countryNameIn('en', country)].filter((each) => each !== undefined);
  return names.filter((each) => each !== name).join(', ') || country;
}

/** Metres. What is nearer to a settlement of some size is in it, rather than beside it. */
const INSIDE = 1500;
/** Metres. Natural Earth's coast at 1:10m is so far off. */
const COAST = 1000;

/** Such as "9 km north of Derrylin, Northern Ireland, United Kingdom" or "at sea, 40 km …". */
export function wordWhereabouts(world: World, position: LngLat): string {
  const country = countryAt(world.countries, position, COAST);
  const [own] = country === undefined ? [] : countriesNamed(world, country);
  const code = own?.code;
  const nearest = world.places.nearestSettlement(position, code);
  const town = nearest && cityAt(nearest);
  if (!town) return country ?? 'at sea';
  const distance = distanceBetween(position, town.position);
  const there = `${town.name}, ${regionAndCountry(world, town)}`;
  const beside =
    distance <= INSIDE
      ? there
      : `${wordDistance(distance)} ${directionFrom(town.position, position)} of ${there}`;
  if (country === undefined) return `at sea, ${beside}`;
  // Far from all towns of its country, or in a territory that GeoNames counts as another's.
  return code === undefined || code === town.country ? beside : `${country}, ${beside}`;
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
