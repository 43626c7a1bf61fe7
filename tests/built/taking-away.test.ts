import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features, headline } from '../support/article-file.js';
import { atRest, DESKTOP, visit } from '../support/reader.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const STORY = 'berlin-milan-2016';

async function download(page: Page, selector: string): Promise<{ name: string; content: Buffer }> {
  const event: Promise<Download> = page.waitForEvent('download');
  await page.click(selector);
  const file = await event;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

describe('the places as GeoJSON', () => {
  test('are downloaded as they stand in data/, also without a script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await visit(address, { ...DESKTOP, javaScriptEnabled });
      const { name, content } = await download(page, '.places-file');
      expect(name).toBe(`${STORY}.geojson`);
      expect(JSON.parse(content.toString()).features).toEqual(features);
      await close();
    }
  });

  test('come out of the single file too, without a network', async () => {
    const file = pathToFileURL(join(folder, `${STORY}.html`)).href;
    const { page, close } = await visit(file, { ...DESKTOP, offline: true });
    const { name, content } = await download(page, '.places-file');
    expect(name).toBe(`${STORY}.geojson`);
    expect(JSON.parse(content.toString()).features).toEqual(features);
    // It has no embedded version, and does not offer one.
    expect(await page.locator('.embed-snippet').count()).toBe(0);
    await close();
  });
});

describe('the map as a picture', () => {
  test('is saved as SVG: headline, the names and pins in view, legend and sources', async () => {
    const { page, errors, close } = await visit(address);
    await expect.poll(() => page.locator('.map-name.capital').count()).toBeGreaterThan(3);
    const { name, content } = await download(page, '.picture-buttons [value="svg"]');
    expect(name).toBe(`${STORY}.svg`);
    // Beside the page, which has no text read as markup.
    const blank = await page.context().newPage();
    const read = await blank.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        isBroken: picture.querySelector('parsererror') !== null,
        title: picture.querySelector('title')?.textContent,
        texts: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent),
      };
    }, content.toString());
    expect(read.isBroken).toBe(false);
    expect(read.title).toBe(headline);
    const all = read.texts.join(' ');
    expect(all).toContain(headline);
    expect(all).toContain('Natural Earth · GSHHG · GeoNames (CC BY 4.0)');
    expect(all).toContain('Narrowed: the article names a wider place');
    // That of an area stands behind its lettering, after a space.
    const numbers = read.texts.map((text) => text?.trim());
    for (const number of features.keys()) expect(numbers).toContain(String(number + 1));
    expect(read.texts).toContain('TUNISIA');
    expect(read.texts).toContain('Madrid');
    expect(errors).toEqual([]);
    await close();
  });

  test('has every symbol of the legend, drawn so that it can be seen', async () => {
    const { page, close } = await visit(address);
    const wanted = await page.locator('.legend .entry > span').count();
    expect(wanted).toBe(4);
    const { content } = await download(page, '.picture-buttons [value="svg"]');
    const blank = await page.context().newPage();
    const drawn = await blank.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      document.body.append(picture);
      // The legend and the sources come after the map; what is not a text there is a symbol.
      const symbols = picture.querySelectorAll<SVGGraphicsElement>(':scope > svg ~ :not(text)');
      return [...symbols].map((symbol) => {
        const shapes = symbol.querySelectorAll<SVGGeometryElement>('rect, path');
        const all = symbol instanceof SVGGeometryElement ? [symbol] : [...shapes];
        // A box without height has an outline, but is not drawn.
        return all.some((shape) => {
          const { width, height } = shape.getBBox();
          const isLine = shape.localName === 'path' && shape.getTotalLength() > 0;
          return isLine || (width > 0 && height > 0);
        });
      });
    }, content.toString());
    expect(drawn).toEqual(Array(wanted).fill(true));
    await close();
  });

  test('is of the present view, not of the first', async () => {
    const { page, close } = await visit(`${address}#tunisia`);
    const whole = await download(page, '.picture-buttons [value="svg"]');
    await page.click('.text a.mention[href="#sesto-san-giovanni"]');
    await page.locator('.card-popup .card', { hasText: 'Sesto San Giovanni' }).waitFor();
    await atRest(page);
    const near = await download(page, '.picture-buttons [value="svg"]');
    expect(whole.content.toString()).toContain('>TUNISIA</text>');
    expect(near.content.toString()).not.toContain('>TUNISIA</text>');
    expect(near.content.toString()).toContain('>Sesto San Giovanni</text>');
    await close();
  });

  test('is saved as PNG, at twice the size', async () => {
    const { page, errors, close } = await visit(address);
    const svg = await download(page, '.picture-buttons [value="svg"]');
    const png = await download(page, '.picture-buttons [value="png"]');
    expect(png.name).toBe(`${STORY}.png`);
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    const [, width = 0, height = 0] =
      /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg.content.toString()) ?? [];
    expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([
      Number(width) * 2,
      Number(height) * 2,
    ]);
    expect(errors).toEqual([]);
    await close();
  });

  test('is saved by the single file too, without a network', async () => {
    const file = pathToFileURL(join(folder, `${STORY}.html`)).href;
    const { page, errors, close } = await visit(file, { ...DESKTOP, offline: true });
    const svg = await download(page, '.picture-buttons [value="svg"]');
    expect(svg.content.toString()).toContain('>TUNISIA</text>');
    const png = await download(page, '.picture-buttons [value="png"]');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    expect(errors).toEqual([]);
    await close();
  });

  test('tells a reader who has lost the network so, and is saved with the next try', async () => {
    const { page, close } = await visit(address);
    const notice = page.getByRole('status').getByText('could not be loaded');
    for (const _ of [1, 2]) {
      await page.context().setOffline(true);
      await page.click('.picture-buttons [value="png"]');
      await notice.waitFor();
    }
    await page.context().setOffline(false);
    const { content } = await download(page, '.picture-buttons [value="png"]');
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    expect(await notice.count()).toBe(0);
    await close();
  });

  test('is saved also where the browser remembers that its chunk of the script failed', async () => {
    const { page, close } = await visit(address);
    // Like browsers that remember a failed address: whatwg/html issue 6768.
    await page.route(/assets\/[\w-]+\.js$/, (route) => route.abort());
    const { content } = await download(page, '.picture-buttons [value="svg"]');
    expect(content.toString()).toContain('>TUNISIA</text>');
    await close();
  });

  test('is not offered without a script', async () => {
    const { page, close } = await visit(address, { ...DESKTOP, javaScriptEnabled: false });
    expect(await page.locator('.picture-buttons').isVisible()).toBe(false);
    await page.locator('.embed-snippet summary').click();
    expect(await page.locator('.embed-snippet textarea').inputValue()).toContain(
      'src="embed.html"',
    );
    expect(await page.locator('.embed-snippet button').isVisible()).toBe(false);
    await close();
  });
});
