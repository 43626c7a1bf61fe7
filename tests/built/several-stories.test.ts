/** A site of several stories with settings of its own, and one with a single story. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/support/site.js';
import { findings } from '../support/axe.js';
import { policyOf } from '../support/policy.js';
import { browser, DESKTOP, openLayers, PHONE, visit } from '../support/reader.js';
import { RIGHT, type Texts } from '../support/small-story.js';
import { writeStories } from '../support/story-folders.js';
import { buildStories } from '../support/story-site.js';

const BRIDGE: Texts = {
  article: `---
headline: Eine Brücke, drei Türme & ein <Schild>
published: 2024-05-02
language: de
credit: Für diese Prüfung erfunden.
---

Die Brücke in Porto war gesperrt.
`,
  places: JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'bridge',
        geometry: { type: 'Point', coordinates: [-8.6109, 41.1404] },
        properties: {
          name: 'Die Brücke',
          role: 'place',
          location: 'stated',
          quotes: [{ exact: 'Die Brücke in Porto war gesperrt.', mention: 'Die Brücke in Porto' }],
        },
      },
    ],
  }),
};

const SETTINGS = `title: Maps of ours
address: https://example.org/maps/
tiles:
  name: Our tiles
  url: https://tiles.example.org/{z}/{x}/{y}.png
  attribution: © us
`;
const STYLE = ':root { --accent: #702010; }';

let folder: string;
let dist: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-several-'));
  dist = join(folder, 'dist');
  await writeStories(folder, { ferry: RIGHT, bridge: BRIDGE });
  await writeFile(join(folder, 'data', 'site.yaml'), SETTINGS);
  await writeFile(join(folder, 'data', 'site.css'), STYLE);
  await buildStories(dist, folder);
  site = await serveSite(dist);
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(address: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

const accentOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));

describe('each story', () => {
  test('has a page at its own address, live, with its own basemap and the common script', async () => {
    const asked: string[][] = [];
    for (const slug of ['ferry', 'bridge']) {
      const { requests, errors, close } = await visit(`${site.address}${slug}/`);
      const files = requests.filter((url) => !url.startsWith('data:'));
      expect(files.filter((url) => !url.startsWith(site.address))).toEqual([]);
      expect(errors).toEqual([]);
      asked.push(files);
      await close();
    }
    const [ferry = [], bridge = []] = asked;
    const common = ferry.filter((url) => bridge.includes(url));
    expect(common).toEqual([expect.stringMatching(/\/assets\/index-[\w-]+\.js$/)]);
    const basemap = expect.stringMatching(/\/assets\/basemap-\w+\.json$/);
    for (const files of asked) expect(files).toContainEqual(basemap);
  });

  test('leads back to all stories; its embedded version and its single file do not', async () => {
    const { page, close } = await visit(`${site.address}ferry/`);
    await page.getByRole('link', { name: 'All stories' }).click();
    await page.waitForURL(`${site.address}index.html`);
    await close();
    for (const file of ['ferry/embed.html', 'ferry/ferry.html']) {
      expect(await readFile(join(dist, file), 'utf8')).not.toMatch(/All\sstories/);
    }
  });

  test('is one file as well, that opens from a disk', async () => {
    const file = pathToFileURL(join(dist, 'bridge', 'bridge.html')).href;
    const { requests, errors, close } = await visit(file, { ...DESKTOP, offline: true });
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([file]);
    expect(errors).toEqual([]);
    await close();
  });

  test('knows its public address, and the snippet has that of its embedded version', async () => {
    const { page, close } = await visit(`${site.address}ferry/`);
    const canonical = page.locator('link[rel="canonical"]');
    expect(await canonical.getAttribute('href')).toBe('https://example.org/maps/ferry/');
    expect(await page.locator('.embed-snippet textarea').first().inputValue()).toContain(
      'src="https://example.org/maps/ferry/embed.html"',
    );
    await close();
  });

  test('offers the site’s own street tiles, and names their host', async () => {
    const { page, requests, close } = await visit(`${site.address}ferry/`);
    await page.context().route('https://tiles.example.org/**', (route) => route.abort());
    await openLayers(page);
    await page.getByRole('checkbox', { name: /from tiles\.example\.org, which then/ }).check();
    await page.getByText('Our tiles cannot be reached').waitFor();
    expect(requests).toContainEqual(expect.stringMatching(/^https:\/\/tiles\.example\.org\//));
    expect(requests.filter((url) => url.includes('openstreetmap'))).toEqual([]);
    expect(await page.locator('.leaflet-control-attribution').textContent()).toContain('© us');
    await close();
  });

  test('lets in what the site’s own rules may bring from its own place, and its tiles', async () => {
    for (const [file, script, pictures] of [
      ['ferry/index.html', "'self'", 'data: blob: https://tiles.example.org'],
      ['ferry/embed.html', "'self'", 'data: https://tiles.example.org'],
      ['ferry/ferry.html', '#', 'data: blob: https://tiles.example.org'],
      ['index.html', undefined, 'data:'],
    ]) {
      const policy = policyOf(await readFile(join(dist, file ?? ''), 'utf8'));
      expect(policy['script-src'], file).toBe(script);
      expect(policy['style-src'], file).toMatch(/^'self'(?: #){1,3}$/);
      expect(policy['img-src'], file).toBe(`'self' ${pictures}`);
      expect(policy['font-src'], file).toBe("'self' data:");
    }
  });

  test('wears the site’s own colours, as the front page does', async () => {
    for (const path of ['', 'ferry/', 'ferry/embed.html', 'bridge/bridge.html']) {
      const page = await open(site.address + path, DESKTOP);
      expect(await accentOf(page), path).toBe('#702010');
      await page.context().close();
    }
  });
});

describe('the front page', () => {
  test.each([true, false])('lists the stories, the newest first: script %s', async (script) => {
    const page = await open(site.address, { ...DESKTOP, javaScriptEnabled: script });
    expect(await page.title()).toBe('Maps of ours');
    const entries = page.locator('.stories li');
    expect(await entries.locator('h2').allTextContents()).toEqual([
      'Eine Brücke, drei Türme & ein <Schild>',
      'The ferry to Rostock runs late',
    ]);
    expect(await entries.locator('p').allTextContents()).toEqual([
      'Thursday, May 2, 2024 · 1 place',
      'Tuesday, January 9, 2024 · 5 places',
    ]);
    expect(await entries.locator('h2').first().getAttribute('lang')).toBe('de');
    await page.click('text=The ferry to Rostock');
    expect(page.url()).toBe(`${site.address}ferry/index.html`);
    await page.context().close();
  });

  test('shows a map of each, drawn small, with a dot for each pin', async () => {
    const page = await open(site.address, DESKTOP);
    const maps = page.locator('.stories img');
    const widths = () =>
      maps.evaluateAll((all) =>
        all.map((image) => image instanceof HTMLImageElement && image.naturalWidth),
      );
    await expect.poll(widths).toEqual([480, 480]);
    const [bridge, ferry] = await Promise.all(
      (await maps.all()).map(async (map) => {
        const file = (await map.getAttribute('src')) ?? '';
        return readFile(join(dist, file), 'utf8');
      }),
    );
    expect(bridge?.match(/<circle/g)).toHaveLength(1);
    // Three, of which two lie too near to one another to be two.
    expect(ferry?.match(/<circle/g)?.length).toBeGreaterThanOrEqual(2);
    for (const svg of [bridge, ferry]) {
      const error = await page.evaluate((text) => {
        const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
        return picture.querySelector('parsererror')?.textContent ?? '';
      }, svg ?? '');
      expect(error).toBe('');
      expect(svg).toContain('class="land"');
    }
    await page.context().close();
  });

  test('can be put on a home screen: its policy lets its manifest in, and there is nothing wrong with it', async () => {
    const page = await open(site.address, DESKTOP);
    const devtools = await page.context().newCDPSession(page);
    const { url, errors, data = '' } = await devtools.send('Page.getAppManifest');
    expect(url).toBe(`${site.address}site.webmanifest`);
    expect(errors).toEqual([]);
    expect(JSON.parse(data)).toMatchObject({ name: 'Maps of ours' });
    await page.context().close();
  });

  test('leads feed readers to a feed of the stories, as every story does', async () => {
    const feed = await readFile(join(dist, 'feed.atom'), 'utf8');
    for (const slug of ['ferry', 'bridge']) {
      expect(feed).toContain(`<id>https://example.org/maps/${slug}/</id>`);
    }
    for (const path of ['', 'ferry/']) {
      const page = await open(site.address + path, DESKTOP);
      const link = page.locator('link[type="application/atom+xml"]');
      const address = await link.evaluate((element: HTMLLinkElement) => element.href);
      expect(address).toBe(`${site.address}feed.atom`);
      expect(await link.getAttribute('title')).toBe('Maps of ours');
      await page.context().close();
    }
  });

  test('has nothing for axe to find, and nothing that is too wide for a phone', async () => {
    for (const options of [DESKTOP, { ...DESKTOP, colorScheme: 'dark' as const }, PHONE]) {
      const page = await open(site.address, options);
      expect(await findings(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  test('is light: no script, and a few kilobytes for each story', async () => {
    const html = await readFile(join(dist, 'index.html'), 'utf8');
    expect(html).not.toContain('<script');
    expect(gzipSync(html).length).toBeLessThan(2_500);
    const maps = (await readdir(join(dist, 'assets'))).filter((name) => name.endsWith('.svg'));
    expect(maps).toHaveLength(2);
    for (const map of maps) {
      expect(gzipSync(await readFile(join(dist, 'assets', map))).length).toBeLessThan(7_000);
    }
  });
});

describe('a site of one story', () => {
  let only: string;
  let alone: Site;
  beforeAll(async () => {
    only = join(folder, 'only');
    await writeStories(only, { ferry: RIGHT });
    await writeFile(join(only, 'data', 'site.yaml'), 'tiles: none\n');
    const style = ':root {\r\n  --accent: #702010;\r\n}\r\nh1 { background: url(paper.svg) }\r\n';
    await writeFile(join(only, 'data', 'site.css'), style);
    await buildStories(join(only, 'dist'), only);
    const paper = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    await writeFile(join(only, 'dist', 'ferry', 'paper.svg'), paper);
    alone = await serveSite(join(only, 'dist'));
  });
  afterAll(() => alone.close());

  test('leads from its root to the story, which stands where it would among others', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(alone.address, { ...DESKTOP, javaScriptEnabled });
      await page.waitForURL(`${alone.address}ferry/index.html`);
      expect(await page.getByRole('link', { name: 'All stories' }).count()).toBe(0);
      await page.context().close();
    }
    const html = await readFile(join(only, 'dist', 'index.html'), 'utf8');
    expect(html).toContain('<a href="ferry/index.html">');
    expect(html).toContain('<link rel="canonical" href="ferry/index.html"');
  });

  test('may do without street tiles: there is neither a switch for them nor an offer', async () => {
    const { page, errors, close } = await visit(`${alone.address}ferry/`);
    expect(await page.locator('.leaflet-control-attribution').isVisible()).toBe(true);
    expect(await page.locator('.leaflet-control-layers, .street-offer').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
    const html = await readFile(join(only, 'dist', 'ferry', 'index.html'), 'utf8');
    expect(policyOf(html)['img-src']).toBe("'self' data: blob:");
  });

  test('may have rules that bring in a picture of its own, whatever their line ends', async () => {
    const { page, requests, errors, close } = await visit(`${alone.address}ferry/`);
    expect(await accentOf(page)).toBe('#702010');
    expect(requests).toContain(`${alone.address}ferry/paper.svg`);
    expect(errors).toEqual([]);
    await close();
  });
});
