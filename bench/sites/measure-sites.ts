import type { BrowserInUse } from '../measure/browser.js';
import type { Pair } from '../measure/in-turn.js';
import { measureRuns, type Run } from '../measure/run.js';
import { serveFolder } from './server.js';
import { BARE_LEAFLET, DATELINE } from './subject.js';

/**
 * Serves the folders of both sites while they are measured. `slug`: whose page it is, the folder
 * that it stands in. `aim`: the place to zoom to.
 */
export async function measureSites(
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
