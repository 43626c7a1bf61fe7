/** The first story's page beside a bare Leaflet page of the same places. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { buildSite } from '../scripts/support/site.js';
import { DATA_FOLDER, listStories } from '../src/build/stories.js';
import { type Frames, measureFrames } from './measure/frames.js';
import { interleave } from './measure/interleave.js';
import { type Load, measureLive, measureLoad } from './measure/load.js';
import { FIRST_STORY } from './report/first-story-measures.js';
import { type Compared, compare } from './report/measure.js';
import { progress } from './report/progress.js';
import { buildBareLeaflet } from './sites/bare-leaflet.js';
import { serveFolder } from './sites/server.js';
import { bareLeaflet, dateline, type Subject } from './sites/subject.js';

/** One run of one page: three visits. */
export interface Run {
  readonly load: Load;
  /** Milliseconds until a click on a marker opened its popup. */
  readonly live: number;
  readonly frames: Frames;
}

export interface FirstStory {
  readonly compared: readonly Compared[];
  readonly product: readonly Run[];
  readonly baseline: readonly Run[];
}

/** `folder`: an empty one to build into. */
export async function measureFirstStory(
  browser: Browser,
  folder: string,
  runs: number,
): Promise<FirstStory> {
  progress('The first story: building both pages');
  const site = join(folder, 'first-story');
  await buildSite(site);
  const bareSite = await buildBareLeaflet(join(folder, 'bare'), await firstPlaces(), false);
  const servers = [await serveFolder(site), await serveFolder(bareSite)] as const;
  const subjects = [
    dateline(servers[0].address),
    bareLeaflet('Bare Leaflet', servers[1].address),
  ] as const;
  try {
    const [product = [], baseline = []] = await measureRuns(browser, subjects, runs);
    return { compared: compare(FIRST_STORY, product, baseline), product, baseline };
  } finally {
    for (const server of servers) await server.close();
  }
}

/** Visit by visit, not page by page: what is compared is measured within seconds. */
async function measureRuns(
  browser: Browser,
  subjects: readonly Subject[],
  runs: number,
): Promise<Run[][]> {
  const interleaved = <Result>(
    what: string,
    measure: (browser: Browser, subject: Subject) => Promise<Result>,
  ) =>
    interleave(subjects, runs, (subject, run) => {
      const which = run === 0 ? 'warming up' : `run ${run} of ${runs}`;
      progress(`The first story, ${what}: ${subject.name}, ${which}`);
      return measure(browser, subject);
    });
  const loads = await interleaved('loading', measureLoad);
  const lives = await interleaved('until the map is live', measureLive);
  const frames = await interleaved('moving the map', measureFrames);
  return subjects.map((_, subject) =>
    zip(loads[subject] ?? [], lives[subject] ?? [], frames[subject] ?? []),
  );
}

function zip(loads: readonly Load[], lives: readonly number[], frames: readonly Frames[]): Run[] {
  return loads.flatMap((load, run) => {
    const [live, moved] = [lives[run], frames[run]];
    return live === undefined || moved === undefined ? [] : [{ load, live, frames: moved }];
  });
}

async function firstPlaces() {
  const [slug = ''] = await listStories(process.cwd());
  return JSON.parse(await readFile(join(DATA_FOLDER, slug, 'places.geojson'), 'utf8'));
}
