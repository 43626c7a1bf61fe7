import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomFrom } from '../../bench/random.js';
import { siteConfig } from '../../src/site/config.js';
import { payloads, unspeakable } from '../payloads/index.js';
import { openGuarded, strangersAmong } from '../support/guarded.js';
import { LIVE } from '../support/live.js';
import { idOf, storyOfTexts } from '../support/payload-story.js';
import { browser, DESKTOP, PHONE, textOf, visit } from '../support/reader.js';
import { ARTICLE, articleWith, change, PLACES, positionOf, RIGHT } from '../support/small-story.js';
import { writeStories } from '../support/story-folders.js';
import { gaugeOf, grown } from '../support/use/page-memory.js';
import { saveOften } from '../support/use/saves.js';

// The server runs in this process, and its memory is to be measured.
setFlagsFromString('--expose-gc');

const OVERLAY = 'vite-error-overlay';
const OPEN_CARD = '.card-popup .card, .drawer .card';
/** Milliseconds that a busy machine may take until a save is seen. */
const SEEN = { timeout: 20_000 };
/** Bytes: what the test itself and the code that is compiled take in the server's process. */
const SERVER_MARGIN = 10_000_000;

let folder: string;
let server: ViteDevServer;
let address: string;

const fileOf = (name: string, slug = 'ferry') => join(folder, 'data', slug, name);
const saveArticle = (text: string) => writeFile(fileOf('article.md'), text);
const savePlaces = (text: string) => writeFile(fileOf('places.geojson'), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-dev-'));
  const other = articleWith('headline: The ferry to Rostock runs late', 'headline: Another');
  await writeStories(folder, { another: other, ferry: RIGHT });
  server = await createServer({
    ...siteConfig({ root: folder }),
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    // Not that of another server, which may be at work just now.
    cacheDir: join(folder, '.vite'),
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1' },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
  // What Vite makes ready when a page is first opened must not fall into a test.
  const page = await browser.newPage();
  await page.goto(`${address}ferry/`, { timeout: 100_000 });
  await page.waitForSelector(LIVE);
  await page.close();
}, 120_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await saveArticle(ARTICLE);
  await savePlaces(PLACES);
});

/** Marks the window: the mark is gone when the page has been loaded anew. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(window, 'isMarked', true));
}

const isMarked = (page: Page) => page.evaluate(() => Reflect.has(window, 'isMarked'));

/** Where on the screen the map shows what. */
const viewOf = (page: Page) =>
  page.locator('.pin-marker').evaluateAll((markers) =>
    markers.map((marker) => {
      const { x, y } = marker.getBoundingClientRect();
      return [marker.getAttribute('href'), Math.round(x), Math.round(y)];
    }),
  );

