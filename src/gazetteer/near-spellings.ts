import { distance } from 'fastest-levenshtein';
import { normalise } from '../text/normalise.js';
import type { NamedWorld } from './gazetteer.js';

/** Cities of so many people are known by their names in other languages too. */
const LARGE = 100_000;

/**
 * Names of countries and populated places that are spelt like one that nobody knows, or have it
 * among their words: the nearest first, of those as near the one with most people.
 */
export function nearSpellings(world: NamedWorld, name: string, count = 5): string[] {
  const wanted = normalise(name);
  if (wanted === '') return [];
  // A mistake in every four letters or so is what a hand makes.
  const most = Math.max(1, Math.floor(wanted.length / 4));
  const known = [
    ...world
      .countryNames()
      .flatMap(({ name, alternatives }) =>
        [name, ...alternatives].map((known) => ({ name: known, people: Infinity })),
      ),
    ...world.cities.flatMap(({ id, name, population }) => {
      const others = population >= LARGE ? (world.alternativeNames().get(id) ?? []) : [];
      return [name, ...others].map((known) => ({ name: known, people: population }));
    }),
  ];
  const near = known.flatMap((entry) => {
    const folded = normalise(entry.name);
    if (` ${folded} `.includes(` ${wanted} `)) return [{ ...entry, mistakes: most }];
    if (Math.abs(folded.length - wanted.length) > most) return [];
    const mistakes = distance(folded, wanted);
    return mistakes <= most ? [{ ...entry, mistakes }] : [];
  });
  near.sort((a, b) => a.mistakes - b.mistakes || b.people - a.people);
  // Of those that differ in case and accents alone, the one with most people.
  const names = new Map<string, string>();
  for (const entry of near) {
    const key = normalise(entry.name);
    if (!names.has(key)) names.set(key, entry.name);
  }
  return [...names.values()].slice(0, count);
}
