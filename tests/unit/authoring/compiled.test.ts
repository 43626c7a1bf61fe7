/** The commands run compiled (`scripts/compiled.js`). */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { runNode, runScript } from '../../support/command.js';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));
const COMPILED = join(PACKAGE, 'scripts/compiled.js');
const LIST = join(PACKAGE, 'node_modules/.cache/dateline/commands/commands.json');

const cwd = mkdtempSync(join(tmpdir(), 'compiled-'));
mkdirSync(join(cwd, 'data/one'), { recursive: true });
writeFileSync(join(cwd, 'data/one/article.md'), '---\ntitle: One\n---\n\nA fire in Lingen.\n');
writeFileSync(join(cwd, 'data/one/places.geojson'), '{"type": "FeatureCollection"');

test.each([
  ['check', ['one']],
  ['draft', ['one']],
  ['place', ['one', 'Lingen']],
  ['new', ['--help']],
  ['build', ['--story', 'two']],
])('npm run %s says compiled what its source says', { timeout: 120_000 }, async (name, options) => {
  const scripts: Readonly<Record<string, string>> = packageJson.scripts;
  expect(scripts[name]).toBe(`node scripts/compiled.js ${name}`);
  const expected = await runScript(name, cwd, options);
  expect(await runNode([COMPILED, name, ...options], { cwd })).toEqual(expected);
});

test('a damaged list of what was compiled is made anew', { timeout: 120_000 }, async () => {
  writeFileSync(LIST, '{');
  const said = await runNode([COMPILED, 'check', 'two'], { cwd });
  expect(said.err).toContain('There is no story two.');
  expect(said.code).toBe(2);
});
