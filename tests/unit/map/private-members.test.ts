/** Which of Leaflet's private members the map uses. A patch release may change them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAP = fileURLToPath(new URL('../../../src/map/', import.meta.url));
const COLLECTED = 'leaflet/private-members.ts';
const LEAFLET = join(
  dirname(createRequire(import.meta.url).resolve('leaflet/package.json')),
  'src',
);

/** Members with an underscore, except `_map`, which Leaflet documents for layers. */
function privateMembersIn(code: string): string[] {
  const found = code.matchAll(/(?:\.|^\s+)(_(?!map\b)[a-z]\w*)/gim);
  return [...new Set(Array.from(found, ([, name = '']) => name))];
}

function textsIn(folder: string, ending: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

const files = textsIn(MAP, '.ts');
const collected = privateMembersIn(files.get(COLLECTED) ?? '');

test('are used in one file alone', () => {
  const users = [...files].filter(([, code]) => privateMembersIn(code).length > 0);
  expect(users.map(([name]) => name)).toEqual([COLLECTED]);
});

test('are there in the installed Leaflet', () => {
  const source = [...textsIn(LEAFLET, '.js').values()].join('\n');
  const defined = new Set(Array.from(source.matchAll(/^\t(_\w+): /gm), ([, name]) => name));
  expect(collected).not.toEqual([]);
  expect(collected.filter((name) => !defined.has(name))).toEqual([]);
});
