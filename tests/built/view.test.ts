import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { BASEMAP_LAYER, basemapColours, coloursOf } from '../support/basemap-layer.js';
import { LIVE } from '../support/live.js';
import {
  atRest,
  boxOf,
  browser,
  DESKTOP,
  drag,
  frames,
  overhang,
  PHONE,
  resize,
  visit,
} from '../support/reader.js';

const address = inject('siteAddress');

const MAP = '.map';
const TUNISIA = '.pin-marker[href$="#tunisia"]';

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Pixels between two markers: grows with the zoom. */
async function spread(page: Page): Promise<number> {
  const [a, b] = [
    await middleOf(page, TUNISIA),
    await middleOf(page, '.pin-marker[href$="#italy"]'),
  ];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The page before its script has come. */
async function visitBeforeScript(url: string, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(url, { waitUntil: 'load' });
  return { page, close: () => context.close() };
}

describe('the live map takes the place of the drawn one', () => {
  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
    ['tablet', { viewport: { width: 1024, height: 768 } }],
    ['small phone', { ...PHONE, viewport: { width: 320, height: 640 } }],
    ['very wide', { viewport: { width: 2200, height: 700 } }],
  ] as const)('at the same view, and nothing else on the page moves: %s', async (_, options) => {
    const drawn = await visitBeforeScript(address, options);
    const live = await visit(address, options);
    for (const id of ['tunisia', 'italy', 'border-germany', 'border-italy']) {
      const before = await middleOf(drawn.page, `#pin_${id} .target`);
      const after = await middleOf(live.page, `.pin-marker[href$="#${id}"]`);
      expect(Math.abs(before.x - after.x), `${id}, across`).toBeLessThan(2);
      expect(Math.abs(before.y - after.y), `${id}, down`).toBeLessThan(2);
    }
    // The list is folded where that moves nothing in sight; unfolded it is as it was.
    await live.page.evaluate(() => {
      const list = document.querySelector<HTMLDetailsElement>('.places > details');
      if (!list) throw new Error('There is no list of places.');
      if (!list.open && list.getBoundingClientRect().top < innerHeight) {
        throw new Error('The list was folded in sight.');
      }
      list.open = true;
    });
    for (const selector of ['.map', '.text', '.places', 'figcaption']) {
      const before = await drawn.page.locator(selector).first().boundingBox();
      expect(await live.page.locator(selector).first().boundingBox(), selector).toEqual(before);
    }
    await drawn.close();
    await live.close();
  });
});

