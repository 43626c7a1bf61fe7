import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { atRest, DESKTOP, openLayers, PHONE, size, type Visit, visit } from '../support/reader.js';
import { TILE } from '../support/tile.js';

const address = inject('siteAddress');
const embed = `${address}embed.html`;
const WIDE = size(1440, 900);

interface TiledVisit extends Visit {
  readonly toggle: Locator;
  readonly box: Locator;
  readonly offer: Locator;
  /** How many requests went to other servers. */
  readonly elsewhere: () => number;
}

/** A visit in which the tiles' server answers. */
async function visitTiled(at: string, options = DESKTOP): Promise<TiledVisit> {
  const visited = await visit(at, options);
  const { page, requests } = visited;
  await page
    .context()
    .route('https://tile.openstreetmap.org/**', (route) =>
      route.fulfill({ contentType: 'image/png', body: TILE }),
    );
  const { origin } = new URL(at);
  return {
    ...visited,
    toggle: page.getByRole('button', { name: 'Map layers' }),
    box: page.getByRole('checkbox', { name: /tile\.openstreetmap\.org/ }),
    offer: page.getByRole('button', { name: /^Show streets: loads from tile\.openstreetmap\.org/ }),
    elsewhere: () =>
      requests.filter((url) => /^https?:/.test(url) && !url.startsWith(origin)).length,
  };
}

async function middleOf(locator: Locator): Promise<[x: number, y: number]> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Moves the mouse there as a hand does: over all that lies on the way, and on to the middle. */
async function moveTo(page: Page, target: Locator): Promise<[x: number, y: number]> {
  const [x, y] = await middleOf(target);
  await page.mouse.move(x - 60, y + 120);
  await page.mouse.move(x, y, { steps: 25 });
  return [x, y];
}

/** Zooms in with the map's button until the offer appears. */
async function zoomInTo(page: Page, offer: Locator): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (let zoom = 0; zoom < 20 && (await offer.count()) === 0; zoom++) {
    await page.click('.leaflet-control-zoom-in');
    await atRest(page);
  }
  await offer.waitFor();
  await page.emulateMedia({ reducedMotion: null });
}

describe('the panel of layers', () => {
  test.each([
    ['on a wide screen', address, WIDE],
    ['in a frame of 600 by 400', embed, size(600, 400)],
    ['in a frame of 300 by 300', embed, size(300, 300)],
  ])('%s opens by a click, never under the pointer', async (_, at, window) => {
    const { page, toggle, box, elsewhere, close } = await visitTiled(at, window);
    const [x, y] = await moveTo(page, toggle);
    expect(await toggle.getAttribute('aria-expanded')).toBe('false');
    expect(await box.count()).toBe(0);
    await page.mouse.click(x, y);
    await box.waitFor();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    expect(await box.isChecked()).toBe(false);
    expect(await middleOf(toggle)).toEqual([x, y]);
    await page.mouse.click(x, y);
    await box.waitFor({ state: 'hidden' });
    await page.mouse.dblclick(x, y);
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    expect(elsewhere()).toBe(0);
    await close();
  });

  test('opens by a tap and by keys, and the same again does not reach the switch', async () => {
    const { page, toggle, box, elsewhere, close } = await visitTiled(address, PHONE);
    const [x, y] = await middleOf(toggle);
    await page.touchscreen.tap(x, y);
    await box.waitFor();
    await page.touchscreen.tap(x, y);
    expect(elsewhere()).toBe(0);
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
      await toggle.focus();
      await page.keyboard.press(key);
      await box.waitFor();
      await page.keyboard.press(key);
      await box.waitFor({ state: 'hidden' });
      expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await box.isChecked()).toBe(false);
    expect(elsewhere()).toBe(0);
    await close();
  });

  test('closes by Escape, which leaves the open card, and by a click elsewhere', async () => {
    const { page, box, close } = await visitTiled(`${address}#tunisia`);
    const card = page.locator('.card-popup .card');
    await openLayers(page);
    await box.waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await openLayers(page);
    await box.waitFor();
    await page
      .locator('.text p')
      .first()
      .click({ position: { x: 5, y: 5 } });
    await box.waitFor({ state: 'hidden' });
    await close();
  });
});

describe('the offer of street tiles', () => {
  test.each([
    ['the page', address, WIDE],
    ['a phone', address, PHONE],
    ['a frame of 300 by 300', embed, size(300, 300)],
  ])(
    'on %s stands where the basemap has little more to show, and is one with the switch',
    async (_, at, window) => {
      const { page, toggle, box, offer, elsewhere, close } = await visitTiled(
        `${at}#berlin-market`,
        window,
      );
      const card = page.locator('.card-popup .card, .drawer .card');
      await card.waitFor();
      expect(await offer.count()).toBe(0);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
      await zoomInTo(page, offer);
      expect(await offer.textContent()).toContain('learns of your visit');
      expect(await page.locator('.locator').isVisible(), 'the small map under it').toBe(false);
      const [map, stands] = await Promise.all([
        page.locator('.map').boundingBox(),
        offer.boundingBox(),
      ]);
      if (!map || !stands) throw new Error('There is no offer on the map.');
      expect(stands.x).toBeGreaterThanOrEqual(map.x);
      expect(stands.x + stands.width).toBeLessThanOrEqual(map.x + map.width);
      expect(stands.height).toBeLessThan(map.height / 4);
      const [x, y] = await moveTo(page, offer);
      expect(elsewhere()).toBe(0);
      await page.mouse.click(x, y);
      await offer.waitFor({ state: 'hidden' });
      await expect.poll(elsewhere).toBeGreaterThan(0);
      await openLayers(page);
      expect(await box.isChecked()).toBe(true);
      await box.uncheck();
      await offer.waitFor();
      await page.locator('.street-tiles').waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await offer.focus();
      await page.keyboard.press('Enter');
      await offer.waitFor({ state: 'hidden' });
      expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true);
      await openLayers(page);
      await box.uncheck();
      await offer.waitFor();
      await page.locator('.whole-story button').click();
      await offer.waitFor({ state: 'hidden' });
      await close();
    },
  );

  test('does not come under a pointer that is at its place', async () => {
    const { page, offer, elsewhere, close } = await visitTiled(address);
    const map = await page.locator('.map').boundingBox();
    if (!map) throw new Error('no map');
    const [x, y] = [map.x + map.width - 120, map.y + map.height - 60];
    await page.mouse.move(x, y, { steps: 6 });
    for (let times = 0; times < 14; times++) {
      await page.mouse.wheel(0, -240);
      await atRest(page);
      await page.mouse.click(x, y);
    }
    expect(await offer.isVisible()).toBe(false);
    expect(elsewhere()).toBe(0);
    await page.mouse.move(x - 400, y - 200, { steps: 6 });
    await offer.waitFor();
    await close();
  });

  test('is made again when the tiles could not be had, and is not printed', async () => {
    const { page, box, offer, close } = await visitTiled(address);
    await zoomInTo(page, offer);
    await page.emulateMedia({ media: 'print' });
    expect(await offer.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.context().setOffline(true);
    await offer.click();
    await page.getByText('could not be loaded').waitFor();
    // Not under the pointer.
    expect(await offer.isVisible()).toBe(false);
    await page.mouse.move(300, 300, { steps: 6 });
    await offer.waitFor();
    await openLayers(page);
    expect(await box.isChecked()).toBe(false);
    await close();
  });
});
