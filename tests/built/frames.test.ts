/** In every frame and every window, a place's pin is visible beside its card. */

import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { LIVE, PATIENCE } from '../support/live.js';
import {
  atRest,
  boxOf,
  browser,
  frames,
  openPlace,
  PHONE,
  resize,
  size,
  visit,
} from '../support/reader.js';

const address = inject('siteAddress');
const site = new URL('..', address).href;
const STORIES = ['berlin-milan-2016', 'where-the-day-begins'];

const FRAMES = [
  [300, 300],
  [320, 480],
  [400, 500],
  [600, 400],
  [640, 480],
  [800, 450],
  [1000, 300],
  [800, 1000],
  [1200, 700],
] as const;

const WINDOWS = [
  [320, 568],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 400],
  [1024, 768],
  [1440, 900],
] as const;

/** What is wrong with the positions of a place's pin and its open card. */
function faultsOf(page: Page, id: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const pin = document.querySelector(`.pin-marker[href$="#${wanted}"]`);
    const card = document.querySelector('.leaflet-popup-content-wrapper, .drawer');
    const map = document.querySelector('.map');
    if (!pin || !card || !map) return [`${wanted}: no pin or no card`];
    const [at, over, frame] = [pin, card, map].map((element) => element.getBoundingClientRect());
    if (!at || !over || !frame) return [`${wanted}: no box`];
    const faults: string[] = [];
    const isWhole =
      at.left >= frame.left &&
      at.top >= frame.top &&
      at.right <= frame.right &&
      at.bottom <= frame.bottom;
    if (!isWhole) faults.push(`${wanted}: cut by the map's edge`);
    const isCovered =
      at.left < over.right && at.right > over.left && at.top < over.bottom && at.bottom > over.top;
    if (isCovered) faults.push(`${wanted}: under its card`);
    // The middle, and round it within the pin.
    for (const [x, y] of [
      [0, 0],
      [-10, 0],
      [10, 0],
      [0, -10],
      [0, 10],
    ] as const) {
      const [left, top] = [at.left + at.width / 2 + x, at.top + at.height / 2 + y];
      const hit = document.elementFromPoint(left, top);
      const isOther = hit?.closest('.pin-marker') ?? null;
      if (!pin.contains(hit) && !isOther) faults.push(`${wanted}: under ${hit?.className}`);
    }
    if (over.width < 150 || over.height < 90) faults.push(`${wanted}: a card of no size`);
    return faults;
  }, id);
}

/** One visit for all sizes: an open card is laid out again, and the next opens at the new size. */
async function faultsInAll(
  page: Page,
  sizes: readonly (readonly [width: number, height: number])[],
): Promise<string[]> {
  const ids = await page.evaluate(() =>
    Array.from(document.querySelectorAll<SVGAElement>('.drawn-map .pin:not(.cluster)'), ({ id }) =>
      id.replace('pin_', ''),
    ),
  );
  expect(ids.length).toBeGreaterThan(5);
  const faults: string[] = [];
  for (const [width, height] of sizes) {
    await resize(page, width, height);
    for (const id of ids) {
      await openPlace(page, id);
      const found = await faultsOf(page, id);
      faults.push(...found.map((fault) => `${width} x ${height}: ${fault}`));
    }
  }
  return faults;
}

