/** Texts of any length, size and spacing, in frames of any size: nothing is lost of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite, type Site, serveSite } from '../../scripts/support/site.js';
import { answering, missing, SCRIPT } from '../support/broken.js';
import { readIn } from '../support/conditions.js';
import { IDS, LONG_WORDS, MANY_LONG_WORDS } from '../support/long-words.js';
import { brokenWords, lostTexts, TEXT_SPACING } from '../support/lost.js';
import { browser, PHONE, size, visit } from '../support/reader.js';
import { writeStories } from '../support/story-folders.js';

const address = inject('siteAddress');
let root = '';
let site: Site;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-long-words-'));
  await writeStories(root, { long: LONG_WORDS, many: MANY_LONG_WORDS });
  const dist = join(root, 'dist');
  await buildSite(dist, { root });
  site = await serveSite(dist);
}, 120_000);
afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

/** The page zoomed to 400 % is 320 by 256; frames from 300 by 300. */
const FRAMES = [
  ['', 2560, 1440],
  ['', 1440, 900],
  ['', 1024, 768],
  ['', 844, 390],
  ['', 390, 844],
  ['', 320, 256],
  ['', 300, 500],
  ['embed.html', 300, 300],
  ['embed.html', 600, 400],
  ['embed.html', 800, 1000],
] as const;

const withoutScript = answering(SCRIPT, missing);
const bearable = (options: BrowserContextOptions) => ({ ...options, bypassCSP: true });

describe('long words are broken, and nothing makes the page scroll sideways or is cut off', () => {
  test.each(FRAMES)('/%s at %i × %i, also of opened cards', async (file, width, height) => {
    const { page, close } = await visit(`${site.address}long/${file}`, size(width, height));
    expect(await lostTexts(page)).toEqual([]);
    for (const id of IDS) {
      await open(page, id);
      expect(await lostTexts(page), id).toEqual([]);
    }
    await close();
  });

  test.each([
    ['without the script', 'long/', { ...PHONE, javaScriptEnabled: false }],
    ['in the frame without the script', 'long/embed.html', { ...PHONE, javaScriptEnabled: false }],
    ['in the list of stories', '', PHONE],
    ['in a list of cards', 'many/places-1.html', PHONE],
  ] as const)('%s', async (_, path, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(site.address + path);
    expect(await lostTexts(page)).toEqual([]);
    await context.close();
  });

  test('in what a search finds', async () => {
    for (const options of [size(300, 500), size(1024, 768)]) {
      const { page, close } = await visit(`${site.address}many/`, options);
      await page.getByRole('combobox', { name: 'Find a place' }).pressSequentially('gesetz');
      await page.locator('.found [role="option"]').first().waitFor();
      expect(await lostTexts(page)).toEqual([]);
      await close();
    }
  });

  test('on paper', async () => {
    const { page, close } = await visit(`${site.address}long/`, size(700, 900));
    await page.emulateMedia({ media: 'print' });
    expect(await lostTexts(page)).toEqual([]);
    await close();
  });

  test.each([
    [300, 500],
    [390, 844],
    [1024, 768],
  ] as const)('but words that fit stay whole, at %i × %i', async (width, height) => {
    const { page, close } = await visit(address, size(width, height));
    expect(await brokenWords(page, 20)).toEqual([]);
    await open(page, 'sesto-san-giovanni');
    expect(await brokenWords(page, 20)).toEqual([]);
    await close();
  });
});

describe('with the text spacing that readers may set nothing is lost', () => {
  test.each(FRAMES)('of /%s at %i × %i', async (file, width, height) => {
    for (const [from, id] of [
      [address, 'sesto-san-giovanni'],
      [`${site.address}long/`, 'place-2'],
    ] as const) {
      const { page, close } = await visit(from + file, bearable(size(width, height)));
      await page.addStyleTag({ content: TEXT_SPACING });
      // The map gives way a moment later, where the timeline needs more.
      await expect.poll(() => lostTexts(page), { timeout: 5_000 }).toEqual([]);
      const timeline = page.locator('.story > .timeline');
      if (from === address && (await timeline.isVisible())) {
        await expect
          .poll(() => timeline.evaluate((each) => each.scrollHeight - each.clientHeight))
          .toBe(0);
      }
      await open(page, id);
      await expect.poll(() => lostTexts(page), { timeout: 5_000 }).toEqual([]);
      await close();
    }
  });

  test.each(FRAMES)('of /%s at %i × %i, before the script', async (file, width, height) => {
    const options = size(width, height);
    const of = { address: address + file, map: 'drawn', options, broken: withoutScript } as const;
    const { page, close } = await readIn(of);
    await page.addStyleTag({ content: TEXT_SPACING });
    expect(await lostTexts(page)).toEqual([]);
    await close();
  });

  test('of the dialog with the keys, zoomed to 400 %', async () => {
    const { page, close } = await visit(address, bearable(size(320, 256)));
    await page.addStyleTag({ content: TEXT_SPACING });
    await page.keyboard.press('?');
    await page.locator('.keys').waitFor();
    expect(await lostTexts(page)).toEqual([]);
    const fits = await page.locator('.keys').evaluate((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(fits).toBe(true);
    await close();
  });
});

/** Opens a place's card as its address does. */
async function open(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, id);
  await page.locator(':is(.card-popup, .drawer) .card').waitFor();
  await page.locator('.map:not(.gliding)').waitFor();
}
