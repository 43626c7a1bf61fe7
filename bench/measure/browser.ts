import type { Browser } from 'playwright';
import { openBrowser } from '../../scripts/support/chromium.js';

/** Makes Chromium measure a page's memory when asked, not some twenty seconds later. */
const MEASURE_MEMORY_AT_ONCE = '--enable-blink-features=ForceEagerMeasureMemory';

/** The one browser that all is measured in; a new one, should it have died. */
export interface BrowserInUse {
  now(): Promise<Browser>;
  close(): Promise<void>;
}

export function useBrowser(): BrowserInUse {
  let browser: Browser | undefined;
  return {
    async now() {
      if (!browser?.isConnected()) browser = await openBrowser(MEASURE_MEMORY_AT_ONCE);
      return browser;
    },
    async close() {
      await browser?.close();
    },
  };
}
