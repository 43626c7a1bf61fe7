/** Readers to whom the page's script or its styles do not come, or not whole. */
import type { BrowserContext } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import {
  answering,
  changing,
  gone,
  missing,
  PAGE,
  portal,
  SCRIPT,
  without,
} from '../support/broken.js';
import { expectPromisesKept, expectReadable, readIn } from '../support/conditions.js';
import { DESKTOP, frames, PHONE } from '../support/reader.js';

const address = inject('siteAddress');

describe('a reader without the script has the article, the drawn map and all cards', () => {
  test.each([
    ['it is blocked', DESKTOP, answering(SCRIPT, gone)],
    ['it is not there', PHONE, answering(SCRIPT, missing)],
    ['a portal answers in its place', DESKTOP, answering(SCRIPT, portal)],
    ['scripts are off', { ...PHONE, javaScriptEnabled: false }, async () => {}],
  ] as const)('%s', async (_, options, broken) => {
    const reader = await readIn({ address, map: 'drawn', options, broken });
    await expectPromisesKept(reader, 'drawn');
    await reader.close();
  });
});

/** Makes a function of the browser throw whenever it is called. */
const throwing = (member: string) => (context: BrowserContext) =>
  context.addInitScript(`${member} = () => { throw new Error('broken') }`);

describe('a reader whose script fails half-way has the page as it came, and whole', () => {
  test.each([
    ['on reading a data block that is corrupt', DESKTOP, changing(PAGE, corrupt)],
    ['on data of another shape', PHONE, changing(PAGE, empty)],
    ['before the map stands', DESKTOP, throwing('Document.prototype.createElement')],
    ['where nothing can be drawn', PHONE, throwing('Document.prototype.createElementNS')],
    ['on reckoning with the view', DESKTOP, without('Math.log2')],
    ['with the map half ready', PHONE, without('Element.prototype.replaceChildren')],
    ['on measuring', DESKTOP, throwing('Element.prototype.getBoundingClientRect')],
    ['at the very last', PHONE, throwing('ResizeObserver.prototype.observe')],
  ] as const)('%s', async (_, options, broken) => {
    const reader = await readIn({ address, map: 'drawn', options, broken });
    await expect.poll(() => reader.warnings.length).toBe(1);
    // The drawn map, where it is in the world, and the sources.
    expect(await reader.page.locator('.map > *').count()).toBe(3);
    expect(await reader.page.locator('.tools button').count()).toBe(0);
    await expectPromisesKept(reader, 'drawn');
    // Nor does the script go on later.
    await reader.page.keyboard.press('n');
    await reader.page.setViewportSize({ width: 700, height: 700 });
    await frames(reader.page, 5);
    expect(reader.errors).toEqual([]);
    await reader.close();
  });
});

test.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])(
  'without the script a link to a place brings its card to the top of what is read: %s',
  async (_, options) => {
    const reader = await readIn({
      address: `${address}#tunisia`,
      map: 'drawn',
      options,
      broken: answering(SCRIPT, missing),
    });
    const { page } = reader;
    const card = await page.locator('.cards #tunisia').boundingBox();
    const map = await page.locator('.map').boundingBox();
    // On a phone the map lies over the top of the window.
    const top = options === PHONE ? (map?.y ?? 0) + (map?.height ?? 0) : 0;
    const below = (card?.y ?? 0) - top;
    expect(below).toBeGreaterThanOrEqual(0);
    expect(below).toBeLessThan(40);
    await reader.close();
  },
);

function corrupt(html: string): string {
  return html.replace(/(?<=id="the_story">)\{/, '{{');
}

function empty(html: string): string {
  return html.replace(/(?<=id="the_story">)[^<]*/, '{}');
}

describe('a reader to whom no styles come reads from top to bottom', () => {
  test.each([
    ['with a script', DESKTOP],
    ['without', { ...PHONE, javaScriptEnabled: false }],
  ] as const)(
    '%s: headline, article and cards, and links from one to the other',
    async (_, options) => {
      const reader = await readIn({
        address,
        map: 'drawn',
        options,
        broken: changing(PAGE, (html) => html.replaceAll(/<style>[\s\S]*?<\/style>/g, '')),
      });
      const { page } = reader;
      await expectReadable(page);
      const order = ['h1', '.map', '.legend', '.text > p', '.places h2', '.cards h3'];
      const tops = await Promise.all(
        order.map(async (selector) => (await page.locator(selector).first().boundingBox())?.y ?? 0),
      );
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      // There is no map without places.
      expect(await page.locator('.drawn-map').boundingBox()).toMatchObject({ width: 0, height: 0 });
      expect(await page.locator('.map > *').count()).toBe(3);
      await page.click('.text a.mention[href="#tunisia"]');
      const card = await page.locator('.cards #tunisia').boundingBox();
      // Scrolled to whole pixels.
      expect(card?.y).toBeGreaterThan(-1);
      expect(card?.y).toBeLessThan(800);
      expect(reader.errors).toEqual([]);
      await reader.close();
    },
  );
});
