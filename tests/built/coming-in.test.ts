/** A page that is still loading when its script runs, and one that is loaded again. */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { LIVE } from '../support/live.js';
import { atRest, browser, DESKTOP, frames, laidOut, PHONE, visit } from '../support/reader.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');

/** Serves the story, its page in two parts: the second waits for `released`. */
async function serveInParts(released: Promise<void>) {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const half = html.indexOf('<article id="the_article"');
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://here');
    if (pathname === '/story/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(html.slice(0, half));
      await released;
      response.end(html.slice(half));
      return;
    }
    const isScript = pathname.endsWith('.js');
    const type = isScript ? 'text/javascript' : 'application/json';
    response.writeHead(200, { 'content-type': type });
    response.end(await readFile(join(folder, '..', pathname)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/story/`, close: () => server.close() };
}

test('a script that has come before the page waits for the rest of it', async () => {
  let release = () => {};
  const site = await serveInParts(
    new Promise((resolve) => {
      release = resolve;
    }),
  );
  const context = await browser.newContext(DESKTOP);
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('console', (message) => {
    if (message.type() === 'warning') failures.push(message.text());
  });
  const script = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.js'));
  await page.goto(site.address, { waitUntil: 'commit' });
  await script;
  // The script has run, because the loaded part of the page has been painted since.
  await frames(page, 10);
  expect(await page.locator('.drawn-map .pin').count()).toBeGreaterThan(0);
  expect(await page.locator('.live, .leaflet-container').count()).toBe(0);
  release();
  await page.waitForSelector(LIVE);
  await page.click('.text a.mention[href="#tunisia"]');
  await page.waitForSelector('.leaflet-popup .card');
  expect(failures).toEqual([]);
  await context.close();
  site.close();
});

test.each([
  ['with its script', { ...PHONE, javaScriptEnabled: true }],
  ['without a script', { ...PHONE, javaScriptEnabled: false }],
] as const)(
  'a page that is loaded again comes back to the card being read: %s',
  async (_, options) => {
    const reader = await visit(address, options);
    const { page } = reader;
    const card = page.locator('.cards li').nth(4);
    const top = async () => (await card.boundingBox())?.y ?? Number.NaN;
    // A phone has its list folded, unless the reader is there.
    if (options.javaScriptEnabled) await page.locator('.places summary').first().click();
    await page.mouse.move(200, 700);
    await page.mouse.wheel(0, (await top()) - 500);
    await expect.poll(top).toBeCloseTo(500, -1);
    await page.reload();
    if (options.javaScriptEnabled === false) await laidOut(page);
    else await page.waitForSelector(LIVE);
    await expect.poll(top).toBeCloseTo(500, -1);
    if (options.javaScriptEnabled !== false) await atRest(page);
    expect(await top()).toBeCloseTo(500, -1);
    await reader.close();
  },
);
