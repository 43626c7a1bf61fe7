/** That readers meet nothing that the pages' own policy forbids, whatever they do. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { generateStory } from '../../bench/generator.js';
import { buildSite, type Site, serveSite } from '../../scripts/support/site.js';
import { openWatched, policyOf, violationsOf } from '../support/policy.js';
import { DESKTOP, openBrowser, PHONE } from '../support/reader.js';
import { writeStories } from '../support/story-folders.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const STORY = 'berlin-milan-2016';

/** Rules as some editors write them, with line ends that browsers read as others. */
const STYLE = ':root {\r\n  --accent: #702010;\r\n}\r\nh1 { background: url(paper.svg) }\r\n';

/** A site of one long story, of several pages of each kind, with rules but no street tiles. */
let root: string;
let long: Site;
let browser: Browser;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-policy-'));
  await writeStories(root, { long: generateStory(220) });
  await writeFile(join(root, 'data', 'site.yaml'), 'tiles: none\n');
  await writeFile(join(root, 'data', 'site.css'), STYLE);
  await buildSite(join(root, 'dist'), { root });
  await writeFile(
    join(root, 'dist', 'long', 'paper.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  );
  long = await serveSite(join(root, 'dist'));
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await long.close();
  await rm(root, { recursive: true, force: true });
});

const isLive = (page: Page) => page.waitForSelector('html.live .map.furnished');

async function openEveryPlace(page: Page): Promise<void> {
  const places = page.locator('.pin-marker[href]');
  const all = await places.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const href of all) {
    await page.evaluate((to) => location.assign(to ?? ''), href);
    await page.locator('.card-popup .card, .card-sheet .card').waitFor();
  }
  expect(all.length).toBeGreaterThan(0);
}

async function switchTiles(page: Page): Promise<void> {
  await page.hover('.leaflet-control-layers');
  const box = page.getByRole('checkbox', { name: /openstreetmap/ });
  await box.check();
  await page.locator('.street-tiles img.leaflet-tile-loaded').first().waitFor();
  expect(await page.locator('.leaflet-control-attribution').textContent()).toContain(
    '© OpenStreetMap',
  );
  await page.click('.leaflet-control-zoom-in');
  await page.waitForTimeout(400);
  await page.hover('.leaflet-control-layers');
  await box.uncheck();
  await page.locator('.street-tiles').waitFor({ state: 'detached' });
  expect(await page.locator('.leaflet-control-attribution').textContent()).not.toContain(
    'OpenStreetMap',
  );
}

async function takeAway(page: Page): Promise<void> {
  for (const kind of ['svg', 'png']) {
    const saved = page.waitForEvent('download');
    await page.click(`.picture-buttons [value="${kind}"]`);
    await (await saved).path();
  }
  for (const details of await page.locator('.taking-away details').all()) {
    await details.locator('summary').click();
  }
  for (const link of await page.locator('.taking-away a[download]').all()) {
    const saved = page.waitForEvent('download');
    await link.click();
    await (await saved).path();
  }
  const snippet = page.locator('.embed-snippet button');
  if ((await snippet.count()) > 0) await snippet.click();
}

async function useTheRest(page: Page): Promise<void> {
  await page.click('.whole-story button');
  await page.click('.leaflet-control-zoom-out');
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.locator('.card .copy-link:visible').first().click();
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
}

describe('a reader who does all that can be done meets nothing that it forbids:', () => {
  test('on a story’s page', async () => {
    const page = await openWatched(browser, address, {
      ...DESKTOP,
      permissions: ['clipboard-write'],
    });
    await isLive(page);
    await openEveryPlace(page);
    await page.click('.timeline a');
    await page.getByRole('combobox').selectOption('time');
    await switchTiles(page);
    await takeAway(page);
    await useTheRest(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('in its single file, from a disk and without a network', async () => {
    const file = pathToFileURL(join(folder, `${STORY}.html`)).href;
    const page = await openWatched(browser, file, DESKTOP);
    await isLive(page);
    await switchTiles(page);
    await page.context().setOffline(true);
    await page.reload();
    await isLive(page);
    await openEveryPlace(page);
    await takeAway(page);
    await useTheRest(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('in its embedded version, on a phone', async () => {
    const page = await openWatched(browser, `${address}embed.html`, PHONE);
    await isLive(page);
    await openEveryPlace(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('in a long story: its search, cards from its other pages, and those pages in turn', async () => {
    const page = await openWatched(browser, `${long.address}long/`);
    await isLive(page);
    await page.locator('#the_search input').fill('a');
    await page.locator('[role="option"]').nth(25).click();
    await page.locator('.card-popup .card blockquote').first().waitFor();
    expect(await page.locator('.leaflet-control-layers').count()).toBe(0);
    for (const file of ['index', 'text-2', 'places-1', 'embed', 'long']) {
      await page.goto(`${long.address}long/${file}.html`);
      const own = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--accent'),
      );
      expect(own, file).toBe('#702010');
      const paper = () =>
        page.evaluate(
          () => performance.getEntriesByName(new URL('paper.svg', location.href).href).length,
        );
      await expect.poll(paper, { message: file }).toBe(1);
      expect(await violationsOf(page), file).toEqual([]);
    }
    await page.context().close();
  });

  test('on the front page, which has its maps', async () => {
    const page = await openWatched(browser, new URL('../', address).href);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const widths = await page
      .locator('.stories img')
      .evaluateAll((maps) =>
        maps.map((map) => map instanceof HTMLImageElement && map.naturalWidth),
      );
    expect(widths).toEqual([480, 480]);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('with rules of the site’s own and without street tiles the policy allows', () => {
  test.each([
    ['a story', 'long/index.html', "'self'", 'data: blob:'],
    ['a further page of its text', 'long/text-2.html', "'self'", 'data: blob:'],
    ['a page of its cards, which has no script,', 'long/places-1.html', undefined, 'data:'],
    ['its embedded version', 'long/embed.html', "'self'", 'data:'],
    ['its single file', 'long/long.html', '#', 'data: blob:'],
    ['the way to the one story', 'index.html', undefined, 'data:'],
  ])(
    '%s what those rules bring from their own site, and no tiles',
    async (_, file, script, pictures) => {
      const policy = policyOf(await readFile(join(root, 'dist', file), 'utf8'));
      expect(policy['script-src']).toBe(script);
      expect(policy['style-src']).toMatch(/^'self'(?: #)+$/);
      expect(policy['img-src']).toBe(`'self' ${pictures}`);
      expect(policy['font-src']).toBe("'self' data:");
    },
  );
});
