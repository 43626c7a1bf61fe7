import { beforeAll } from 'vitest';
import { findCandidates } from '../../src/gazetteer/candidates.js';

/** Reads the gazetteer's million names before the tests, whose time is not for that. */
export function withGazetteer(): void {
  beforeAll(() => {
    findCandidates({ name: 'Rostock', near: [] });
  }, 120_000);
}
