/** Generated stories of growing size beside Leaflet.markercluster with the same places. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA_FOLDER } from '../src/site/files.js';
import { generateStory } from './generator.js';
import type { BrowserInUse } from './measure/browser.js';
import type { Pair } from './measure/in-turn.js';
import type { Run } from './measure/run.js';
import { budgetsAt } from './report/budgets.js';
import { type Compared, compare } from './report/measure.js';
import { PAGE_MEASURES } from './report/page-measures.js';
import { progress } from './report/progress.js';
import { buildBareLeaflet } from './sites/bare-leaflet.js';
import { measureSites } from './sites/measure-sites.js';
import { type BuildTimes, timeBuilds } from './sites/time-build.js';

/** How many times each story is built. */
const BUILDS = 3;

export interface Size {
  readonly places: number;
  /** Of each build; none when it failed or took too long. */
  readonly builds: readonly BuildTimes[];
  readonly compared: readonly Compared[];
  readonly runs: readonly Pair<Run>[];
}

/**
 * `folder`: one to build in. `smallest`: what was measured of the smallest story before. What
 * goes wrong at one size is said, and does not keep the other sizes from being measured.
 */
export async function measureSize(
  browser: BrowserInUse,
  folder: string,
  places: number,
  runs: number,
  smallest: Size | undefined,
): Promise<Size> {
  const name = `${places} places`;
  const unmeasured = { places, builds: [], compared: [], runs: [] };
  progress(`${name}: building both pages`);
  const story = generateStory(places);
  const root = join(folder, `story-${places}`);
  const slug = `generated-${places}`;
  const data = join(root, DATA_FOLDER, slug);
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'article.md'), story.article);
  await writeFile(join(data, 'places.geojson'), story.places);
  const site = join(folder, `site-${places}`);
  const builds = await timeBuilds(root, site, BUILDS);
  if (builds.length === 0) return unmeasured;
  try {
    const bare = join(folder, `bare-${places}`);
    const bareSite = await buildBareLeaflet(bare, JSON.parse(story.places), true);
    const measured = await measureSites(browser, name, slug, [site, bareSite], runs);
    const budgets = budgetsAt(places, smallest?.compared);
    return { places, builds, compared: compare(PAGE_MEASURES, measured, budgets), runs: measured };
  } catch (error) {
    progress(`${name} could not be measured: ${error instanceof Error ? error.message : error}`);
    return { ...unmeasured, builds };
  }
}
