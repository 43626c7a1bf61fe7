import { normalise } from './normalise.js';

/**
 * Dice's coefficient of two sets: 1 when they are equal, 0 when they are disjoint or empty.
 *
 * @param shared how many elements the sets have in common
 */
export function dice(shared: number, size: number, otherSize: number): number {
  return size + otherSize === 0 ? 0 : (2 * shared) / (size + otherSize);
}

/**
 * The `count` names that share most letter pairs with `name`, best first. It finds "Czechia" for
 * "Czech Republic", which an edit distance does not; misspelt names of a large gazetteer are found
 * faster by that (`gazetteer/candidates.ts`).
 */
export function nearestNames(name: string, names: readonly string[], count = 3): string[] {
  const wanted = letterPairs(name);
  return names
    .map((candidate) => ({ candidate, similarity: similarity(wanted, letterPairs(candidate)) }))
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return dice([...a].filter((pair) => b.has(pair)).length, a.size, b.size);
}

function letterPairs(name: string): ReadonlySet<string> {
  const letters = ` ${normalise(name)} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}
