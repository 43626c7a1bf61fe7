/** Commands write files completely or not at all, and no files of others. */
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeStoryFolder } from '../../../scripts/support/make-story-folder.js';
import { newStory } from '../../../scripts/support/new-story.js';
import { place } from '../../../scripts/support/place.js';
import { replaceFile } from '../../../scripts/support/replace-file.js';
import { listStories } from '../../../src/site/stories.js';
import { readFiles, writeFiles } from '../../../src/site/story-files.js';
import { runCommand, type Said } from '../../support/command.js';
import { openWriter, type Writer } from '../../support/ended/writer.js';
import { ARTICLE, errorsIn, PLACES } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

let writer: Writer;
beforeAll(async () => {
  writer = await openWriter();
});
afterAll(() => writer.close());

const BARE = PLACES.replace(/"features": \[.*\n {2}\],/s, '"features": [],');

let root = '';
let file = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-whole-'));
  // For those who own nothing too.
  await chmod(root, 0o755);
  await writeStories(root, { small: { article: ARTICLE, places: BARE } });
  file = join(root, 'data/small/places.geojson');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const inFolder = async () => (await readdir(join(root, 'data/small'))).toSorted();
const add = (...args: string[]) => runCommand(place, root, ['small', ...args]);
const addRostock = () => add('Rostock', '--at', '12.14,54.09');
const idsIn = (text: string) => JSON.parse(text).features.map(({ id }: { id: string }) => id);

/** Runs a program that kills itself at its first, second … write, until it completes. */
async function endedAtEach(run: (at: number) => Promise<Said>): Promise<number> {
  for (let at = 1; ; at += 4) {
    const runs = [at, at + 1, at + 2, at + 3].map(run);
    const codes = (await Promise.all(runs)).map(({ code }) => code);
    if (codes.includes(0)) return at - 1 + codes.indexOf(0);
  }
}

describe('killed at any moment', () => {
  test('a file has its old text or its new one, and the next command works', async () => {
    const old = 'old '.repeat(5000);
    const fresh = 'new '.repeat(5000);
    const steps = await endedAtEach(async (at) => {
      const folder = join(root, String(at));
      await mkdir(folder);
      const path = join(folder, 'places.geojson');
      await writeFile(path, old);
      const said = await writer.run(folder, ['file', path, fresh], { endAt: at });
      const text = await readFile(path, 'utf8');
      expect([old, fresh]).toContain(text);
      await replaceFile(path, text, 'newest');
      expect(await readFile(path, 'utf8')).toBe('newest');
      expect(await readdir(folder)).toEqual(['places.geojson']);
      return said;
    });
    // Lock, draft, text, mode, flush, rename, flush, unlock.
    expect(steps).toBeGreaterThan(7);
  });

  test('a story’s two files are both old or both new, once they are read again', async () => {
    const [old, fresh] = ['old '.repeat(5000), 'new '.repeat(5000)];
    const found = new Set<string>();
    const steps = await endedAtEach(async (at) => {
      const folder = join(root, String(at));
      await writeStories(folder, { small: { article: old, places: old } });
      const said = await writer.run(folder, ['story', folder, fresh], { endAt: at });
      const stored = await readFiles(folder, 'small');
      const { article, places } = stored?.files ?? {};
      expect(article, `at write ${at}`).toBe(places);
      expect([old, fresh], `at write ${at}`).toContain(article);
      if (said.code === 0) expect(article).toBe(fresh);
      found.add(article === old ? 'old' : 'new');
      const left = (await readdir(join(folder, 'data/small'))).filter(
        (name) => !['article.md', 'places.geojson', '.editor.json'].includes(name),
      );
      // What is left besides is taken away at the next write.
      expect(
        left.every((name) => /\.(?:tmp|lock)$/.test(name)),
        left.join(', '),
      ).toBe(true);
      if (!stored) return said;
      const newest = { article: 'newest', places: 'newest', notes: 'newest' };
      const written = await writeFiles(folder, 'small', newest, stored.versions);
      expect(written.kind).toBe('saved');
      expect((await readdir(join(folder, 'data/small'))).sort()).toEqual([
        ...['.editor.json', 'article.md', 'places.geojson'],
      ]);
      return said;
    });
    expect(steps).toBeGreaterThan(10);
    expect([...found].sort()).toEqual(['new', 'old']);
  });

  test('a story’s folder is complete or missing, and no draft is taken for a story', async () => {
    const steps = await endedAtEach(async (at) => {
      const site = join(root, String(at));
      const folder = join(site, 'data/ferry');
      await mkdir(join(site, 'data'), { recursive: true });
      const said = await writer.run(site, ['folder', folder, 'An article.'], { endAt: at });
      const stories = await listStories(site);
      if (stories.length === 0) makeStoryFolder(folder, { 'article.md': '', 'places.geojson': '' });
      else expect(stories).toEqual(['ferry']);
      expect((await readdir(folder)).toSorted()).toEqual(['article.md', 'places.geojson']);
      makeStoryFolder(join(site, 'data/next'), {});
      expect(await readdir(join(site, 'data'))).toEqual(['ferry', 'next']);
      return said;
    });
    expect(steps).toBeGreaterThan(9);
  });
});

