/** A position that is far from every place of its name that the gazetteer has. */
import { least } from 'd3-array';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import type { Article } from '../../story/article.js';
import { candidateNames } from '../candidate-names.js';
import type { PositionRemark } from './check-positions.js';

/** Metres. A square or an inn that is called like a town elsewhere is near the story's places, */
const NEAR = 100_000;
/** while a town's position from another source is as near to its entry. */
const FAR = 300_000;

/**
 * That a point is far from all entries of its name, from the story's other places, and from the
 * countries that the article names; `undefined` if it is not.
 *
 * @param places the positions of the story's places; its own does not count
 */
export function remarkOnEntries(
  article: Article,
  name: string,
  position: LngLat,
  places: readonly LngLat[],
  gazetteer: Pick<Gazetteer, 'settlementsNamed' | 'countryAt' | 'countriesNamed'>,
): PositionRemark | undefined {
  if (isCommonNoun(name)) return undefined;
  const nearest = least(gazetteer.settlementsNamed(name), (entry) =>
    distanceBetween(position, entry.position),
  );
  if (!nearest || distanceBetween(position, nearest.position) <= FAR) return undefined;
  const isBeside = ([x, y]: LngLat) =>
    (x !== position[0] || y !== position[1]) && distanceBetween(position, [x, y]) <= NEAR;
  if (places.some(isBeside)) return undefined;
  const country = gazetteer.countryAt(position, 0);
  const named = gazetteer.countriesNamed(candidateNames(article), article.language);
  if (country !== undefined && named.has(country)) return undefined;
  const far = Math.round(distanceBetween(position, nearest.position) / 1000).toLocaleString('en');
  return {
    message: `"${name}" is ${far} km (${country ?? 'at sea'}) from the nearest place of that name that the gazetteer has, ${nearest.name} (${nearest.country})`,
    hint: 'Look the position up again: longitude, latitude; west and south negative',
  };
}

/** Of "the mill" and "The ford", not of "Frankfurt am Main": villages are called Mill and Ford. */
function isCommonNoun(name: string): boolean {
  return /^\p{Ll}/u.test(name.split(' ').at(-1) ?? '');
}
