/** Reads and checks everything that a site is made of. */
import type { Finding, SourceFile } from '../check/finding.js';
import {
  type ParsedSettings,
  parseSettings,
  SETTINGS_FILE,
  type Settings,
  STYLE_FILE,
} from '../publish/settings.js';
import type { Story } from '../story/story.js';
import { DATA_FOLDER, type ReadFile, readSource } from './files.js';
import { openGazetteer } from './node-data.js';
import { findLeftOut, listStories, loadStory, NO_STORY } from './stories.js';
import type { FoundStreets } from './streets.js';

interface CheckedStory {
  readonly story: Story;
  /** The text of its `places.geojson`. */
  readonly places: string;
  readonly streets?: FoundStreets;
}

export interface ReadSite {
  readonly settings: Settings;
  /** The stories without errors. */
  readonly stories: readonly CheckedStory[];
  readonly findings: readonly Finding[];
  /** The folders of the stories that have errors. */
  readonly broken: readonly string[];
}

/** Reads and checks `root`/data: the settings and all stories, or `only` one. */
export async function readSite(root: string, address?: string, only?: string): Promise<ReadSite> {
  const { settings, findings: onSettings } = await readSettings(root, address);
  const gazetteer = await openGazetteer();
  const slugs = only === undefined ? await listStories(root) : [only];
  const stories: CheckedStory[] = [];
  const broken: string[] = [];
  const findings = [...onSettings, ...(only === undefined ? await findLeftOut(root) : [])];
  for (const slug of slugs) {
    const { findings: onStory, ...read } = await loadStory(root, slug, gazetteer);
    findings.push(...onStory);
    const { story, places, streets } = read;
    const isBroken = onStory.some(({ severity }) => severity === 'error');
    if (!story || places === undefined || isBroken) broken.push(slug);
    else stories.push({ story, places, ...(streets && { streets }) });
  }
  if (slugs.length === 0) findings.push(NO_STORY);
  return { settings, stories, findings, broken };
}

/** @param address overrides the address in the settings */
export async function readSettings(root: string, address?: string): Promise<ParsedSettings> {
  const [yaml, css] = await Promise.all([
    readSource(root, `${DATA_FOLDER}/${SETTINGS_FILE}`),
    readSource(root, `${DATA_FOLDER}/${STYLE_FILE}`),
  ]);
  const unreadable = [yaml, css].flatMap((read) => ('finding' in read ? read.finding : []));
  const { settings, findings } = parseSettings(orEmpty(yaml), orEmpty(css), address);
  return { settings, findings: [...unreadable, ...findings] };
}

function orEmpty(read: ReadFile): SourceFile {
  return 'text' in read ? read : { file: read.file, text: '' };
}

/** Whether the site can be built. */
export function isSound({ findings }: ReadSite): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
