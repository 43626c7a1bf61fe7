import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features, headline, paragraphs } from '../support/article-file.js';
import { atRest, closePlace, DESKTOP, PHONE, visit } from '../support/reader.js';

const address = inject('siteAddress');

/** The card that is open: a popup, or a drawer on phones. */
const OPEN_CARD = '.card-popup .card, .drawer .card';

/**
 * Opens clusters one after the other until the place has a marker of its own, then opens that.
 * `act` returns whether its target was still there: the map may have moved.
 */
async function reach(page: Page, name: string, act: (selector: string) => Promise<boolean>) {
  const single = `.pin-marker:is([aria-label*=" ${name},"], [aria-label^="${name} "]):not(.cluster-marker)`;
  for (let step = 0; step < 12; step++) {
    const isSingle = (await page.locator(single).count()) > 0;
    const acted = await act(isSingle ? single : `.cluster-marker[aria-label*="${name}"]`);
    if (isSingle && acted) return;
    await atRest(page);
  }
  throw new Error(`${name} has no marker of its own at any zoom.`);
}

/** Compares an open card with the files; the paragraph numbers too. */
async function expectCardOf(page: Page, feature: (typeof features)[number]) {
  const card = page.locator(OPEN_CARD);
  await card.waitFor();
  expect(await card.locator('.name').textContent()).toBe(feature.properties.name);
  const quotes = await card.locator('blockquote').allTextContents();
  const wanted = feature.properties.quotes.map(({ exact }) => exact);
  expect([...quotes].sort()).toEqual([...wanted].sort());
  const labels = await card.locator('.quote figcaption').allTextContents();
  for (const [index, quote] of quotes.entries()) {
    const number = Number(/\d+/.exec(labels[index] ?? '')?.[0] ?? 0);
    expect(number === 0 ? headline : paragraphs[number - 1]).toContain(quote);
  }
  const marked = await card.locator('blockquote mark').allTextContents();
  const mentions = feature.properties.quotes.map(({ mention }) => mention);
  expect([...marked].sort()).toEqual([...mentions].sort());
  if (feature.properties.note) {
    expect(await card.locator('.note').textContent()).toBe(feature.properties.note);
  }
  expect(new URL(page.url()).hash).toBe(`#${feature.id}`);
}

describe("every place's marker is reached and opened, and its card has the article's words", () => {
  const byClick = (page: Page) => async (selector: string) => {
    await page.click(selector);
    return true;
  };
  const byTap = (page: Page) => async (selector: string) => {
    await page.tap(selector);
    return true;
  };
  const byKey = (page: Page) => async (selector: string) => {
    const isThere = await tabTo(page, selector);
    if (isThere) await page.keyboard.press('Enter');
    return isThere;
  };

  // The map glides for the mouse alone: at once, it is in a third of the time where it ends.
  test.each([
    ['mouse', DESKTOP, byClick],
    ['touch', { ...PHONE, reducedMotion: 'reduce' }, byTap],
    ['keyboard', { ...DESKTOP, reducedMotion: 'reduce' }, byKey],
  ] as const)('by %s', async (means, options, by) => {
    const { page, errors, close } = await visit(address, options);
    for (const feature of features) {
      await reach(page, feature.properties.name, by(page));
      await expectCardOf(page, feature);
      if (means === 'keyboard') {
        const focused = page.locator('.card-popup :focus');
        expect(await focused.count(), `the focus in ${feature.id}`).toBe(1);
      }
      await closePlace(page);
      await page.locator('.whole-story button').click();
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await atRest(page);
    }
    expect(errors).toEqual([]);
    await close();
  });
});

/** Presses Tab, as a reader would, until the element has the focus; false when it has gone. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let presses = 0; presses < 500; presses++) {
    await page.keyboard.press('Tab');
    const { isFocused, isThere } = await page.evaluate(
      (wanted) => ({
        isFocused: document.activeElement?.matches(wanted) === true,
        isThere: document.querySelector(wanted) !== null,
      }),
      selector,
    );
    if (isFocused) return true;
    if (!isThere) return false;
  }
  throw new Error(`Tab never reaches ${selector}.`);
}

test.each(['area', 'line'])('the outline of a place opens its popup: %s', async (form) => {
  const { page, close } = await visit(address);
  const ids = features.map(({ id }) => id);
  const places = await page.evaluate(
    ([wanted, all]) => all.filter((id) => document.querySelector(`path.${wanted}.of-${id}`)),
    [form, ids] as const,
  );
  expect(places).not.toEqual([]);
  for (const id of places) {
    const spot = await page.evaluate(freeSpotOf, `path.outline.of-${id}`);
    if (!spot) throw new Error(`The outline of ${id} lies under something else.`);
    await page.mouse.click(spot.x, spot.y);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
    await page.locator('.card-popup .card').waitFor();
    await closePlace(page);
    // The map may have moved to show the whole popup.
    await atRest(page);
  }
  await close();
});

/** A point of the window, in pixels, where one of a place's paths is not covered. */
function freeSpotOf(selector: string): { x: number; y: number } | undefined {
  const path = document.querySelector<SVGGeometryElement>(selector);
  const toWindow = path?.getScreenCTM();
  if (!path || !toWindow) return undefined;
  const length = path.getTotalLength();
  for (let share = 0.05; share < 1; share += 0.01) {
    const { x, y } = path.getPointAtLength(length * share).matrixTransform(toWindow);
    if (document.elementFromPoint(x, y)?.matches(selector)) return { x, y };
  }
  return undefined;
}

test('a pin that is pressed while clusters part under the pointer is chosen all the same', async () => {
  const options = { viewport: { width: 300, height: 300 }, reducedMotion: 'reduce' } as const;
  const { page, close } = await visit(`${address}embed.html`, options);
  await atRest(page);
  const clusters = page.locator('.cluster-marker');
  expect(await clusters.count()).toBeGreaterThan(0);
  await page.locator('.pin-marker[aria-label^="Tunisia"]').hover();
  await page.mouse.down();
  await page.mouse.wheel(0, -400);
  await expect.poll(() => clusters.count()).toBe(0);
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).hash).toBe('#tunisia');
  await close();
});
