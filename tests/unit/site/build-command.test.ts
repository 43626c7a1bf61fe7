import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build as buildDist } from '../../../scripts/support/build.js';
import { runCommand } from '../../support/command.js';
import { placesWith, positionOf, RIGHT } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

const broken = placesWith('"mention": "the old mole"', '"mention": "the new mole"');

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-build-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function folderWith(name: string, stories: Parameters<typeof writeStories>[1]) {
  const folder = join(root, name);
  await mkdir(folder);
  await writeStories(folder, stories);
  return folder;
}

const build = (root: string, args: readonly string[] = [], address?: string) =>
  runCommand((at, given, terminal) => buildDist(at, given, address, terminal), root, args);

describe('npm run build', () => {
  test('prints the findings of all stories, names the one with errors and does not touch dist/', async () => {
    const folder = await folderWith('broken', { bad: broken, good: RIGHT });
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist', 'before.html'), 'as it was');
    const { code, out, err } = await build(folder);
    const { line, column } = positionOf(broken.places, '"the new mole"');
    expect(err).toContain(
      `data/bad/places.geojson:${line}:${column}: error: the mention "the new mole"`,
    );
    expect(err).toContain('There are errors in bad. Nothing was built.');
    expect(err).not.toMatch(/^\s+at /m);
    expect(out).toBe('');
    expect(code).toBe(1);
    expect(await readdir(join(folder, 'dist'))).toEqual(['before.html']);
  });

  test('with --story builds only that one, even if another has errors', async () => {
    const folder = await folderWith('one', { bad: broken, good: RIGHT });
    const { code, out } = await build(folder, ['--story', 'good']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Wrote dist\/: \d+ files, \d\.\d MB\. The first page is dist\/index\.html\.$/m,
    );
    expect(out).toContain('no feed, site map and oEmbed, which need its address: DATELINE_SITE=');
    expect(out).not.toContain('.dist-');
    expect((await readdir(folder)).toSorted()).toEqual(['data', 'dist']);
    expect((await readdir(join(folder, 'dist'))).toSorted()).toEqual([
      'THIRD_PARTY_LICENSES.txt',
      'assets',
      'dateline-map.js',
      'favicon.ico',
      'good',
      'icon-180.png',
      'icon-192.png',
      'icon-512.png',
      'icon.svg',
      'index.html',
      'site.webmanifest',
    ]);
    const page = await readFile(join(folder, 'dist', 'good', 'index.html'), 'utf8');
    expect(page).not.toContain('../index.html');
  });

  test('lists the stories if there is none of that name', async () => {
    const folder = await folderWith('unknown', { bridge: RIGHT, ferry: RIGHT });
    expect(await build(folder, ['--story', 'tunnel'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no story tunnel. The stories are: bridge, ferry.',
    });
  });

  test.each([[['--stories', 'ferry']], [['ferry']], [['--story']]])(
    'refuses %j and shows how it is used',
    async (options) => {
      const { code, err } = await build(root, options);
      expect(err).toContain('Usage: npm run build');
      expect(err).not.toMatch(/^\s+at /m);
      expect(code).toBe(2);
    },
  );

  test('refuses an invalid address without a stack trace', async () => {
    const folder = await folderWith('address', { ferry: RIGHT });
    const { code, err } = await build(folder, [], 'example.org');
    expect(err).toBe('DATELINE_SITE is "example.org": it must begin with https:// or http://.');
    expect(code).toBe(2);
  });

  test('says in one sentence what to do if there is no story', async () => {
    const folder = await folderWith('empty', {});
    const { code, err } = await build(folder);
    expect(err).toContain(
      'data:1:1: error: there is no story: make a folder in data/ with its article.md and places.geojson',
    );
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});