describe.each(STORIES)('a chosen place of %s: its pin is whole, and beside its card', (story) => {
  test.each([
    ['frames', 'embed.html', FRAMES],
    ['windows', '', WINDOWS],
  ] as const)('in all %s', async (_, file, sizes) => {
    const [[width, height], last] = [sizes[0], sizes[sizes.length - 1] ?? sizes[0]];
    const address = `${site}${story}/${file}`;
    const { page, errors, close } = await visit(address, size(width, height));
    // As the map glides to each place, and then at once, which takes a third of the time. The
    // second story at every other size.
    expect(await faultsInAll(page, [last])).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const every = story === STORIES[0] ? 1 : 2;
    const tried = sizes.filter((_, index) => index % every === 0);
    expect(await faultsInAll(page, tried)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('at the keyboard', () => {
  test.each([
    [
      '',
      [
        [1024, 768, 2],
        [1440, 900, 2],
        // At a zoom at which street tiles are offered.
        [1440, 900, 7],
      ],
    ],
    [
      'embed.html',
      [
        [600, 400, 2],
        [600, 400, 7],
      ],
    ],
  ] as const)('a pin that gets the focus is moved wholly into view: /%s', async (file, views) => {
    const { page, close } = await visit(address + file, size(1440, 900));
    for (const [width, height, times] of views) {
      const view = `${width} x ${height}, ${times} times nearer`;
      await resize(page, width, height);
      await page.click('.whole-story button');
      await atRest(page);
      await page.locator('.map').focus();
      for (let zoom = 0; zoom < times; zoom++) {
        await page.keyboard.press('+');
        await atRest(page);
      }
      const seen = new Set<string>();
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press('Tab');
        await atRest(page);
        const focused = await focusedPin(page);
        if (!focused) continue;
        seen.add(focused.name);
        expect(focused.least, `${view}: pixels round ${focused.name}`).toBeGreaterThanOrEqual(4);
        expect(focused.covers, `${view}: over ${focused.name}`).toEqual([]);
      }
      expect(seen.size, view).toBeGreaterThan(4);
      // As the map glides in the first view, and then at once.
      await page.emulateMedia({ reducedMotion: 'reduce' });
    }
    await close();
  });

  /** The focused pin: how far it is from the map's edges, and what covers it. */
  function focusedPin(page: Page) {
    return page.evaluate(() => {
      const pin = document.activeElement;
      const map = document.querySelector('.map')?.getBoundingClientRect();
      if (!pin?.matches('.pin-marker') || !map) return undefined;
      const { left, top, right, bottom } = pin.getBoundingClientRect();
      const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
      const hits = [
        [0, 0],
        [-10, 0],
        [10, 0],
        [0, -10],
        [0, 10],
      ].map(([x = 0, y = 0]) => document.elementFromPoint(middleX + x, middleY + y));
      const distances = [left - map.left, top - map.top, map.right - right, map.bottom - bottom];
      const covers = hits.filter((hit) => !hit?.closest('.pin-marker'));
      return {
        name: pin.getAttribute('aria-label') ?? '',
        least: Math.min(...distances),
        covers: covers.map((cover) => cover?.className ?? 'nothing'),
      };
    });
  }
});

describe('the legend of an embedded map', () => {
  test('opens over the map and can be read whole, in all frames', async () => {
    const { page, close } = await visit(`${address}embed.html`, size(300, 300));
    const legend = page.locator('.legend dl');
    for (const [width, height] of FRAMES) {
      await resize(page, width, height);
      const summary = await boxOf(page.locator('figcaption summary'));
      expect(summary.bottom).toBeLessThanOrEqual(height);
      expect(summary.height).toBeLessThan(40);
      expect(await legend.isVisible()).toBe(false);
      await page.locator('figcaption summary').click();
      await legend.waitFor();
      expect(await legend.locator('dt').count()).toBeGreaterThanOrEqual(4);
      for (const entry of await legend.locator('dd').all()) {
        await entry.scrollIntoViewIfNeeded();
        const box = await boxOf(entry);
        const frame = `${width} x ${height}`;
        expect(box.left, frame).toBeGreaterThanOrEqual(0);
        expect(box.right, frame).toBeLessThanOrEqual(width);
        expect(box.top, frame).toBeGreaterThanOrEqual(0);
        expect(box.bottom, frame).toBeLessThanOrEqual(height);
      }
      await page.locator('figcaption summary').click();
      await legend.waitFor({ state: 'hidden' });
    }
    await close();
  });

  test('opens without a script too', async () => {
    const options = { ...size(300, 300), javaScriptEnabled: false };
    const { page, close } = await visit(`${address}embed.html`, options);
    await page.locator('figcaption summary').click();
    await page.locator('.legend dl').waitFor();
    await close();
  });
});

test.each(STORIES)('the framed map of %s is as large with the script as without', async (story) => {
  const [without, live] = await Promise.all(
    [false, true].map(async (javaScriptEnabled) => {
      const options = { ...size(300, 300), javaScriptEnabled };
      const { page, close } = await visit(`${site}${story}/embed.html`, options);
      if (javaScriptEnabled) await page.waitForSelector(LIVE);
      const sizes = [];
      for (const [width, height] of FRAMES) {
        await page.setViewportSize({ width, height });
        const map = await boxOf(page.locator('.map'));
        sizes.push(`${width} × ${height}: ${map.width} × ${map.height}`);
      }
      await close();
      return sizes;
    }),
  );
  expect(live).toEqual(without);
});

describe('in a frame of another page', () => {
  const HOST = '/host.html';

  /** A page with an embedded map between two parts of its own text. */
  async function openHost(): Promise<{ page: Page; close: () => Promise<void> }> {
    const context = await browser.newContext(size(800, 700));
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const host = new URL(HOST, address).href;
    await page.route(host, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><body style="margin:0"><div style="height:300px"></div>
          <iframe src="${address}embed.html" style="width:700px;height:400px;border:0"></iframe>
          <div style="height:3000px"></div>`,
      }),
    );
    await page.goto(host);
    const frame = page.frameLocator('iframe');
    await frame.locator(LIVE).waitFor();
    return { page, close: () => context.close() };
  }

  /** How far apart two pins are: it tells the zoom. */
  function spread(page: Page): Promise<number> {
    return page
      .frameLocator('iframe')
      .locator('.map')
      .evaluate((map) => {
        const [a, b] = ['tunisia', 'border-italy'].map((id) =>
          map.querySelector(`.pin-marker[href$="#${id}"]`)?.getBoundingClientRect(),
        );
        return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
      });
  }

  const scrolled = (page: Page) => page.evaluate(() => scrollY);

  test('the wheel scrolls that page, and the map says how it is zoomed', async () => {
    const { page, close } = await openHost();
    const before = await spread(page);
    await page.mouse.move(100, 200);
    await page.mouse.move(400, 550, { steps: 8 });
    await page.mouse.wheel(0, 100);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
    await page.frameLocator('iframe').locator('.map.wheel .scroll-hint').waitFor();
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, 150);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(500);
    expect(await spread(page)).toBeCloseTo(before, 0);
    await close();
  });

  test('the wheel scrolls a card to its end, and then that page', async () => {
    const { page, close } = await openHost();
    const frame = page.frameLocator('iframe');
    await frame.locator('.pin-marker[href$="#berlin-market"]').click();
    const drawer = frame.locator('.drawer');
    await drawer.waitFor();
    const box = await drawer.boundingBox();
    if (!box) throw new Error('no card');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    const end = () =>
      drawer.evaluate(({ scrollHeight, clientHeight, scrollTop }) => {
        return scrollHeight - clientHeight - scrollTop;
      });
    expect(await end()).toBeGreaterThan(100);
    for (let turn = 0; turn < 40 && (await scrolled(page)) === 0; turn++) {
      await page.mouse.wheel(0, 200);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
    expect(await end()).toBeLessThan(2);
    await close();
  });

  test('a card that is whole does not say that it goes on where the window ends', async () => {
    const { page, close } = await openHost();
    const frame = page.frameLocator('iframe');
    await frame.locator('.pin-marker[href$="#tunisia"]').click();
    await frame.locator('.drawer').waitFor();
    const hidden = await frame
      .locator('.drawer')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(hidden).toBeLessThan(2);
    // The lower half of the frame is out of sight.
    await page.setViewportSize({ width: 800, height: 480 });
    await frames(page, 10);
    expect(await frame.locator('.card-foot.goes-on').count()).toBe(0);
    await close();
  });

  test('with Ctrl held it zooms the map', async () => {
    const { page, close } = await openHost();
    const before = await spread(page);
    await page.mouse.move(400, 550, { steps: 8 });
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await expect.poll(() => spread(page)).toBeGreaterThan(before * 1.1);
    await page.keyboard.up('Control');
    expect(await scrolled(page)).toBe(0);
    await close();
  });

  test('after a click into the map it zooms the map, until the pointer leaves it', async () => {
    const { page, close } = await openHost();
    const before = await spread(page);
    await page.mouse.move(600, 640, { steps: 8 });
    await page.mouse.down();
    await page.mouse.up();
    await page.mouse.wheel(0, -120);
    await expect.poll(() => spread(page)).toBeGreaterThan(before * 1.1);
    expect(await scrolled(page)).toBe(0);
    await page.mouse.move(400, 100, { steps: 8 });
    await page.mouse.move(400, 550, { steps: 8 });
    await page.mouse.wheel(0, 100);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
    await close();
  });
});

test('a phone that is held across has the drawer beside the map', async () => {
  const options = { ...PHONE, viewport: { width: 844, height: 390 } };
  const { page, close } = await visit(`${address}#milan`, options);
  await page.locator('.drawer .card').waitFor();
  const [drawer, map] = [await boxOf(page.locator('.drawer')), await boxOf(page.locator('.map'))];
  expect(drawer.right).toBeLessThanOrEqual(map.left + 1);
  await close();
});
