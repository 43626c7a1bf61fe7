import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features, headline, paragraphs } from '../support/article-file.js';
import { atRest, boxOf, clickPin, DESKTOP, visit } from '../support/reader.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const embed = `${address}embed.html`;
const SMALL: BrowserContextOptions = { viewport: { width: 300, height: 300 } };
const SCRIPT_OFF = { ...SMALL, javaScriptEnabled: false };

/** The metadata in the head, as the browser parses it. */
async function readHead(page: Page): Promise<Map<string | null, string | null>> {
  const pairs = await page.locator('head meta').evaluateAll((metas) =>
    metas.map((meta) => {
      const name = meta.getAttribute('property') ?? meta.getAttribute('name');
      return [name, meta.getAttribute('content')] as const;
    }),
  );
  return new Map(pairs);
}

describe('the page tells whoever links to it', () => {
  test('its headline, first sentences, date, language and picture', async () => {
    const { page, close } = await visit(address);
    const head = await readHead(page);
    expect(await page.title()).toBe(headline);
    expect(head.get('description')).toBe(paragraphs[0]);
    expect(head.get('og:type')).toBe('article');
    expect(head.get('og:title')).toBe(headline);
    expect(head.get('og:description')).toBe(paragraphs[0]);
    expect(head.get('og:locale')).toBe('en_US');
    expect(head.get('article:published_time')).toBe('2016-12-23T23:54:00-05:00');
    expect(head.get('twitter:card')).toBe('summary_large_image');
    expect(head.get('og:image:alt')).toContain('Sesto San Giovanni');
    await close();
  });

  test('and search engines where it happened: a place for each pin, no more exact than is known', async () => {
    const { page, close } = await visit(address);
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    const article = JSON.parse(text ?? '');
    expect(article).toMatchObject({ '@type': 'NewsArticle', headline, inLanguage: 'en' });
    expect(article.contentLocation.map(({ name }: { name: string }) => name).toSorted()).toEqual(
      features.map(({ properties }) => properties.name).toSorted(),
    );
    const placeOf = (name: string) =>
      article.contentLocation.find((place: { name: string }) => place.name === name);
    expect(placeOf('Berlin')).toMatchObject({
      geo: { '@type': 'GeoCoordinates', latitude: 52.52437, longitude: 13.41053 },
      sameAs: 'https://sws.geonames.org/2950159/',
    });
    expect(placeOf('Berlin market street').geo).toMatchObject({
      '@type': 'GeoCircle',
      geoRadius: 300,
    });
    expect(placeOf('Tunisia')).not.toHaveProperty('geo');
    await close();
  });

  test('with a PNG of 1200 by 630 pixels that the page itself does not ask for', async () => {
    const { page, requests, close } = await visit(address);
    const head = await readHead(page);
    const picture = head.get('og:image') ?? '';
    const png = await readFile(join(folder, picture));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect([head.get('og:image:width'), head.get('og:image:height')]).toEqual(['1200', '630']);
    expect(requests.filter((url) => url.endsWith('.png'))).toEqual([]);
    await close();
  });
});