describe('an error of the disk', () => {
  test('is reported in a sentence, and the file is unchanged', async () => {
    await writeFile(file, PLACES);
    const { code, err } = await writer.run(root, ['file', file, PLACES + PLACES], {
      largestFile: 4,
    });
    expect(err).toBe(
      `${file} could not be written: it would be larger than files may be here. It is as it was.\n`,
    );
    expect(code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe(PLACES);
    expect(await inFolder()).toEqual(['article.md', 'places.geojson']);
  });

  test('and nothing of a new story is left', async () => {
    const args = ['folder', join(root, 'data/ferry'), ARTICLE.repeat(20)];
    const { code, err } = await writer.run(root, args, { largestFile: 4 });
    expect(err).toBe(
      'data/ferry could not be made: it would be larger than files may be here. Nothing was written.\n',
    );
    expect(code).toBe(1);
    expect(await readdir(join(root, 'data'))).toEqual(['small']);
  });

  test('also if permission is denied', async () => {
    const { code, err } = await writer.run(root, ['file', file, 'new'], { asNobody: true });
    if (process.getuid?.() === 0) {
      expect(err).toBe(`${file} could not be written: permission is denied. It is as it was.\n`);
      expect(code).toBe(1);
    }
    await chmod(join(root, 'data/small'), 0o777);
    await chmod(file, 0o444);
    const guarded = await writer.run(root, ['file', file, 'new'], { asNobody: true });
    expect(guarded).toMatchObject({
      code: 1,
      err: expect.stringContaining('permission is denied'),
    });
    expect(await readFile(file, 'utf8')).toBe(BARE);
    expect(await inFolder()).toEqual(['article.md', 'places.geojson']);
  });

  test('also if a file cannot be read', async () => {
    await rm(file);
    await mkdir(file);
    const said = await addRostock();
    expect(said.err).toContain(
      'data/small/places.geojson:1:1: error: this is a folder, not a file',
    );
  });
});

describe('two concurrent commands', () => {
  test('lose nothing that they write', async () => {
    await writeFile(file, '');
    const names = ['a', 'b', 'c'];
    const said = await Promise.all(
      names.map((name) => writer.run(root, ['lines', file, name, '8'])),
    );
    expect(said).toEqual(names.map(() => ({ code: 0, out: '', err: '' })));
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    for (const name of names) expect(lines.filter((line) => line === name)).toHaveLength(8);
    expect(await inFolder()).toEqual(['article.md', 'places.geojson']);
  });

  test('place does not overwrite what another command has written meanwhile, and succeeds when run again', async () => {
    const both = [addRostock(), add('Warnemünde', '--at', '12.08,54.17')];
    const [first, second] = await Promise.all(both);
    expect([first?.code, second?.code].toSorted()).toEqual([0, 1]);
    const refused = first?.code === 1 ? first : second;
    expect(refused?.err).toBe(
      'data/small/places.geojson has been changed since it was read, and was not written: run the command again.',
    );
    await addRostock();
    await add('Warnemünde', '--at', '12.08,54.17');
    const ids = idsIn(await readFile(file, 'utf8'));
    expect(ids.toSorted()).toEqual(['rostock', 'warnemunde']);
  });

  test('nor what was saved while a question was open', async () => {
    const ask = async () => {
      await writeFile(file, PLACES);
      return 'Not said where.';
    };
    const terminal = { say: () => {}, ask };
    const args = ['small', '--border', 'DK', '--as', 'Denmark'];
    await expect(place(root, args, terminal)).rejects.toThrow('changed since it was read');
    expect(await readFile(file, 'utf8')).toBe(PLACES);
  });

  test('if both make the same story, one succeeds, and the other touches nothing', async () => {
    await writeFile(join(root, 'a.txt'), 'A headline\n\nA text.\n');
    await writeFile(join(root, 'b.txt'), 'Another headline\n\nAnother text.\n');
    const make = (text: string) =>
      runCommand(newStory, root, ['ferry', text, '--language', 'en-GB', '--credit', 'A test.']);
    const said = await Promise.all([make('a.txt'), make('b.txt')]);
    expect(said.map(({ code }) => code).toSorted()).toEqual([0, 2]);
    const winner = said[0]?.code === 0 ? 'A headline' : 'Another headline';
    const refused = said.find(({ code }) => code === 2);
    expect(refused?.err).toBe('data/ferry is there already, and nothing in it was touched.');
    const article = await readFile(join(root, 'data/ferry/article.md'), 'utf8');
    expect(article).toContain(`headline: ${winner}\n`);
    expect(await readdir(join(root, 'data'))).toEqual(['ferry', 'small']);
  });
});

describe('a places file is unchanged except for the added place', () => {
  test('with its byte order mark, its line ends and its mode', async () => {
    const text = `\uFEFF${PLACES.replaceAll('\n', '\r\n')}`;
    await writeFile(file, text);
    await chmod(file, 0o640);
    expect(await add('Warnemünde', '--at', '12.08,54.17')).toMatchObject({ code: 0 });
    const written = await readFile(file, 'utf8');
    expect(
      written.replace(
        /,\r\n {4}\{\r\n {6}"type": "Feature",\r\n {6}"id": "warnemunde".*?\r\n {4}\}/s,
        '',
      ),
    ).toBe(text);
    expect(written).not.toMatch(/[^\r]\n/);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await errorsIn(root, 'small')).toEqual([]);
  });

  test('and a link stays a link', async () => {
    const elsewhere = join(root, 'kept.geojson');
    await writeFile(elsewhere, BARE);
    await rm(file);
    await symlink('../../kept.geojson', file);
    expect(await addRostock()).toMatchObject({ code: 0 });
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
    expect(idsIn(await readFile(elsewhere, 'utf8'))).toEqual(['rostock']);
    await rm(elsewhere);
    const { code, err } = await addRostock();
    expect(err).toBe(
      'data/small/places.geojson is a link to ../../kept.geojson, which is not there. Nothing was written.',
    );
    expect(code).toBe(1);
  });

  test('and a link instead of a story’s folder is not overwritten', async () => {
    await symlink('nowhere', join(root, 'data/ferry'));
    await writeFile(join(root, 'a.txt'), 'A headline\n\nA text.\n');
    const args = ['ferry', 'a.txt', '--language', 'en-GB', '--credit', 'A test.'];
    expect(await runCommand(newStory, root, args)).toMatchObject({
      err: 'data/ferry is there already, and nothing in it was touched.',
    });
    expect((await lstat(join(root, 'data/ferry'))).isSymbolicLink()).toBe(true);
  });
});
