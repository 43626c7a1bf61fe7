import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { features, headline, paragraphs } from '../support/article-file.js';
import { BASEMAP_LAYER } from '../support/basemap-layer.js';
import {
  atRest,
  boxOf,
  clickPin,
  DESKTOP,
  openLayers,
  openPlace,
  visit,
} from '../support/reader.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');

describe('nobody else learns of a visit', () => {
  test('no request leaves the page’s own server, whatever the reader does but street tiles', async () => {
    const { page, requests, answered, close } = await visit(address);
    for (const { id, properties } of features) await openPlace(page, id, properties.name);
    await openLayers(page);
    await page.click('.whole-story button');
    await atRest(page);
    await answered();
    const { origin } = new URL(address);
    const elsewhere = requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'));
    expect(elsewhere).toEqual([]);
    await close();
  });

  test('street tiles are off, say who learns of the visit, and when they fail a line says so', async () => {
    const { page, requests, close } = await visit(address);
    await page.context().route('https://tile.openstreetmap.org/**', (route) => route.abort());
    await openLayers(page);
    const box = page.getByRole('checkbox', { name: /openstreetmap\.org.*learns of your visit/ });
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await page.locator('.map-notice:not([hidden])').waitFor();
    expect(requests).toContainEqual(expect.stringMatching(/^https:\/\/tile\.openstreetmap\.org\//));
    expect(await page.locator('.map-notice').textContent()).toContain('cannot be reached');
    expect(await page.locator('.leaflet-control-attribution').textContent()).toContain(
      'OpenStreetMap',
    );
    expect(await page.locator(BASEMAP_LAYER).isVisible()).toBe(true);
    await box.uncheck();
    await page.locator('.map-notice').waitFor({ state: 'hidden' });
    await close();
  });
});

describe('the basemap’s parts', () => {
  const BASEMAP = /assets\/basemap-[\w-]+\.json$/;
  const partsIn = (requests: readonly string[]) => requests.filter((url) => BASEMAP.test(url));

  test('the page opens with the first one alone: four requests, or five with the favicon', async () => {
    const { requests, close } = await visit(address);
    const fetched = requests.filter((url) => !url.startsWith('data:'));
    expect(partsIn(fetched)).toHaveLength(1);
    expect(fetched.length).toBeLessThanOrEqual(5);
    await close();
  });

  test('a local one comes, once, when the map is near its place and its zoom', async () => {
    const { page, requests, close } = await visit(address);
    await openPlace(page, 'tunisia', 'Tunisia');
    expect(partsIn(requests)).toHaveLength(1);
    await page.goto(`${address}#sesto-san-giovanni`);
    await expect.poll(() => partsIn(requests).length).toBe(2);
    // At a slightly closer zoom its names fit.
    await page.locator('.map').focus();
    await page.keyboard.press('+');
    await page.locator('.map-name', { hasText: 'Rozzano' }).waitFor();
    await openPlace(page, 'milan', 'Milan');
    expect(partsIn(requests)).toHaveLength(2);
    await page.goto(`${address}#berlin-market`);
    await expect.poll(() => partsIn(requests).length).toBe(3);
    await close();
  });

  test('without it the map stays as it is, and asks again when it has moved', async () => {
    const { page, requests, errors, close } = await visit(address);
    await page.route(BASEMAP, (route) => route.abort('internetdisconnected'));
    await page.goto(`${address}#sesto-san-giovanni`);
    await page.locator('.card-popup .card').waitFor();
    expect(await page.locator('.map-name.name').count()).toBeGreaterThan(0);
    expect(await page.locator('.map-name', { hasText: 'Rozzano' }).count()).toBe(0);
    // The map may move to show the whole popup, and then asks for the part again.
    await atRest(page);
    const refused = () => errors.filter((error) => error.includes('ERR_INTERNET_DISCONNECTED'));
    await expect.poll(() => refused().length).toBe(partsIn(requests).length - 1);
    expect(errors).toEqual(refused());
    expect(refused()).not.toHaveLength(0);
    await page.unroute(BASEMAP);
    await page.locator('.map').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.map-name', { hasText: 'Rozzano' }).waitFor();
    // The page's first part, those refused, and this one.
    await expect.poll(() => partsIn(requests).length - refused().length).toBe(2);
    await close();
  });
});

describe('chunks of the script that only some readers need', () => {
  test('are asked for by those who need them, once', async () => {
    const { page, requests, close } = await visit(address);
    const scripts = () => requests.filter((url) => url.endsWith('.js')).length;
    await page.context().route('https://tile.openstreetmap.org/**', (route) => route.abort());
    await clickPin(page, 'tunisia');
    await openLayers(page);
    await page.locator('.picture-buttons button').first().hover();
    expect(scripts()).toBe(1);
    await openLayers(page);
    await page.getByRole('checkbox', { name: /openstreetmap/ }).check();
    await expect.poll(scripts).toBe(2);
    await page.locator('.map-notice:not([hidden])').waitFor();
    for (const _ of [1, 2]) {
      const saved = page.waitForEvent('download');
      await page.click('.picture-buttons [value="svg"]');
      await saved;
    }
    expect(scripts()).toBe(4);
    await close();
  });

  test('the street map, switched on without a network, says so and comes with the next try', async () => {
    const { page, close } = await visit(address);
    const context = page.context();
    const box = page.getByRole('checkbox', { name: /openstreetmap/ });
    const tiles = page.locator('.street-tiles img');
    for (const _ of [1, 2]) {
      await context.setOffline(true);
      await openLayers(page);
      await box.click();
      await page.getByText('could not be loaded').waitFor();
      expect(await box.isChecked()).toBe(false);
      expect(await tiles.count()).toBe(0);
    }
    await context.setOffline(false);
    await context.route('https://tile.openstreetmap.org/**', (route) => route.abort());
    await openLayers(page);
    await box.check();
    await expect.poll(() => tiles.count()).toBeGreaterThan(0);
    await page.getByText('OpenStreetMap cannot be reached').waitFor();
    expect(await page.getByText('could not be loaded').count()).toBe(0);
    await close();
  });
});

describe('the single file', () => {
  test('works opened from a disk without a network', async () => {
    const file = pathToFileURL(join(folder, 'berlin-milan-2016.html')).href;
    const { page, requests, errors, close } = await visit(file, {
      ...DESKTOP,
      offline: true,
    });
    await clickPin(page, 'tunisia');
    await page.locator('.card-popup .card').waitFor();
    expect(await page.locator('.card-popup .name').textContent()).toBe('Tunisia');
    // Names of the basemap come from its data, which is in the file too.
    await expect.poll(() => page.locator('.map-name.capital').count()).toBeGreaterThan(3);
    await page.goto(`${file}#sesto-san-giovanni`);
    await page.locator('.map-name', { hasText: 'Rozzano' }).waitFor();
    expect(new Set(requests.filter((url) => !url.startsWith('data:')))).toEqual(new Set([file]));
    expect(errors).toEqual([]);
    // The page may request the street map; its server does not answer.
    await openLayers(page);
    await page.getByRole('checkbox', { name: /openstreetmap/ }).check();
    await page.getByText('OpenStreetMap cannot be reached').waitFor();
    await close();
  });
});

describe('the page without its script', () => {
  test('is a complete document: article, cards, drawn map, and links that lead to the cards', async () => {
    const { page, close } = await visit(address, {
      ...DESKTOP,
      javaScriptEnabled: false,
    });
    const text = await page.locator('h1').evaluate((element) => element.textContent);
    expect(text.replace(/\d/g, '').replace(/\s+/g, ' ').trim()).toBe(headline);
    expect(await page.locator('.text p').count()).toBe(paragraphs.length);
    for (const { id, properties } of features) {
      await page.click(`#pin_${id}`);
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      const card = page.locator(`.cards #${id}`);
      expect(await card.locator('.name').textContent()).toBe(properties.name);
      const box = await boxOf(card);
      expect(box.top, id).toBeLessThan(800);
      expect(box.bottom, id).toBeGreaterThan(0);
    }
    await close();
  });
});

test('what goes over the wire, compressed, by kind, and all of it together', async () => {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const sizeOf = async (path: string) =>
    gzipSync(await readFile(join(folder, path)), { level: 9 }).length;
  const scripts = html.match(/\.\.\/assets\/[\w-]+\.js(?=")/g) ?? [];
  const parts = html.match(/\.\.\/assets\/basemap-[\w-]+\.json/g) ?? [];
  expect(html).not.toMatch(/<link[^>]*stylesheet/);
  const page = gzipSync(html, { level: 9 }).length;
  const [script = 0, ...others] = await Promise.all(scripts.map(sizeOf));
  const [first = 0, ...local] = await Promise.all(parts.map(sizeOf));
  expect(others).toEqual([]);
  expect(page).toBeLessThan(31_700);
  expect(script).toBeLessThan(49_750);
  expect(first).toBeLessThan(17_100);
  // Until the reader zooms in; with response headers less than 100 KB.
  expect(page + script + first).toBeLessThan(98_200);
  // Each part around places that a reader zooms in to.
  expect(Math.max(...local)).toBeLessThan(17_000);
});
