/** Compares what was built with the browsers that the README promises. */
import { dirname } from 'node:path';
import { expect, inject, test } from 'vitest';
import { findBreaches, readParts, sayBreaches } from '../../src/site/browsers/check.js';
import { REFINEMENTS } from '../../src/site/browsers/refinements.js';

test('no style and no script asks for what a promised browser lacks, but refinements that are in use', async () => {
  const parts = await readParts(dirname(inject('siteFolder')));
  expect(parts.styles.length).toBeGreaterThan(3);
  expect(parts.scripts.length).toBeGreaterThan(5);
  const { breaches, refinements } = findBreaches(parts);
  expect(breaches, sayBreaches(breaches)).toEqual([]);
  expect([...refinements].sort()).toEqual(Object.keys(REFINEMENTS).sort());
});
