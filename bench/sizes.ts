/** Generated stories of growing size beside Leaflet.markercluster with the same places. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { DATA_FOLDER } from '../src/build/stories.js';
import { generateStory } from './generator.js';
import type { Pair } from './measure/in-turn.js';
import type { Run } from './measure/run.js';
import { budgetsAt } from './report/budgets.js';
import { type Compared, compare } from './report/measure.js';
import { PAGE_MEASURES } from './report/page-measures.js';
import { progress } from './report/progress.js';
import { buildBareLeaflet } from './sites/bare-leaflet.js';
import { measureSites } from './sites/measure-sites.js';
import { type BuildTimes, timeBuild } from './sites/time-build.js';

export interface Size {
  readonly places: number;
  /** Not there when the build took too long; then nothing else was measured. */
  readonly times?: BuildTimes;
  readonly compared: readonly Compared[];
  readonly runs: readonly Pair<Run>[];
}

/** `sizes`: numbers of places, from small to large. `folder`: one to build in. */
export async function measureSizes(
  browser: Browser,
  folder: string,
  sizes: readonly number[],
  runs: number,
): Promise<Size[]> {
  const measured: Size[] = [];
  for (const places of sizes) {
    measured.push(await measureSize(browser, folder, places, runs, measured[0]));
  }
  return measured;
}

async function measureSize(
  browser: Browser,
  folder: string,
  places: number,
  runs: number,
  smallest: Size | undefined,
): Promise<Size> {
  const name = `${places} places`;
  progress(`${name}: building both pages`);
  const story = generateStory(places);
  const root = join(folder, `story-${places}`);
  const data = join(root, DATA_FOLDER, `generated-${places}`);
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'article.md'), story.article);
  await writeFile(join(data, 'places.geojson'), story.places);
  const site = join(folder, `site-${places}`);
  const times = await timeBuild(root, site);
  if (!times) return { places, compared: [], runs: [] };
  const bare = join(folder, `bare-${places}`);
  const bareSite = await buildBareLeaflet(bare, JSON.parse(story.places), true);
  const measured = await measureSites(browser, name, [site, bareSite], runs);
  const budgets = budgetsAt(places, smallest?.compared);
  return { places, times, compared: compare(PAGE_MEASURES, measured, budgets), runs: measured };
}
