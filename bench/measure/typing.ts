/** How fast the search field answers. */
import type { Page } from 'playwright';
import { PATIENCE } from './phone.js';

/** The first letters of it very many names and quotations have, so that there is most to find. */
const TYPED = 'ander';
/** Milliseconds between two letters: of somebody who types fast. */
const BETWEEN = 120;

/**
 * Milliseconds from a letter's key to the frame that shows what is found, of the slowest letter,
 * rounded to 8 by Chromium (Event Timing); 0 where all were faster than 16, or there is no such
 * field.
 */
export async function measureTyping(page: Page, field: string): Promise<number> {
  const input = page.locator(field);
  if ((await input.count()) === 0) return 0;
  await input.focus();
  await page.waitForLoadState('networkidle', { timeout: PATIENCE });
  await page.evaluate(watchKeys);
  await input.pressSequentially(TYPED, { delay: BETWEEN });
  await page.waitForTimeout(10 * BETWEEN);
  if ((await input.inputValue()) !== TYPED) throw new Error('The search field took no letters.');
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
  // The least that can be asked for; what is faster is not reported.
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}
