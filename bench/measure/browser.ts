/** The browser that everything is measured in, and visits to pages as on a phone. */
import type { Browser, CDPSession, Page } from 'playwright';
import { openWholeBrowser, PHONE } from '../../scripts/support/chromium.js';
import { type Traffic, watchTraffic } from './traffic.js';

/** Has Chromium measure a page's memory at once; otherwise it takes some twenty seconds. */
const MEASURE_MEMORY_AT_ONCE = '--enable-blink-features=ForceEagerMeasureMemory';

/** The browser that everything is measured in; a new one if it has crashed. */
export interface BrowserInUse {
  now(): Promise<Browser>;
  close(): Promise<void>;
}

export function useBrowser(): BrowserInUse {
  let browser: Browser | undefined;
  return {
    async now() {
      if (!browser?.isConnected()) browser = await openWholeBrowser(MEASURE_MEMORY_AT_ONCE);
      return browser;
    },
    async close() {
      await browser?.close();
    },
  };
}

const BYTES_PER_MBIT = 1e6 / 8;

/** Bytes a second and milliseconds: a mediocre mobile connection. */
const SLOW_LINE = {
  offline: false,
  downloadThroughput: 1.6 * BYTES_PER_MBIT,
  uploadThroughput: 0.75 * BYTES_PER_MBIT,
  latency: 150,
};
/** How many times slower than this machine's processor. */
const SLOWER = 4;
/** Milliseconds; a page that takes longer than this has failed. */
export const PATIENCE = 180_000;

export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly traffic: Traffic;
  close(): Promise<void>;
}

interface Conditions {
  readonly slowLine: boolean;
  readonly slowProcessor: boolean;
}

/** Opens an empty page in a context of its own: no cache, no earlier visit. */
export async function openPhone(
  browser: Browser,
  { slowLine, slowProcessor }: Conditions,
): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  // tsx wraps nested functions in calls of `__name`, also in functions that are sent to the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await watchTraffic(session);
  if (slowLine) await session.send('Network.emulateNetworkConditions', SLOW_LINE);
  if (slowProcessor) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, session, traffic, close: () => context.close() };
}
