import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check as checkStories } from '../../../scripts/support/check.js';
import { runCommand, runScript } from '../../support/command.js';
import {
  ARTICLE,
  articleWith,
  PLACES,
  placesWith,
  positionOf,
  RIGHT,
  type Texts,
} from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-check-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function folderWith(name: string, stories: Readonly<Record<string, Texts>>): Promise<string> {
  const folder = join(root, name);
  await writeStories(folder, stories);
  return folder;
}

const check = (root: string, ...stories: string[]) => runCommand(checkStories, root, stories);

const broken = placesWith('"mention": "the old mole"', '"mention": "the new mole"');

describe('npm run check', () => {
  test('prints that a correct story needs no change, and exits with 0', async () => {
    const folder = await folderWith('right', { small: RIGHT });
    expect(await check(folder)).toEqual({ code: 0, out: 'small: nothing to mend.', err: '' });
  });

  test('prints file, line and column of an error with what to do, and exits with 1', async () => {
    const folder = await folderWith('broken', { small: broken });
    const { line, column } = positionOf(broken.places, '"the new mole"');
    const { code, out } = await check(folder, 'small');
    expect(out.split('\n')).toEqual([
      `data/small/places.geojson:${line}:${column}: error: the mention "the new mole" is not in its quotation`,
      expect.stringMatching(/^ {4}\S/),
      '1 error, 0 warnings.',
    ]);
    expect(code).toBe(1);
  });

  test('reads the settings of all stories too', async () => {
    const folder = await folderWith('settings', { small: RIGHT });
    await writeFile(join(folder, 'data', 'site.yaml'), 'title: Maps\ncolour: red\n');
    const { code, out } = await check(folder);
    expect(out).toContain('data/site.yaml:2:1: error: unknown member "colour"');
    expect(code).toBe(1);
    const one = await check(folder, 'small');
    expect(one).toEqual({ code, out, err: '' });
    expect(out).toContain('small: nothing to mend in its own files.');
  });

  test('exits with 0 if there are only warnings', async () => {
    const texts = articleWith('all the time.', 'all the time. A tug came from Hamburg.');
    const { code, out } = await check(await folderWith('warned', { small: texts }));
    expect(out).toMatch(/^data\/small\/places\.geojson:\d+:\d+: warning: .*"Hamburg"/);
    expect(out).toContain('0 errors, 1 warning.');
    expect(code).toBe(0);
  });

  test('checks all stories, or those that are named', async () => {
    const folder = await folderWith('many', { bad: broken, good: RIGHT });
    const all = await check(folder);
    expect(all.out).toMatch(/^data\/bad\/places\.geojson:[\s\S]*good: nothing to mend\./);
    expect(all.code).toBe(1);
    expect(await check(folder, 'good')).toMatchObject({ code: 0, out: 'good: nothing to mend.' });
  });

  test('says in one sentence what to do if there is no story or no data folder', async () => {
    const empty = join(root, 'empty');
    await mkdir(empty);
    const bare = await check(empty);
    expect(bare).toEqual({
      code: 1,
      out: '',
      err: 'data:1:1: error: there is no story: make a folder in data/ with its article.md and places.geojson\n    npm run new -- <story> <file> makes it from a text.',
    });
    await mkdir(join(empty, 'data'));
    expect(await check(empty, 'small')).toEqual(bare);
  });

  test('lists the stories if there is none of that name, and exits with 2', async () => {
    const folder = await folderWith('other', { small: { article: ARTICLE, places: PLACES } });
    const { code, out, err } = await check(folder, 'large');
    expect(err).toBe('There is no story large. The stories are: small.');
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('prints names of folders and stories without control characters', async () => {
    const folder = await folderWith('terminal', { '\u001b[2Jgone\u202e': RIGHT });
    const { code, out, err } = await runScript('check', folder, ['\u0007']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('There is no story \\u0007. The stories are: \\u001b[2Jgone\\u202e.\n');
  });
});
