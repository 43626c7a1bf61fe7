/** Firefox, by Puppeteer over WebDriver BiDi: Playwright drives none that Debian has. */
import { type KeyInput, launch } from 'puppeteer-core';
import { findFirefox } from '../../scripts/support/engines.js';
import { LIVE, PATIENCE } from '../support/live.js';
import { type Engine, type Settings, STEPS, type Tab } from './engine.js';

/** Characters that are typed by a key of their own: by others they have no `keyCode`, for Leaflet. */
const KEYS: Readonly<Record<string, KeyInput>> = { '+': 'NumpadAdd', '-': 'NumpadSubtract' };

function open({ script = true, dark = false }: Settings = {}) {
  return launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'javascript.enabled': script,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
    },
  });
}

export const FIREFOX: Engine = {
  name: 'Firefox',

  async open(settings): Promise<Tab> {
    const browser = await open(settings);
    // Not the page that is there from the start: elements in it may have the focus, and hear
    // nothing of it.
    const page = await browser.newPage();
    await page.bringToFront();
    page.setDefaultTimeout(PATIENCE);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return {
      version: (await browser.version()).replace('/', ' '),
      complaints,
      goto: async (address) => void (await page.goto(address, { waitUntil: 'domcontentloaded' })),
      back: () => page.evaluate(() => history.back()),
      forward: () => page.evaluate(() => history.forward()),
      resize: (width, height) => page.setViewport({ width, height }),
      evaluate: (run, ...given) =>
        page.evaluate(`(${run})(...${JSON.stringify(given)})`) as ReturnType<Tab['evaluate']>,
      move: (x, y) => page.mouse.move(x, y, { steps: STEPS }),
      press: () => page.mouse.down(),
      release: () => page.mouse.up(),
      wheel: (pixels) => page.mouse.wheel({ deltaY: pixels }),
      key: (name) => page.keyboard.press((KEYS[name] ?? name) as KeyInput),
      screenshot: async () => Buffer.from(await page.screenshot()),
      close: () => browser.close(),
    } as Tab;
  },

  async print(address) {
    const browser = await open();
    const page = await browser.newPage();
    await page.goto(address, { timeout: PATIENCE });
    await page.waitForSelector(LIVE, { timeout: PATIENCE });
    const pdf = Buffer.from(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    await browser.close();
    return pdf;
  },
};
