/** The first story, and generated ones of growing size, measured beside plain Leaflet pages. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../scripts/support/site.js';
import { DATA_FOLDER } from '../src/site/files.js';
import { listStories } from '../src/site/stories.js';
import { generateStory } from './generator.js';
import type { BrowserInUse } from './measure/browser.js';
import { measureRuns, type Pair, type Run } from './measure/run.js';
import { budgetsAt, FIRST_STORY_BUDGETS } from './report/budgets.js';
import { type Compared, compare } from './report/measure.js';
import { PAGE_MEASURES } from './report/page-measures.js';
import { buildBareLeaflet } from './sites/bare-leaflet.js';
import { serveFolder } from './sites/server.js';
import { BARE_LEAFLET, DATELINE } from './sites/subject.js';
import { type BuildTimes, timeBuilds } from './sites/time-build.js';

export interface FirstStory {
  readonly compared: readonly Compared[];
  readonly runs: readonly Pair<Run>[];
}

/** The place to zoom to: the basemap has most detail there. */
const AIM = 'Sesto San Giovanni';

/** Builds both pages in `folder`. */
export async function measureFirstStory(
  browser: BrowserInUse,
  folder: string,
  runs: number,
): Promise<FirstStory> {
  console.error('The first story: building both pages');
  const site = join(folder, 'first-story');
  const [slug = ''] = await listStories(process.cwd());
  await buildSite(site, { only: slug });
  const places = await readFile(join(DATA_FOLDER, slug, 'places.geojson'), 'utf8');
  const bareSite = await buildBareLeaflet(join(folder, 'bare'), JSON.parse(places), false);
  const sites = [site, bareSite] as const;
  const measured = await measureSites(browser, 'The first story', slug, sites, runs, AIM);
  return { compared: compare(PAGE_MEASURES, measured, FIRST_STORY_BUDGETS), runs: measured };
}

/** How many times each story is built. */
const BUILDS = 3;

export interface Size {
  readonly places: number;
  /** Of each build; empty if it failed or took too long. */
  readonly builds: readonly BuildTimes[];
  readonly compared: readonly Compared[];
  readonly runs: readonly Pair<Run>[];
}

/**
 * Builds both pages in `folder`. `smallest`: what was measured of the smallest story before. A failure
 * at one size is reported; the other sizes are still measured.
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
  console.error(`${name}: building both pages`);
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
    console.error(
      `${name} could not be measured: ${error instanceof Error ? error.message : error}`,
    );
    return { ...unmeasured, builds };
  }
}

/**
 * Serves the folders of both sites while they are measured. `slug`: the story's folder in the
 * product's site. `aim`: the place to zoom to.
 */
async function measureSites(
  browser: BrowserInUse,
  story: string,
  slug: string,
  [site, bareSite]: Pair<string>,
  runs: number,
  aim?: string,
): Promise<Pair<Run>[]> {
  const ours = await serveFolder(site);
  const theirs = await serveFolder(bareSite);
  try {
    const subjects = [
      { ...DATELINE, address: `${ours.address}${slug}/`, ...(aim !== undefined && { aim }) },
      { ...BARE_LEAFLET, address: theirs.address, ...(aim !== undefined && { aim }) },
    ] as const;
    return await measureRuns(browser, story, subjects, runs);
  } finally {
    await ours.close();
    await theirs.close();
  }
}
