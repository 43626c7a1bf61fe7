import {
  type KnownPlace,
  namedPositionsOf,
  positionsOf,
} from '../../src/authoring/known-places.js';
import type { World } from '../../src/gazetteer/gazetteer.js';
import { cityAt } from '../../src/gazetteer/settlements.js';
import {
  regionAndCountry,
  wordDistanceFromStory,
  wordWhereabouts,
} from '../../src/gazetteer/whereabouts.js';
import { distanceBetween } from '../../src/geo/geometry.js';

/** Metres. A place that was moved farther from its gazetteer entry is said by where it is. */
const IN_TOWN = 5000;

/** Where a place is in the world, and how far from the story's others. */
export function wordPlace(world: World, place: KnownPlace, others: readonly KnownPlace[]): string {
  const { shape, gazetteer } = place.properties;
  const [position] = positionsOf([place]);
  if (!position) return 'nowhere on the map';
  const entry = gazetteer === undefined ? undefined : world.places.withId(gazetteer);
  const town = entry && cityAt(entry);
  const isThere = town && distanceBetween(position, town.position) <= IN_TOWN;
  const here = isThere
    ? `${town.name}, ${regionAndCountry(world, town)}`
    : wordWhereabouts(world, position);
  const far = wordDistanceFromStory(position, namedPositionsOf(others));
  const spot = far === '' ? here : `${here}; ${far}`;
  if (!shape) return spot;
  const [[kind, name] = []] = Object.entries(shape);
  const drawn = kind === 'border' ? `the land border of ${name}` : `all of ${name}`;
  return `${drawn}. Its marker: ${spot}`;
}
