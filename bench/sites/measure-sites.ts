import type { Browser } from 'playwright';
import type { Pair } from '../measure/in-turn.js';
import { measureRuns, type Run } from '../measure/run.js';
import { serveFolder } from './server.js';
import { BARE_LEAFLET, DATELINE } from './subject.js';

/** Serves the folders of both sites while they are measured. */
export async function measureSites(
  browser: Browser,
  story: string,
  [site, bareSite]: Pair<string>,
  runs: number,
): Promise<Pair<Run>[]> {
  const ours = await serveFolder(site);
  const theirs = await serveFolder(bareSite);
  try {
    const subjects = [
      { ...DATELINE, address: ours.address },
      { ...BARE_LEAFLET, address: theirs.address },
    ] as const;
    return await measureRuns(browser, story, subjects, runs);
  } finally {
    await ours.close();
    await theirs.close();
  }
}
