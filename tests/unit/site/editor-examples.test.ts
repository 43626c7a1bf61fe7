/** The stories of a site beside its editor. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { broughtFiles, storiesIn } from '../../../src/editor/stories/brought.js';
import { EXAMPLES_FILE } from '../../../src/publish/editor-examples.js';
import { editorExamples } from '../../../src/site/editor-examples.js';
import { RIGHT, storyOf } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-examples-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The files that a plugin adds to a build. */
async function emittedBy({ generateBundle }: Plugin): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const emitFile = (file: { fileName: string; source: string | Uint8Array }) =>
    files.set(file.fileName, file.source);
  if (typeof generateBundle !== 'object') throw new Error('It adds nothing.');
  await Reflect.apply(generateBundle.handler, { emitFile }, []);
  return files;
}

test('each is a ZIP that the editor opens as the same story', async () => {
  const story = storyOf(RIGHT);
  await writeStories(root, { [story.slug]: RIGHT });
  const files = await emittedBy(editorExamples(root, [story]));
  const [example] = JSON.parse(String(files.get(EXAMPLES_FILE)));
  expect(example).toMatchObject({ headline: 'The ferry to Rostock runs late', language: 'en' });
  const zip = Uint8Array.from(files.get(example.file) as Uint8Array);
  const stories = await storiesIn(await broughtFiles([new File([zip], 'ferry.zip')]));
  expect(stories).toEqual([{ slug: story.slug, files: { ...RIGHT, notes: '' } }]);
});
