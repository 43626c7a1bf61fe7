import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ARTICLE,
  articleWith,
  PLACES,
  placesWith,
  positionOf,
  RIGHT,
  type Texts,
} from '../../support/small-story.js';

const SCRIPT = fileURLToPath(new URL('../../../scripts/check.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-check-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function folderWith(name: string, stories: Readonly<Record<string, Texts>>): Promise<string> {
  const folder = join(root, name);
  for (const [slug, { article, places }] of Object.entries(stories)) {
    const story = join(folder, 'data', slug);
    await mkdir(story, { recursive: true });
    await writeFile(join(story, 'article.md'), article);
    await writeFile(join(story, 'places.geojson'), places);
  }
  return folder;
}

/** What `npm run check` runs, in a folder of its own. */
function check(
  cwd: string,
  ...stories: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', TSX, SCRIPT, ...stories], { cwd });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const broken = placesWith('"mention": "the old mole"', '"mention": "the new mole"');

describe('npm run check', () => {
  test('says that there is nothing to mend in a correct story, and exits with 0', async () => {
    const folder = await folderWith('right', { small: RIGHT });
    expect(await check(folder)).toEqual({ code: 0, out: 'small: nothing to mend.\n', err: '' });
  });

  test('prints file, line and column of an error with what to do, and exits with 1', async () => {
    const folder = await folderWith('broken', { small: broken });
    const { line, column } = positionOf(broken.places, '"the new mole"');
    const { code, out } = await check(folder, 'small');
    expect(out.split('\n')).toEqual([
      `data/small/places.geojson:${line}:${column}: error: the mention "the new mole" is not in its quotation`,
      expect.stringMatching(/^ {4}\S/),
      '1 error, 0 warnings.',
      '',
    ]);
    expect(code).toBe(1);
  });

  test('exits with 0 when there are only warnings', async () => {
    const texts = articleWith('all the time.', 'all the time. A tug came from Hamburg.');
    const { code, out } = await check(await folderWith('warned', { small: texts }));
    expect(out).toMatch(/^data\/small\/places\.geojson:\d+:\d+: warning: .*"Hamburg"/);
    expect(out).toContain('0 errors, 1 warning.');
    expect(code).toBe(0);
  });

  test('reads all stories, or those that are asked for', async () => {
    const folder = await folderWith('many', { bad: broken, good: RIGHT });
    const all = await check(folder);
    expect(all.out).toMatch(/^data\/bad\/places\.geojson:[\s\S]*good: nothing to mend\./);
    expect(all.code).toBe(1);
    expect(await check(folder, 'good')).toMatchObject({ code: 0, out: 'good: nothing to mend.\n' });
  });

  test('says what to do, in one sentence, where there is no story or no data folder', async () => {
    const empty = join(root, 'empty');
    await mkdir(empty);
    const bare = await check(empty);
    expect(bare).toEqual({
      code: 1,
      out: '',
      err: 'data:1:1: error: there is no story: make a folder in data/ with its article.md and places.geojson\n    npm run new -- <story> <file> makes it from a text.\n',
    });
    await mkdir(join(empty, 'data'));
    expect(await check(empty, 'small')).toEqual(bare);
  });

  test('names the stories that there are when asked for another, and exits with 2', async () => {
    const folder = await folderWith('other', { small: { article: ARTICLE, places: PLACES } });
    const { code, out, err } = await check(folder, 'large');
    expect(err).toBe('There is no story large. The stories are: small.\n');
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});
