/** One visit on a fast line with this machine's own processor. */
import type { Browser, Page } from 'playwright';
import { isolated } from '../sites/server.js';
import type { Subject } from '../sites/subject.js';
import { drag } from './drag.js';
import { openPhone, PATIENCE } from './phone.js';
import { quietSightings } from './quiet.js';
import { watchPage } from './sightings.js';
import { measureTyping } from './typing.js';
import { wheelIn } from './wheel.js';

export interface Unhurried {
  /**
   * Bytes that the page takes up: scripts, elements, styles and canvases
   * (`performance.measureUserAgentSpecificMemory`), once it is quiet.
   */
  readonly memory: number;
  /** Milliseconds; of all tasks while the page loads, is panned and zoomed. 0: none over 50. */
  readonly longestTask: number;
  /** Milliseconds; see {@link measureTyping}. */
  readonly slowestLetter: number;
}

export async function measureUnhurried(browser: Browser, subject: Subject): Promise<Unhurried> {
  const visit = await openPhone(browser, { slowLine: false, slowProcessor: false });
  try {
    const { page } = visit;
    await page.addInitScript(watchPage, subject.pin);
    await page.goto(isolated(subject.address), { timeout: PATIENCE });
    await page.waitForSelector(subject.anyMarker, { state: 'attached', timeout: PATIENCE });
    await quietSightings(visit);
    // Before anything else: to measure memory is a task, and not the page's.
    await drag(page, subject);
    await wheelIn(visit, subject);
    await drag(page, subject);
    const { longTasks } = await quietSightings(visit);
    const longestTask = Math.max(0, ...longTasks.map(({ duration }) => duration));
    const memory = await measureMemory(page);
    return { memory, longestTask, slowestLetter: await measureTyping(page, subject.searchField) };
  } finally {
    await visit.close();
  }
}

function measureMemory(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { measureUserAgentSpecificMemory } = performance as unknown as {
      measureUserAgentSpecificMemory: () => Promise<{ bytes: number }>;
    };
    return (await measureUserAgentSpecificMemory.call(performance)).bytes;
  });
}