describe('embedded at 300 by 300', () => {
  test('the map stands below a headline that leads out of the frame to the article', async () => {
    const { page, errors, requests, answered, close } = await visit(embed, SMALL);
    const map = await page.locator('.map').boundingBox();
    expect(map?.width).toBe(300);
    const key = await boxOf(page.locator('.key'));
    expect(map && map.y + map.height).toBe(key.top);
    expect(key.bottom).toBe(300);
    expect(map?.height).toBeGreaterThan(200);
    const link = page.locator('h1 a');
    expect(await link.textContent()).toBe(headline);
    expect(await link.getAttribute('target')).toBe('_top');
    await page.mouse.move(150, 20);
    await page.mouse.wheel(0, 200);
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
    await answered();
    const { origin } = new URL(address);
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual(
      [],
    );
    expect(errors).toEqual([]);
    await link.click();
    await page.waitForURL(`${address}index.html`);
    await close();
  });

  test('a deep link opens its card, which leaves the pin in sight and closes', async () => {
    const { page, errors, close } = await visit(`${embed}#milan`, SMALL);
    const card = page.locator('.drawer');
    expect(await card.locator('.name').textContent()).toBe('Milan');
    await atRest(page);
    const pin = await boxOf(page.locator('.pin-marker[data-selected]'));
    expect(pin.top).toBeGreaterThanOrEqual((await boxOf(page.locator('.map'))).top);
    expect(pin.bottom).toBeLessThanOrEqual((await boxOf(card)).top);
    const links = card.locator('a[href*="paragraph"]');
    for (const link of await links.all()) {
      expect(await link.getAttribute('href')).toMatch(/^index\.html#paragraph_\d$/);
      expect(await link.getAttribute('target')).toBe('_top');
    }
    await card.locator('.close').click();
    await card.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  test('it leaves the history of the host’s page alone', async () => {
    const { page, close } = await visit(embed, SMALL);
    const before = await page.evaluate(() => history.length);
    await clickPin(page, 'tunisia');
    await page.locator('.drawer .card').waitFor();
    await page.click('.drawer a[rel="next"]');
    await expect.poll(() => new URL(page.url()).hash).toBe('#border-germany');
    await page.click('.drawer .close');
    await expect.poll(() => page.locator('.drawer').count()).toBe(0);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await close();
  });

  test('it remembers nothing', async () => {
    const { page, close } = await visit(`${embed}#milan`, SMALL);
    await page.locator('.drawer a[rel="next"]').click();
    await expect.poll(() => page.locator('.drawer .name').textContent()).not.toBe('Milan');
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ local: 0, session: 0, cookie: '', databases: 0, workers: 0 });
    await close();
  });

  test('without a script the drawn map fills the frame and its pins lead to their cards', async () => {
    const { page, close } = await visit(embed, SCRIPT_OFF);
    const map = await boxOf(page.locator('.map'));
    expect(map.height).toBeGreaterThan(180);
    expect(map.bottom).toBeLessThanOrEqual(300);
    const pins = await page.locator('.drawn-map .pin:visible').evaluateAll((all) =>
      all.map(({ id, textContent, attributes }) => ({
        pin: id,
        id: attributes.getNamedItem('href')?.value.slice(1),
        count: Number(/×(\d+)/.exec(textContent ?? '')?.[1] ?? 1),
      })),
    );
    // Each place has a pin, or shares one that says how many it stands for.
    expect(pins.reduce((sum, { count }) => sum + count, 0)).toBe(features.length);
    for (const { pin, id } of pins) {
      const { properties } = features.find((feature) => feature.id === id) ?? {};
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator(`#${pin}`).focus();
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      const card = page.locator(`#${id}`);
      expect(await card.locator('.name').textContent()).toBe(properties?.name);
      const { top } = await boxOf(card);
      expect(top, id).toBeGreaterThanOrEqual(-1);
      expect(top, id).toBeLessThan(200);
    }
    await close();
  });
});

test('the snippet, copied from the page, shows the map in another site’s page', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, errors, close } = await visit(address, { ...DESKTOP, permissions });
  await page.locator('.embed-snippet summary').click();
  const button = page.locator('.embed-snippet button');
  await button.click();
  await expect.poll(() => button.textContent()).toBe('Copied');
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toContain(`src="${embed}"`);

  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><link rel="icon" href="data:,"><p>Elsewhere</p>${snippet}`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  const frame = page.frameLocator('iframe');
  await frame.locator('html.embed.live').waitFor();
  await frame.locator('.pin-marker[href$="#tunisia"]').click();
  expect(await frame.locator('.card-popup .card .name, .drawer .card .name').textContent()).toBe(
    'Tunisia',
  );
  const wide = await page.locator('iframe').boundingBox();
  expect(wide?.height).toBeCloseTo(800 * 0.8, 0);
  await page.setViewportSize({ width: 420, height: 800 });
  const narrow = await page.locator('iframe').boundingBox();
  expect(narrow && narrow.height / narrow.width).toBeCloseTo(5 / 4, 1);
  expect(errors).toEqual([]);
  server.close();
  await close();
});
