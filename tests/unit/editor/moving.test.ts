/** A story moves between the editor as static files, the local editor and the commands. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { versionsOf } from '../../../src/editor/stored-texts.js';
import { broughtFiles, storiesIn } from '../../../src/editor/stories/brought.js';
import { storyArchive } from '../../../src/editor/take-away/download.js';
import { readFiles } from '../../../src/site/story-files.js';
import { ARTICLE, PLACES } from '../../support/small-story.js';

/** With everything that a program in between might put right. */
const FILES = {
  article: `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}\n\n`,
  places: `${PLACES.replace('{', '{\t')}  `,
  notes: '{"version":1}\n',
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-moving-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('what was downloaded is, unpacked into data/, the same story to the local editor, and back', async () => {
  const archive = storyArchive('ferry', FILES);
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const path = join(root, 'data', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const stored = await readFiles(root, 'ferry');
  expect(stored?.files).toEqual(FILES);
  // Both stores call equal texts the same, so that what one has not saved fits what the other reads.
  expect(stored?.versions).toEqual(versionsOf(FILES));
  const chosen = ['article.md', 'places.geojson', '.editor.json'].map(
    (name) => new File([readFileSync(join(root, 'data/ferry', name))], name),
  );
  expect(await storiesIn(await broughtFiles(chosen))).toMatchObject([{ files: FILES }]);
});
