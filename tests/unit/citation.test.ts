import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };

test('CITATION.cff names the version and the licence that package.json has', () => {
  const path = new URL('../../CITATION.cff', import.meta.url);
  const { version, license, authors, ...citation } = parse(readFileSync(path, 'utf8'));
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', title: 'Dateline', type: 'software' });
  expect({ version, license }).toEqual({ version: manifest.version, license: manifest.license });
  expect(authors).not.toHaveLength(0);
});
