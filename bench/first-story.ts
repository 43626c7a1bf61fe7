/** The first story's page beside a bare Leaflet page of the same places. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../scripts/support/site.js';
import { DATA_FOLDER } from '../src/site/files.js';
import { listStories } from '../src/site/stories.js';
import type { BrowserInUse } from './measure/browser.js';
import type { Pair } from './measure/in-turn.js';
import type { Run } from './measure/run.js';
import { FIRST_STORY_BUDGETS } from './report/budgets.js';
import { type Compared, compare } from './report/measure.js';
import { PAGE_MEASURES } from './report/page-measures.js';
import { progress } from './report/progress.js';
import { buildBareLeaflet } from './sites/bare-leaflet.js';
import { measureSites } from './sites/measure-sites.js';

export interface FirstStory {
  readonly compared: readonly Compared[];
  readonly runs: readonly Pair<Run>[];
}

/** Where the first story ends, and its basemap has most detail. */
const AIM = 'Sesto San Giovanni';

/** `folder`: one to build in. */
export async function measureFirstStory(
  browser: BrowserInUse,
  folder: string,
  runs: number,
): Promise<FirstStory> {
  progress('The first story: building both pages');
  const site = join(folder, 'first-story');
  const [slug = ''] = await listStories(process.cwd());
  await buildSite(site, { only: slug });
  const places = await readFile(join(DATA_FOLDER, slug, 'places.geojson'), 'utf8');
  const bareSite = await buildBareLeaflet(join(folder, 'bare'), JSON.parse(places), false);
  const sites = [site, bareSite] as const;
  const measured = await measureSites(browser, 'The first story', slug, sites, runs, AIM);
  return { compared: compare(PAGE_MEASURES, measured, FIRST_STORY_BUDGETS), runs: measured };
}
