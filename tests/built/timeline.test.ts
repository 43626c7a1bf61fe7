import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import { size, textOf, visit } from '../support/reader.js';

const address = inject('siteAddress');

const sizeOf = (page: Page, selector: string) => page.locator(selector).boundingBox();

describe('the timeline', () => {
  const events = ['berlin-market', 'sesto-san-giovanni'] as const;
  const START = Date.UTC(2016, 11, 19);
  const days = (time: number) => (time - START) / 86_400_000;

  test.each([
    ['a phone', size(320, 568)],
    ['a laptop', size(1280, 720)],
    ['a wide screen', size(2560, 1440)],
  ] as const)('has its events at true distances on %s', async (_, options) => {
    const { page, close } = await visit(address, options);
    const axis = await sizeOf(page, '.axis');
    const bars = await page.locator('.events li').evaluateAll((items) =>
      items.map((item) => {
        const { marginInlineStart, inlineSize } = getComputedStyle(item, '::before');
        return [Number.parseFloat(marginInlineStart), Number.parseFloat(inlineSize)] as const;
      }),
    );
    const [monday, friday] = bars;
    const aDay = monday?.[1] ?? 0;
    expect(aDay).toBeGreaterThan(30);
    // The axis is six whole days.
    expect(aDay * 6).toBeCloseTo(axis?.width ?? 0, -1);
    expect(monday?.[0]).toBeCloseTo(0, 0);
    expect((friday?.[0] ?? 0) / aDay).toBeCloseTo(4, 1);
    expect((friday?.[1] ?? 0) / aDay).toBeCloseTo(1, 1);
    const moment = await sizeOf(page, '#time_published');
    const middle = (moment?.x ?? 0) + (moment?.width ?? 0) / 2 - (axis?.x ?? 0);
    expect(middle / aDay).toBeCloseTo(days(Date.parse('2016-12-23T23:54:00-05:00')), 1);
    await close();
  });

  test.each([
    ['a phone', size(320, 568)],
    ['a laptop', size(1280, 720)],
  ] as const)('has links that can be hit, and none over another, on %s', async (_, options) => {
    const { page, close } = await visit(address, options);
    const links = await page.locator('.timeline-link').all();
    expect(links).toHaveLength(features.length);
    const boxes = await Promise.all(links.map((link) => link.boundingBox()));
    for (const [index, box] of boxes.entries()) {
      if (!box) throw new Error('A link of the timeline is not there.');
      expect(box.width).toBeGreaterThanOrEqual(24);
      expect(box.height).toBeGreaterThanOrEqual(24);
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          !other ||
          box.x + box.width <= other.x ||
          other.x + other.width <= box.x ||
          box.y + box.height <= other.y ||
          other.y + other.height <= box.y;
        expect(isApart).toBe(true);
      }
    }
    await close();
  });

  test('and the cards have links that a finger hits', async () => {
    const { page, close } = await visit(address, size(320, 568));
    const links = await page.locator('.cards a').all();
    expect(links.length).toBeGreaterThan(features.length);
    for (const box of await Promise.all(links.map((link) => link.boundingBox()))) {
      expect(box?.width).toBeGreaterThanOrEqual(24);
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
    await close();
  });

  test('says the article’s words and the date, and keeps the undated apart from its axis', async () => {
    const { page, close } = await visit(address, size(1280, 720));
    const texts = await page.locator('.events li').allTextContents();
    expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      '4 Berlin market street “On Monday” · Dec 19, 2016',
      '2 Sesto San Giovanni “Friday morning” · Dec 23, 2016',
    ]);
    expect(await textOf(page, '.published')).toContain(
      'Published Dec 23, 2016, 11:54 PM (UTC−05:00)',
    );
    const undated = await page
      .locator('.undated a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)));
    const dated: readonly string[] = events;
    const rest = features.map(({ id }) => id).filter((id) => !dated.includes(id));
    expect(undated.toSorted()).toEqual(rest.toSorted());
    expect(await page.locator('.axis .timeline-link').count()).toBe(events.length);
    await close();
  });

  test('lies along the foot of the map and leaves it most of the column', async () => {
    const { page, close } = await visit(address, size(1280, 720));
    const [timeline, map] = [await sizeOf(page, '.timeline'), await sizeOf(page, '#the_map')];
    expect(timeline?.height).toBeLessThanOrEqual(110);
    expect((timeline?.y ?? 0) + (timeline?.height ?? 0)).toBeCloseTo(720, 0);
    expect(timeline?.x).toBeCloseTo(map?.x ?? 0, -1);
    const inside = await page.locator('.timeline').evaluate((element) => ({
      fits: element.scrollHeight <= element.clientHeight,
    }));
    expect(inside.fits).toBe(true);
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(300);
    expect((await sizeOf(page, '.timeline'))?.y).toBe(timeline?.y);
    await close();
  });

  test('leads to its places', async () => {
    const { page, close } = await visit(address, size(1280, 720));
    await page.click('.timeline-link[href="#sesto-san-giovanni"]');
    await page.locator('.card-popup .card').waitFor();
    expect(new URL(page.url()).hash).toBe('#sesto-san-giovanni');
    await close();
  });
});
