/** A new member of a place: the compiler names each place where it is missing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TABLE = 'src/story/members.ts';
const BEGINNING = 'const MEMBERS = {';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-members-'));
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Where `included`, with what it imports, does not compile once the table begins with these lines,
 * as file:line.
 */
function errorsIn(included: string, ...lines: readonly string[]): string[] {
  const table = readFileSync(join(ROOT, TABLE), 'utf8');
  const longer = table.replace(BEGINNING, [BEGINNING, ...lines].join('\n'));
  expect(longer).not.toBe(table);
  writeFileSync(join(folder, TABLE), longer);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: [included] }),
  );
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  // By several threads it takes half as much processor time again.
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--singleThreaded'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return Array.from(
    stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm),
    ([, file, line]) => `${file}:${line}`,
  );
}

/** A line of the table for a member `photo`. */
function photo(uses: string, columns = '{ photo: (url) => url }'): string {
  return `photo: member(text.exactOptional(), ${columns}, { ${uses} }),`;
}

const USES = "linkedPlaces: 'depictions', card: 'photo', label: 'photo'";

describe('a member that is added to the table', () => {
  test('does not compile there without one of its uses', () => {
    const lines = [
      photo("card: 'photo', label: 'photo'"),
      photo("linkedPlaces: 'depictions', label: 'photo'"),
      photo("linkedPlaces: 'depictions', card: 'photo'"),
      photo(USES, '{ photo: 3 }'),
    ].map((line, index) => line.replace('photo', `photo${index}`));
    const first =
      readFileSync(join(ROOT, TABLE), 'utf8').split(BEGINNING)[0]?.split('\n').length ?? 0;
    const inTable = errorsIn(TABLE, ...lines).filter((error) => error.startsWith(TABLE));
    expect(inTable).toEqual(
      expect.arrayContaining(lines.map((_, index) => `${TABLE}:${first + 1 + index}`)),
    );
  });

  test('is wanted by the columns of the exports, by Linked Places, the card and the translations', () => {
    const files = errorsIn('src', photo(USES)).map((error) => error.split(':')[0]);
    expect([...new Set(files)].toSorted()).toEqual([
      'src/export/facts.ts',
      'src/export/linked-places.ts',
      'src/page/card.tsx',
      ...['de', 'en', 'fr', 'it'].map((language) => `src/page/translations/${language}.ts`),
    ]);
  });

  test('breaks nothing where it is used nowhere', () => {
    expect(errorsIn('src', photo('linkedPlaces: null, card: null, label: null', '{}'))).toEqual([]);
  });
});
