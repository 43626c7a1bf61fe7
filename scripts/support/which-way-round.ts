/** Says so where nothing tells whether two plain numbers are the right way round. */
import { type KnownPlace, positionsOf } from '../../src/authoring/known-places.js';
import { candidateNames } from '../../src/check/candidate-names.js';
import { swapped } from '../../src/check/positions/slips.js';
import type { World } from '../../src/gazetteer/gazetteer.js';
import { wordWhereabouts } from '../../src/gazetteer/whereabouts.js';
import type { LngLat } from '../../src/geo/geography.js';
import { distanceBetween } from '../../src/geo/geometry.js';
import { openGazetteer } from '../../src/site/node-data.js';
import type { Article } from '../../src/story/article.js';

/** Whether these are two numbers without letters or signs that say which is which. */
function isPlain(typed: string): boolean {
  const numbers = typed
    .replace(/[[\](),;]/g, ' ')
    .trim()
    .split(/\s+/);
  return numbers.length === 2 && numbers.every((number) => Number.isFinite(Number(number)));
}

/** Metres. What is so near to another place of the story is hardly swapped. */
const NEAR = 1_000_000;
/** Metres from a coast. */
const REACH = 20_000;

/**
 * Both readings of a position, where neither the name, nor the countries that the article names, nor
 * the story's other places speak for one; `undefined` where one does.
 *
 * @param typed the position as the author wrote it
 */
export async function whichWayRound(
  world: World,
  article: Article,
  typed: string | undefined,
  place: KnownPlace,
  others: readonly KnownPlace[],
): Promise<string | undefined> {
  const [position] = positionsOf([place]);
  if (!position || typed === undefined || !isPlain(typed)) return undefined;
  const other = swapped(position);
  if (!other || distanceBetween(position, other) < NEAR) return undefined;
  const isNear = positionsOf(others).some((each) => distanceBetween(position, each) < NEAR);
  const gazetteer = await openGazetteer();
  const { name = '', gazetteer: id } = place.properties;
  if (isNear || id !== undefined || gazetteer.settlementsNamed(name).length > 0) return undefined;
  const named = gazetteer.countriesNamed(candidateNames(article), article.language);
  const isNamed = (spot: LngLat) => named.has(gazetteer.countryAt(spot, REACH) ?? '');
  if (isNamed(position) !== isNamed(other)) return undefined;
  const [here, there] = [position, other].map((spot) =>
    gazetteer.countryAt(spot, REACH) === undefined ? 'at sea' : wordWhereabouts(world, spot),
  );
  return `Nothing else tells whether ${typed.trim()} is the right way round: longitude first it is ${here}; latitude first, ${there}.`;
}
