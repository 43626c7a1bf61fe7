/** The editor as static files: what it asks for, what it does without, and what it makes. */
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/support/site.js';
import { builtFiles } from '../../src/site/built-files.js';
import { siteConfig } from '../../src/site/config.js';
import { askWorker, documentedPolicy, storyAs, workerPath } from '../support/editor-worker.js';
import { PATIENCE } from '../support/live.js';
import { browser } from '../support/reader.js';

const folder = inject('editorFolder');

/** A script with those that it imports at once, and how long they are together when packed. */
async function bytesOf(entries: readonly string[]): Promise<number> {
  const seen = new Set<string>();
  const wanted = [...entries];
  let bytes = 0;
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await readFile(join(folder, path), 'utf8');
    bytes += gzipSync(text).length;
    if (!path.endsWith('.js')) continue;
    for (const [, file = ''] of text.matchAll(/(?:import|from)\s*["'`]\.\/([\w-]+\.js)["'`]/g)) {
      wanted.push(`assets/${file}`);
    }
  }
  return bytes;
}

test('An author pastes and writes after 400 KB: page, styles, script, and the worker that reads texts', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const linked = Array.from(page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g), ([, to]) => to);
  expect(linked).toHaveLength(2);
  const entries = ['index.html', ...linked.flatMap((to) => to ?? []), await workerPath()];
  const bytes = await bytesOf(entries);
  console.log(`${bytes} bytes until an author can paste and write`);
  expect(bytes).toBeLessThan(400_000);
});

test('Its pages allow scripts and styles from its own folder alone, and the licences of its code lie beside them', async () => {
  for (const page of ['index.html', 'preview.html']) {
    const html = await readFile(join(folder, page), 'utf8');
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none';script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe');
  }
  const licences = await readFile(join(folder, 'THIRD_PARTY_LICENSES.txt'), 'utf8');
  for (const name of ['preact', 'leaflet', 'zod', 'mammoth', 'workbox-precaching']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
});

describe('In a browser', () => {
  let site: Site;
  /** A copy, which becomes another version. */
  let served: string;
  let context: BrowserContext;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    served = await mkdtemp(join(tmpdir(), 'dateline-served-'));
    await cp(folder, served, { recursive: true });
    site = await serveSite(served, undefined, {
      'Content-Security-Policy': await documentedPolicy(),
    });
    context = await browser.newContext({ acceptDownloads: true });
    context.on('request', (request) => requests.push(request.url()));
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await context.close();
    await site.close();
    await rm(served, { recursive: true });
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const download = async (name: string) => {
    await button('Download').click();
    const [file] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
    await page.keyboard.press('Escape');
    return readFile(await file.path());
  };

  test('a story is begun before the names of places are there; it says so, and goes on when they come', async () => {
    const held: Route[] = [];
    const others: Route[] = [];
    await page.route('**/data/names-latin*', (route) => void held.push(route));
    await page.route('**/data/names-other*', (route) => void others.push(route));
    await page.goto(site.address);
    await page.getByRole('link', { name: 'New story' }).first().click();
    await page
      .getByLabel('Paste the article')
      .fill(
        'A day on the bus\n\nThe bus left Belfast at noon on Friday. It passed Derrylin and stopped at the mill. In Dublin everyone got off, and the driver went on alone.',
      );
    await page.getByLabel('Credit').fill('Jane Doe, The Courier');
    await button('Begin').click();
    await page.getByRole('heading', { name: 'A day on the bus' }).first().waitFor();
    await page.getByText('The names of the world’s places are loading.').waitFor();
    for (const route of held) await route.continue();
    await button(/^Take all that are sure/).click();
    await page
      .getByText(/places? taken\./)
      .first()
      .waitFor();
    // A text in the Latin script did not wait for them.
    await expect.poll(() => others.length).toBe(1);
    for (const route of others) await route.continue();
  });

  test('names and shapes of the world until the first suggestions are 5.5 MB', async () => {
    const files = await readdir(join(folder, 'data'));
    const first = files.filter((file) => /^(?:places|names-latin|countries-10m)-/.test(file));
    expect(first).toHaveLength(3);
    const sizes = await Promise.all(first.map((file) => stat(join(folder, 'data', file))));
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(5_500_000);
  });

  test('its page is shown and taken away, as one file and as a site', async () => {
    await button('Preview').click();
    await page.frameLocator('iframe').locator('#the_map.ready').waitFor();
    const single = String(await download('Download page'));
    expect(single).toMatch(/^<!doctype html>/);
    expect(single).toContain('the driver went on alone');
    const files = Object.keys(unzipSync(await download('Download site')));
    expect(files).toContain('index.html');
    expect(files).toContain('a-day-on-the-bus/a-day-on-the-bus.html');
  });

  test('and nothing of it was asked for elsewhere, or against its policy', () => {
    const { origin } = new URL(site.address);
    const isOwn = (url: string) => url.startsWith(origin) || /^(?:blob|data):/.test(url);
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter((url) => !isOwn(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('without a network it opens again, with the story', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'A day on the bus' }).first().waitFor();
    expect(String(await download('Download page'))).toContain('the driver went on alone');
    await context.setOffline(false);
  });

  test('a new version is offered, and loaded when the author wants it, with the story', async () => {
    const change = async (file: string, from: RegExp, to: string) => {
      const text = await readFile(join(served, file), 'utf8');
      expect(text).toMatch(from);
      await writeFile(join(served, file), text.replace(from, to));
    };
    await change('index.html', /<\/head>/, '<meta name="newer"></head>');
    await change('service-worker.js', /(url:[`"']index\.html[`"'],revision:[`"'])/, '$1newer-');
    const newer = page.locator('meta[name="newer"]');
    const notice = page.getByText('There is a new version of the editor.');
    for (const answer of ['Later', 'Load it']) {
      await page.reload();
      await notice.waitFor();
      expect(await newer.count()).toBe(0);
      await button(answer).click();
      if (answer === 'Later') await notice.waitFor({ state: 'detached' });
    }
    await newer.waitFor({ state: 'attached' });
    await page.getByRole('heading', { name: 'A day on the bus' }).first().waitFor();
  });

  test('the site of a story is that of the build, file by file', async () => {
    const slug = 'where-the-day-begins';
    const plain = await context.newPage();
    await plain.goto(`${site.address}THIRD_PARTY_LICENSES.txt`);
    const worker = site.address + (await workerPath());
    const wanted = [await storyAs('site', slug)];
    const [made = ''] = (await plain.evaluate(
      `(${askWorker})(${JSON.stringify(worker)}, ${JSON.stringify(wanted)})`,
    )) as string[];
    const packed = unzipSync(Buffer.from(made, 'base64'));
    const built = await builtFiles(siteConfig({ only: slug }));
    expect(Object.keys(packed).sort()).toEqual(built.map(({ fileName }) => fileName).sort());
    const differing = built.filter(
      ({ fileName, bytes }) => !Buffer.from(packed[fileName] ?? []).equals(bytes),
    );
    expect(differing.map(({ fileName }) => fileName)).toEqual([]);
  });

  test('nothing is there that is not of this version', async () => {
    const named = await readFile(join(folder, 'service-worker.js'), 'utf8');
    for (const file of await readdir(join(folder, 'assets'))) expect(named).toContain(file);
  });
});
