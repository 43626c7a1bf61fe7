/** Texts of any length, size and spacing, in frames of any size: nothing is cut off. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/support/site.js';
import { answering, missing, SCRIPT } from '../support/broken.js';
import { readIn } from '../support/conditions.js';
import { IDS, LONG_WORDS, MANY_LONG_WORDS } from '../support/long-words.js';
import { brokenWords, lostTexts, TEXT_SPACING } from '../support/lost.js';
import { browser, closePlace, openPlace, PHONE, resize, size, visit } from '../support/reader.js';
import { writeStories } from '../support/story-folders.js';
import { buildStories } from '../support/story-site.js';

const address = inject('siteAddress');
let root = '';
let site: Site;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-long-words-'));
  await writeStories(root, { long: LONG_WORDS, many: MANY_LONG_WORDS });
  const dist = join(root, 'dist');
  await buildStories(dist, root);
  site = await serveSite(dist);
});
afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

/** Windows of the page, of which 320 by 256 is a zoom to 400 %, and frames of the embedded map. */
const SIZES = [
  [
    '',
    [
      [2560, 1440],
      [1440, 900],
      [1024, 768],
      [844, 390],
      [390, 844],
      [320, 256],
      [300, 500],
    ],
  ],
  [
    'embed.html',
    [
      [300, 300],
      [600, 400],
      [800, 1000],
    ],
  ],
] as const;

const withoutScript = answering(SCRIPT, missing);
/** Without animations, so that each card is at its final position at once. */
const still = ([width, height]: readonly [number, number]): BrowserContextOptions => ({
  ...size(width, height),
  reducedMotion: 'reduce',
});

describe('long words are broken, and nothing makes the page scroll sideways or is cut off', () => {
  test.each(SIZES)('/%s in all sizes, also of opened cards', async (file, sizes) => {
    const { page, close } = await visit(`${site.address}long/${file}`, still(sizes[0]));
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      expect(await lostTexts(page), `${width} × ${height}`).toEqual([]);
      for (const id of IDS) {
        await openPlace(page, id);
        expect(await lostTexts(page), `${width} × ${height}: ${id}`).toEqual([]);
      }
      await closePlace(page);
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
    const { page, close } = await visit(`${site.address}many/`, size(300, 500));
    const field = page.getByRole('combobox', { name: 'Find a place' });
    for (const [width, height] of [
      [300, 500],
      [1024, 768],
    ] as const) {
      await resize(page, width, height);
      await field.clear();
      await field.pressSequentially('gesetz');
      await page.locator('.found [role="option"]').first().waitFor();
      expect(await lostTexts(page), `${width} × ${height}`).toEqual([]);
    }
    await close();
  });

  test('on paper', async () => {
    const { page, close } = await visit(`${site.address}long/`, size(700, 900));
    await page.emulateMedia({ media: 'print' });
    expect(await lostTexts(page)).toEqual([]);
    await close();
  });

  test('but words that fit stay whole', async () => {
    const { page, close } = await visit(address, still([300, 500]));
    for (const [width, height] of [
      [300, 500],
      [390, 844],
      [1024, 768],
    ] as const) {
      await resize(page, width, height);
      expect(await brokenWords(page, 20), `${width} × ${height}`).toEqual([]);
      await openPlace(page, 'sesto-san-giovanni');
      expect(await brokenWords(page, 20), `${width} × ${height}, a card open`).toEqual([]);
      await closePlace(page);
    }
    await close();
  });
});

describe('with the text spacing that readers may set nothing is lost', () => {
  const all = SIZES.flatMap(([file, sizes]) => [
    ['the first story', address, file, sizes, 'sesto-san-giovanni'] as const,
    ['long words', undefined, file, sizes, 'place-2'] as const,
  ]);

  test.each(all)('of %s', async (_, from, file, sizes, id) => {
    const at = from ?? `${site.address}long/`;
    const { page, close } = await visit(at + file, { ...still(sizes[0]), bypassCSP: true });
    await page.addStyleTag({ content: TEXT_SPACING });
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      const where = { message: `${file} at ${width} × ${height}` };
      // The map becomes smaller a moment later, if the timeline needs more height.
      await expect.poll(() => lostTexts(page), where).toEqual([]);
      const timeline = page.locator('.story > .timeline');
      if (from !== undefined && (await timeline.isVisible())) {
        const hidden = () => timeline.evaluate((each) => each.scrollHeight - each.clientHeight);
        await expect.poll(hidden, where).toBe(0);
      }
      await openPlace(page, id);
      await expect.poll(() => lostTexts(page), where).toEqual([]);
      await closePlace(page);
    }
    await close();
  });

  test.each(SIZES)('of /%s in all sizes, before the script', async (file, sizes) => {
    const of = { address: address + file, map: 'drawn', options: still(sizes[0]) } as const;
    const { page, close } = await readIn({ ...of, broken: withoutScript });
    await page.addStyleTag({ content: TEXT_SPACING });
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      expect(await lostTexts(page), `${width} × ${height}`).toEqual([]);
    }
    await close();
  });

  test('of the dialog with the keys, zoomed to 400 %', async () => {
    const { page, close } = await visit(address, { ...size(320, 256), bypassCSP: true });
    await page.addStyleTag({ content: TEXT_SPACING });
    await page.keyboard.press('?');
    await page.locator('.keys').waitFor();
    expect(await lostTexts(page)).toEqual([]);
    const { top, bottom, height } = await page.locator('.keys').evaluate((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return { top, bottom, height: innerHeight };
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
    await close();
  });
});
