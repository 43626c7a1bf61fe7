/** A book of five megabytes with ten thousand places goes through the commands in bounded memory. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateStory } from '../../bench/generator.js';
import { bookOf } from '../support/book.js';
import { runScript } from '../support/command.js';

/** What Node gives a process on a machine with 8 GB. */
const MEMORY = { NODE_OPTIONS: '--max-old-space-size=2048' };
const SIZE = 5_000_000;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-book-'));
  await writeFile(join(root, 'book.txt'), bookOf(SIZE));
  const { article, places } = generateStory(10_000);
  const rest = bookOf(SIZE - article.length)
    .split('\n\n')
    .slice(1)
    .join('\n\n');
  const folder = join(root, 'data', 'chronicle');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'article.md'), `${article.trimEnd()}\n\n${rest}`);
  await writeFile(join(folder, 'places.geojson'), places);
});
afterAll(() => rm(root, { recursive: true, force: true }));

test.each([
  ['new', ['book', 'book.txt', '--language', 'en-GB', '--credit', 'Anon.']],
  ['place', ['book', 'Linz', '--country', 'AT']],
  ['check', []],
  ['build', ['--story', 'chronicle']],
])('npm run %s', async (command, args) => {
  const { code, err } = await runScript(command, root, args, MEMORY);
  expect(err).not.toMatch(/heap|\n {4}at /);
  expect(code).toBe(0);
  if (command === 'build') {
    expect(await readdir(join(root, 'dist', 'chronicle'))).toContain('places-1.html');
  }
});
