/** Where stories lie on the disk, and how they are read. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, SourceFile } from '../story/finding.js';
import type { Gazetteer } from '../story/gazetteer.js';
import { type ReadStory, readStory } from '../story/read.js';

export const DATA_FOLDER = 'data';

/** The names of the stories' folders in `root`/data, sorted. */
export async function listStories(root: string): Promise<string[]> {
  const entries = await readdir(join(root, DATA_FOLDER), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** Reads and checks one story. A missing file is a finding like any other. */
export async function loadStory(
  root: string,
  slug: string,
  gazetteer: Gazetteer,
): Promise<ReadStory> {
  const [article, places] = await Promise.all([
    readSource(root, `${DATA_FOLDER}/${slug}/article.md`),
    readSource(root, `${DATA_FOLDER}/${slug}/places.geojson`),
  ]);
  const missing = [article, places].filter((source): source is Finding => 'message' in source);
  if ('message' in article || 'message' in places) return { findings: missing };
  return readStory({ slug, article, places }, gazetteer);
}

async function readSource(root: string, file: string): Promise<SourceFile | Finding> {
  try {
    return { file, text: await readFile(join(root, file), 'utf8') };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return {
      file,
      line: 1,
      column: 1,
      severity: 'error',
      message: 'the file is missing',
      hint: 'A story is a folder in data/ with article.md and places.geojson.',
    };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
