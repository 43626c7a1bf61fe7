/** Where stories are on the disk, and how they are read. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArticle } from '../check/article.js';
import type { Finding } from '../check/finding.js';
import { faultOfFolder, type ReadStory, readStory } from '../check/read.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { shellWord } from '../text/shell.js';
import { slugOf } from '../text/slug.js';
import { atStart, DATA_FOLDER, isMissing, type ReadFile, readSource } from './files.js';
import { type FoundStreets, readStreets } from './streets.js';

/** The finding for a site without stories. */
export const NO_STORY: Finding = {
  ...atStart(
    DATA_FOLDER,
    'there is no story: make a folder in data/ with its article.md and places.geojson',
  ),
  hint: 'npm run new -- <story> <file> makes it from a text.',
};

const FOLDER_HINT = 'A story is a folder in data/ with article.md and places.geojson.';

/** A story as read, and the text of its `places.geojson` as it stands there. */
export interface LoadedStory extends ReadStory {
  readonly places?: string;
  /** The streets beside it, if there are any that can be used. */
  readonly streets?: FoundStreets;
}

/** The names of the stories' folders in `root`/data, sorted; none if there is no such folder. */
export async function listStories(root: string): Promise<string[]> {
  const entries = await entriesOf(root);
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}

/**
 * Warnings about what looks like a story in `root`/data and is none: symbolic links to folders.
 * What they lead to need not be part of the project, and a copy of the project lacks it.
 */
export async function findLeftOut(root: string): Promise<Finding[]> {
  const links = (await entriesOf(root)).filter((entry) => entry.isSymbolicLink());
  const found = await Promise.all(
    links.map(async ({ name }) => {
      const isToFile = await stat(join(root, DATA_FOLDER, name)).then(
        (entry) => !entry.isDirectory(),
        // It leads nowhere, or round in a circle.
        () => false,
      );
      return isToFile ? [] : leftOut(name);
    }),
  );
  return found.flat().sort((a, b) => a.file.localeCompare(b.file, 'en'));
}

function leftOut(name: string): Finding {
  return {
    ...atStart(`${DATA_FOLDER}/${name}`, 'the folder is a symbolic link, and so is left out'),
    severity: 'warning',
    hint: `Take the link away and put the folder itself there: data/${name}/ with article.md and places.geojson.`,
  };
}

/** What is in `root`/data, hidden files and folders apart. */
async function entriesOf(root: string): Promise<Dirent[]> {
  const entries = await readdir(join(root, DATA_FOLDER), { withFileTypes: true }).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries.filter(({ name }) => !name.startsWith('.'));
}

/** Reads and checks one story. A missing file is a finding like any other. */
export async function loadStory(
  root: string,
  slug: string,
  gazetteer: Gazetteer,
): Promise<LoadedStory> {
  const folder = `${DATA_FOLDER}/${slug}`;
  const [article, places] = await Promise.all([
    readSource(root, `${folder}/article.md`),
    readSource(root, `${folder}/places.geojson`),
  ]);
  const unfit = findingsOnName(folder, slug);
  // No command takes such a name, so that what else is advised could not be followed.
  if (unfit.length > 0) return { findings: unfit };
  if ('isMissing' in article && 'isMissing' in places) {
    const empty = atStart(folder, 'the folder has neither article.md nor places.geojson');
    return { findings: [{ ...empty, hint: `${FOLDER_HINT} Other files belong elsewhere.` }] };
  }
  if (!('text' in article) || !('text' in places)) {
    const how = await howToMakePlaces(root, slug);
    const isReadable = 'text' in article && parseArticle(article).article !== undefined;
    const placesHint = `${FOLDER_HINT} ${isReadable ? how : `Mend article.md first. ${how}`}`;
    return {
      findings: [...findingsOnFile(article, FOLDER_HINT), ...findingsOnFile(places, placesHint)],
    };
  }
  const { story, findings } = readStory({ slug, article, places }, gazetteer);
  const { streets, findings: onStreets } = await readStreets(root, slug, story);
  return {
    ...(story && { story }),
    findings: [...findings, ...onStreets],
    places: places.text,
    ...(streets && { streets }),
  };
}

/** @param hint what to do if the file is missing */
function findingsOnFile(file: ReadFile, hint: string): Finding[] {
  if ('finding' in file) return [file.finding];
  return 'text' in file ? [] : [{ ...atStart(file.file, 'the file is missing'), hint }];
}

/** What is wrong with the name of a story's folder. */
export function findingsOnName(folder: string, slug: string): Finding[] {
  const message = faultOfFolder(slug);
  if (message === undefined) return [];
  const like = slugOf(slug);
  const example = faultOfFolder(like) === undefined ? `, such as ${like}` : '';
  const hint = `Give the folder another name${example}: it is the address of the story’s page.`;
  return [{ ...atStart(folder, message), hint }];
}

/** The command that makes a places file, also from another tool's file in the story's folder. */
async function howToMakePlaces(root: string, slug: string): Promise<string> {
  // None, where the folder may not be read.
  const files = await readdir(join(root, DATA_FOLDER, slug)).catch(() => []);
  const drawn = files.find(
    (file) => /\.(?:kml|kmz|umap|geojson|json)$/i.test(file) && file !== 'places.geojson',
  );
  const how =
    drawn === undefined ? '"<name>"' : `--from ${shellWord(`${DATA_FOLDER}/${slug}/${drawn}`)}`;
  return `This makes one: npm run place -- ${slug} ${how}`;
}
