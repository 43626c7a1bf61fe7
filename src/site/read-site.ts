import type { Finding } from '../check/finding.js';
import type { Story } from '../story/story.js';
import { openGazetteer } from './gazetteer.js';
import { readSettings, type Settings } from './settings.js';
import { listStories, loadStory, NO_STORY } from './stories.js';

export interface CheckedStory {
  readonly story: Story;
  /** The text of its `places.geojson`. */
  readonly places: string;
}

export interface ReadSite {
  readonly settings: Settings;
  /** Those that have no errors. */
  readonly stories: readonly CheckedStory[];
  readonly findings: readonly Finding[];
  /** The folders of the stories that have errors. */
  readonly broken: readonly string[];
}

/** Reads and checks `root`/data: the settings and all stories, or `only` one. */
export async function readSite(root: string, address?: string, only?: string): Promise<ReadSite> {
  const { settings, findings: onSettings } = await readSettings(root, address);
  const gazetteer = openGazetteer();
  const slugs = only === undefined ? await listStories(root) : [only];
  const stories: CheckedStory[] = [];
  const broken: string[] = [];
  const findings = [...onSettings];
  for (const slug of slugs) {
    const { story, places, findings: onStory } = await loadStory(root, slug, gazetteer);
    findings.push(...onStory);
    if (story && places !== undefined) stories.push({ story, places });
    else broken.push(slug);
  }
  if (slugs.length === 0) findings.push(NO_STORY);
  return { settings, stories, findings, broken };
}

/** Whether nothing keeps the site from being built. */
export function isSound({ findings }: ReadSite): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
