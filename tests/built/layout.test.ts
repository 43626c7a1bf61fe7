import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { size, visit } from '../support/reader.js';

const address = inject('siteAddress');

const sizeOf = (page: Page, selector: string) => page.locator(selector).boundingBox();

/** The map's least width and height, and its greatest share of the screen. */
const SCREENS: readonly [width: number, height: number, least: [number, number], share: number][] =
  [
    [320, 568, [320, 240], 0.5],
    [360, 640, [360, 240], 0.5],
    [390, 844, [390, 300], 0.5],
    [430, 932, [430, 300], 0.5],
    [844, 390, [400, 300], 0.55],
    [568, 320, [270, 280], 0.55],
    [768, 1024, [768, 300], 0.5],
    [1024, 768, [540, 600], 0.6],
    [1280, 720, [700, 550], 0.6],
    [1440, 900, [800, 700], 0.6],
    [1920, 1080, [1150, 700], 0.65],
    [2560, 1440, [1650, 1000], 0.66],
    [3440, 1440, [2500, 1000], 0.75],
    // Frames in other pages, and 1280 × 1024 at 200 % and 400 %.
    [300, 300, [300, 140], 0.65],
    [640, 512, [640, 240], 0.5],
    [320, 256, [320, 140], 0.65],
  ];

const SELECTORS = '.headline, .text p, .timeline, .axis, .timeline-link, .card, .legend';

async function expectToFit(page: Page, [width, height, least, share]: (typeof SCREENS)[number]) {
  const screen = `on ${width} by ${height}`;
  const map = await sizeOf(page, '#the_map');
  if (!map) throw new Error(`There is no map ${screen}.`);
  expect(map.width, screen).toBeGreaterThanOrEqual(least[0]);
  expect(map.height, screen).toBeGreaterThanOrEqual(least[1]);
  expect((map.width * map.height) / (width * height), screen).toBeLessThan(share);
  const outside = await page.evaluate(
    (selectors) => [
      document.scrollingElement?.scrollWidth,
      Array.from(document.querySelectorAll(selectors))
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < 0 || right > innerWidth + 0.5;
        })
        .map(({ className }) => className),
    ],
    SELECTORS,
  );
  expect(outside, screen).toEqual([width, []]);
}

describe('the page fits', () => {
  test.each([
    ['without its script', { javaScriptEnabled: false }],
    ['in the dark', { colorScheme: 'dark' }],
    ['where one screen turns into another', {}],
  ] as const)('all of them %s', async (_, options) => {
    const { page, close } = await visit(address, options);
    for (const screen of SCREENS) {
      await page.setViewportSize({ width: screen[0], height: screen[1] });
      await expectToFit(page, screen);
    }
    await close();
  });
});

test('on a low screen the map scrolls away with the page', async () => {
  const { page, close } = await visit(address, size(320, 256));
  await page.locator('.text p').nth(3).scrollIntoViewIfNeeded();
  const map = await sizeOf(page, '#the_map');
  expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThan(0);
  await close();
});
