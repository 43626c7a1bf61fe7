/** The streets that a publisher puts beside a story: far away nothing of them, near their ranges. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STREET_COLOURS } from '../../src/cartography/colours.js';
import { atRest, boxOf, textOf, visit } from '../support/reader.js';
import { articleWith } from '../support/small-story.js';
import { type StorySite, siteOf } from '../support/story-site.js';
import { streetArchive, townRound } from '../support/street-archive.js';

const ARCHIVE = /\/assets\/streets-[0-9a-f]{8}\.pmtiles$/;

let site: StorySite;
beforeAll(async () => {
  const archive = streetArchive({
    layers: townRound([12.14049, 54.0887], 0.2),
    extents: [[12.0, 53.98, 12.3, 54.22]],
    maxZoom: 13,
  });
  site = await siteOf(articleWith('language: en', 'language: de'), archive);
});
afterAll(() => site.close());

/** Zooms in on Rostock with the wheel until `seen` is there. */
async function zoomInTo(page: Page, seen: string): Promise<void> {
  const pin = page.locator('.pin-marker[href$="#rostock"]');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (let times = 0; times < 30 && (await page.locator(seen).count()) === 0; times++) {
    const { left, top, width, height } = await boxOf(pin);
    await page.mouse.move(left + width / 2, top + height / 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await atRest(page);
  }
  await page.locator(seen).first().waitFor();
}

/** How many pixels of the tiles have a colour. */
function pixelsOf(page: Page, colour: string): Promise<number> {
  return page.evaluate((colour) => {
    const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const tiles = document.querySelectorAll<HTMLCanvasElement>('.own-streets canvas');
    return [...tiles].reduce((sum, canvas) => {
      const { data = [] } =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, channel) => data[at + channel] === value)) found++;
      }
      return sum + found;
    }, 0);
  }, colour);
}

const TILE = '.own-streets .leaflet-tile-loaded';

describe('streets beside a story', () => {
  test('come by ranges from its own server when one is near, in its language', async () => {
    const { page, requests, errors, close } = await visit(site.address);
    const ranges: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (ARCHIVE.test(request.url())) ranges.push(request.headers().range);
    });
    expect(requests.filter((url) => /pmtiles|own-streets/.test(url))).toEqual([]);
    await page.evaluate(() => {
      const written = new Set<string>();
      const write = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
        written.add(text);
        document.documentElement.dataset.written = [...written].join('|');
        write.call(this, text, ...where);
      };
    });
    await zoomInTo(page, TILE);
    await expect.poll(() => pixelsOf(page, STREET_COLOURS.street[0])).toBeGreaterThan(1000);
    await expect
      .poll(() => page.locator('html').getAttribute('data-written'))
      .toMatch(/Weg|Quer|Fluss/);
    expect(await page.locator('html').getAttribute('data-written')).not.toMatch(/Way|Cross|Water/);
    expect(ranges.length).toBeGreaterThan(1);
    expect(ranges.every((range) => /^bytes=\d+-\d+$/.test(range ?? ''))).toBe(true);
    const { origin } = new URL(site.address);
    expect(requests.filter((url) => /^https?:/.test(url) && !url.startsWith(origin))).toEqual([]);
    expect(await page.locator('.street-offer, .leaflet-control-layers').count()).toBe(0);
    expect(await textOf(page, '.leaflet-control-attribution')).toContain('© OpenStreetMap');

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect.poll(() => pixelsOf(page, STREET_COLOURS.street[1])).toBeGreaterThan(1000);

    const waiting = page.waitForEvent('download');
    await page.click('.picture-buttons [value="svg"]');
    const picture = await readFile(await (await waiting).path(), 'utf8');
    expect(picture).toMatch(/<image [^>]*href="data:image\/png;base64,/);
    expect(picture).toContain('Protomaps · © OpenStreetMap');
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['is missing', 404, 'fehlen auf dem Server'],
    ['comes as a whole', 200, 'sendet keine Teile'],
  ])('are told of when the file %s, and the map goes on', async (_, status, words) => {
    const { page, close } = await visit(site.address);
    await page.route(ARCHIVE, (route) => route.fulfill({ status, body: 'x'.repeat(20_000) }));
    await zoomInTo(page, '.map-notice:not([hidden])');
    expect(await textOf(page, '.map-notice')).toContain(words);
    expect(await page.locator('.own-streets').count()).toBe(0);
    await page.click('.whole-story button');
    await page.locator('.map-notice').waitFor({ state: 'hidden' });
    await close();
  });
});
