/** A reader at the built page: a real Chromium with real input. */
import type { BrowserContextOptions, Locator, Page, Request } from 'playwright';
import { vi } from 'vitest';
import { openBrowser } from '../../scripts/support/chromium.js';
import { LIVE, PATIENCE } from './live.js';

declare global {
  interface Window {
    /** What the last click of clickPin met; kept there by it. */
    clickMet?: string | undefined;
  }
}

export { PHONE } from '../../scripts/support/chromium.js';

/** One Chromium for all files that a worker runs; it ends with the worker's process. */
export const browser = await openBrowser();

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** What a page asked for and complained of. */
export interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly errors: string[];
  /** Waits until every request has been answered. */
  readonly answered: () => Promise<void>;
  /** Throws if the page violated its own Content Security Policy. */
  close(): Promise<void>;
}

/** What Chromium says of what a page's policy forbids. */
const VIOLATION = /Content Security Policy|'Trusted\w+'/;

/**
 * Opens an address as a reader does and waits until the map is live and all that was requested
 * has come; without scripts until the page has been laid out.
 */
export async function visit(
  address: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const requests: string[] = [];
  const errors: string[] = [];
  const pending = pendingOf(page);
  const answered = () =>
    vi.waitFor(() => {
      if (pending.size === 0) return;
      throw new Error(`No answer: ${[...pending].map((request) => request.url()).join(', ')}`);
    }, PATIENCE);
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address, { waitUntil: 'load' });
  if (options.javaScriptEnabled !== false) await complete(page, answered);
  else await laidOut(page);
  return {
    page,
    requests,
    errors,
    answered,
    async close() {
      await context.close();
      const violations = errors.filter((error) => VIOLATION.test(error));
      if (violations.length > 0) throw new Error(violations.join('\n'));
    },
  };
}

/** The requests of a page that have not been answered yet. */
function pendingOf(page: Page): ReadonlySet<Request> {
  const pending = new Set<Request>();
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return pending;
}

/** Waits until the script has done all that it does by itself, and its requests are answered. */
async function complete(page: Page, answered: () => Promise<void>): Promise<void> {
  await page.locator(LIVE).waitFor({ state: 'attached' });
  // Shown last of all; an embedded map has none.
  await page.locator('body:not(:has(.picture-buttons[hidden]))').waitFor({ state: 'attached' });
  await frames(page, 2);
  await answered();
  await frames(page, 1);
}

/** Waits for so many frames of the page. */
export function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    for (let frame = 0; frame < wanted; frame++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Waits for what is laid out a moment after the first paint: see page/first-paint.css. */
export async function laidOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
  });
}

/**
 * Waits until the map and the page have come to rest: nothing is animated, and for two frames
 * pins, card and page stand where they stood.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const spots = () => {
      const elements = document.querySelectorAll('.pin-marker, .leaflet-popup, .drawer');
      const boxes = Array.from(elements, (element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return `${left} ${top} ${width}`;
      });
      return [scrollX, scrollY, ...boxes].join();
    };
    const isMoving = () =>
      document.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim, .gliding, .names.waiting') !==
        null || document.getAnimations().some(({ playState }) => playState === 'running');
    let last = '';
    for (let still = 0; still < 3; ) {
      await new Promise(requestAnimationFrame);
      const now = spots();
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
    await frames(page, 1);
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await atRest(page);
}

/** A window of that many CSS pixels. */
export function size(width: number, height: number): BrowserContextOptions {
  return { viewport: { width, height } };
}

/** Gives the window another size, and waits until the page has followed. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await atRest(page);
}

/** Changes the address's fragment, and waits until the page has been told. */
function goTo(page: Page, fragment: string): Promise<void> {
  return page.evaluate(async (hash) => {
    if (location.hash === `#${hash}`) return;
    const told = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await told;
  }, fragment);
}

/** Opens a place's card by the address, and waits until map and page have come to rest. */
export async function openPlace(page: Page, id: string, name?: string): Promise<void> {
  await goTo(page, id);
  const card = page.locator(':is(.card-popup, .drawer) .card');
  await (name === undefined ? card : card.filter({ hasText: name })).waitFor();
  await atRest(page);
}

/**
 * Clicks a place's pin once map and page have come to rest. Throws if the click met something else,
 * as when the pin has moved away under it: waiting for its card would then say nothing.
 */
export async function clickPin(page: Page, id: string): Promise<void> {
  const pin = `.pin-marker[href$="#${id}"]`;
  await page.waitForSelector(pin);
  await atRest(page);
  await page.evaluate(() => {
    window.clickMet = undefined;
    const told = ({ target }: Event) => {
      const met = target instanceof Element ? target : document.documentElement;
      window.clickMet = met.closest('[href]')?.getAttribute('href') ?? met.outerHTML.slice(0, 200);
    };
    addEventListener('click', told, { capture: true, once: true });
  });
  await page.click(pin);
  const met = (await page.evaluate(() => window.clickMet)) ?? 'nothing';
  if (!met.endsWith(`#${id}`)) throw new Error(`The click on the pin "${id}" met ${met}.`);
}

/** Closes the card that is open. */
export async function closePlace(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.card-popup, .drawer').waitFor({ state: 'detached' });
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element stands in the window. @throws if it has no box */
export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} has no box.`);
  const { x, y, width, height } = box;
  return { left: x, top: y, right: x + width, bottom: y + height, width, height };
}

/** Pixels by which a box reaches out of another, on the side where it does so most; 0 or less if it lies within. */
export function overhang(inner: Box, outer: Box): number {
  return Math.max(
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
  );
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
