import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { check } from '../../../scripts/support/check.js';
import { init } from '../../../scripts/support/init.js';
import { runCommand, runScript } from '../../support/command.js';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-init-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();

describe('npx dateline init', () => {
  test('makes package.json, one example and the schema, nothing else, and says what is next', async () => {
    const { code, out } = await runCommand(init, root, ['My mäps']);
    expect(code).toBe(0);
    expect(out).toContain('  cd "My mäps"\n  npm install ');
    expect(out).toContain('  npx dateline start ');
    const folder = join(root, 'My mäps');
    expect(await filesIn(folder)).toEqual([
      'data/example/article.md',
      'data/example/places.geojson',
      'data/places.schema.json',
      'package.json',
    ]);
    const made = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    expect(made).toMatchObject({
      name: 'my-maps',
      private: true,
      dependencies: { dateline: `^${manifest.version}` },
    });
  });

  test('its example has nothing to mend, and no place of it is left to add', async () => {
    const { code, out } = await runCommand(check, join(root, 'My mäps'), []);
    expect({ code, out }).toEqual({ code: 0, out: 'example: nothing to mend.' });
  });

  test('fills an empty folder where one is, beside what begins with a dot', async () => {
    const folder = join(root, 'empty');
    await mkdir(join(folder, '.git'), { recursive: true });
    expect((await runCommand(init, folder, ['.'])).out).not.toContain('cd ');
    expect(await filesIn(folder)).toContain('data/example/article.md');
  });

  test.each([
    ['a folder with a file in it', 'full', 'full is not empty (a.txt is in it), and nothing in it'],
    ['a file', 'full/a.txt', 'full/a.txt is a file, or lies in one'],
    ['a folder below a file', 'full/a.txt/b', 'full/a.txt/b is a file, or lies in one'],
    ['a name too long', 'x'.repeat(300), 'could not be made: its name is too long'],
  ])('touches nothing at %s', async (_, path, message) => {
    await mkdir(join(root, 'full'), { recursive: true });
    await writeFile(join(root, 'full/a.txt'), 'as it was');
    const { code, err } = await runCommand(init, root, [path]);
    expect(err).toContain(message);
    expect(code).toBe(1);
    expect(await filesIn(join(root, 'full'))).toEqual(['a.txt']);
    expect(await readFile(join(root, 'full/a.txt'), 'utf8')).toBe('as it was');
  });

  test('asks for a name, and for one alone', async () => {
    expect((await runCommand(init, root, [])).err).toContain('npx dateline init my-maps');
    expect((await runCommand(init, root, ['my', 'maps'])).err).toContain(
      'npx dateline init "my maps"',
    );
  });
});

describe('a word that is no command', () => {
  test('is answered with the nearest, and exits with 2', async () => {
    const { code, err } = await runScript('chek', root, []);
    expect(err).toMatch(
      /^There is no command chek\. Did you mean check\? The commands are: init, /,
    );
    expect(code).toBe(2);
  });
});
