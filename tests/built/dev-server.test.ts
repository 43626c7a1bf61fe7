import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { payloads, unspeakable } from '../payloads/index.js';
import { type DevServer, isMarked, mark, openDevServer } from '../support/dev-server.js';
import { openGuarded, strangersAmong } from '../support/guarded.js';
import { LIVE, PATIENCE } from '../support/live.js';
import { idOf, storyOfTexts } from '../support/payload-story.js';
import { atRest, browser, DESKTOP, PHONE, textOf, visit } from '../support/reader.js';
import { ARTICLE, change, PLACES, positionOf } from '../support/small-story.js';

const OVERLAY = 'vite-error-overlay';
const OPEN_CARD = '.card-popup .card, .drawer .card';

let dev: DevServer;
let address: string;
const saveArticle = (text: string) => dev.saveArticle(text);
const savePlaces = (text: string) => dev.savePlaces(text);

beforeAll(async () => {
  dev = await openDevServer();
  address = dev.address;
});
afterAll(() => dev.close());

beforeEach(async () => {
  await saveArticle(ARTICLE);
  await savePlaces(PLACES);
});

/** What the map shows where on the screen. */
const viewOf = (page: Page) =>
  page.locator('.pin-marker').evaluateAll((markers) =>
    markers.map((marker) => {
      const { x, y } = marker.getBoundingClientRect();
      return [marker.getAttribute('href'), Math.round(x), Math.round(y)];
    }),
  );

test('the front page lists the stories, and every story stands in its folder', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  expect(await page.locator('.stories h2').count()).toBe(2);
  const widths = () =>
    page
      .locator('.stories img')
      .evaluateAll((all) =>
        all.map((image) => image instanceof HTMLImageElement && image.naturalWidth),
      );
  await expect.poll(widths).toEqual([480, 480]);
  await page.click('text=Another');
  await page.waitForSelector(LIVE);
  await page.goto(`${address}ferry`);
  await page.waitForSelector(LIVE);
  expect(page.url()).toBe(`${address}ferry/`);
  expect((await page.request.get(`${address}nothing/`)).status()).toBe(404);
  await page.close();
});

