/**
 * Whatever readers do, nothing violates the pages' own policy. All other visits to built pages fail
 * too at a violation: see `visit`.
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { LIVE } from '../support/live.js';
import { openWatched, violationsOf } from '../support/policy.js';
import { atRest, DESKTOP, openLayers, PHONE } from '../support/reader.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const STORY = 'berlin-milan-2016';

const isLive = (page: Page) => page.waitForSelector(LIVE);

async function openEveryPlace(page: Page): Promise<void> {
  const places = page.locator('.pin-marker[href]');
  const all = await places.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const href of all) {
    await page.evaluate((to) => location.assign(to ?? ''), href);
    await page.locator('.card-popup .card, .drawer .card').waitFor();
  }
  expect(all.length).toBeGreaterThan(0);
}

async function switchTiles(page: Page): Promise<void> {
  await openLayers(page);
  const box = page.getByRole('checkbox', { name: /openstreetmap/ });
  await box.check();
  await page.locator('.street-tiles img.leaflet-tile-loaded').first().waitFor();
  expect(await page.locator('.leaflet-control-attribution').textContent()).toContain(
    '© OpenStreetMap',
  );
  await page.click('.leaflet-control-zoom-in');
  await atRest(page);
  await openLayers(page);
  await box.uncheck();
  await page.locator('.street-tiles').waitFor({ state: 'detached' });
  expect(await page.locator('.leaflet-control-attribution').textContent()).not.toContain(
    'OpenStreetMap',
  );
}

async function takePictures(page: Page): Promise<void> {
  for (const kind of ['svg', 'png']) {
    const saved = page.waitForEvent('download');
    await page.click(`.picture-buttons [value="${kind}"]`);
    await (await saved).path();
  }
}

/** After a reload: Chromium drops, without a word, a document's eleventh download in a second. */
async function takeFiles(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  await page.reload();
  await isLive(page);
  for (const details of await page.locator('.taking-away details').all()) {
    await details.locator('summary').click();
  }
  const links = page.locator('.taking-away a[download]');
  expect(await links.count()).toBeLessThanOrEqual(10);
  for (const link of await links.all()) {
    const saved = page.waitForEvent('download');
    await link.click();
    await (await saved).path();
  }
  const snippet = page.locator('.embed-snippet button');
  if ((await snippet.count()) > 0) await snippet.click();
}

async function useTheRest(page: Page): Promise<void> {
  await page.click('.whole-story button');
  await page.click('.leaflet-control-zoom-out');
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.locator('.card .copy-link:visible').first().click();
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
}

describe('a reader who does all that can be done meets nothing that it forbids:', () => {
  test('on a story’s page', async () => {
    const page = await openWatched(address, {
      ...DESKTOP,
      permissions: ['clipboard-write'],
    });
    await isLive(page);
    await openEveryPlace(page);
    await page.click('.text a.mention');
    await page.click('.legend summary');
    await page.getByRole('combobox').selectOption('time');
    await switchTiles(page);
    await takePictures(page);
    await takeFiles(page);
    await useTheRest(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('in its single file, from a disk and without a network', async () => {
    const file = pathToFileURL(join(folder, `${STORY}.html`)).href;
    const page = await openWatched(file, DESKTOP);
    await isLive(page);
    await switchTiles(page);
    await page.context().setOffline(true);
    await page.reload();
    await isLive(page);
    await openEveryPlace(page);
    await takePictures(page);
    await takeFiles(page);
    await useTheRest(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('in its embedded version, on a phone', async () => {
    const page = await openWatched(`${address}embed.html`, PHONE);
    await isLive(page);
    await openEveryPlace(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('on the front page, which has its maps', async () => {
    const page = await openWatched(new URL('../', address).href);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const widths = await page
      .locator('.stories img')
      .evaluateAll((maps) =>
        maps.map((map) => map instanceof HTMLImageElement && map.naturalWidth),
      );
    expect(widths).toEqual([480, 480]);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});
