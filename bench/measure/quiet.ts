import type { Page } from 'playwright';
import { PATIENCE, type Visit } from './phone.js';
import type { Sightings } from './sightings.js';

/** Milliseconds in which nothing happens, after which nothing more is awaited. */
const QUIET = 1000;

/** What the page has seen once both the line and the page have been quiet for a while. */
export async function quietSightings({ page, traffic }: Visit): Promise<Sightings> {
  for (let waited = 0; waited < PATIENCE; ) {
    const lineQuiet = traffic.quietFor();
    const pageQuiet = lineQuiet < QUIET ? 0 : await quietOf(page);
    const missing = QUIET - Math.min(lineQuiet, pageQuiet);
    if (missing <= 0) break;
    await page.waitForTimeout(missing);
    waited += missing;
  }
  return page.evaluate(() => window.sightings);
}

function quietOf(page: Page): Promise<number> {
  return page.evaluate(() => performance.now() - window.sightings.latest);
}
