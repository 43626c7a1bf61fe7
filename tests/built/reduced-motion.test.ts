import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { atRest, clickPin, DESKTOP, frames, PHONE, visit } from '../support/reader.js';

declare global {
  interface Window {
    /** Kept there by this test. */
    stands?: string[];
  }
}

const address = inject('siteAddress');

/** Records the positions of map and page, frame by frame, each position once. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const stands: string[] = [];
    Object.assign(window, { stands });
    const note = () => {
      const pane = document.querySelector<HTMLElement>('.leaflet-map-pane');
      const picture = document.querySelector<SVGElement>('.leaflet-basemap-pane > svg');
      const [pin] = document.querySelectorAll('.leaflet-marker-icon');
      // Where they are on the way, while they are moved and scaled. A finer drawing of the same
      // view may come later: it is the pin that says where the map is.
      const { left, top } = pin?.getBoundingClientRect() ?? new DOMRect();
      const { width } = picture?.getBoundingClientRect() ?? new DOMRect();
      const way = [width, left + scrollX, top + scrollY].map(Math.round).join(' ');
      const stand = [pane?.style.transform, way, scrollY].join('; ');
      if (stands.at(-1) !== stand) stands.push(stand);
      if (window.stands === stands) requestAnimationFrame(note);
    };
    note();
  });
}

function standsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => window.stands ?? []);
}

/**
 * What moves the map or the page, and whether it does so at once for readers who want no motion.
 */
const ACTS: Record<string, (page: Page) => Promise<unknown>> = {
  'a place opens whose popup moves the map': (page) => clickPin(page, 'border-germany'),
  'the next one from afar': (page) => page.click('.text a.mention[href="#milan"] >> nth=-1'),
  'a key steps on': (page) => page.keyboard.press('n'),
  'a button zooms': (page) => page.click('.leaflet-control-zoom-in'),
  'a key pans': async (page) => {
    await page.locator('.map').focus();
    await page.keyboard.press('ArrowUp');
  },
  'a key zooms': async (page) => {
    await page.locator('.map').focus();
    await page.keyboard.press('-');
  },
  'a double click zooms': (page) => page.dblclick('.map', { position: { x: 500, y: 60 } }),
  'the whole story comes back': (page) => page.click('.whole-story button'),
};

async function expectAtOnce(page: Page, act: string): Promise<void> {
  await watch(page);
  const [before] = await standsOf(page);
  await ACTS[act]?.(page);
  await expect.poll(async () => (await standsOf(page)).at(-1), { message: act }).not.toBe(before);
  await atRest(page);
  // From one position to the other; the page may scroll in the frame after the map has moved.
  expect(
    (await standsOf(page)).length,
    `${act}: ${(await standsOf(page)).join('\n')}`,
  ).toBeLessThan(4);
}

describe('a reader who wants no motion', () => {
  test('sees none', async () => {
    const { page, close } = await visit(address, { ...DESKTOP, reducedMotion: 'reduce' });
    for (const act of Object.keys(ACTS)) {
      await page.click('.whole-story button');
      await atRest(page);
      if (act === 'a key steps on') await clickPin(page, 'tunisia');
      if (act === 'the whole story comes back') await page.click('.leaflet-control-zoom-in');
      await atRest(page);
      await expectAtOnce(page, act);
      await page.keyboard.press('Escape');
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    }
    await close();
  });

  test('sees none either who says so while the page is open', async () => {
    const { page, close } = await visit(address);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expectAtOnce(page, 'a place opens whose popup moves the map');
    await expectAtOnce(page, 'a button zooms');
    await expectAtOnce(page, 'the whole story comes back');
    await close();
  });

  test('has the map rest where it is let go', async () => {
    const { page, close } = await visit(address, { ...DESKTOP, reducedMotion: 'reduce' });
    await page.mouse.move(900, 300);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) await page.mouse.move(900 - step * 25, 300);
    await page.mouse.up();
    await watch(page);
    const [rested] = await standsOf(page);
    // With inertia the map would move on for longer.
    await frames(page, 30);
    expect(await standsOf(page)).toEqual([rested]);
    await close();
  });

  test('sees the map at once on a phone too', async () => {
    const { page, close } = await visit(address, { ...PHONE, reducedMotion: 'reduce' });
    await expectAtOnce(page, 'a button zooms');
    await expectAtOnce(page, 'the whole story comes back');
    await close();
  });
});
