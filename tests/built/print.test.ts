import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { features, headline } from '../support/article-file.js';
import { openBrowser, size, textOf, visit } from '../support/reader.js';

const address = inject('siteAddress');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('on paper', () => {
  test.each([
    ['with its script', true],
    ['without it', false],
  ])('the page %s is on four sheets of A4 at most', async (_, javaScriptEnabled) => {
    const { page, close } = await visit(browser, address, {
      ...size(1280, 800),
      javaScriptEnabled,
    });
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4);
    await close();
  });

  test('are headline, drawn map, legend, timeline, and every card whole; no tools, no live map', async () => {
    const { page, close } = await visit(browser, `${address}#milan`, size(794, 1123));
    await page.emulateMedia({ media: 'print' });
    expect(await textOf(page, 'h1')).toContain(headline.split(' ')[0]);
    expect(await page.locator('.byline a').isVisible()).toBe(false);
    const cards = await page.locator('.cards .card').all();
    expect(cards).toHaveLength(features.length);
    for (const card of cards) expect(await card.isVisible()).toBe(true);
    const plain = await textOf(page, '.cards');
    for (const { properties } of features) {
      expect(plain).toContain(properties.name);
      for (const { exact } of properties.quotes) {
        expect(plain).toContain(exact.replace(/\s+/g, ' '));
      }
      if (properties.note !== undefined) expect(plain).toContain(properties.note);
    }
    expect(await page.locator('.drawn-map .pin').count()).toBe(features.length);
    for (const shown of ['.drawn-map', '.legend', '.timeline', '.map > .attribution']) {
      expect(await page.locator(shown).isVisible(), shown).toBe(true);
    }
    const hidden = ['.leaflet-map-pane', '.leaflet-control-container', '.card-links', '.tools'];
    for (const selector of [...hidden, '.taking-away', '.card-popup', '.card-sheet']) {
      const isSeen = await page.locator(selector).first().isVisible();
      expect(isSeen, selector).toBe(false);
    }
    await close();
  });
});
