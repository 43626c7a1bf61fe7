/** A reader at the built page: a real Chromium with real input. */
import type { Browser, BrowserContextOptions, Page } from 'playwright';

export { openBrowser, PHONE } from '../../scripts/support/chromium.js';

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** What a page asked for and complained of. */
export interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly errors: string[];
  /** Throws if the page was not true to its own policy. */
  close(): Promise<void>;
}

/** What Chromium says of what a page's policy forbids. */
const VIOLATION = /Content Security Policy|'Trusted\w+'/;

/** Opens an address as a reader does and waits until the map is live, unless scripts are off. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  // Sooner than the test's own end, which does not say what was waited for.
  page.setDefaultTimeout(15_000);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  if (options.javaScriptEnabled !== false) {
    await page.waitForSelector('html.live .map.ready');
  } else {
    await laidOut(page);
  }
  return {
    page,
    requests,
    errors,
    async close() {
      await context.close();
      const violations = errors.filter((error) => VIOLATION.test(error));
      if (violations.length > 0) throw new Error(violations.join('\n'));
    },
  };
}

/** Waits for what is laid out a moment after the first paint: see page/styles/first-paint.css. */
export async function laidOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
  });
}

/** Waits until the map has come to rest: its pins and its ground stand still for some frames. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const where = () =>
      Array.from(document.querySelectorAll('.pin-marker, .leaflet-popup, .drawer'), (element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return `${left} ${top} ${width}`;
      }).join();
    const frame = () => new Promise(requestAnimationFrame);
    const isMoving = () =>
      document.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim, .gliding') !== null ||
      document.getAnimations().some(({ playState }) => playState === 'running');
    let still = 0;
    for (let last = ''; still < 6; await frame()) {
      const now = where();
      still = now === last && !isMoving() ? still + 1 : 0;
      last = now;
    }
  });
}

type Position = readonly [x: number, y: number];

/** Drags fingers over the page, all by the same way, or each by its own. */
export async function drag(
  page: Page,
  fingers: readonly Position[],
  ...ways: readonly Position[]
): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const at = (share: number) =>
    fingers.map(([x, y], id) => {
      const [dx, dy] = ways[id] ?? ways[0] ?? [0, 0];
      return { x: x + dx * share, y: y + dy * share, id };
    });
  const steps = 10;
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= steps; step++) {
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(step / steps),
    });
    await page.waitForTimeout(20);
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(400);
}

/** A window of that many CSS pixels. */
export function size(width: number, height: number): BrowserContextOptions {
  return { viewport: { width, height } };
}

/** What an element says, in one line. */
export async function textOf(page: Page, selector: string): Promise<string | undefined> {
  return (await page.locator(selector).first().textContent())?.replace(/\s+/g, ' ').trim();
}

/** Opens the panel with the switch for street tiles, unless it is open. */
export async function openLayers(page: Page): Promise<void> {
  const toggle = page.locator('.leaflet-control-layers-toggle');
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
}
