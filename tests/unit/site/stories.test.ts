import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStory } from '../../../scripts/support/story-folder.js';
import { openGazetteer } from '../../../src/site/node-data.js';
import { findLeftOut, listStories, loadStory } from '../../../src/site/stories.js';
import { ARTICLE, PLACES, RIGHT, storyOf } from '../../support/small-story.js';

const gazetteer = await openGazetteer();
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-stories-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

test('every folder in data is a story, in order, except hidden ones', async () => {
  await write('data/ferry/article.md', ARTICLE);
  await write('data/bridge/places.geojson', PLACES);
  await write('data/.hidden/article.md', ARTICLE);
  await write('data/places.schema.json', '{}');
  expect(await listStories(root)).toEqual(['bridge', 'ferry']);
});

test('a folder that is a symbolic link is no story, and is said to be left out', async () => {
  await write('data/ferry/article.md', ARTICLE);
  await write('elsewhere/article.md', ARTICLE);
  await symlink(join(root, 'elsewhere'), join(root, 'data/to-a-folder'));
  await symlink('ferry', join(root, 'data/to-a-story'));
  await symlink('nothing', join(root, 'data/to-nothing'));
  await symlink('round', join(root, 'data/round'));
  await symlink('ferry/article.md', join(root, 'data/to-a-file.md'));
  await symlink(join(root, 'elsewhere'), join(root, 'data/.hidden'));
  expect(await listStories(root)).toEqual(['ferry']);
  const found = await findLeftOut(root);
  expect(found.map(({ file }) => file)).toEqual([
    'data/round',
    'data/to-a-folder',
    'data/to-a-story',
    'data/to-nothing',
  ]);
  for (const { severity, message, hint } of found) {
    expect(severity).toBe('warning');
    expect(message).toBe('the folder is a symbolic link, and so is left out');
    expect(hint).toContain('Take the link away');
  }
});

test('a file that is a symbolic link is read within the project, and refused where it leads out', async () => {
  await write('data/small/article.md', ARTICLE);
  await write('elsewhere/places.geojson', PLACES);
  const link = join(root, 'data/small/places.geojson');
  await symlink('../../elsewhere/places.geojson', link);
  expect((await loadStory(root, 'small', gazetteer)).findings).toEqual([]);
  await rm(link);
  const outside = await mkdtemp(join(tmpdir(), 'dateline-outside-'));
  await writeFile(join(outside, 'places.geojson'), PLACES);
  await symlink(join(outside, 'places.geojson'), link);
  const { story, findings } = await loadStory(root, 'small', gazetteer);
  await rm(outside, { recursive: true });
  expect(story).toBeUndefined();
  expect(findings).toMatchObject([
    {
      file: 'data/small/places.geojson',
      severity: 'error',
      message: 'this is a symbolic link that leads out of the project',
      hint: 'Put a copy of the file in its place.',
    },
  ]);
});

test('data may be a link itself, as to a folder that is shared', async () => {
  const shared = await mkdtemp(join(tmpdir(), 'dateline-shared-'));
  await mkdir(join(shared, 'small'));
  await writeFile(join(shared, 'small/article.md'), ARTICLE);
  await writeFile(join(shared, 'small/places.geojson'), PLACES);
  await symlink(shared, join(root, 'data'));
  expect(await listStories(root)).toEqual(['small']);
  const { findings } = await loadStory(root, 'small', gazetteer);
  await rm(shared, { recursive: true });
  expect(findings).toEqual([]);
});

test('without a data folder, or with an empty one, there are no stories', async () => {
  expect(await listStories(root)).toEqual([]);
  await write('data/SOURCES.md', '');
  expect(await listStories(root)).toEqual([]);
});

test('a story is read from its two files', async () => {
  await write('data/small/article.md', ARTICLE);
  await write('data/small/places.geojson', PLACES);
  const { story, findings } = await loadStory(root, 'small', gazetteer);
  expect(findings).toEqual([]);
  expect(story).toEqual(storyOf(RIGHT));
});

test('files with a byte order mark and Windows line ends are the same story', async () => {
  await write('data/small/article.md', `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`);
  await write('data/small/places.geojson', `\uFEFF${PLACES.replaceAll('\n', '\r\n')}`);
  const { story, findings } = await loadStory(root, 'small', gazetteer);
  expect(findings).toEqual([]);
  expect(story).toEqual(storyOf(RIGHT));
});

