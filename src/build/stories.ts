/** Where stories lie on the disk, and how they are read. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Finding, SourceFile } from '../story/finding.js';
import type { Gazetteer } from '../story/gazetteer.js';
import { type ReadStory, readStory } from '../story/read.js';

export const DATA_FOLDER = 'data';

/** What the finding on a file that is not there says. */
export const MISSING = 'the file is missing';

/** What there is to say where {@link listStories} lists none. */
export const NO_STORY: Finding = {
  file: DATA_FOLDER,
  line: 1,
  column: 1,
  severity: 'error',
  message: 'there is no story: make a folder in data/ with its article.md and places.geojson',
  hint: 'npm run new -- <story> <file> makes it from a text.',
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
  if ('message' in article || 'message' in places) {
    const drawn = await drawnElsewhere(root, slug);
    return { findings: missing.map((finding) => withAdvice(finding, slug, drawn)) };
  }
  return readStory({ slug, article, places }, gazetteer);
}

/** Reads a file of text by its path, from `root` where it is relative; what stands in the way is a finding. */
export async function readSource(root: string, file: string): Promise<SourceFile | Finding> {
  try {
    const bytes = await readFile(resolve(root, file));
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
      message: MISSING,
      hint: 'A story is a folder in data/ with article.md and places.geojson.',
    };
  }
}

/** A file of another tool in the story's folder, which may stand for its places. */
async function drawnElsewhere(root: string, slug: string): Promise<string | undefined> {
  const files = await readdir(join(root, DATA_FOLDER, slug));
  return files.find(
    (file) => /\.(?:kml|kmz|umap|geojson|json)$/i.test(file) && file !== 'places.geojson',
  );
}

/** Says how to come by a places file that is missing. */
function withAdvice(finding: Finding, slug: string, drawn: string | undefined): Finding {
  if (finding.message !== MISSING || !finding.file.endsWith('/places.geojson')) return finding;
  const from = `npm run place -- ${slug} --from ${DATA_FOLDER}/${slug}/${drawn}`;
  const hint = drawn === undefined ? `npm run place -- ${slug} "<name>"` : from;
  return { ...finding, hint: `${finding.hint} This makes one: ${hint}` };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
