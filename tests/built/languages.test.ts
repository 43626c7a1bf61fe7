/** Stories in other languages than English: with a table of words, and without one. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from '../support/axe.js';
import { ARABIC, GERMAN } from '../support/languages.js';
import { boxOf, clickPin, DESKTOP, PHONE, textOf, visit } from '../support/reader.js';
import { type StorySite, siteOf } from '../support/story-site.js';

let german: StorySite;
let arabic: StorySite;

beforeAll(async () => {
  german = await siteOf(GERMAN);
  arabic = await siteOf(ARABIC);
});

afterAll(async () => {
  await german.close();
  await arabic.close();
});

/** The language that the element’s words are marked as. */
function languageOf(page: Page, selector: string): Promise<string | undefined> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang);
}

describe('a German story', () => {
  test('has all of its page in German: headings, cards, dates and distances', async () => {
    const { page, errors, close } = await visit(german.address, DESKTOP);
    expect(await page.locator('html').getAttribute('lang')).toBe('de-AT');
    expect(await textOf(page, '.places h2')).toBe('Orte');
    expect(await textOf(page, '.timeline h2')).toBe('Zeitleiste');
    expect(await textOf(page, '#card_rostock .kind')).toBe(
      'Ereignis · Montag, 19. Dezember 2016, in den Worten des Artikels: „am Montag“',
    );
    expect(await textOf(page, '#card_warnemuende .certainty')).toContain('bis zu 2,5 km von');
    expect(await textOf(page, '.taking-away h2')).toBe('Herunterladen und weiterverwenden');
    expect(await page.locator('body [lang]').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test('and of what the script adds: tools, map, popup, announcement', async () => {
    const { page, close } = await visit(`${german.address}#falster`, DESKTOP);
    const popup = page.getByRole('dialog', { name: 'Falster' });
    await popup.waitFor();
    expect(await popup.getByRole('button', { name: 'Schließen' }).count()).toBe(1);
    expect(await popup.getByRole('link', { name: 'Zurück: 2 Vor Warnemünde' }).count()).toBe(1);
    await expect
      .poll(() => page.locator('.announcer[role="status"]').textContent())
      .toBe('Falster, Ort 3 von 3. Ort. Der Artikel nennt diesen Ort.');
    expect(await page.getByRole('button', { name: 'Vergrößern' }).count()).toBe(1);
    expect(await page.getByRole('switch', { name: 'Karte folgt dem Text' }).count()).toBe(1);
    expect(await textOf(page, '#map_help')).toMatch(/^Eine Karte mit 3 Orten\./);
    // Names of countries come from the build, in the story’s language.
    const denmark = page.locator('.map-name.country', { hasText: 'Dänemark' });
    for (let levels = 0; levels < 3 && !(await denmark.isVisible()); levels++) {
      // A press while the map still zooms does nothing; labels come when it rests.
      const scale = await textOf(page, '.leaflet-control-scale');
      await page.click('.leaflet-control-zoom-out');
      await expect.poll(() => textOf(page, '.leaflet-control-scale')).not.toBe(scale);
      await page.locator('.names:not(.waiting)').waitFor({ state: 'attached' });
    }
    await denmark.waitFor();
    await close();
  });

  test('has tools that fit the height which the page reserves for them on phones', async () => {
    const { page, close } = await visit(german.address, PHONE);
    for (const width of [320, 390, 412]) {
      await page.setViewportSize({ width, height: 844 });
      const [height, kept] = await page.locator('.tools').evaluate((tools) => {
        const { minBlockSize } = getComputedStyle(tools);
        return [tools.getBoundingClientRect().height, Number.parseFloat(minBlockSize)];
      });
      expect(height, `${width} pixels`).toBe(kept);
    }
    await close();
  });

  test('speaks German in other sites’ frames and in its links too', async () => {
    const { page, close } = await visit(`${german.address}embed.html`, DESKTOP);
    expect(await page.getByRole('link', { name: 'Den ganzen Artikel lesen' }).count()).toBe(1);
    await page.goto(german.address);
    const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
    expect(await meta('og:locale')).toBe('de_AT');
    expect(await meta('og:image:alt')).toMatch(/^Karte mit nummerierten Markierungen: Rostock, /);
    const about = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(about ?? '')).toMatchObject({ inLanguage: 'de-AT' });
    await close();
  });
});

describe('an Arabic story, for which there is no table of words,', () => {
  test('runs from right to left; Dateline’s own words are marked as English', async () => {
    const { page, errors, close } = await visit(arabic.address, DESKTOP);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    for (const selector of [
      'html',
      'h1',
      '.text p',
      '.byline time',
      '.card .name',
      '.card blockquote',
    ]) {
      expect(await languageOf(page, selector), selector).toBe('ar');
    }
    const own = [
      '.skip',
      '.places h2',
      '.introduction',
      '.certainty',
      '.card-links a',
      '.tools button',
    ];
    for (const selector of [...own, '.legend', '.taking-away', '.announcer', 'dialog.keys h2']) {
      expect(await languageOf(page, selector), selector).toBe('en');
    }
    const [text, map] = [await boxOf(page.locator('.text')), await boxOf(page.locator('.map'))];
    expect(text.left).toBeGreaterThanOrEqual(map.right - 1);
    expect(errors).toEqual([]);
    await close();
  });

  test('keeps names that run the other way apart', async () => {
    const { page, close } = await visit(arabic.address, DESKTOP);
    for (const selector of ['#card_cafe h3', '#card_cairo .card-links a[rel="prev"]']) {
      expect(await textOf(page, `${selector} bdi`), selector).toBe('Café Riche (!)');
    }
    await page.click('.text .mention[href="#cafe"]');
    await expect
      .poll(() => page.locator('.announcer[role="status"]').textContent())
      .toBe('\u2068Café Riche (!)\u2069, place 3 of 4. Place. The article names this place.');
    await close();
  });

  test.each([
    ['wide', DESKTOP],
    ['phone', PHONE],
  ] as const)(
    'opens the card of a pin, with nothing wider than the window: %s',
    async (_, options) => {
      const { page, errors, close } = await visit(arabic.address, options);
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBe(0);
      await clickPin(page, 'tanta');
      const card = page.locator(':is(.card-popup, .drawer) .card');
      await card.waitFor();
      expect(await card.locator('.name').textContent()).toContain('طنطا');
      expect(await card.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
      // The button to close it does not lie on the name or its number.
      const button = await boxOf(page.locator('.drawer .close, .leaflet-popup-close-button'));
      for (const part of await card.locator('h2 > *').all()) {
        const box = await boxOf(part);
        const shared = Math.min(box.right, button.right) - Math.max(box.left, button.left);
        expect(shared, 'pixels of its width').toBeLessThanOrEqual(0);
      }
      expect(await overflow()).toBe(0);
      const frame = await boxOf(page.locator(':is(.card-popup, .drawer)'));
      expect(frame.left).toBeGreaterThanOrEqual(0);
      expect(frame.right).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
      expect(errors).toEqual([]);
      await close();
    },
  );

  test.each([
    ['wide', DESKTOP],
    ['phone', PHONE],
  ] as const)('has no accessibility violation that axe can find: %s', async (_, options) => {
    const { page, close } = await visit(`${arabic.address}#tanta`, options);
    expect(await findings(page)).toEqual([]);
    await close();
  });

  test('draws its map so without a script too: names beside their pins', async () => {
    const { page, close } = await visit(arabic.address, {
      ...DESKTOP,
      javaScriptEnabled: false,
    });
    const pin = await boxOf(page.locator('#pin_alexandria'));
    const name = await boxOf(
      page.locator('.drawn-map .label:visible text', { hasText: 'الإسكندرية' }).first(),
    );
    const across = Math.min(pin.right, name.right) - Math.max(pin.left, name.left);
    const down = Math.min(pin.bottom, name.bottom) - Math.max(pin.top, name.top);
    // Right, left, above or below: nowhere on it.
    expect(Math.min(across, down), 'pixels that they share').toBeLessThanOrEqual(4);
    expect(Math.abs(name.left - pin.left)).toBeLessThan(name.width + pin.width);
    await page.click('#pin_alexandria');
    expect(new URL(page.url()).hash).toBe('#alexandria');
    await close();
  });
});
