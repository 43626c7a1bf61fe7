/** Where stories lie on the disk, and how they are read. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, SourceFile } from '../story/finding.js';
import type { Gazetteer } from '../story/gazetteer.js';
import { type ReadStory, readStory } from '../story/read.js';

export const DATA_FOLDER = 'data';

/** What there is to say where {@link listStories} lists none. */
export const NO_STORY: Finding = {
  file: DATA_FOLDER,
  line: 1,
  column: 1,
  severity: 'error',
  message: 'there is no story: make a folder in data/ with its article.md and places.geojson',
};

/** The names of the stories' folders in `root`/data, sorted; none when there is no such folder. */
export async function listStories(root: string): Promise<string[]> {
  const entries = await readdir(join(root, DATA_FOLDER), { withFileTypes: true }).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
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
    const bytes = await readFile(join(root, file));
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const start = { file, line: 1, column: 1, severity: 'error' } as const;
    if (error instanceof TypeError) {
      return {
        ...start,
        message: 'the file is not text in UTF-8',
        hint: 'Save it again with the encoding UTF-8.',
      };
    }
    if (!isMissing(error)) throw error;
    return {
      ...start,
      message: 'the file is missing',
      hint: 'A story is a folder in data/ with article.md and places.geojson.',
    };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
