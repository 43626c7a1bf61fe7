import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openGazetteer } from '../../../src/site/node-data.js';
import { listStories, loadStory } from '../../../src/site/stories.js';
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
])('a folder that cannot be an address, as %s, is refused', async (slug, says) => {
  await write(`data/${slug}/article.md`, ARTICLE);
  await write(`data/${slug}/places.geojson`, PLACES);
  const { story, findings } = await loadStory(root, slug, gazetteer);
  expect(story).toBeUndefined();
  expect(findings).toMatchObject([{ file: `data/${slug}`, severity: 'error' }]);
  expect(findings[0]?.message).toContain(says);
});

test('a folder instead of a file is a finding, not an exception', async () => {
  await mkdir(join(root, 'data/ferry/article.md'), { recursive: true });
  await write('data/ferry/places.geojson', PLACES);
  const { findings } = await loadStory(root, 'ferry', gazetteer);
  expect(findings).toMatchObject([
    { file: 'data/ferry/article.md', line: 1, severity: 'error', message: 'this is no file' },
  ]);
});
