/** Readers who open the page from a disk, in a closed frame, at another time, or come back to it. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import { PAGE, without } from '../support/broken.js';
import { openRemembering } from '../support/browsers.js';
import { expectLinksLeadOn, expectPromisesKept, readIn } from '../support/conditions.js';
import { LIVE } from '../support/live.js';
import { clickPin, DESKTOP, PHONE } from '../support/reader.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');

describe('opened from a disk', () => {
  test.each([
    ['the published page has the drawn map', DESKTOP, 'index.html', 'drawn'],
    ['the single file has the live map', PHONE, 'berlin-milan-2016.html', 'live'],
  ] as const)('%s', async (_, options, file, map) => {
    const path = pathToFileURL(join(folder, file)).href;
    const reader = await readIn({ address: path, map, options });
    expect(await reader.page.locator('.drawn-map .land').count()).toBe(1);
    await expectPromisesKept(reader, map);
    await reader.close();
  });
});

describe('where storage and clipboard are forbidden', () => {
  /**
   * Like a frame with `sandbox`, which has no origin, so that a server must allow it to fetch
   * files.
   */
  const closed = (isShared: boolean) => async (context: BrowserContext) => {
    const adding = (addresses: RegExp, added: Readonly<Record<string, string>>) =>
      context.route(addresses, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), ...added } });
      });
    await adding(/\/(embed\.html)?$/, { 'content-security-policy': 'sandbox allow-scripts' });
    if (isShared) await adding(/\/assets\//, { 'access-control-allow-origin': '*' });
  };

  test.each([
    ['the live map, where the server lets pages of no origin have it', 'live', true],
    ['the drawn map, where it does not', 'drawn', false],
  ] as const)('a closed frame shows %s', async (_, map, isShared) => {
    const options = { ...DESKTOP, bypassCSP: false };
    const broken = closed(isShared);
    const reader = await readIn({ address, map, options, broken });
    const { page } = reader;
    expect(await page.evaluate(() => origin)).toBe('null');
    await expectPromisesKept(reader, map);
    await page.goto(`${address}embed.html`);
    if (map === 'live') await page.waitForSelector(LIVE);
    await expectLinksLeadOn(page, map);
    expect(reader.errors).toEqual([]);
    await reader.close();
  });

  /** As a page in a frame or on a strict server may be restricted. */
  const forbidden = (context: BrowserContext) =>
    context.route(PAGE, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'permissions-policy': 'clipboard-write=()' };
      await route.fulfill({ response, headers });
    });

  test.each([
    ['the browser has no clipboard for the page', without('Navigator.prototype.clipboard')],
    ['the page may not use it', forbidden],
  ])('%s: "Copy link" gives the address, marked to be copied by hand', async (_, broken) => {
    const reader = await readIn({ address: `${address}#tunisia`, map: 'live', broken });
    const { page } = reader;
    await page.click('.card-popup .copy-link');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(`${address}#tunisia`);
    expect(reader.errors).toEqual([]);
    await reader.close();
  });
});

describe('at another time and place the story’s dates stay the article’s', () => {
  test.each([
    ['on Kiritimati in 2100', 'Pacific/Kiritimati', '2100-02-28T12:00:00Z'],
    ['in Kathmandu in 1970', 'Asia/Kathmandu', '1970-01-01T00:00:01Z'],
  ])('%s', async (_, timezoneId, now) => {
    const reader = await readIn({
      address,
      map: 'live',
      options: { ...DESKTOP, timezoneId },
      broken: (context) => context.clock.setFixedTime(now),
    });
    const { page } = reader;
    const times = await page.locator('.byline time').allTextContents();
    expect(times).toEqual(['December 23, 2016 at 11:54 PM (UTC−05:00)']);
    const events = await page.locator('.cards .kind:has(time)').allTextContents();
    expect(events.join()).toMatch(
      /December 23, 2016.*Friday morning.*December 19, 2016.*On Monday/,
    );
    await expectPromisesKept(reader, 'live');
    await reader.close();
  });
});

describe('coming back to the page', () => {
  const openName = '.card-popup .name';

  test('from another: it is as it was left, and lives on', async () => {
    const remembering = await openRemembering();
    const reader = await readIn({ address, map: 'live', by: remembering });
    const { page } = reader;
    await page.click('.text a.mention[href="#tunisia"]');
    await page.locator(openName).waitFor();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
    });
    await page.goto(new URL('../', address).href);
    // Not by Playwright's `goBack`, which waits for the page to load: it does not load.
    await page.evaluate(() => history.back());
    await expect.poll(() => page.locator('html').getAttribute('data-persisted')).toBe('true');
    expect(new URL(page.url()).hash).toBe('#tunisia');
    expect(await page.locator(openName).textContent()).toBe('Tunisia');
    await page.evaluate(() => history.back());
    await page.locator(openName).waitFor({ state: 'detached' });
    await expectPromisesKept(reader, 'live');
    await reader.close();
    await remembering.close();
  });

  test('after an hour in which it was hidden and stood still: nothing has piled up', async () => {
    const reader = await readIn({
      address,
      map: 'live',
      broken: (context) => context.clock.install(),
    });
    const { page } = reader;
    const session = await page.context().newCDPSession(page);
    for (const { id } of features) {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, id);
    }
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await page.clock.fastForward('01:00:00');
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    const last = features.at(-1)?.properties.name ?? '';
    await expect.poll(() => page.locator(openName).textContent()).toBe(last);
    expect(await page.locator('.card-popup').count()).toBe(1);
    const said = page.locator('body > .announcer[role="status"]');
    await page.clock.runFor(100);
    expect(await said.textContent()).toContain(last);
    await page.keyboard.press('Escape');
    await expectPromisesKept(reader, 'live');
    await reader.close();
  });
});

describe('an address that leads nowhere is as one without a place, and Back works', () => {
  test.each([DESKTOP, PHONE])('%#', async (options) => {
    const nowhere = ['#nonsense', '#%E0%A4%A', '#tunisia%00', `#${'long'.repeat(5000)}`];
    const [first = ''] = nowhere;
    const reader = await readIn({
      address: address + first,
      map: 'live',
      options,
    });
    const { page } = reader;
    const open = page.locator('.card-popup, .drawer');
    for (const fragment of nowhere) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      expect(await open.count()).toBe(0);
      await clickPin(page, 'tunisia');
      await open.waitFor();
      await page.goBack();
      await open.waitFor({ state: 'detached' });
    }
    await expectPromisesKept(reader, 'live');
    await reader.close();
  });
});
