/** `<dateline-map>` in a page of another origin, which has a strict policy of its own. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { elementSnippet } from '../../src/page/embed-snippet.js';
import { browser, DESKTOP } from '../support/reader.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const { origin } = new URL(address);
const script = new URL('../dateline-map.js', address).href;
const HEADLINE = 'A "headline" & <more>';
const SNIPPET = elementSnippet(`${address}embed.html#milan`, address, script, HEADLINE);
const POLICY = `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`;

const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', POLICY);
  const body = request.url === '/none' ? SNIPPET.replaceAll(address, 'javascript:1//') : SNIPPET;
  response.end(
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Elsewhere</title><p>Elsewhere</p>${body}`,
  );
});
let elsewhere = '';
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

async function open(url: string, options: BrowserContextOptions = DESKTOP) {
  const page = await (await browser.newContext(options)).newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, errors, close: () => page.context().close() };
}

test('it is a script of a few hundred bytes, which leaves no name behind', async () => {
  const code = await readFile(join(folder, '..', 'dateline-map.js'));
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(700);
  expect(code.toString()).toMatch(/^\(?(?:function|\(\)=>)/);
});

test('it shows the map at the height that this asks for, and at another where it is narrow', async () => {
  const { page, errors, close } = await open(elsewhere);
  const frame = page.locator('dateline-map iframe');
  const inside = page.frameLocator('dateline-map iframe');
  await inside.locator('html.embed.live').waitFor();
  expect(await inside.locator('.card .name').first().textContent()).not.toBe('');
  const heightOf = () => frame.evaluate((element: HTMLElement) => element.style.height);
  await expect.poll(heightOf).toMatch(/^\d+px$/);
  const most = (await page.evaluate(() => innerHeight)) * 0.8;
  const wide = await frame.boundingBox();
  expect(wide?.height).toBeLessThanOrEqual(most + 1);
  await page.setViewportSize({ width: 420, height: 800 });
  await expect.poll(async () => Number.parseInt(await heightOf(), 10)).toBeLessThan(500);
  const narrow = await frame.boundingBox();
  expect(narrow?.height).toBeGreaterThanOrEqual(300);
  expect(narrow?.width).toBeGreaterThan(380);
  expect(await frame.getAttribute('title')).toBe(HEADLINE);
  expect(await page.getByRole('link').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('it takes heights from its own frame alone, and only numbers', async () => {
  const { page, close } = await open(elsewhere, DESKTOP);
  await page.frameLocator('dateline-map iframe').locator('html.embed.live').waitFor();
  const heightOf = () =>
    page.locator('dateline-map iframe').evaluate((element: HTMLElement) => element.style.height);
  await expect.poll(heightOf).toMatch(/^\d+px$/);
  const before = await heightOf();
  await page.evaluate(
    () =>
      new Promise<void>((heard) => {
        addEventListener('message', ({ data }) => data === 'last' && heard());
        for (const data of [{ dateline: 5 }, { dateline: '9px' }, null, 'last']) {
          postMessage(data, '*');
        }
      }),
  );
  expect(await heightOf()).toBe(before);
  await close();
});

test('without a script it is a link to the story', async () => {
  const { page, close } = await open(elsewhere, { ...DESKTOP, javaScriptEnabled: false });
  const link = page.getByRole('link', { name: HEADLINE });
  expect(await link.getAttribute('href')).toBe(address);
  expect(await page.locator('iframe').count()).toBe(0);
  await close();
});

test('an address that runs a script is no address of a map', async () => {
  const { page, close } = await open(`${elsewhere}none`, DESKTOP);
  expect(await page.locator('iframe').count()).toBe(0);
  await close();
});
