import { describe, expect, inject, test } from 'vitest';
import { features, headline } from '../support/article-file.js';
import { size, textOf, visit } from '../support/reader.js';

const address = inject('siteAddress');

describe('on paper', () => {
  test.each([
    ['with its script', true],
    ['without it', false],
  ])('the page %s is on three sheets of A4 at most', async (_, javaScriptEnabled) => {
    const { page, close } = await visit(address, {
      ...size(1280, 800),
      javaScriptEnabled,
    });
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    // Of three there is something on each: Chromium gives what follows the columns a sheet too.
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
    await close();
  });

  test('nothing shows what the reader has chosen', async () => {
    const { page, close } = await visit(address, size(794, 1123));
    await page.emulateMedia({ media: 'print' });
    const looks = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.headline, .text *, .cards *')].map((element) => {
          const { color, backgroundColor, borderColor, boxShadow } = getComputedStyle(element);
          const name = element.className.replace(/ ?chosen/, '');
          const look = [name, color, backgroundColor, borderColor, boxShadow].join();
          return look.replaceAll(/(?:rgba|color)\([^)]*[,/] 0\)/g, 'none');
        }),
      );
    const before = await looks();
    await page.evaluate(() => {
      location.hash = 'berlin-market';
    });
    await page.waitForSelector('.text [aria-current]');
    expect(await looks()).toEqual(before);
    await close();
  });

  test('are headline, drawn map, legend, and every card whole; no tools, no live map', async () => {
    const { page, close } = await visit(`${address}#milan`, size(794, 1123));
    await page.emulateMedia({ media: 'print' });
    expect(await textOf(page, 'h1')).toContain(headline.split(' ')[0]);
    expect(await page.locator('.byline a').isVisible()).toBe(false);
    const cards = await page.locator('.cards .card').all();
    expect(cards).toHaveLength(features.length);
    for (const card of cards) expect(await card.isVisible()).toBe(true);
    for (const quote of await page.locator('.cards .quote').all()) {
      expect((await quote.boundingBox())?.height).toBeGreaterThan(0);
    }
    const plain = await textOf(page, '.cards');
    for (const { properties } of features) {
      expect(plain).toContain(properties.name);
      for (const { exact } of properties.quotes) {
        expect(plain).toContain(exact.replace(/\s+/g, ' '));
      }
      if (properties.note !== undefined) expect(plain).toContain(properties.note);
    }
    expect(await page.locator('.drawn-map .pin:visible').count()).toBe(features.length);
    for (const shown of ['.drawn-map', '.legend dl', '.map > .attribution']) {
      expect(await page.locator(shown).isVisible(), shown).toBe(true);
    }
    const hidden = ['.leaflet-map-pane', '.leaflet-control-container', '.card-links', '.tools'];
    for (const selector of [...hidden, '.taking-away', '.card-popup', '.drawer']) {
      const isSeen = await page.locator(selector).first().isVisible();
      expect(isSeen, selector).toBe(false);
    }
    await close();
  });
});
