import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteConfig } from '../../src/build/config.js';
import { openBrowser, visit } from '../support/reader.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OVERLAY = 'vite-error-overlay';
let folder: string;
let places: string;
let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-dev-'));
  await cp(join(root, 'data'), join(folder, 'data'), { recursive: true });
  places = join(folder, 'data', 'berlin-milan-2016', 'places.geojson');
  server = await createServer({
    ...siteConfig(folder),
    root,
    configFile: false,
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1' },
  });
  await server.listen();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('an error shows over the page with file, line and hint, and clears when the file is right', async () => {
  const { page, close } = await visit(browser, server.resolvedUrls?.local[0] ?? '');
  expect(await page.locator(OVERLAY).count()).toBe(0);

  const right = await readFile(places, 'utf8');
  await writeFile(places, right.replace('"mention": "Tunisia"', '"mention": "Carthage"'));
  await page.locator(OVERLAY).waitFor();
  const message = await page.locator(`${OVERLAY} .message-body`).textContent();
  const line = right.slice(0, right.indexOf('"mention": "Tunisia"')).split('\n').length;
  expect(message).toContain(`data/berlin-milan-2016/places.geojson:${line}:`);
  expect(message).toContain('"Carthage" is not in its quotation');
  // What was there stays readable below it.
  expect(await page.locator('.text p').count()).toBeGreaterThan(5);

  await writeFile(places, right);
  await expect.poll(() => page.locator(OVERLAY).count(), { timeout: 20_000 }).toBe(0);
  await page.waitForSelector('html.live');
  await close();
});

test('a page that is opened while the story has errors says so, and comes when they are mended', async () => {
  const right = await readFile(places, 'utf8');
  await writeFile(places, `${right}]`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator(OVERLAY).waitFor();
  expect(await page.locator('main').textContent()).toContain('unreadable JSON');

  await writeFile(places, right);
  await page.waitForSelector('html.live', { timeout: 20_000 });
  expect(await page.locator(OVERLAY).count()).toBe(0);
  await context.close();
});

test('the version for frames and the places are served as they will be published', async () => {
  const address = server.resolvedUrls?.local[0] ?? '';
  const { page, errors, close } = await visit(browser, `${address}embed.html#milan`);
  await page.waitForSelector('html.embed.live');
  expect(await page.locator('.card-popup .name').textContent()).toBe('Milan');
  expect(errors).toEqual([]);
  const answer = await page.request.get(`${address}places.geojson`);
  expect(answer.headers()['content-type']).toBe('application/geo+json');
  expect(await answer.text()).toBe(await readFile(places, 'utf8'));
  const table = await page.request.get(`${address}quotations.csv`);
  expect(table.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(await table.text()).toContain('Sesto San Giovanni');
  await close();
});
