/** What a story of many places costs its author, by mouse and keys alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DevServer, openDevServer } from '../support/dev-server.js';
import { browser, DESKTOP } from '../support/reader.js';
import { makeThirtyPlaces } from '../support/thirty-places-author.js';

let dev: DevServer;
beforeAll(async () => {
  dev = await openDevServer();
});
afterAll(() => dev.close());

test('thirty places of the gazetteer take at most two actions each', async () => {
  const page = await browser.newPage(DESKTOP);
  const { actions, places } = await makeThirtyPlaces(page, dev.address);
  expect(places).toBeGreaterThanOrEqual(30);
  expect(actions / places).toBeLessThanOrEqual(2);
  await page.close();
});
