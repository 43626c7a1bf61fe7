import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PATIENCE } from '../../support/live.js';
import type { Given } from '../given.js';
import type { Reader } from '../reader.js';

const STORY = 'berlin-milan-2016/';

export function checkMoving({ site, reader }: Given): void {
  describe('the live map', () => {
    beforeAll(async () => {
      await reader().resize(1280, 800);
      await reader().visit(site().address + STORY);
      await reader().live();
    });
    beforeEach(() => reader().reset());

    test('has all places, and all of them in sight', async () => {
      const { places, cut } = await reader().tab.evaluate(() => {
        const map = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
        const markers = Array.from(document.querySelectorAll('.pin-marker'));
        const isIn = ({ left, top, right, bottom }: DOMRect) =>
          left >= map.left && top >= map.top && right <= map.right && bottom <= map.bottom;
        const labels = markers.map((one) => one.getAttribute('aria-label') ?? '');
        return {
          places: labels
            .flatMap((label) => label.match(/\b\d+(?= \p{Lu}|, \p{Lu})/gu) ?? [])
            .map(Number),
          cut: markers
            .filter((one) => !isIn(one.getBoundingClientRect()))
            .map((one) => one.getAttribute('aria-label')),
        };
      });
      expect(places.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(cut).toEqual([]);
    });

    test('its buttons zoom, and one shows the whole story again', async () => {
      const whole = await metres(reader());
      await reader().click('.leaflet-control-zoom-in');
      await reader().until(isNearer, whole);
      await reader().click('.leaflet-control-zoom-out');
      await reader().until(isAt, whole);
      await reader().click('.leaflet-control-zoom-in');
      await reader().until(isNearer, whole);
      await reader().click('.whole-story button');
      await reader().until(isAt, whole);
    });

    test('keys zoom and move it', async () => {
      const whole = await metres(reader());
      await reader().tab.evaluate(() => document.querySelector<HTMLElement>('.map')?.focus());
      await reader().tab.key('+');
      await reader().until(isNearer, whole);
      await reader().tab.key('-');
      await reader().until(isAt, whole);
      await reader().rest();
      const before = await spotOf(reader(), 'tunisia');
      await reader().tab.key('ArrowDown');
      await reader().until((top) => {
        const pin = document.querySelector('.pin-marker[href$="#tunisia"]');
        return (pin?.getBoundingClientRect().top ?? top) < top - 40;
      }, before.y);
    });

    test('dragged, it goes with the mouse and opens nothing, also from a pin', async () => {
      // Opened anew: a map that is on its way back from the test before would be measured on it.
      await reader().visit(site().address + STORY);
      await reader().live();
      await reader().rest();
      const before = await spotOf(reader(), 'tunisia');
      await reader().point('.pin-marker[href$="#tunisia"]');
      await reader().tab.press();
      await reader().tab.move(before.x + 13 - 120, before.y + 13 - 90);
      await reader().tab.release();
      await reader().rest();
      const after = await spotOf(reader(), 'tunisia');
      // It may move on a little, by inertia.
      expect(after.x).toBeLessThan(before.x - 80);
      expect(after.y).toBeLessThan(before.y - 50);
      await reader().closes();
      expect(await reader().tab.evaluate(() => location.hash)).toBe('');
    });

    test('the wheel zooms it, and over the text scrolls the page', async () => {
      const whole = await metres(reader());
      await reader().point('.pin-marker[href$="#tunisia"]');
      await reader().tab.wheel(-240);
      await reader().until(isNearer, whole);
      await reader().rest();
      expect(await reader().tab.evaluate(() => scrollY)).toBe(0);
      const near = await metres(reader());
      await reader().point('.text p');
      await reader().tab.wheel(400);
      await reader().until(() => scrollY > 100);
      expect(near).toBeLessThan(whole);
    });

    test('follows the text that is read', async () => {
      await reader().point('.leaflet-control-zoom-in');
      // Away from all places, by hand.
      for (let pull = 0; pull < 3; pull++) {
        await reader().tab.move(720, 200);
        await reader().tab.press();
        await reader().tab.move(1200, 400);
        await reader().tab.release();
      }
      await reader().rest();
      expect(await reader().tab.evaluate(isMilanInSight)).toBe(false);
      const end = Date.now() + PATIENCE;
      await reader().tab.move(200, 400);
      let turn = 90;
      // It leaves the map alone for some seconds after a hand has moved it.
      while (!(await reader().tab.evaluate(isMilanInSight)) && Date.now() < end) {
        const y = await reader().tab.evaluate(() => scrollY);
        if (y > 600 || y === 0) turn = y === 0 ? 90 : -90;
        await reader().tab.wheel(turn);
        await reader().rest();
      }
      expect(await reader().tab.evaluate(isMilanInSight)).toBe(true);
    });

    test('the mouse on its way to the layers and a click there ask nothing of anybody', async () => {
      await reader().point('.leaflet-control-layers-toggle');
      await reader().rest();
      await reader().tab.press();
      await reader().tab.release();
      await reader().rest();
      const asked = await reader().tab.evaluate(() => ({
        tiles: performance.getEntriesByType('resource').filter(({ name }) => /tile/.test(name))
          .length,
        isOn: document.querySelector('.leaflet-control-layers input:checked') !== null,
      }));
      expect(asked).toEqual({ tiles: 0, isOn: false });
    });
  });
}

/** Metres that the map's scale shows. */
function metres(reader: Reader): Promise<number> {
  return reader.tab.evaluate(() => {
    const says = document.querySelector('.leaflet-control-scale-line')?.textContent ?? '';
    return Number.parseFloat(says) * (says.includes('km') ? 1000 : 1);
  });
}

function isNearer(than: number): boolean {
  const says = document.querySelector('.leaflet-control-scale-line')?.textContent ?? '';
  return Number.parseFloat(says) * (says.includes('km') ? 1000 : 1) < than;
}

function isAt(wanted: number): boolean {
  const says = document.querySelector('.leaflet-control-scale-line')?.textContent ?? '';
  return Number.parseFloat(says) * (says.includes('km') ? 1000 : 1) === wanted;
}

function isMilanInSight(): boolean {
  const map = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
  const named = Array.from(document.querySelectorAll('.pin-marker')).find((one) =>
    one.getAttribute('aria-label')?.includes('Milan'),
  );
  const { x, y } = named?.getBoundingClientRect() ?? new DOMRect();
  return x > map.left && x < map.right && y > map.top && y < map.bottom;
}

function spotOf(reader: Reader, id: string): Promise<{ x: number; y: number }> {
  return reader.tab.evaluate((selector) => {
    const { x, y } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { x, y };
  }, `.pin-marker[href$="#${id}"]`);
}