describe('a missing file is a finding like any other', () => {
  test('with the command that imports a file of another tool', async () => {
    await write('data/drawn/article.md', ARTICLE);
    await write('data/drawn/map.kml', '<kml/>');
    const { findings } = await loadStory(root, 'drawn', gazetteer);
    expect(findings).toMatchObject([
      { hint: expect.stringContaining('npm run place -- drawn --from data/drawn/map.kml') },
    ]);
  });

  test('and has its name in quotation marks where a shell wants them', async () => {
    await write('data/drawn/article.md', ARTICLE);
    await write('data/drawn/My map.kml', '<kml/>');
    const [finding] = (await loadStory(root, 'drawn', gazetteer)).findings;
    expect(finding?.hint).toContain('--from "data/drawn/My map.kml"');
  });

  test('if one of the two is missing', async () => {
    await write('data/small/article.md', ARTICLE);
    expect(await loadStory(root, 'small', gazetteer)).toEqual({
      findings: [
        {
          file: 'data/small/places.geojson',
          line: 1,
          column: 1,
          severity: 'error',
          message: 'the file is missing',
          hint: 'A story is a folder in data/ with article.md and places.geojson. This makes one: npm run place -- small "<name>"',
        },
      ],
    });
  });

  test('about the folder, if both are missing', async () => {
    await mkdir(join(root, 'data/empty'), { recursive: true });
    const { story, findings } = await loadStory(root, 'empty', gazetteer);
    expect(story).toBeUndefined();
    expect(findings.map(({ file, message }) => [file, message])).toEqual([
      ['data/empty', 'the folder has neither article.md nor places.geojson'],
    ]);
  });
});

test.each([
  ['My story', 'must be small letters, digits and single hyphens'],
  ['Ferry', 'must be small letters, digits and single hyphens'],
  ['assets', 'is taken'],
  ['text-2', 'is taken'],
  ['src', 'is taken: tools give such a folder a meaning of their own'],
  ['dist', 'is taken: tools'],
  ['editor', 'is taken: tools'],
  ['test-results', 'is taken: tools'],
  ['con', 'is taken: on Windows it is a device'],
  ['nul', 'is taken: on Windows'],
  ['com1', 'is taken: on Windows'],
  ['lpt9', 'is taken: on Windows'],
  ['a'.repeat(101), 'has 101 characters, and may have 100'],
  ['ferry.', 'must be small letters, digits and single hyphens'],
  ['node_modules', 'must be small letters'],
])('a folder that cannot be an address, as %s, is refused', async (slug, says) => {
  await write(`data/${slug}/article.md`, ARTICLE);
  await write(`data/${slug}/places.geojson`, PLACES);
  const { story, findings } = await loadStory(root, slug, gazetteer);
  expect(story).toBeUndefined();
  expect(findings).toMatchObject([{ file: `data/${slug}`, severity: 'error' }]);
  expect(findings[0]?.message).toContain(says);
});

test.each([
  'con-artists',
  'source',
  'distance',
  'com10',
  'assets-2',
  '1807',
  'data',
  'a'.repeat(100),
])('a folder may be called %s', async (slug) => {
  await write(`data/${slug}/article.md`, ARTICLE);
  await write(`data/${slug}/places.geojson`, PLACES);
  expect((await loadStory(root, slug, gazetteer)).findings).toEqual([]);
});

test('a folder instead of a file is a finding, not an exception', async () => {
  await mkdir(join(root, 'data/ferry/article.md'), { recursive: true });
  await write('data/ferry/places.geojson', PLACES);
  const { findings } = await loadStory(root, 'ferry', gazetteer);
  expect(findings).toMatchObject([
    {
      file: 'data/ferry/article.md',
      line: 1,
      severity: 'error',
      message: 'this is a folder, not a file',
      hint: 'Move it elsewhere, or give it another name: article.md is to be a file of text.',
    },
  ]);
  await rm(join(root, 'data/ferry/places.geojson'));
  const [, missing] = (await loadStory(root, 'ferry', gazetteer)).findings;
  expect(missing?.hint).toContain('Mend article.md first. This makes one: npm run place');
});

test('a folder whose name is refused is to be renamed first; no command writes there', async () => {
  await write('data/Bad Name/article.md', ARTICLE);
  const { findings } = await loadStory(root, 'Bad Name', gazetteer);
  expect(findings.map(({ hint }) => hint)).toEqual([
    'Give the folder another name, such as bad-name: it is the address of the story’s page.',
  ]);
  await expect(openStory(root, 'Bad Name')).rejects.toThrow('such as bad-name');
});
