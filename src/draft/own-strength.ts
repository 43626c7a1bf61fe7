import type { IndexedPlace, NameMatch } from '../gazetteer/name-index.js';
import { RECOGNITION } from './weights.js';

/** People. Smaller regions are as known as towns of their people. */
export const GREAT = 1_000_000;

/** How much a name by itself speaks for a place: orders of magnitude of its people, at most. */
export function ownStrength(matches: readonly NameMatch[]): number {
  let most = -1;
  for (const { place, isMain, only } of matches) {
    most = Math.max(
      most,
      strengthOf(place) + (isMain || only !== undefined ? 0 : RECOGNITION.alternative),
    );
  }
  return most;
}

function strengthOf({ kind, population }: IndexedPlace): number {
  switch (kind) {
    case 'country':
      return 5;
    case 'first-order division':
      return population > 1_000_000 ? 3.6 : 2.6;
    case 'region':
      return population >= GREAT ? 3.5 : Math.max(1.2, Math.log10(population + 10) - 2.5);
    case 'water':
      return 3.5;
    case 'second-order division':
      return Math.log10(population + 10) - 3.2;
    case 'settlement':
      return Math.log10(population + 10) - 2.5;
  }
}
