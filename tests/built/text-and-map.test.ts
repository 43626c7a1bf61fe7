/** The text and the map beside it, or above it on a phone: neither covers what the other shows. */
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { atRest, DESKTOP, PHONE, size, visit } from '../support/reader.js';

const address = inject('siteAddress');

/** Scrolls to a height of the page and waits until it is there. */
async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
  await atRest(page);
}

/** Waits until the page does not scroll any more. */
async function scrolledTo(page: Page, frames = 10): Promise<number> {
  return page.evaluate(async (wanted) => {
    let [last, still] = [-1, 0];
    while (still < wanted) {
      await new Promise(requestAnimationFrame);
      still = scrollY === last ? still + 1 : 0;
      last = scrollY;
    }
    return last;
  }, frames);
}

describe('on a phone', () => {
  test.each([
    ['usual', PHONE.viewport],
    ['small', { width: 360, height: 640 }],
    ['held across', { width: 844, height: 390 }],
  ] as const)('the words that are tapped stay in sight: %s', async (_, viewport) => {
    const { page, close } = await visit(address, {
      ...PHONE,
      ...(viewport && { viewport }),
    });
    const count = await page.locator('.text a.mention').count();
    for (let index = 0; index < count; index += 6) {
      const link = page.locator('.text a.mention').nth(index);
      // Low on the screen, where a drawer will come.
      await link.evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        window.scrollBy({ top: top - innerHeight * 0.85, behavior: 'instant' });
      });
      await link.tap();
      const drawer = page.locator('.drawer');
      await drawer.waitFor();
      await scrolledTo(page);
      const hidden = await link.evaluate((element) => {
        const words = element.getBoundingClientRect();
        const over = ['.map', '.drawer'].filter((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          if (!box) return true;
          const isBeside = box.right <= words.left || box.left >= words.right;
          return !isBeside && box.bottom > words.top && box.top < words.bottom;
        });
        return words.top >= 0 && words.bottom <= innerHeight ? over : ['the window'];
      });
      expect(hidden, `hides ${await link.textContent()}`).toEqual([]);
      await drawer.locator('.close').tap();
      await drawer.waitFor({ state: 'detached' });
    }
    await close();
  });

  test('going back shows the words of the place that is gone back to', async () => {
    const { page, close } = await visit(address, PHONE);
    const drawer = page.locator('.drawer');
    const idOf = (place: string) => `.text a.mention[href="#${place}"]`;
    for (const place of ['tunisia', 'milan']) {
      await page.locator(idOf(place)).first().tap();
      await drawer.locator(`.name`).waitFor();
      await scrolledTo(page);
      await drawer.locator('.close').tap();
      await drawer.waitFor({ state: 'detached' });
    }
    // Past the closing of the second, its opening, and the closing of the first.
    for (let step = 0; step < 3; step++) await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe('#tunisia');
    await drawer.waitFor();
    await scrolledTo(page);
    const words = await page.locator(idOf('tunisia')).first().boundingBox();
    const [map, over] = [await page.locator('.map').boundingBox(), await drawer.boundingBox()];
    if (!words || !map || !over) throw new Error('no words, map or drawer');
    expect(words.y).toBeGreaterThanOrEqual(map.y + map.height);
    expect(words.y + words.height).toBeLessThanOrEqual(over.y);
    await close();
  });

  test('an address with a place does not throw the page to its top', async () => {
    const { page, close } = await visit(address, PHONE);
    await scrollTo(page, 1314);
    await page.evaluate(() => {
      location.hash = 'sesto-san-giovanni';
    });
    await page.locator('.drawer').waitFor();
    const top = await scrolledTo(page);
    expect(top).toBeGreaterThan(800);
    const marked = page.locator('.text [data-quoted].chosen');
    const boxes = await marked.evaluateAll((passages) =>
      passages.map((passage) => passage.getBoundingClientRect().top),
    );
    const [map, drawer] = [
      await page.locator('.map').boundingBox(),
      await page.locator('.drawer').boundingBox(),
    ];
    const strip = [(map?.y ?? 0) + (map?.height ?? 0) - 150, drawer?.y ?? 0] as const;
    const inSight = boxes.filter((y) => y > strip[0] && y < strip[1]);
    expect(inSight, `from ${strip[0]} to ${strip[1]}, of ${boxes}`).not.toEqual([]);
    await close();
  });
});

test('on a desktop the nearest sentence is brought into view, not the first', async () => {
  const { page, close } = await visit(address, size(1280, 700));
  await scrollTo(page, 900);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = 'berlin';
  });
  await page.locator('.card-popup').waitFor();
  expect(await scrolledTo(page)).toBeGreaterThan(300);
  await close();
});

describe('following the text', () => {
  /** The zoom and the middle of the view, by two pins that are always there. */
  const viewOf = (page: Page) =>
    page.evaluate(() => {
      const [a, b] = ['tunisia', 'border-germany'].map((id) =>
        document.querySelector(`.pin-marker[href$="#${id}"]`)?.getBoundingClientRect(),
      );
      if (!a || !b) throw new Error('no pins');
      return { x: a.x, y: a.y, scale: Math.hypot(a.x - b.x, a.y - b.y) };
    });

  test('takes the map through few scales, and leaves alone what it shows well', async () => {
    const { page, close } = await visit(address, DESKTOP);
    await atRest(page);
    const end = await page.locator('.text').evaluate((text) => {
      return text.getBoundingClientRect().bottom + scrollY - innerHeight / 2;
    });
    const scales = new Set<number>();
    let moves = 0;
    let steps = 0;
    let last = await viewOf(page);
    for (let top = 60; top < end; top += 120) {
      await page.mouse.move(200, 400);
      await page.mouse.wheel(0, 120);
      steps++;
      // The map follows once the text has not moved for some frames.
      await scrolledTo(page, 15);
      await atRest(page);
      const now = await viewOf(page);
      if (Math.abs(now.x - last.x) + Math.abs(now.y - last.y) > 2) moves++;
      scales.add(Math.round(Math.log2(now.scale) * 2));
      last = now;
    }
    expect(steps).toBeGreaterThan(6);
    expect(scales.size).toBeLessThanOrEqual(3);
    expect(moves).toBeGreaterThan(0);
    expect(moves, 'moves of the map').toBeLessThanOrEqual(3);
    await close();
  });
});