test('the front page lists the stories, and every story stands in its folder', async () => {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(await page.locator('.stories h2').count()).toBe(2);
  const maps = await page
    .locator('.stories img')
    .evaluateAll((all) =>
      all.map((image) => image instanceof HTMLImageElement && image.naturalWidth),
    );
  expect(maps).toEqual([480, 480]);
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
  expect(await answer.text()).toBe(await readFile(fileOf('places.geojson'), 'utf8'));
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
      // By script: what is at the screen's edge would else be scrolled into sight.
      for (const _ of [1, 2]) {
        await page.locator('.leaflet-control-zoom-in').evaluate((button: HTMLElement) => {
          button.click();
        });
        await page.waitForTimeout(400);
      }
      await page.evaluate(() => scrollTo({ top: 60, behavior: 'instant' }));
      await page.locator(OPEN_CARD).locator('a[rel="prev"]').focus();
      await page.waitForTimeout(300);
      const before = await viewOf(page);
      await mark(page);

      await saveArticle(
        change(ARTICLE, 'Nobody was hurt.\n\nIt had', 'No one was hurt.\n\nIt had'),
      );
      await expect.poll(() => textOf(page, '#paragraph_1'), SEEN).toContain('No one was hurt.');
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
    await page.locator('.pin-marker[href$="#the-old-mole"]').waitFor(SEEN);
    await page.click('.text a.mention[href="#the-old-mole"]');
    await page.locator(OPEN_CARD).waitFor();
    expect(await page.locator(OPEN_CARD).count()).toBe(1);
    // One listener to the keys, not one of each script: one step, not two.
    await page.keyboard.press('p');
    await expect.poll(() => new URL(page.url()).hash).toBe('#off-warnemuende');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(OPEN_CARD).count()).toBe(0);
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('without a frame in between that lacks the map, its tools or what is selected', async () => {
    const { page, close } = await visit(`${address}ferry/#rostock`);
    await page.locator(OPEN_CARD).waitFor();
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
    await expect.poll(() => textOf(page, '#paragraph_1'), SEEN).toContain('harmed.');
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => Reflect.get(window, 'lacking'))).toEqual([]);
    await close();
  });

  test('and when it takes the selected place away, nothing is selected', async () => {
    const { page, errors, close } = await visit(`${address}ferry/#the-old-mole`);
    await page.locator(OPEN_CARD).waitFor();
    await mark(page);
    await savePlaces(change(PLACES, '"id": "the-old-mole"', '"id": "the-new-mole"'));
    await page.locator('a.mention[href="#the-new-mole"]').waitFor(SEEN);
    await expect.poll(() => page.locator(OPEN_CARD).count()).toBe(0);
    expect(await page.locator('[aria-current]').count()).toBe(0);
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('the front page and the publisher’s styles too, and no page of another story', async () => {
    const front = await browser.newPage();
    await front.goto(address, { waitUntil: 'networkidle' });
    const { page: other, close } = await visit(`${address}another/`);
    await mark(front);
    await mark(other);
    const main = await other.locator('main').elementHandle();
    await saveArticle(change(ARTICLE, 'headline: The ferry', 'headline: The boat'));
    await front.locator('text=The boat to Rostock').waitFor(SEEN);
    expect(await main?.evaluate((element) => element.isConnected)).toBe(true);
    await writeFile(join(folder, 'data', 'site.css'), ':root { --accent: #702010; }');
    for (const page of [front, other]) {
      await expect
        .poll(
          () =>
            page.evaluate(() =>
              getComputedStyle(document.documentElement).getPropertyValue('--accent'),
            ),
          SEEN,
        )
        .toBe('#702010');
      expect(await isMarked(page)).toBe(true);
    }
    await rm(join(folder, 'data', 'site.css'));
    await front.close();
    await close();
  });
});

