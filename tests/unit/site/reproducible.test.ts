import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../../scripts/support/build.js';
import { runCommand, runScript } from '../../support/command.js';
import { RIGHT, type Texts } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));
const MADE_OF = [
  'src',
  'scripts',
  'index.html',
  'front.html',
  'package.json',
  'tsconfig.json',
  'LICENSE',
];

/** Undated stories are listed by name, whose order must not depend on the locale: in Danish aa comes after z. */
const undated: Texts = { ...RIGHT, article: RIGHT.article.replace(/published: .*\n/, '') };
const STORIES = { aarhus: undated, berlin: undated };

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-same-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The SHA-256 of each file of a folder, by its path. */
async function sumsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .toSorted();
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => {
        const sum = createHash('sha256').update(await readFile(join(folder, path)));
        return [path, sum.digest('hex')] as const;
      }),
    ),
  );
}

test('two builds are the same, byte for byte, whatever the time zone, locale and folder', async () => {
  const [one, other] = [join(root, 'a'), join(root, 'ein längerer Weg', 'mit Ümlaut & mehr')];
  // The second time Dateline is in another folder, and the stories were created in another order.
  const copy = join(root, 'Dateline, kopiert');
  await mkdir(copy);
  await Promise.all([
    ...MADE_OF.map((name) => cp(join(PACKAGE, name), join(copy, name), { recursive: true })),
    symlink(join(PACKAGE, 'node_modules'), join(copy, 'node_modules'), 'junction'),
    writeStories(one, STORIES),
    writeStories(other, { berlin: STORIES.berlin, aarhus: STORIES.aarhus }),
  ]);
  // The one in this process, as the machine is set up; the other as far from it as may be.
  const built = [
    await runCommand((at, args, terminal) => build(at, args, undefined, terminal), one, []),
    await runScript(
      'build',
      other,
      [],
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'da_DK.UTF-8', NODE_ENV: 'development' },
      copy,
    ),
  ];
  expect(built.map(({ code, err }) => (code === 0 ? '' : err))).toEqual(['', '']);
  const [first, second] = await Promise.all([one, other].map((at) => sumsOf(join(at, 'dist'))));
  expect(Object.keys(first ?? {}).length).toBeGreaterThan(20);
  expect(second).toEqual(first);
});
