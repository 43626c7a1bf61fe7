/** Readers whose map does not get its files: the basemap's, or the tiles of a street map. */
import type { Page, Route } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import { BASEMAP_LAYER, basemapColours, coloursOf } from '../support/basemap-layer.js';
import { answering, BASEMAP, cutOff, gone, missing, never, portal } from '../support/broken.js';
import { expectPromisesKept, readIn } from '../support/conditions.js';
import { atRest, DESKTOP, openLayers, PHONE } from '../support/reader.js';

const address = inject('siteAddress');

/** A map that does not glide: others of these readers have one that does. */
const AT_ONCE = { ...DESKTOP, reducedMotion: 'reduce' } as const;

describe('without its basemap’s files the live map has the drawn map’s basemap and labels', () => {
  test.each([
    ['they are not there', AT_ONCE, missing],
    ['they are cut off in the middle', PHONE, cutOff],
    ['a portal answers in their place', DESKTOP, portal],
    ['nothing ever answers', { ...PHONE, reducedMotion: 'reduce' }, never],
  ] as const)('%s', async (_, options, answer) => {
    const broken = answering(BASEMAP, answer);
    const reader = await readIn({ address, map: 'live', options, broken });
    const { page } = reader;
    await expectPromisesKept(reader, 'live');
    const names = page.locator('.map-name');
    await expect.poll(() => names.filter({ hasText: 'Mediterranean' }).count()).toBe(1);
    expect(await isPainted(page)).toBe(true);
    // Requested when the map moves, not repeatedly.
    expect(reader.requests.filter((url) => BASEMAP.test(url)).length).toBeLessThan(12);
    await reader.close();
  });
});

/** Whether the basemap has land and water. */
async function isPainted(page: Page): Promise<boolean> {
  const { land, water } = await coloursOf(page, ['land', 'water']);
  const map = await page.locator('.map').boundingBox();
  if (!map) return false;
  const found = await basemapColours(page, map);
  return found.has(land) && found.has(water);
}

describe('a network that comes and goes', () => {
  test('offline after load: all places open, the map moves, what cannot come says so; back online it comes', async () => {
    const reader = await readIn({ address, map: 'live' });
    const { page, requests } = reader;
    await page.context().setOffline(true);
    await expectPromisesKept(reader, 'live');
    for (const { id, properties } of features) {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, id);
      await expect
        .poll(() => page.locator('.card-popup .name').textContent())
        .toBe(properties.name);
    }
    await page.locator('.map').focus();
    for (const key of ['ArrowDown', '+', '-', 'ArrowLeft']) await page.keyboard.press(key);
    await openLayers(page);
    await page.getByRole('checkbox', { name: /openstreetmap/ }).click();
    await page.locator('.map-notice', { hasText: 'could not be loaded' }).waitFor();
    await page.click('.picture-buttons [value="svg"]');
    await page.getByRole('status').filter({ hasText: 'could not be loaded' }).last().waitFor();

    await page.evaluate(() => {
      location.hash = 'sesto-san-giovanni';
    });
    await page.locator('.card-popup .card').waitFor();
    // The names of the part are there from a zoom on that a glide may not lead to.
    await page.locator('.map').focus();
    await page.keyboard.press('+');
    await atRest(page);
    expect(await page.locator('.map-name', { hasText: 'Rozzano' }).count()).toBe(0);
    const asked = requests.length;
    await page.context().setOffline(false);
    // Without a move: the reader has been waiting for it.
    await page.locator('.map-name', { hasText: 'Rozzano' }).waitFor();
    expect(requests.length - asked).toBeLessThan(4);
    expect(reader.errors).toEqual([]);
    await reader.close();
  });
});

const TILES = /^https:\/\/tile\.openstreetmap\.org\//;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

const status = (code: number) => (route: Route) => route.fulfill({ status: code, body: 'No' });
const image = (contentType: string, body: Buffer) => (route: Route) =>
  route.fulfill({ contentType, body });

describe('street tiles that do not come leave the basemap, say so in a line, and can be switched off', () => {
  test.each([
    ['gone', [gone]],
    ['an error', [status(404), status(429), status(500)]],
    ['not pictures', [portal, image('image/png', PNG.subarray(0, 40))]],
    ['empty pictures of a pixel', [image('image/gif', GIF), image('image/png', PNG)]],
  ] as const)('%s', async (_, answers) => {
    const reader = await readIn({ address, map: 'live', options: AT_ONCE });
    const { page, requests } = reader;
    const notice = page.locator('.map-notice', { hasText: 'OpenStreetMap cannot be reached' });
    for (const answer of answers) {
      await page.context().route(TILES, answer);
      await switchStreets(page);
      await notice.waitFor();
      expect(await page.locator(BASEMAP_LAYER).isVisible()).toBe(true);
      expect(await page.locator('.map-name.capital:visible').count()).toBeGreaterThan(3);
      await switchStreets(page);
      await notice.waitFor({ state: 'detached' });
      await page.context().unroute(TILES);
    }
    // Each tile once: this many are in and around the window.
    const tiles = requests.filter((url) => TILES.test(url)).length;
    expect(tiles / answers.length).toBeLessThan(60);
    await expectPromisesKept(reader, 'live');
    await reader.close();
  });

  test('slow: after some seconds the line says so, and goes when a tile comes', async () => {
    const reader = await readIn({ address, map: 'live' });
    const { page } = reader;
    const waiting: Route[] = [];
    await page.context().route(TILES, (route) => {
      waiting.push(route);
    });
    await page.clock.install();
    await switchStreets(page);
    await expect.poll(() => waiting.length).toBeGreaterThan(5);
    const notice = page.locator('.map-notice:not([hidden])');
    expect(await notice.count()).toBe(0);
    await page.clock.fastForward(9000);
    await notice.waitFor();
    expect(await page.locator('.map-name.capital:visible').count()).toBeGreaterThan(3);
    const tile = await page.screenshot({ clip: { x: 0, y: 0, width: 256, height: 256 } });
    await Promise.all(waiting.map(image('image/png', tile)));
    await page.clock.runFor(1000);
    await expect.poll(() => notice.count()).toBe(0);
    expect(reader.errors).toEqual([]);
    await reader.close();
  });
});

/** Switches the street map on, or off again. */
async function switchStreets(page: Page): Promise<void> {
  await openLayers(page);
  await page.getByRole('checkbox', { name: /openstreetmap/ }).click();
}
