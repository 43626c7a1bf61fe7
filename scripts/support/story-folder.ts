/** Reads and writes a story's folder for commands. */
import { join } from 'node:path';
import { NO_PLACES } from '../../src/authoring/places-text.js';
import { parseArticle } from '../../src/check/article.js';
import { type Finding, formatFinding, type SourceFile } from '../../src/check/finding.js';
import { excessOf } from '../../src/check/json.js';
import { parsePlaces } from '../../src/check/places.js';
import { faultOfFolder, readStory } from '../../src/check/read.js';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.js';
import { atStart, DATA_FOLDER, readSource } from '../../src/site/files.js';
import { openGazetteer } from '../../src/site/node-data.js';
import type { Article } from '../../src/story/article.js';
import { counted, Refusal } from './command.js';
import { knownStories, refuseUnfit } from './known-stories.js';
import { rememberChange } from './last-change.js';
import { MARK, replaceFile, withoutMark } from './replace-file.js';

export interface StoryFolder {
  readonly slug: string;
  readonly article: Article;
  readonly articleFile: SourceFile;
  /** A file without places if there is none yet. */
  readonly places: SourceFile;
  /** The unchanged text of the file, or `undefined` if there is none yet. */
  readonly placesAsRead: string | undefined;
}

/** @throws Refusal with the findings, if a file cannot be read */
export async function openStory(root: string, slug: string): Promise<StoryFolder> {
  const isFit = faultOfFolder(slug) === undefined;
  const hint = isFit ? `    npm run new -- ${slug} <file> makes it from a text.` : undefined;
  await knownStories(root, [slug], hint);
  refuseUnfit(slug);
  const articleFile = await readSource(root, `${DATA_FOLDER}/${slug}/article.md`);
  if (!('text' in articleFile)) {
    const missing = atStart(articleFile.file, 'the file is missing');
    const finding = 'finding' in articleFile ? articleFile.finding : missing;
    throw new Refusal(formatFinding(finding), 1);
  }
  const bare = { ...articleFile, text: withoutMark(articleFile.text) };
  const { article, findings } = parseArticle(bare);
  if (!article) throw new Refusal(findings.map(formatFinding).join('\n'), 1);
  return { slug, article, articleFile, ...(await readPlaces(root, slug)) };
}

async function readPlaces(
  root: string,
  slug: string,
): Promise<Pick<StoryFolder, 'places' | 'placesAsRead'>> {
  const file = `${DATA_FOLDER}/${slug}/places.geojson`;
  const read = await readSource(root, file);
  if ('finding' in read) throw new Refusal(formatFinding(read.finding), 1);
  if (!('text' in read)) return { places: { file, text: NO_PLACES }, placesAsRead: undefined };
  const places = { file, text: withoutMark(read.text) };
  if (excessOf(places.text) || !hasFeatures(places.text)) {
    const errors = parsePlaces(places).findings.map(formatFinding);
    throw new Refusal([...errors, 'Nothing was written.'].join('\n'), 1);
  }
  return { places, placesAsRead: read.text };
}

function hasFeatures(text: string): boolean {
  try {
    const { features } = Object(JSON.parse(text));
    return Array.isArray(features);
  } catch {
    return false;
  }
}

/** Findings that are listed where a change is refused: a refrain has one for every time it stands. */
const MOST_FINDINGS = 20;

/**
 * Writes the new text of the places file, unless the check finds new errors in it.
 *
 * @returns the check's new warnings, in lines
 * @throws Refusal with the new errors, or if the file has changed since it was read
 */
export async function writePlaces(
  root: string,
  story: StoryFolder,
  text: string,
): Promise<readonly string[]> {
  const gazetteer = await openGazetteer();
  const before = new Set(
    checked(story, story.places.text, gazetteer).map(({ message }) => message),
  );
  const findings = checked(story, text, gazetteer);
  const added = findings.filter(({ message }) => !before.has(message));
  if (added.some(({ severity }) => severity === 'error')) {
    const lines = [...added.slice(0, MOST_FINDINGS).map(formatFinding)];
    if (added.length > MOST_FINDINGS) lines.push(`… and ${added.length - MOST_FINDINGS} more.`);
    lines.push('That is what the check would say; nothing was written.');
    throw new Refusal(lines.join('\n'), 1);
  }
  const { places, placesAsRead } = story;
  const whole = placesAsRead?.startsWith(MARK) ? MARK + text : text;
  const lines = added.map(formatFinding);
  if (whole !== placesAsRead) {
    await replaceFile(join(root, places.file), placesAsRead, whole, places.file);
    lines.push(...rememberChange(root, story.slug, placesAsRead, whole));
  }
  const others = findings.filter(({ message }) => before.has(message));
  if (others.length === 0) return lines;
  return [...lines, `As before: ${countsOf(others)}. npm run check -- ${story.slug} lists them.`];
}

function countsOf(findings: readonly Finding[]): string {
  const counts = (['error', 'warning'] as const).flatMap((kind) => {
    const { length } = findings.filter(({ severity }) => severity === kind);
    return length === 0 ? [] : counted(length, kind);
  });
  return counts.join(' and ');
}

function checked(
  { slug, articleFile: article, places }: StoryFolder,
  text: string,
  gazetteer: Gazetteer,
): readonly Finding[] {
  return readStory({ slug, article, places: { ...places, text } }, gazetteer).findings;
}
