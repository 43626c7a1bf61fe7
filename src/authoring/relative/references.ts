/** The places by which a relative place is told: of the story, else of the gazetteer. */
import { isWithin } from '../../gazetteer/areas.js';
import { type CityCandidate, findCandidates } from '../../gazetteer/candidates.js';
import type { World } from '../../gazetteer/gazetteer.js';
import type { LngLat } from '../../geo/geography.js';
import { readPosition } from '../../geo/notation/read-position.js';
import { positionInWords } from '../../geo/notation/reading.js';
import { type Reference, townRadius } from './place-relative.js';
import type { Names } from './read-relative.js';

/** "10 km north of 53.99 N, 7.36 W" */
export function referenceAtPosition(name: string): Reference | undefined {
  const reading = readPosition(name);
  if (reading.kind !== 'position') return undefined;
  const { position } = reading;
  return { name: positionInWords(position), position, radius: 0 };
}

/** @param called as it is written, perhaps with its country: "Cavan, IE" */
export function townReference(called: string, { position, population }: CityCandidate): Reference {
  const [name] = parted(called);
  return { name, position, radius: townRadius(population) };
}

/** "Springfield, IL, US" as its name and what is behind it. */
export function parted(called: string): readonly [name: string, where?: string] {
  const [name = '', ...where] = called.split(/,\s*/);
  return where.length === 0 ? [name] : [name, where.join(', ')];
}

/**
 * Settlements of that name; "Cavan, Ireland" and "Springfield, IL" say where.
 *
 * @param near the positions of the story's places
 * @param country a country or region in which they must be besides
 */
export function townsCalled(
  world: World,
  called: string,
  near: readonly LngLat[],
  country?: string,
): CityCandidate[] {
  const [name, where] = parted(called);
  const tests = [where, country]
    .filter((area) => area !== undefined)
    .map((area) => isWithin(world, area));
  return townsNamed(world, name, near).filter((town) => tests.every((test) => test?.(town)));
}

/** All settlements of a name, wherever they are. */
export function townsNamed(world: World, name: string, near: readonly LngLat[]): CityCandidate[] {
  const found = findCandidates(world, { name, near });
  return found.filter((candidate) => candidate.kind !== 'country');
}

/** Of the ways to divide words into two names, the first in which both are known. */
export function pairMeant(
  pairs: readonly (readonly [Names, Names])[],
  isKnown: (names: Names) => boolean,
): readonly [Names, Names] | undefined {
  return pairs.find(([one, other]) => isKnown(one) && isKnown(other)) ?? pairs[0];
}

/** "10 km north of Cavan, IE" (but not "of 47.07 N, 15.43 E") without what was added to tell places of one name apart. */
export function withoutCountries(words: string, names: readonly string[]): string {
  return names
    .filter((name) => readPosition(name).kind !== 'position')
    .reduce((text, name) => text.replace(name, parted(name)[0]), words)
    .replace(/\.$/, '');
}