test('the version for frames and the places are served as they will be published', async () => {
  const { page, errors, close } = await visit(`${address}ferry/embed.html#rostock`);
  await page.waitForSelector('html.embed.live');
  expect(await page.locator(OPEN_CARD).locator('.name').textContent()).toBe('Rostock');
  expect(errors).toEqual([]);
  const answer = await page.request.get(`${address}ferry/places.geojson`);
  expect(answer.headers()['content-type']).toBe('application/geo+json');
  expect(await answer.text()).toBe(
    await readFile(join(dev.folder, 'data', 'ferry', 'places.geojson'), 'utf8'),
  );
  const table = await page.request.get(`${address}ferry/quotations.csv`);
  expect(table.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(await table.text()).toContain('Rostock');
  const icon = await page.request.get(`${address}favicon.ico`);
  expect(icon.headers()['content-type']).toBe('image/x-icon');
  await close();
});

describe('a saved change comes into the open page', () => {
  test.each([
    ['wide', DESKTOP],
    ['phone', PHONE],
  ] as const)(
    'and leaves map, selection, text and focus where they are: %s',
    async (_, options) => {
      const { page, errors, close } = await visit(`${address}ferry/#denmark`, options);
      await page.locator(OPEN_CARD).waitFor();
      // By script: Playwright would scroll an element at the screen's edge into view.
      for (const _ of [1, 2]) {
        await page.locator('.leaflet-control-zoom-in').evaluate((button: HTMLElement) => {
          button.click();
        });
        await atRest(page);
      }
      await page.evaluate(() => scrollTo({ top: 60, behavior: 'instant' }));
      await page.locator(OPEN_CARD).locator('a[rel="prev"]').focus();
      await atRest(page);
      const before = await viewOf(page);
      await mark(page);

      await saveArticle(
        change(ARTICLE, 'Nobody was hurt.\n\nIt had', 'No one was hurt.\n\nIt had'),
      );
      await expect.poll(() => textOf(page, '#paragraph_1')).toContain('No one was hurt.');
      await page.locator(OPEN_CARD).locator('a[rel="prev"]:focus').waitFor();
      expect(await viewOf(page)).toEqual(before);
      expect(await page.evaluate(() => scrollY)).toBe(60);
      expect(new URL(page.url()).hash).toBe('#denmark');
      expect(await page.locator(OPEN_CARD).locator('.name').textContent()).toBe('Denmark');
      expect(await page.locator('.text .mention[aria-current]').textContent()).toContain('Denmark');
      expect(await isMarked(page)).toBe(true);
      expect(errors).toEqual([]);
      await close();
    },
  );

  test('with a new place: its card, its pin, its link; and everything works once, as before', async () => {
    const { page, errors, close } = await visit(`${address}ferry/`);
    await mark(page);
    const mole = '"id": "the-old-mole",\n      "geometry": null';
    const placed = mole.replace('null', '{ "type": "Point", "coordinates": [11.2, 54.9] }');
    await savePlaces(change(PLACES, mole, placed));
    await page.locator('.pin-marker[href$="#the-old-mole"]').waitFor();
    await page.click('.text a.mention[href="#the-old-mole"]');
    await page.locator(OPEN_CARD).waitFor();
    expect(await page.locator(OPEN_CARD).count()).toBe(1);
    // One key listener, not one of each script: one step, not two.
    await page.keyboard.press('p');
    await expect.poll(() => new URL(page.url()).hash).toBe('#off-warnemuende');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(OPEN_CARD).count()).toBe(0);
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('and what the page before has asked for comes without effect', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const held: Route[] = [];
    await page.route(/basemap-\d+\.json/, (route) => void held.push(route));
    await page.goto(`${address}ferry/`);
    await page.locator(LIVE).waitFor();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await saveArticle(change(ARTICLE, 'Nobody was hurt.\n\nIt had', 'No one was hurt.\n\nIt had'));
    await expect.poll(() => textOf(page, '#paragraph_1')).toContain('No one was hurt.');
    await page.locator(LIVE).waitFor();
    for (const route of held.splice(0)) {
      const answer = page.waitForResponse(route.request().url());
      await route.continue();
      await (await answer).finished();
    }
    await atRest(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('without a frame in between that lacks the map, its tools or what is selected', async () => {
    const { page, answered, close } = await visit(`${address}ferry/#rostock`);
    await page.locator(OPEN_CARD).waitFor();
    const map = await page.locator('#the_map').elementHandle();
    await page.evaluate((card) => {
      const lacking: string[] = [];
      const parts = [
        '.map.ready .leaflet-basemap-pane > svg',
        '.pin-marker',
        '#the_tools button',
        card,
      ];
      const look = () => {
        lacking.push(...parts.filter((part) => !document.querySelector(part)));
        requestAnimationFrame(look);
      };
      look();
      Reflect.set(window, 'lacking', lacking);
    }, OPEN_CARD);
    await saveArticle(change(ARTICLE, 'hurt.\n\nIt had', 'harmed.\n\nIt had'));
    await expect.poll(() => textOf(page, '#paragraph_1')).toContain('harmed.');
    await expect.poll(() => map?.evaluate((element) => element.isConnected)).toBe(false);
    await page.waitForSelector(LIVE);
    await answered();
    await atRest(page);
    expect(await page.evaluate(() => Reflect.get(window, 'lacking'))).toEqual([]);
    await close();
  });

  test('and when it takes the selected place away, nothing is selected', async () => {
    const { page, errors, close } = await visit(`${address}ferry/#the-old-mole`);
    await page.locator(OPEN_CARD).waitFor();
    await mark(page);
    await savePlaces(change(PLACES, '"id": "the-old-mole"', '"id": "the-new-mole"'));
    await page.locator('a.mention[href="#the-new-mole"]').waitFor();
    await expect.poll(() => page.locator(OPEN_CARD).count()).toBe(0);
    expect(await page.locator('[aria-current]').count()).toBe(0);
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('the front page and the publisher’s styles too, and no page of another story', async () => {
    const front = await browser.newPage();
    await front.goto(address);
    const { page: other, close } = await visit(`${address}another/`);
    await mark(front);
    await mark(other);
    const main = await other.locator('main').elementHandle();
    await saveArticle(change(ARTICLE, 'headline: The ferry', 'headline: The boat'));
    await front.locator('text=The boat to Rostock').waitFor();
    expect(await main?.evaluate((element) => element.isConnected)).toBe(true);
    await writeFile(join(dev.folder, 'data', 'site.css'), ':root { --accent: #702010; }');
    for (const page of [front, other]) {
      await expect
        .poll(() =>
          page.evaluate(() =>
            getComputedStyle(document.documentElement).getPropertyValue('--accent'),
          ),
        )
        .toBe('#702010');
      expect(await isMarked(page)).toBe(true);
    }
    await rm(join(dev.folder, 'data', 'site.css'));
    await front.close();
    await close();
  });
});

describe('a mistake', () => {
  test('shows over the page with file and line; the page below stays, and is updated when it is corrected', async () => {
    const { page, errors, close } = await visit(`${address}ferry/`);
    expect(await page.locator(OVERLAY).count()).toBe(0);
    await mark(page);
    await savePlaces(change(PLACES, '"mention": "the old mole"', '"mention": "the new mole"'));
    await page.locator(OVERLAY).waitFor();
    const message = await page.locator(`${OVERLAY} .message-body`).textContent();
    const { line } = positionOf(PLACES, '"the old mole"');
    expect(message).toContain(`data/ferry/places.geojson:${line}:`);
    expect(message).toContain('"the new mole" is not in its quotation');
    expect(await page.locator('.text p').count()).toBe(3);

    await savePlaces(PLACES);
    await expect.poll(() => page.locator(OVERLAY).count()).toBe(0);
    await page.click('.text a.mention[href="#the-old-mole"]');
    await page.locator(OPEN_CARD).waitFor();
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('in a quotation, made in the article, is found where the quotation stands', async () => {
    const { page, close } = await visit(`${address}ferry/`);
    await saveArticle(change(ARTICLE, 'where she still lives', 'where she lives'));
    await page.locator(OVERLAY).waitFor();
    const { line } = positionOf(PLACES, '"The captain was born');
    expect(await page.locator(`${OVERLAY} .message-body`).textContent()).toContain(
      `data/ferry/places.geojson:${line}:`,
    );
    await close();
  });

  test('that is there when a page is opened shows too, and the page appears when it is corrected', async () => {
    await savePlaces(`${PLACES}]`);
    const page = await browser.newPage();
    await expect
      .poll(async () => {
        await page.goto(`${address}ferry/`);
        return page.locator(OVERLAY).count();
      })
      .toBe(1);
    expect(await page.locator('main').textContent()).toContain('unreadable JSON');
    await savePlaces(PLACES);
    await page.waitForSelector(LIVE);
    expect(await page.locator(OVERLAY).count()).toBe(0);
    await page.close();
  });
});

test('a story of payloads comes into the open page as text, and so do its mistakes over it', async () => {
  const guarded = await openGuarded();
  const { page, ran, asked } = guarded;
  await page.goto(`${address}ferry/`);
  await page.waitForSelector(LIVE);
  await mark(page);
  const texts = payloads.flatMap(({ number, text }) => (number % 6 === 0 ? text : []));
  const story = storyOfTexts(texts);
  await saveArticle(story.article);
  await savePlaces(story.places);
  await expect.poll(() => page.locator('h1').textContent()).toBe(story.headline);
  expect(await page.locator('.cards .name').allTextContents()).toEqual(texts);
  await expect.poll(() => page.locator(OVERLAY).count()).toBe(0);
  await page.evaluate((id) => {
    location.hash = id;
  }, idOf(3));
  await expect.poll(() => page.locator(OPEN_CARD).locator('.note').textContent()).toBe(texts[3]);

  const mention = `"mention":${JSON.stringify(texts[0])}`;
  const wrong = `${unspeakable[0]?.text}${texts[0]}`;
  const says = `\\u001b[2J\\u001b[H${texts[0]}" is not in its quotation`;
  await savePlaces(story.places.replace(mention, `"mention":${JSON.stringify(wrong)}`));
  await page.locator(OVERLAY).waitFor();
  expect(await page.locator(`${OVERLAY} .message-body`).textContent()).toContain(says);
  expect(await isMarked(page)).toBe(true);
  await page.goto(`${address}ferry/`);
  expect(await page.locator('main pre').allTextContents()).toContainEqual(
    expect.stringContaining(says),
  );
  expect(ran).toEqual([]);
  expect(strangersAmong(asked, address)).toEqual([]);
  await guarded.context.close();
});

test('a correction that is saved while a page with a mistake is loading reaches it', async () => {
  await savePlaces(`${PLACES}]`);
  const served = async () => (await fetch(`${address}ferry/`)).text();
  await expect.poll(served).toContain('unreadable JSON');
  const page = await browser.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/src/dev/client.ts*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${address}ferry/`, { waitUntil: 'commit' });
  await page.locator('pre').waitFor();
  await savePlaces(PLACES);
  await expect.poll(served).not.toContain('unreadable JSON');
  release();
  await page.waitForSelector(LIVE);
  expect(await page.locator(OVERLAY).count()).toBe(0);
  await page.close();
});
