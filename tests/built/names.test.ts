import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { atRest, DESKTOP, PHONE, visit } from '../support/reader.js';

const address = inject('siteAddress');

/** Pairs of names, or of a name and a marker, whose boxes overlap by more than rounding. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('.map-name, .pin-marker')];
    const boxes = elements.map((element) => ({
      name: element.textContent ?? '',
      isMarker: element.classList.contains('pin-marker'),
      box: element.getBoundingClientRect(),
    }));
    return boxes.flatMap((a, index) =>
      boxes.slice(index + 1).flatMap((b) => {
        if (a.isMarker && b.isMarker) return [];
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        return across > 1 && down > 1 ? [`${a.name} / ${b.name}`] : [];
      }),
    );
  });
}

test.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const)(
  'names overlap neither one another nor a marker, at any zoom: %s',
  async (_, options) => {
    const still = { ...options, reducedMotion: 'reduce' } as const;
    const { page, close } = await visit(`${address}#sesto-san-giovanni`, still);
    await page.goto(address);
    await page.locator('.map-name.capital').first().waitFor();
    for (let step = 0; step < 9; step++) {
      expect(await overlaps(page), `after ${step} steps in`).toEqual([]);
      expect(await page.locator('.map-name.name').count()).toBeGreaterThan(0);
      await page.locator('.pin-marker[aria-label*="Milan"]').first().focus();
      await page.locator('.map').focus();
      await page.click('.leaflet-control-zoom-in');
      await atRest(page);
    }
    await close();
  },
);

test('the story’s own places are named at their markers from the start', async () => {
  const { page, close } = await visit(address);
  const names = await page.locator('.map-name.name').allTextContents();
  expect(names).toEqual(
    expect.arrayContaining(['Berlin', 'Milan', "Germany's land border", "Italy's land border"]),
  );
  expect(await page.locator('.pin-marker .lettering').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('Italy'), expect.stringContaining('Tunisia')]),
  );
  await close();
});

test('events say on the map when they were and what happened', async () => {
  const { page, close } = await visit(address);
  const events = await page.locator('.map-name.event').allTextContents();
  const texts = events.map((text) => text.replace(/\s+/g, ' '));
  expect(texts).toContainEqual(expect.stringMatching(/^Berlin market street ?Dec 19: /));
  expect(texts).toContainEqual(expect.stringMatching(/^Sesto San Giovanni ?Dec 23: /));
  await close();
});
