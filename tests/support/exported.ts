/** Stories to export, and what is exported of them. */
import { fileURLToPath } from 'node:url';
import { exportStory } from '../../src/export/index.js';
import { openGazetteer } from '../../src/site/node-data.js';
import { loadStory } from '../../src/site/stories.js';
import type { Story } from '../../src/story/story.js';
import { RIGHT, storyOf } from './small-story.js';

export const SITE = 'https://example.org/maps/ferry/';

export const ferry = storyOf(RIGHT);

const root = fileURLToPath(new URL('../..', import.meta.url));
const [news, dayLine] = await Promise.all(
  ['berlin-milan-2016', 'where-the-day-begins'].map(async (slug) => {
    const { story } = await loadStory(root, slug, await openGazetteer());
    if (!story) throw new Error(`${slug} has errors.`);
    return story;
  }),
);
if (!news || !dayLine) throw new Error('Two stories were read.');

/** For `test.each`: what the story is called, and the story. */
export const stories: readonly (readonly [string, Story])[] = [
  ['the small story', ferry],
  ['the first story', news],
  ['the story across the antimeridian', dayLine],
];

/** The text of one of a story's files; without `site` nobody knows where they will stand. */
export function exported(story: Story, fileName: string, site?: string): string {
  const source = sourceOf(story, fileName, site);
  if (typeof source !== 'string') throw new Error(`${fileName} is no text.`);
  return source;
}

/** The same of a file that is no text. */
export function exportedBytes(story: Story, fileName: string, site?: string): Uint8Array {
  const source = sourceOf(story, fileName, site);
  if (typeof source === 'string') throw new Error(`${fileName} is a text.`);
  return source;
}

function sourceOf(story: Story, fileName: string, site?: string) {
  const file = exportStory(story, { site }).find((each) => each.fileName === fileName);
  if (!file) throw new Error(`There is no ${fileName}.`);
  return file.source;
}

export interface ExportedFeature {
  readonly id?: string;
  readonly '@id'?: string;
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly names?: unknown;
  readonly when?: unknown;
  readonly links?: readonly unknown[];
}

/** The features of a story's file that is GeoJSON. */
export function featuresIn(
  story: Story,
  fileName: string,
  site?: string,
): readonly ExportedFeature[] {
  return JSON.parse(exported(story, fileName, site)).features;
}