describe('panning and zooming', () => {
  test('a drag by mouse moves the map as far as the hand', async () => {
    const { page, close } = await visit(address);
    const before = await middleOf(page, TUNISIA);
    const start = await middleOf(page, MAP);
    await page.mouse.move(start.x + 200, start.y + 100);
    await page.mouse.down();
    await page.mouse.move(start.x + 140, start.y + 60, { steps: 5 });
    // Held still for longer than 50 ms; otherwise Leaflet's inertia would move the map on.
    await frames(page, 6);
    await page.mouse.up();
    await atRest(page);
    const after = await middleOf(page, TUNISIA);
    expect(after.x - before.x).toBeCloseTo(-60, -1);
    expect(after.y - before.y).toBeCloseTo(-40, -1);
    await close();
  });

  test('the wheel and the buttons zoom in and out', async () => {
    const { page, close } = await visit(address);
    const start = await spread(page);
    await page.click('.leaflet-control-zoom-in');
    await atRest(page);
    const closer = await spread(page);
    expect(closer / start).toBeCloseTo(2, 1);
    await page.click('.leaflet-control-zoom-out');
    await atRest(page);
    expect((await spread(page)) / start).toBeCloseTo(1, 1);
    const middle = await middleOf(page, MAP);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => spread(page)).toBeGreaterThan(start * 1.1);
    await close();
  });

  test('the keys pan and zoom when the map has the focus', async () => {
    const { page, close } = await visit(address);
    await page.locator(MAP).focus();
    const [before, start] = [await middleOf(page, TUNISIA), await spread(page)];
    await page.keyboard.press('ArrowRight');
    await atRest(page);
    expect((await middleOf(page, TUNISIA)).x).toBeLessThan(before.x - 40);
    await page.keyboard.press('+');
    await atRest(page);
    expect((await spread(page)) / start).toBeCloseTo(2, 1);
    await close();
  });

  test('a place chosen while the map still zooms is gone to all the same', async () => {
    const { page, close } = await visit(address);
    await page.locator(MAP).focus();
    await page.keyboard.press('-');
    await page.keyboard.press('+');
    await page.click('.text a.mention[href="#sesto-san-giovanni"]');
    await page.locator('.card-popup .card').waitFor();
    await atRest(page);
    // At a wide zoom it is in a cluster with Milan.
    expect(await page.locator('.pin-marker[href$="#sesto-san-giovanni"]').count()).toBe(1);
    await close();
  });

  test('two fingers move the map and pinch it', async () => {
    const { page, close } = await visit(address, PHONE);
    const before = await middleOf(page, TUNISIA);
    const start = await spread(page);
    const { x, y } = await middleOf(page, MAP);
    await drag(
      page,
      [
        [x - 20, y],
        [x + 20, y],
      ],
      [-40, 0],
      [40, 0],
    );
    await atRest(page);
    expect((await spread(page)) / start).toBeGreaterThan(1.5);
    await page.reload();
    await page.waitForSelector(LIVE);
    await drag(
      page,
      [
        [x - 20, y],
        [x + 20, y],
      ],
      [40, 30],
      [44, 30],
    );
    await atRest(page);
    expect((await middleOf(page, TUNISIA)).x).toBeGreaterThan(before.x + 20);
    await close();
  });

  test('a button brings the whole story back', async () => {
    const { page, close } = await visit(address);
    const before = await middleOf(page, TUNISIA);
    await page.click('.leaflet-control-zoom-in');
    await atRest(page);
    await page.click('.whole-story button');
    const off = async () => {
      const now = await middleOf(page, TUNISIA);
      return Math.hypot(now.x - before.x, now.y - before.y);
    };
    await expect.poll(off).toBeLessThan(2);
    await close();
  });

  test('at every zoom from the whole story to the streets the basemap is painted to the edges', async () => {
    const { page, errors, close } = await visit(`${address}#sesto-san-giovanni`);
    await page.keyboard.press('Escape');
    const { land } = await coloursOf(page, ['land']);
    for (let step = 0; step < 10; step++) {
      const map = await boxOf(page.locator(MAP));
      const basemap = await boxOf(page.locator(BASEMAP_LAYER));
      expect(overhang(map, basemap), `${step} steps in`).toBeLessThanOrEqual(0);
      // The dearest look, at some of the zooms: of the whole story, of a region and of streets.
      if (step % 3 === 0) {
        // The tone of towns lies upon the land, and is not its colour.
        await page.evaluate(() => {
          for (const tone of document.querySelectorAll<SVGElement>('.towns')) {
            tone.style.display = 'none';
          }
        });
        const painted = await basemapColours(page, { x: map.left, y: map.top, ...map });
        expect(painted.get(land)).toBeGreaterThan(step < 3 ? 0.5 : 0.9);
      }
      if (await page.locator('.leaflet-control-zoom-in.leaflet-disabled').count()) break;
      await page.click('.leaflet-control-zoom-in');
      await atRest(page);
    }
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a popup never leaves the edge of the map', () => {
  const beyondEdge = async (page: Page) =>
    overhang(await boxOf(page.locator('.card-popup')), await boxOf(page.locator(MAP)));

  test('not when it opens, and not when the map is moved or zoomed under it', async () => {
    const { page, close } = await visit(address);
    await page.click(TUNISIA);
    await page.locator('.card-popup').waitFor();
    await atRest(page);
    expect(await beyondEdge(page)).toBeLessThanOrEqual(0);
    const { x, y } = await middleOf(page, MAP);
    for (const [dx, dy] of [
      [300, 0],
      [-300, -200],
      [0, 350],
    ] as const) {
      await page.mouse.move(x + 250, y + 250);
      await page.mouse.down();
      await page.mouse.move(x + 250 + dx, y + 250 + dy, { steps: 6 });
      await page.mouse.up();
      await atRest(page);
      expect(await beyondEdge(page), `after a drag by ${dx}, ${dy}`).toBeLessThanOrEqual(0);
    }
    await page.click('.leaflet-control-zoom-in');
    await atRest(page);
    expect(await beyondEdge(page)).toBeLessThanOrEqual(0);
    await close();
  });

  test('a long one scrolls inside', async () => {
    const { page, close } = await visit(`${address}#berlin-market`);
    await atRest(page);
    expect(await beyondEdge(page)).toBeLessThanOrEqual(0);
    const content = page.locator('.card-popup .leaflet-popup-content');
    const heights = await content.evaluate(({ scrollHeight, clientHeight }) => ({
      scrollHeight,
      clientHeight,
    }));
    expect(heights.scrollHeight).toBeGreaterThan(heights.clientHeight);
    const { x, y } = await middleOf(page, '.card-popup .leaflet-popup-content');
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 5000);
    await expect.poll(() => content.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
    const last = await boxOf(page.locator('.card-popup a[rel="next"]'));
    expect(last.bottom).toBeLessThanOrEqual((await boxOf(content)).bottom + 1);
    await close();
  });
});

describe('when the window changes its size', () => {
  const SIZES = [
    [1280, 800, 390, 700],
    [400, 600, 1600, 900],
    [390, 844, 844, 390],
  ] as const;

  test.each(SIZES)(
    '%i x %i to %i x %i: the whole story stays in view',
    async (w, h, width, height) => {
      const { page, close } = await visit(address, { viewport: { width: w, height: h } });
      await resize(page, width, height);
      const map = await boxOf(page.locator(MAP));
      const pins = await page.locator('.pin-marker').all();
      expect(pins.length).toBeGreaterThanOrEqual(6);
      for (const pin of pins) expect(overhang(await boxOf(pin), map)).toBeLessThanOrEqual(0);
      await close();
    },
  );

  test('an open card leaves the map as near as it is, and stays where it was read', async () => {
    const { page, close } = await visit(`${address}#sesto-san-giovanni`);
    for (let times = 0; times < 3; times++) {
      await page.click('.leaflet-control-zoom-out');
      await atRest(page);
    }
    const content = page.locator('.card-popup .leaflet-popup-content');
    await content.evaluate((element) => {
      for (const folded of element.querySelectorAll('details')) folded.open = true;
      element.scrollTo(0, 120);
    });
    const before = await spread(page);
    await resize(page, 1270, 790);
    expect(await spread(page)).toBeCloseTo(before, 0);
    expect(await content.evaluate(({ scrollTop }) => Math.round(scrollTop))).toBe(120);
    await close();
  });

  test('an open popup is laid out anew, and becomes a drawer where the map is too low', async () => {
    const { page, close } = await visit(`${address}#berlin-market`);
    await resize(page, 1280, 480);
    const [popup, map] = [await boxOf(page.locator('.card-popup')), await boxOf(page.locator(MAP))];
    expect(popup.height).toBeLessThanOrEqual(map.height);
    await resize(page, 500, 800);
    expect(await page.locator('.card-popup').count()).toBe(0);
    expect(await page.locator('.drawer .name').textContent()).toBe('Berlin market street');
    await resize(page, 1280, 800);
    expect(await page.locator('.drawer').count()).toBe(0);
    expect(await page.locator('.card-popup .name').textContent()).toBe('Berlin market street');
    await close();
  });
});

test('while the map is moved, nothing in the text and the cards gets its styles anew', async () => {
  const { page, close } = await visit(address, { viewport: { width: 390, height: 844 } });
  const map = await boxOf(page.locator(MAP));
  const [x, y] = [map.left + 100, map.top + 100];
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++) {
    await page.mouse.move(x + step * 5, y + step * 5);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const styled: number[] = traceEvents
    .filter(({ name, dur }: { name: string; dur?: number }) => name === 'UpdateLayoutTree' && dur)
    .map(({ args }: { args: { elementCount: number } }) => args.elementCount);
  expect(styled.length).toBeGreaterThanOrEqual(20);
  const citations = await page.locator('.cards figcaption').count();
  expect(citations).toBeGreaterThan(20);
  // At the beginning and the end of a drag the page may change.
  expect(styled.filter((count) => count > citations).length).toBeLessThan(8);
  await close();
});
