/** Targets are large enough: WCAG 2.5.8, without its exceptions. */
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import {
  browser,
  closePlace,
  laidOut,
  openLayers,
  openPlace,
  PHONE,
  resize,
  size,
  visit,
} from '../support/reader.js';

const address = inject('siteAddress');
const front = new URL('../', address).href;
const embed = `${address}embed.html`;

/** CSS pixels. */
const LEAST = 24;

/** A line for each visible target that is narrower or lower than {@link LEAST}. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [role="button"]',
    );
    return [...targets].flatMap((element) => {
      // The whole of a label is its target; of a text on several lines, each line.
      const boxes = [...(element.closest('label') ?? element).getClientRects()].filter(
        ({ width, height }) => width > 0 && height > 0,
      );
      if (boxes.length === 0) return [];
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.min(...boxes.map((box) => box.height));
      // Lengths are rounded to a 64th of a pixel.
      if (Math.min(width, height) > least - 0.1) return [];
      return `${width} x ${height}: ${element.outerHTML.slice(0, 100)}`;
    });
  }, LEAST);
}

async function openAll(page: Page): Promise<void> {
  for (const details of await page.locator('details').all()) {
    await details.evaluate((element) => element.setAttribute('open', ''));
  }
}

const WINDOWS = [
  [1440, 900],
  [1024, 768],
  [320, 568],
] as const;

describe.each([
  ['windows', size(1440, 900), WINDOWS],
  ['a phone', PHONE, [[390, 844]]],
] as const)('in %s', (_, options, sizes) => {
  test('on a page, with a card and all else open', async () => {
    const { page, close } = await visit(`${address}#border-germany`, options);
    await page.locator('.card-foot').waitFor();
    await openAll(page);
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      await openLayers(page);
      expect(await smallTargets(page), `${width} x ${height}`).toEqual([]);
    }
    await close();
  });

  test('on a page without its script', async () => {
    const { page, close } = await visit(address, { ...options, javaScriptEnabled: false });
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await laidOut(page);
      expect(await smallTargets(page), `${width} x ${height}`).toEqual([]);
    }
    await close();
  });

  test('on the front page', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(front);
    expect(await page.locator('.stories li').count()).toBeGreaterThan(1);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      expect(await smallTargets(page), `${width} x ${height}`).toEqual([]);
    }
    await context.close();
  });
});

test('in frames', async () => {
  const { page, close } = await visit(embed, size(300, 300));
  for (const [width, height] of [
    [300, 300],
    [600, 400],
    [800, 450],
    [1000, 600],
  ] as const) {
    await resize(page, width, height);
    await openPlace(page, 'tunisia');
    expect(await smallTargets(page), `${width} x ${height}`).toEqual([]);
    // The card may lie over the button.
    await closePlace(page);
    await openLayers(page);
    expect(await smallTargets(page), `${width} x ${height}, layers`).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await close();
});

test('a number behind another is hit over all its width, and moves no line', async () => {
  const { page, close } = await visit(address, size(1440, 900));
  const number = page.locator('.mention-number').first();
  await number.scrollIntoViewIfNeeded();
  const [lines, ...hits] = await number.evaluate((element) => {
    const block = element.closest('p');
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const y = (top + bottom) / 2;
    const isHit = [left + 1, (left + right) / 2, right - 1].map((x) =>
      element.contains(document.elementFromPoint(x, y)),
    );
    const height = Number.parseFloat(getComputedStyle(element).lineHeight);
    return [(block?.getBoundingClientRect().height ?? 0) / height, ...isHit];
  });
  expect(hits).toEqual([true, true, true]);
  expect(Number(lines)).toBeCloseTo(Math.round(Number(lines)), 1);
  await close();
});
