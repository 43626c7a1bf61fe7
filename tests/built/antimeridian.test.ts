/** The second story: across the antimeridian, without dates, a name from right to left. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { findings } from '../support/axe.js';
import { basemapColours, coloursOf } from '../support/basemap-layer.js';
import { atRest, DESKTOP, frames, openLayers, PHONE, visit } from '../support/reader.js';

const SLUG = 'where-the-day-begins';
/** The story's built page, and its folder. */
const site = { address: new URL(`../${SLUG}/`, inject('siteAddress')).href };
const folder = join(inject('siteFolder'), '..', SLUG);

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const markerOf = (id: string) => `.pin-marker[href$="#${id}"]`;

/** Pixels per degree of longitude, by two markers that are 22.6 degrees apart. */
async function degree(page: Page): Promise<number> {
  const [west, east] = [
    await middleOf(page, markerOf('meridian')),
    await middleOf(page, markerOf('kiritimati')),
  ];
  return (east.x - west.x) / 22.6;
}

describe.each([
  ['drawn', { ...DESKTOP, javaScriptEnabled: false }, (id: string) => `#pin_${id}`, 'fiji'],
  ['live', DESKTOP, markerOf, 'viti-levu'],
] as const)('on the %s map', (_, options, selectorOf, western) => {
  test('places on both sides are neighbours, from west to east', async () => {
    const { page, errors, close } = await visit(site.address, options);
    const ids = [western, 'meridian', 'matautu', 'kiritimati'];
    const xs: number[] = [];
    for (const id of ids) xs.push((await middleOf(page, selectorOf(id))).x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    const map = await page.locator('.map').boundingBox();
    expect((xs[2] ?? 0) - (xs[0] ?? 0)).toBeLessThan((map?.width ?? 0) / 2);
    expect(errors).toEqual([]);
    await close();
  });
});

test('an island on the meridian is land on both sides of it, without a seam', async () => {
  const { page, close } = await visit(`${site.address}#taveuni`);
  await page.locator('.card-popup').waitFor();
  await page.keyboard.press('Escape');
  for (let step = 0; step < 12 && (await degree(page)) < 500; step++) {
    const { x, y } = await middleOf(page, markerOf('taveuni'));
    const before = await degree(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => degree(page)).toBeGreaterThan(before);
    await atRest(page);
  }
  const unit = await degree(page);
  const pin = await middleOf(page, markerOf('taveuni'));
  // From 0.04 degrees west to 0.04 degrees east of the meridian, a tenth south of the pin.
  const line = { x: pin.x - 0.04 * unit, y: pin.y + 0.105 * unit, width: 0.08 * unit, height: 1 };
  const painted = await basemapColours(page, line);
  expect(line.width).toBeGreaterThan(20);
  const { land, coast } = await coloursOf(page, ['land', 'coast']);
  expect(painted.get(land)).toBeGreaterThan(0.95);
  expect([...painted.keys()]).not.toContain(coast);
  await close();
});

test('the map is dragged across the meridian, and a marker beyond it opens its card', async () => {
  const { page, errors, close } = await visit(`${site.address}#apia`);
  await page.locator('.card-popup').waitFor();
  await page.keyboard.press('Escape');
  const before = await middleOf(page, markerOf('apia'));
  const map = await middleOf(page, '.map');
  await page.mouse.move(map.x, map.y + 150);
  await page.mouse.down();
  await page.mouse.move(map.x + 150, map.y + 150, { steps: 8 });
  // Held still for longer than 50 ms; otherwise Leaflet's inertia would move the map on.
  await frames(page, 6);
  await page.mouse.up();
  await atRest(page);
  const after = await middleOf(page, markerOf('apia'));
  expect(after.x - before.x).toBeCloseTo(150, -1);
  await page.click(markerOf('apia'));
  await page.getByRole('dialog', { name: 'Apia' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#apia');
  expect(errors).toEqual([]);
  await close();
});

test('names stand on both sides, one of them from right to left', async () => {
  const { page, close } = await visit(site.address, {
    viewport: { width: 1600, height: 1000 },
  });
  const names = page.locator('.map-name.name');
  await expect.poll(() => names.allTextContents()).toContain('Nukuʻalofa');
  expect(await names.allTextContents()).toContain('Kiritimati');
  await page.goto(`${site.address}#viti-levu`);
  const card = page.getByRole('dialog', { name: 'فيتي ليفو (Viti Levu)' });
  expect(await card.locator('mark').textContent()).toBe('فيتي ليفو');
  expect(await card.locator('bdi.name').textContent()).toBe('فيتي ليفو (Viti Levu)');
  await close();
});

test('street tiles are asked for by addresses that there are, on both sides', async () => {
  const { page, requests, close } = await visit(site.address);
  await page.context().route('https://tile.openstreetmap.org/**', (route) => route.abort());
  await openLayers(page);
  await page.getByRole('checkbox', { name: /openstreetmap/ }).check();
  const tiles = () =>
    requests.flatMap((url) => {
      const [, z, x] = /openstreetmap\.org\/(\d+)\/(-?\d+)\//.exec(url) ?? [];
      return z === undefined ? [] : [{ across: 2 ** Number(z), x: Number(x) }];
    });
  const isEastern = () => new Set(tiles().map(({ across, x }) => x >= across / 2));
  await expect.poll(isEastern).toEqual(new Set([true, false]));
  for (const { across, x } of tiles()) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThan(across);
  }
  await close();
});

test('the picture of the map has the names and pins of both sides', async () => {
  const { page, close } = await visit(site.address);
  const event = page.waitForEvent('download');
  await page.click('.picture-buttons [value="svg"]');
  const picture = await readFile(await (await event).path(), 'utf8');
  for (const name of ['The 180th meridian', 'Nukuʻalofa', 'Kiritimati']) {
    expect(picture).toContain(name);
  }
  await close();
});

test('the single file and the frame of another site have the same map', async () => {
  const file = pathToFileURL(join(folder, `${SLUG}.html`)).href;
  for (const [address, options] of [
    [file, { ...DESKTOP, offline: true }],
    [`${site.address}embed.html`, { viewport: { width: 700, height: 600 } }],
  ] as const) {
    const { page, errors, close } = await visit(address, options);
    const [west, east] = [
      await middleOf(page, markerOf('meridian')),
      await middleOf(page, markerOf('kiritimati')),
    ];
    expect(east.x).toBeGreaterThan(west.x);
    await page.click(markerOf('kiritimati'));
    await page.getByRole('dialog', { name: 'Kiritimati' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  }
});

test.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const)('a reef that was never found has a card and no pin: %s', async (_, options) => {
  const { page, close } = await visit(`${site.address}#maria-theresa-reef`, options);
  const card = page.getByRole('dialog', { name: 'Maria Theresa Reef' });
  expect(await card.textContent()).toContain('cannot be placed on the map');
  expect(await page.locator(markerOf('maria-theresa-reef')).count()).toBe(0);
  await close();
});

test('axe finds nothing, with the card of a name from right to left open', async () => {
  const { page, close } = await visit(`${site.address}#viti-levu`);
  await page.locator('.card-popup').waitFor();
  expect(await findings(page)).toEqual([]);
  await close();
});

test('without a date the page names none', async () => {
  const { page, close } = await visit(site.address);
  expect(await page.locator('time, .timeline').count()).toBe(0);
  expect(await page.locator('.byline').textContent()).toBe('All stories');
  expect(await page.locator('meta[property="article:published_time"]').count()).toBe(0);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const { '@type': type, datePublished, contentLocation } = JSON.parse(data ?? '');
  expect([type, datePublished]).toEqual(['Article', undefined]);
  // What leaves the page has longitudes from -180 to 180.
  const { geo } = contentLocation.find(({ name }: { name: string }) => name === 'Apia');
  expect(geo.longitude).toBe(-171.76666);
  await close();
});
