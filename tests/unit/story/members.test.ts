/** A new member of a place: the compiler names each place where it is missing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TABLE = 'src/story/members.ts';
const WHOLE = `columns: { photo: (url) => url }, linkedPlaces: 'depictions', card: 'photo', label: 'photo'`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-members-'));
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: ['src'] }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files of src that do not compile once the table has this line too, each once. */
function brokenBy(line: string): string[] {
  const table = readFileSync(join(ROOT, TABLE), 'utf8');
  const longer = table.replace('const MEMBERS = {', `$&\n  ${line}`);
  writeFileSync(join(folder, TABLE), longer);
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  const files = Array.from(stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm), ([, file]) => file);
  return [...new Set(files.filter((file) => file !== undefined))].toSorted();
}

describe('a member that is added to the table', () => {
  test('does not compile there without its columns, its card row and its label', () => {
    expect(brokenBy('photo: member(text.exactOptional(), {}),')).toContain(TABLE);
  });

  test.each([
    'columns: { photo: (url) => url }',
    "linkedPlaces: 'depictions'",
    "card: 'photo'",
    "label: 'photo'",
  ])('does not compile there without %s', (use) => {
    const others = WHOLE.replace(use, '').replace(/^, |, (?=,)|, $/g, '');
    expect(brokenBy(`photo: member(text.exactOptional(), { ${others} }),`)).toContain(TABLE);
  });

  test('is wanted by the columns of the exports, by Linked Places, the card and the translations', () => {
    expect(brokenBy(`photo: member(text.exactOptional(), { ${WHOLE} }),`)).toEqual([
      'src/export/facts.ts',
      'src/export/linked-places.ts',
      'src/page/card.tsx',
      ...['de', 'en', 'fr', 'it'].map((language) => `src/page/translations/${language}.ts`),
    ]);
  });

  test('breaks nothing where it is used nowhere', () => {
    const nowhere = 'columns: {}, linkedPlaces: null, card: null, label: null';
    expect(brokenBy(`photo: member(text.exactOptional(), { ${nowhere} }),`)).toEqual([]);
  });
});
