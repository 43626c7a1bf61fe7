/** Chromium, by Playwright. */
import { chromium } from 'playwright';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/support/chromium.js';
import { LIVE, PATIENCE } from '../support/live.js';
import { type Engine, STEPS, type Tab } from './engine.js';

async function launch() {
  const executablePath = findChromium();
  return chromium.launch({
    args: CHROMIUM_ARGUMENTS,
    // Readers' Chromium leaves out changes of the address that come too quickly.
    ignoreDefaultArgs: ['--disable-ipc-flooding-protection'],
    timeout: PATIENCE,
    ...(executablePath && { executablePath }),
  });
}

export const CHROMIUM: Engine = {
  name: 'Chromium',

  async open({ script = true, dark = false } = {}): Promise<Tab> {
    const browser = await launch();
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      javaScriptEnabled: script,
      colorScheme: dark ? 'dark' : 'light',
    });
    page.setDefaultTimeout(PATIENCE);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return {
      version: `Chromium ${browser.version()}`,
      complaints,
      goto: async (address) => void (await page.goto(address, { waitUntil: 'domcontentloaded' })),
      back: async () => void (await page.goBack({ waitUntil: 'commit' })),
      forward: async () => void (await page.goForward({ waitUntil: 'commit' })),
      resize: (width, height) => page.setViewportSize({ width, height }),
      evaluate: (run, ...given) =>
        page.evaluate(`(${run})(...${JSON.stringify(given)})`) as ReturnType<Tab['evaluate']>,
      move: (x, y) => page.mouse.move(x, y, { steps: STEPS }),
      press: () => page.mouse.down(),
      release: () => page.mouse.up(),
      wheel: (pixels) => page.mouse.wheel(0, pixels),
      key: (name) => page.keyboard.press(name),
      screenshot: () => page.screenshot(),
      close: () => browser.close(),
    } as Tab;
  },

  async print(address) {
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(address, { timeout: PATIENCE });
    await page.waitForSelector(LIVE, { timeout: PATIENCE });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    await browser.close();
    return pdf;
  },
};
