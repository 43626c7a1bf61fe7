/** Readers with a browser of some years ago, or with few fonts. */

import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { all, answering, missing, SCRIPT, without, withoutStyles } from '../support/broken.js';
import { openWithOneFont } from '../support/browsers.js';
import { expectPromisesKept, type MapKind, readIn } from '../support/conditions.js';
import { LIVE } from '../support/live.js';
import { boxOf, DESKTOP, overhang, PHONE } from '../support/reader.js';

const address = inject('siteAddress');

/**
 * CSS features that promised browsers lack, then others by the year in which the last major browser
 * got them.
 */
const STYLES_TOO_YOUNG =
  /svh|(?<=\d)lh|(?<=@)container|container-type|cq[wh]|(?<=:)has(?=\()|color-mix(?=\()|content-visibility|text-wrap|accent-color|field-sizing|plus-lighter|forced-color-adjust|overscroll-behavior|(?<=float:)inline-end|scripting|(?<=[;{])rotate(?=:)|paint-order/g;
const STYLES_OF_2022 = /inset(?=:)|accent-color|place-content/g;
const STYLES_OF_2021 = /(?<=:)is(?=\()|inset-(block|inline)|aspect-ratio/g;
const STYLES_OF_2020 = /(?<=[:, (+*-])(min|max|clamp)(?=\()/g;

/** The oldest promised browser, imitated by the newest as far as possible. */
const promised = all(
  without('Array.prototype.findLast', 'Array.prototype.findLastIndex', 'window.scheduler'),
  without('Array.prototype.toSorted', 'Array.prototype.toReversed', 'Array.prototype.with'),
  without('Object.groupBy', 'Promise.withResolvers', 'AbortSignal.any', 'window.navigation'),
  without('HTMLElement.prototype.showPopover', 'Document.prototype.startViewTransition'),
  withoutStyles(STYLES_TOO_YOUNG),
);
const PHONE_ACROSS = { ...PHONE, viewport: { width: 844, height: 390 } };

describe('the oldest promised browser', () => {
  test.each([
    ['the page', '', 1440, 900, 500],
    ['the page on a phone', '', 390, 844, 300],
    ['the page on a phone held across', '', 844, 390, 390],
    ['the page at 400 %', '', 320, 256, 144],
    ['an embed', 'embed.html', 600, 400, 200],
    ['a small embed', 'embed.html', 300, 300, 150],
    ['a large embed', 'embed.html', 800, 1000, 600],
  ])('shows the live map of %s at a useful size', async (_, file, width, height, least) => {
    const options = { viewport: { width, height } };
    const of = { address: address + file, map: 'live', options, broken: promised } as const;
    const { page, errors, close } = await readIn(of);
    const map = await page.locator('.map').evaluate((each) => each.clientHeight);
    expect(map).toBeGreaterThanOrEqual(least);
    expect(map).toBeLessThanOrEqual(height);
    await page.evaluate(() => {
      location.hash = 'sesto-san-giovanni';
    });
    const card = page.locator(':is(.card-popup, .drawer)');
    await expect.poll(() => card.locator('.name').textContent()).toBe('Sesto San Giovanni');
    await expect
      .poll(async () => {
        const window = { left: 0, top: 0, right: width, bottom: height + 1, width, height };
        return overhang(await boxOf(card), window);
      })
      .toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a browser of an earlier year', () => {
  const of2021 = all(
    without('Array.prototype.findLast', 'Array.prototype.at', 'String.prototype.at'),
    without('Object.hasOwn', 'window.structuredClone', 'window.scheduler'),
    withoutStyles(STYLES_TOO_YOUNG, STYLES_OF_2022),
  );
  // A browser that cannot parse the script is like one that does not get it.
  const of2019 = all(
    answering(SCRIPT, missing),
    withoutStyles(STYLES_TOO_YOUNG, STYLES_OF_2022, STYLES_OF_2021, STYLES_OF_2020),
  );

  test.each([
    ['2022: the live map', DESKTOP, 'live', promised],
    ['2022, on a phone: the live map', PHONE, 'live', promised],
    ['2022, on a phone held across: the live map', PHONE_ACROSS, 'live', promised],
    ['2021: the article and the drawn map', DESKTOP, 'drawn', of2021],
    ['2019: the article and the cards', DESKTOP, 'drawn', of2019],
    ['2019, on a phone: the article and the cards', PHONE, 'drawn', of2019],
  ] as const)('of %s', async (_, options, map, broken) => {
    await expectReadableIn(options, map, broken);
  });

  async function expectReadableIn(
    options: BrowserContextOptions,
    map: MapKind,
    broken: typeof of2019,
  ): Promise<void> {
    const reader = await readIn({ address, map, options, broken });
    const { page } = reader;
    if (map === 'drawn') {
      // Without container units no pin would be in its place; the links in the text work.
      await expect.poll(() => page.locator('html.live').count()).toBe(0);
      expect(await page.locator('.drawn-map .pin:visible').count()).toBe(0);
    }
    await expectPromisesKept(reader, map, map === 'live' ? 'pins' : 'mentions');
    await reader.close();
  }
});

describe('a browser without one feature has the live map or the page as it came', () => {
  /** Features that the script uses, each at another step; more with the environment variable. */
  const few = ['Array.prototype.at', 'Object.fromEntries', 'window.fetch'];
  const more = [
    'Array.prototype.flatMap',
    'Element.prototype.append',
    'Element.prototype.toggleAttribute',
    'HTMLDialogElement.prototype.showModal',
    'Math.log2',
    'Navigator.prototype.clipboard',
    'Performance.prototype.now',
    'String.prototype.normalize',
    'window.AbortController',
    'window.DOMParser',
    'window.HTMLDialogElement',
    'window.PointerEvent',
    'window.TouchEvent',
    'window.scheduler',
  ];
  // With DATELINE_CONDITIONS=all every one of them, on both kinds of screen.
  const isLong = process.env.DATELINE_CONDITIONS === 'all';
  const features = isLong ? [...few, ...more] : few;
  const screens = isLong ? [DESKTOP, PHONE] : [DESKTOP];

  test.each(features)('%s', async (feature) => {
    for (const options of screens) {
      const broken = without(feature);
      const reader = await readIn({ address, map: 'drawn', options, broken });
      await settled(reader.page, reader.warnings);
      const isLive = await reader.page.locator('html.live').count();
      await expectPromisesKept(reader, isLive ? 'live' : 'drawn');
      await reader.close();
    }
  });
});

/** Waits until the map is live, or the page is as it came. */
async function settled(page: Page, warnings: readonly string[]): Promise<void> {
  const isFurnished = async () => (await page.locator(LIVE).count()) > 0;
  await expect.poll(async () => warnings.length > 0 || (await isFurnished())).toBe(true);
}

describe('a machine with one font', () => {
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  );

  test('has each number within its pin, and no name on another', async () => {
    const poor = await openWithOneFont(font);
    for (const [options, map] of [
      [DESKTOP, 'drawn'],
      [PHONE, 'live'],
    ] as const) {
      const broken = map === 'drawn' ? answering(SCRIPT, missing) : async () => {};
      const reader = await readIn({ address, map, options, broken, by: poor });
      const { page } = reader;
      const [pins, inner, outer] =
        map === 'drawn'
          ? ['.pin:not(.area)', 'text', '.face']
          : ['.pin-marker:not(:has(.lettering))', '.number', '.number'];
      const spills = await page.locator(`.map ${pins}`).evaluateAll(
        (pins, [inner, outer]) =>
          pins.filter((pin) => {
            const [text, disc] = [pin.querySelector(inner), pin.querySelector(outer)];
            if (!text || !disc) return true;
            if (text === disc) return text.scrollWidth > text.clientWidth;
            return text.getBoundingClientRect().width > disc.getBoundingClientRect().width;
          }).length,
        [inner, outer] as const,
      );
      expect(spills).toBe(0);
      const names = map === 'drawn' ? '.drawn-map .label text' : '.map-name';
      expect(await overlaps(page, names)).toEqual([]);
      expect(await overlaps(page, '.legend .entry')).toEqual([]);
      await expectPromisesKept(reader, map);
      await reader.close();
    }
    await poor.close();
  });
});

/** Pairs of elements that overlap. */
function overlaps(page: Page, selector: string): Promise<string[]> {
  return page.locator(`${selector}:visible`).evaluateAll((all) => {
    const boxes = all.map((each) => ({
      box: each.getBoundingClientRect(),
      says: each.textContent,
    }));
    return boxes.flatMap(({ box: a, says }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: b }) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
        )
        .map((other) => `${says} / ${other.says}`),
    );
  });
}
