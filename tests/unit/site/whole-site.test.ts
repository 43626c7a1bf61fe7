/** `dist/` is replaced atomically: it is the old site or the new one. */
import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../../scripts/support/replace-folder.js';
import { openWriter, type Writer } from '../../support/ended/writer.js';

let writer: Writer;
beforeAll(async () => {
  writer = await openWriter();
});
afterAll(() => writer.close());

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-whole-site-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A site of two pages with the same text in both. */
async function siteWith(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const page of ['a.html', 'b.html']) await writeFile(join(folder, page), text);
}

/** The text on all of its pages. */
async function textOf(folder: string): Promise<string> {
  const texts = await Promise.all(
    ['a.html', 'b.html'].map((page) => readFile(join(folder, page), 'utf8')),
  );
  expect(new Set(texts).size).toBe(1);
  return texts[0] ?? '';
}

describe('a site that is built again', () => {
  test('is complete wherever the build is killed, and the next build cleans up', async () => {
    const codes: (number | null)[] = [];
    for (let at = 1; !codes.includes(0); at++) {
      const home = join(root, String(at));
      const dist = join(home, 'dist');
      await siteWith(dist, 'old');
      await writeFile(join(dist, '.git'), 'gitdir: elsewhere');
      codes.push((await writer.run(home, ['site', dist, 'new'], { endAt: at })).code);
      // Between two renames there is no dist/, for less than a millisecond; the next build restores it.
      if (existsSync(dist)) expect(['old', 'new']).toContain(await textOf(dist));
      await expect(
        replaceFolder(dist, async () => {
          throw new Error('A story is broken.');
        }),
      ).rejects.toThrow('broken');
      expect(['old', 'new']).toContain(await textOf(dist));
      expect(await readFile(join(dist, '.git'), 'utf8')).toBe('gitdir: elsewhere');
      expect(await readdir(home)).toEqual(['dist']);
    }
    expect(codes.length).toBeGreaterThan(5);
  });

  test('is made by one of several concurrent builds, and not a mixture', async () => {
    const dist = join(root, 'dist');
    await siteWith(dist, 'old');
    const said = await Promise.all(
      ['one', 'two', 'three'].map((text) => writer.run(root, ['site', dist, text])),
    );
    expect(said.map(({ err }) => err)).toEqual(['', '', '']);
    expect(['one', 'two', 'three']).toContain(await textOf(dist));
    expect(await readdir(root)).toEqual(['dist']);
  });

  test('has no file of the previous one, except a Git worktree’s', async () => {
    const dist = join(root, 'dist');
    await siteWith(dist, 'old');
    await writeFile(join(dist, 'gone.html'), 'old');
    await mkdir(join(dist, '.git'));
    await writeFile(join(dist, '.git/HEAD'), 'ref: refs/heads/pages');
    await replaceFolder(dist, (draft) => siteWith(draft, 'new'));
    expect((await readdir(dist)).toSorted()).toEqual(['.git', 'a.html', 'b.html']);
    expect(await readFile(join(dist, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/pages');
  });

  test('replaces the target of a link', async () => {
    await siteWith(join(root, 'served'), 'old');
    await symlink('served', join(root, 'dist'));
    await replaceFolder(join(root, 'dist'), (draft) => siteWith(draft, 'new'));
    expect((await lstat(join(root, 'dist'))).isSymbolicLink()).toBe(true);
    expect(await textOf(join(root, 'served'))).toBe('new');
  });
});