describe('a mistake', () => {
  test('shows over the page with file and line; the page below stays, and comes when it is mended', async () => {
    const { page, errors, close } = await visit(`${address}ferry/`);
    expect(await page.locator(OVERLAY).count()).toBe(0);
    await mark(page);
    await savePlaces(change(PLACES, '"mention": "the old mole"', '"mention": "the new mole"'));
    await page.locator(OVERLAY).waitFor(SEEN);
    const message = await page.locator(`${OVERLAY} .message-body`).textContent();
    const { line } = positionOf(PLACES, '"the old mole"');
    expect(message).toContain(`data/ferry/places.geojson:${line}:`);
    expect(message).toContain('"the new mole" is not in its quotation');
    expect(await page.locator('.text p').count()).toBe(3);

    await savePlaces(PLACES);
    await expect.poll(() => page.locator(OVERLAY).count(), SEEN).toBe(0);
    await page.click('.text a.mention[href="#the-old-mole"]');
    await page.locator(OPEN_CARD).waitFor();
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('in a quotation, made in the article, is found where the quotation stands', async () => {
    const { page, close } = await visit(`${address}ferry/`);
    await saveArticle(change(ARTICLE, 'where she still lives', 'where she lives'));
    await page.locator(OVERLAY).waitFor(SEEN);
    const { line } = positionOf(PLACES, '"The captain was born');
    expect(await page.locator(`${OVERLAY} .message-body`).textContent()).toContain(
      `data/ferry/places.geojson:${line}:`,
    );
    await close();
  });

  test('that is there when a page is opened shows too, and the page comes when it is mended', async () => {
    await savePlaces(`${PLACES}]`);
    const page = await browser.newPage();
    await expect
      .poll(async () => {
        await page.goto(`${address}ferry/`);
        return page.locator(OVERLAY).count();
      }, SEEN)
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
  await expect.poll(() => page.locator('h1').textContent(), SEEN).toBe(story.headline);
  expect(await page.locator('.cards .name').allTextContents()).toEqual(texts);
  await expect.poll(() => page.locator(OVERLAY).count(), SEEN).toBe(0);
  await page.evaluate((id) => {
    location.hash = id;
  }, idOf(3));
  await expect.poll(() => page.locator(OPEN_CARD).locator('.note').textContent()).toBe(texts[3]);

  const mention = `"mention":${JSON.stringify(texts[0])}`;
  const wrong = `${unspeakable[0]?.text}${texts[0]}`;
  const says = `\\u001b[2J\\u001b[H${texts[0]}" is not in its quotation`;
  await savePlaces(story.places.replace(mention, `"mention":${JSON.stringify(wrong)}`));
  await page.locator(OVERLAY).waitFor(SEEN);
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

test('what is mended while a page with a mistake is loading comes into it all the same', async () => {
  await savePlaces(`${PLACES}]`);
  const served = async () => (await fetch(`${address}ferry/`)).text();
  await expect.poll(served, SEEN).toContain('unreadable JSON');
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
  await expect.poll(served, SEEN).not.toContain('unreadable JSON');
  release();
  await page.waitForSelector(LIVE);
  expect(await page.locator(OVERLAY).count()).toBe(0);
  await page.close();
});

/** Not by `expect.poll`, which keeps every page that it has read until the test ends. */
async function untilServed(words: string): Promise<void> {
  const end = performance.now() + SEEN.timeout;
  while (!(await (await fetch(`${address}ferry/`)).text()).includes(words)) {
    if (performance.now() > end) throw new Error(`The page has not come: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How often is saved: DATELINE_LONG_USE may say that it is a thousand times. */
const SAVES = Number(process.env.DATELINE_LONG_USE ?? 5);

describe('however often is saved, nothing of the saves before is kept', () => {
  const time = { timeout: 60_000 + SAVES * 4000 };

  test('by the page', time, async () => {
    const { page, errors, close } = await visit(`${address}ferry/`);
    await mark(page);
    const random = randomFrom(6);
    const gauge = await gaugeOf(page);
    const files = { saveArticle, savePlaces };
    await saveOften(page, files, random, Math.min(SAVES, 100));
    const before = await gauge.measure();
    await saveOften(page, files, random, SAVES);
    const after = await gauge.measure();
    if (process.env.DATELINE_LONG_USE) console.log(JSON.stringify({ before, after }));
    // The page before the last may still be held, as may the one before the first: never two.
    const one = { nodes: before.nodes * 0.75, listeners: before.listeners / 4 };
    expect(grown(before, after, one)).toEqual([]);
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('by the server', time, async () => {
    const collectGarbage: () => void = runInNewContext('gc');
    const measure = async () => {
      collectGarbage();
      const left = await readdir(folder, { recursive: true });
      return {
        heap: process.memoryUsage().heapUsed,
        watched: Object.values(server.watcher.getWatched()).flat().length,
        modules: server.environments.client.moduleGraph.idToModuleMap.size,
        files: left.filter((name) => !name.startsWith('.vite')),
      };
    };
    const saveAndAsk = async (times: number) => {
      for (let number = 2; number < times + 2; number++) {
        await saveArticle(change(ARTICLE, 'hurt.\n\nIt had', `hurt, ${number} times.\n\nIt had`));
        await untilServed(`hurt, ${number} times.`);
      }
    };
    await saveAndAsk(Math.min(SAVES, 100));
    const { heap, ...before } = await measure();
    await saveAndAsk(SAVES);
    const { heap: grownTo, ...after } = await measure();
    expect(after).toEqual(before);
    expect(grownTo - heap).toBeLessThan(SERVER_MARGIN);
  });
});
