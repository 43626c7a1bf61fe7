/** One visit on a fast line with this machine's own processor. */
import type { Browser, Page } from 'playwright';
import { isolated } from '../sites/server.js';
import type { Subject } from '../sites/subject.js';
import { openPhone, PATIENCE } from './browser.js';
import { quietSightings, watchPage } from './load.js';
import { drag, wheelIn } from './movements.js';

export interface Unhurried {
  /**
   * Bytes that the page takes up: scripts, elements, styles and canvases
   * (`performance.measureUserAgentSpecificMemory`), once it is quiet.
   */
  readonly memory: number;
  /** Milliseconds; of all tasks while the page loads, is panned and zoomed. 0: none over 50. */
  readonly longestTask: number;
  /** Milliseconds; see {@link measureTyping}. */
  readonly slowestKey: number;
}

export async function measureUnhurried(browser: Browser, subject: Subject): Promise<Unhurried> {
  const visit = await openPhone(browser, { slowLine: false, slowProcessor: false });
  try {
    const { page } = visit;
    await page.addInitScript(watchPage, subject.pin);
    await page.goto(isolated(subject.address), { timeout: PATIENCE });
    await page.waitForSelector(subject.anyMarker, { state: 'attached', timeout: PATIENCE });
    await quietSightings(visit);
    // Before memory is measured: that takes a long task, which is not the page's.
    await drag(page, subject);
    await wheelIn(visit, subject);
    await drag(page, subject);
    const { longTasks } = await quietSightings(visit);
    const longestTask = Math.max(0, ...longTasks.map(({ duration }) => duration));
    const memory = await measureMemory(page);
    return { memory, longestTask, slowestKey: await measureTyping(page, subject.searchField) };
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

/** Its first characters are in very many names and quotations, so that there is much to find. */
const TYPED = 'ander';
/** Milliseconds between two keys: somebody who types fast. */
const BETWEEN = 120;

/**
 * Types into the search field. Returns the milliseconds from a key to the frame that shows what is
 * found, for the slowest key; Chromium rounds to 8 (Event Timing). 0 if all took less than 16, or
 * if the page has no such field.
 */
async function measureTyping(page: Page, field: string): Promise<number> {
  const input = page.locator(field);
  if ((await input.count()) === 0) return 0;
  await input.focus();
  await page.waitForLoadState('networkidle', { timeout: PATIENCE });
  await page.evaluate(watchKeys);
  await input.pressSequentially(TYPED, { delay: BETWEEN });
  await page.waitForTimeout(10 * BETWEEN);
  if ((await input.inputValue()) !== TYPED)
    throw new Error('The search field has not taken what was typed.');
  return page.evaluate(() => window.slowestKey);
}

declare global {
  interface Window {
    slowestKey: number;
  }
}

/** Runs in the page. */
function watchKeys(): void {
  window.slowestKey = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.slowestKey = Math.max(window.slowestKey, duration);
    }
  });
  // 16 is the smallest threshold that Event Timing allows.
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}
