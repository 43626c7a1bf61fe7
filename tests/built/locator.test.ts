/** The small map in the corner, which shows where the view is. */
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { atRest, DESKTOP, size, visit } from '../support/reader.js';

const address = inject('siteAddress');
const pacific = new URL('../where-the-day-begins/', address).href;

/** The sides of the view's frame, as shares of the small map's. */
const frame = (page: Page) =>
  page.locator('.locator').evaluate((map) => {
    const [whole, part] = [map, map.querySelector('rect')].map((of) => of?.getBoundingClientRect());
    if (!whole || !part) throw new Error('no frame');
    return {
      left: (part.left - whole.left) / whole.width,
      right: (part.right - whole.left) / whole.width,
    };
  });

test('comes when one is near, with a frame round what is seen, and goes while a card is open', async () => {
  const { page, close } = await visit(address, DESKTOP);
  await atRest(page);
  const inset = page.locator('.locator');
  expect(await inset.isVisible()).toBe(false);
  await page.evaluate(() => window.scrollTo({ top: 300, behavior: 'instant' }));
  await inset.waitFor();
  await atRest(page);
  const { left, right } = await frame(page);
  expect(right - left).toBeLessThan(0.5);
  expect(left).toBeGreaterThan(0.1);
  expect(right).toBeLessThan(0.9);
  await page.locator('.text a.mention').first().click();
  await page.locator('.card-popup').waitFor();
  await expect.poll(() => inset.isVisible()).toBe(false);
  await close();
});

test('is always there where the story is small in an empty sea, without the script too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, close } = await visit(pacific, { ...DESKTOP, javaScriptEnabled });
    await page.locator('.locator').waitFor();
    const { left, right } = await frame(page);
    expect(right - left).toBeGreaterThan(0.1);
    expect(right - left).toBeLessThan(0.6);
    await close();
  }
});

test('takes no room in a small map, and no tab stop', async () => {
  const { page, close } = await visit(pacific, size(300, 300));
  await atRest(page);
  expect(await page.locator('.locator').isVisible()).toBe(false);
  expect(await page.locator('.locator:is(a, button, [tabindex])').count()).toBe(0);
  await close();
});
