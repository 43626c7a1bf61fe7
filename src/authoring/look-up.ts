/** Looks up the places of marks that have no position, as subjects for the story. */
import { type Candidate, findCandidates } from '../gazetteer/candidates.js';
import { countriesNamed } from '../gazetteer/countries.js';
import type { World } from '../gazetteer/gazetteer.js';
import type { LngLat } from '../geo/geography.js';
import { type Subject, settlement, wholeCountry } from './subject.js';

/** A candidate, and what would be placed on the map. */
export interface Found {
  readonly candidate: Candidate;
  readonly subject: Subject;
  /** What speaks against it, in a sentence. */
  readonly doubt?: string;
}

/** What the gazetteer has for a name, perhaps within a country. */
export type LookUp = (name: string, country: string | undefined) => readonly Found[];

/**
 * Looks many names up: all candidates for a name, best first, and what each would be on the map.
 *
 * @param near positions of the story's other places; others may be added later
 */
export function lookUpIn(world: World, near: readonly LngLat[], language: string): LookUp {
  return (name, country) => {
    const [within] = country === undefined ? [] : countriesNamed(world, country);
    if (country !== undefined && !within) return [];
    return findCandidates(world, { name, near, country: within?.code }).flatMap((candidate) => {
      const subject = subjectFor(world, candidate, name, language);
      return subject ? [{ candidate, subject }] : [];
    });
  };
}

function subjectFor(
  world: World,
  candidate: Candidate,
  asked: string,
  language: string,
): Subject | undefined {
  if (candidate.kind !== 'country')
    return settlement(candidate, asked, world.places.namesOf(candidate.key));
  const [country] = countriesNamed(world, candidate.name);
  try {
    return (
      country &&
      wholeCountry(world.countries, country, world.places.namesOf(country.key), asked, language)
    );
  } catch {
    // Too small to have a shape.
    return undefined;
  }
}
