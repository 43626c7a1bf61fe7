import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import { atRest, boxOf, resize, size, textOf, type Visit, visit } from '../support/reader.js';
import { change } from '../support/small-story.js';
import { type StorySite, siteOf } from '../support/story-site.js';

const STORY = 'data/berlin-milan-2016';

describe('the timeline', () => {
  const events = ['berlin-market', 'sesto-san-giovanni'] as const;
  const START = Date.UTC(2016, 11, 19);
  const days = (time: number) => (time - START) / 86_400_000;

  const PHONE_SIZE = [320, 568] as const;
  const LAPTOP = [1280, 720] as const;
  const WIDE = [2560, 1440] as const;
  let site: StorySite;
  let visited: Visit;
  beforeAll(async () => {
    const places = await readFile(`${STORY}/places.geojson`, 'utf8');
    // A time that lasts: of two days alone there is no timeline.
    site = await siteOf({
      article: await readFile(`${STORY}/article.md`, 'utf8'),
      places: change(places, '"2016-12-19"', '"2016-12-19/2016-12-20"'),
    });
    visited = await visit(site.address, size(...LAPTOP));
  });
  afterAll(async () => {
    await visited.close();
    await site.close();
  });
  const pageAt = async ([width, height]: readonly [number, number]) => {
    await resize(visited.page, width, height);
    return visited.page;
  };

  test.each([
    ['a phone', PHONE_SIZE],
    ['a laptop', LAPTOP],
    ['a wide screen', WIDE],
  ] as const)('has its events at true distances on %s', async (_, window) => {
    const page = await pageAt(window);
    const axis = await boxOf(page.locator('.axis'));
    const bars = await page.locator('.events li').evaluateAll((items) =>
      items.map((item) => {
        const { marginInlineStart, inlineSize } = getComputedStyle(item, '::before');
        return [Number.parseFloat(marginInlineStart), Number.parseFloat(inlineSize)] as const;
      }),
    );
    const [monday, friday] = bars;
    const aDay = (monday?.[1] ?? 0) / 2;
    expect(aDay).toBeGreaterThan(30);
    // The axis is six whole days.
    expect(aDay * 6).toBeCloseTo(axis.width, -1);
    expect(monday?.[0]).toBeCloseTo(0, 0);
    expect((friday?.[0] ?? 0) / aDay).toBeCloseTo(4, 1);
    expect((friday?.[1] ?? 0) / aDay).toBeCloseTo(1, 1);
    const moment = await boxOf(page.locator('#time_published'));
    const middle = moment.left + moment.width / 2 - axis.left;
    expect(middle / aDay).toBeCloseTo(days(Date.parse('2016-12-23T23:54:00-05:00')), 1);
  });

  test.each([
    ['a phone', PHONE_SIZE],
    ['a laptop', LAPTOP],
  ] as const)('has links that can be hit, and none over another, on %s', async (_, window) => {
    const page = await pageAt(window);
    const links = await page.locator('.timeline-link').all();
    expect(links).toHaveLength(events.length);
    const boxes = await Promise.all(links.map(boxOf));
    for (const [index, box] of boxes.entries()) {
      expect(box.width).toBeGreaterThanOrEqual(24);
      expect(box.height).toBeGreaterThanOrEqual(24);
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        expect(Math.min(across, down), 'pixels that two links share').toBeLessThanOrEqual(0);
      }
    }
  });

  test('and the cards have links that a finger hits', async () => {
    const page = await pageAt(PHONE_SIZE);
    await page.locator('.cards').evaluate((cards) => {
      for (const fold of cards.querySelectorAll('details')) fold.open = true;
    });
    const links = await page.locator('.cards :is(a, summary)').all();
    expect(links.length).toBeGreaterThan(features.length);
    for (const box of await Promise.all(links.map((link) => link.boundingBox()))) {
      expect(box?.width).toBeGreaterThanOrEqual(24);
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
  });

  test('says the article’s words and the date of its events, and the publication’s in one place only', async () => {
    const page = await pageAt(LAPTOP);
    const texts = await page.locator('.events li').allTextContents();
    expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      '4 Berlin market street “On Monday” · Dec 19 – 20, 2016',
      '2 Sesto San Giovanni “Friday morning” · Dec 23, 2016',
    ]);
    expect(await textOf(page, '.published')).toBe('Published');
    expect((await textOf(page, 'main'))?.split('UTC−05:00')).toHaveLength(2);
    const links = await page
      .locator('.timeline a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)));
    expect(links).toEqual([...events]);
  });

  test('lies along the foot of the map and leaves it most of the column, also after a phone’s size', async () => {
    await pageAt(PHONE_SIZE);
    const page = await pageAt(LAPTOP);
    const timeline = await boxOf(page.locator('.timeline'));
    const map = await boxOf(page.locator('#the_map'));
    expect(timeline.height).toBeLessThanOrEqual(110);
    expect(timeline.bottom).toBeCloseTo(720, 0);
    expect(timeline.left).toBeCloseTo(map.left, -1);
    const inside = await page.locator('.timeline').evaluate((element) => ({
      content: element.scrollHeight,
      box: element.clientHeight,
    }));
    expect(inside.content).toBeLessThanOrEqual(inside.box);
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await atRest(page);
    expect((await boxOf(page.locator('.timeline'))).top).toBe(timeline.top);
  });

  test('is printed', async () => {
    const page = await pageAt(LAPTOP);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.timeline').isVisible()).toBe(true);
    expect(await page.locator('.events .timeline-link').last().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('leads to its places', async () => {
    const page = await pageAt(LAPTOP);
    await page.click('.timeline-link[href="#sesto-san-giovanni"]');
    await page.locator('.card-popup .card').waitFor();
    expect(new URL(page.url()).hash).toBe('#sesto-san-giovanni');
  });
});

test('a story with two dates has none: they stand on the map', async () => {
  const { page, close } = await visit(inject('siteAddress'), size(1280, 720));
  expect(await page.locator('.timeline').count()).toBe(0);
  const map = await boxOf(page.locator('#the_map'));
  // Below it are the tools and the legend, a line each.
  expect(map.height).toBeGreaterThan(620);
  await close();
});
