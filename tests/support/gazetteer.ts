import { beforeAll } from 'vitest';
import { findCandidates } from '../../src/gazetteer/candidates.js';
import { openNamedWorld } from '../../src/site/node-data.js';

export const world = await openNamedWorld();

/** Parses the gazetteer's million names before the tests, so that no test's time limit counts it. */
export function withGazetteer(): void {
  beforeAll(() => {
    findCandidates(world, { name: 'Rostock', near: [] });
  });
}
