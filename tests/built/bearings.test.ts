/** Displaced pins keep the bearings that their places have. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { project } from '../../src/geo/geography.js';
import { atRest, boxOf, DESKTOP, PHONE, resize, size, visit } from '../support/reader.js';

const site = new URL('..', inject('siteAddress')).href;

/** Bearings are compared between pins within this many pixels. */
const NEAR = 90;
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: { readonly anchor?: [number, number] };
}

/** Where the places of a story are, as its file says: world pixels at a zoom, from the west. */
function spotsOf(story: string): ReadonlyMap<string, Spot> {
  const file = new URL(`../../data/${story}/places.geojson`, import.meta.url);
  const { features }: { features: Feature[] } = JSON.parse(readFileSync(file, 'utf8'));
  const isAcross = story === 'where-the-day-begins';
  return new Map(
    features.flatMap(({ id, geometry, properties: { anchor } }) => {
      if (!geometry) return [];
      const [longitude, latitude] =
        anchor ?? (geometry.coordinates as [longitude: number, latitude: number]);
      const turned = isAcross && longitude < 0 ? longitude + 360 : longitude;
      const [x, y] = project([turned, latitude], 10);
      return [[id, { x, y }]];
    }),
  );
}

/** The middles of the pins of single places, by their ids. */
async function pinsOf(page: Page, selector: string): Promise<ReadonlyMap<string, Spot>> {
  const pins = await page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].flatMap((pin) => {
        const { left, top, width, height } = pin.getBoundingClientRect();
        const id = pin.getAttribute('href')?.split('#')[1];
        if (!id || width === 0) return [];
        return [[id, { x: left + width / 2, y: top + height / 2 }] as const];
      }),
    selector,
  );
  return new Map(pins);
}

const DRAWN = '.drawn-map .pin:not(.cluster)';
const LIVE = '.pin-marker:not(.cluster-marker)';

/** A line for each pair of neighbours whose bearing is not that of their places. */
function wrong(pins: ReadonlyMap<string, Spot>, spots: ReadonlyMap<string, Spot>): string[] {
  const all = [...pins].flatMap(([id, pin]) => {
    const spot = spots.get(id);
    return spot ? [{ id, pin, spot }] : [];
  });
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => {
      const [dx, dy] = [b.pin.x - a.pin.x, b.pin.y - a.pin.y];
      const apart = Math.hypot(dx, dy);
      if (apart > NEAR) return [];
      const off = Math.atan2(dy, dx) - Math.atan2(b.spot.y - a.spot.y, b.spot.x - a.spot.x);
      const degrees = (Math.acos(Math.cos(off)) * 180) / Math.PI;
      if (degrees < 46 && apart > 24) return [];
      return [`${a.id} to ${b.id}: ${Math.round(degrees)} degrees off, ${apart} px apart`];
    }),
  );
}

type Sizes = readonly (readonly [width: number, height: number])[];

const DEVICES: readonly (readonly [string, BrowserContextOptions, Sizes])[] = [
  [
    'with a mouse',
    DESKTOP,
    [
      [1280, 800],
      [1440, 900],
      [3840, 2160],
    ],
  ],
  [
    'phones',
    PHONE,
    [
      [390, 844],
      [320, 568],
    ],
  ],
];
const FRAMES: Sizes = [
  [300, 300],
  [600, 400],
  [800, 450],
];
const ACROSS = 'where-the-day-begins';

describe.each(['berlin-milan-2016', ACROSS])('%s', (story) => {
  const spots = spotsOf(story);

  test.each(DEVICES)('on the live map, whole and nearer: %s', async (_, options, sizes) => {
    const { page, close } = await visit(`${site}${story}/`, {
      ...options,
      reducedMotion: 'reduce',
    });
    for (const [width, height] of sizes) {
      await page.locator('.whole-story button').click();
      await resize(page, width, height);
      for (let zoom = 0; zoom < 4; zoom++) {
        const where = `${width} x ${height}, zoomed in ${zoom} times`;
        const pins = await pinsOf(page, LIVE);
        expect(pins.size, where).toBeGreaterThanOrEqual(spots.size - 2);
        expect(wrong(pins, spots), where).toEqual([]);
        if (zoom === 0 && story === ACROSS) await expectBesideMeridian(page, where);
        await page.locator('.leaflet-control-zoom-in').click();
        await atRest(page);
      }
    }
    await close();
  });

  test.each(DEVICES)('on the drawn map, without a script: %s', async (_, options, sizes) => {
    const { page, close } = await visit(`${site}${story}/`, { ...options, ...WITHOUT_SCRIPT });
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      const pins = await pinsOf(page, DRAWN);
      expect(pins.size).toBe(spots.size);
      expect(wrong(pins, spots), `${width} x ${height}`).toEqual([]);
    }
    await close();
  });

  test('in the embedded map', async () => {
    const { page, close } = await visit(`${site}${story}/embed.html`, size(300, 300));
    if (story === ACROSS) await expectBesideMeridian(page, 'frame');
    for (const [width, height] of FRAMES) {
      await resize(page, width, height);
      expect(wrong(await pinsOf(page, LIVE), spots), `${width} x ${height}`).toEqual([]);
    }
    await close();
  });
});

/** Each pin is on its place's side of the 180th meridian. */
async function expectBesideMeridian(page: Page, where: string): Promise<void> {
  const { left, right } = await boxOf(page.locator('.outline.line.of-meridian'));
  const pins = await pinsOf(page, LIVE);
  expect(pins.size, where).toBeGreaterThan(5);
  const meridian = project([180, 0], 10)[0];
  for (const [id, { x }] of spotsOf(ACROSS)) {
    const pin = pins.get(id);
    if (!pin || Math.abs(x - meridian) < 1) continue;
    const east = (pin.x - (left + right) / 2) * Math.sign(x - meridian);
    expect(east, `${where}: ${id}, pixels on its own side of the line`).toBeGreaterThan(0);
  }
}

describe('a pin that is away from its place', () => {
  const address = `${site}berlin-milan-2016/`;

  test('has a line to it, which ends as soon as there is room', async () => {
    const { page, close } = await visit(address);
    const spot = page.locator('.leader.spot');
    expect(await spot.count()).toBeGreaterThanOrEqual(2);
    for (let zoom = 0; zoom < 7; zoom++) {
      await page.locator('.leaflet-control-zoom-in').click();
      await atRest(page);
    }
    expect(await spot.count()).toBe(0);
    await close();
  });

  test('opens its popup where it stands', async () => {
    const { page, close } = await visit(`${address}#milan`);
    for (let zoom = 0; zoom < 4; zoom++) {
      await page.locator('.leaflet-control-zoom-out').click();
      await atRest(page);
    }
    const pin = await boxOf(page.locator('.pin-marker[href$="#milan"]'));
    const tip = await boxOf(page.locator('.leaflet-popup-tip'));
    expect(Math.abs(pin.left + pin.width / 2 - tip.left - tip.width / 2)).toBeLessThan(3);
    await close();
  });

  test('has the line without a script too', async () => {
    const { page, close } = await visit(address, { ...PHONE, ...WITHOUT_SCRIPT });
    const leaders = page.locator('.drawn-map .leader');
    const shown = (await leaders.all()).map(async (leader) => {
      return (await leader.locator('circle').isVisible()) ? [leader] : [];
    });
    const visible = (await Promise.all(shown)).flat();
    expect(visible.length).toBeGreaterThanOrEqual(1);
    for (const leader of visible) {
      const id = (await leader.getAttribute('id'))?.replace('leader_', '');
      const end = await leader.locator('path').evaluate((path: SVGPathElement) => {
        const matrix = path.getScreenCTM();
        const { x, y } = new DOMPoint(1, 0).matrixTransform(matrix ?? new DOMMatrix());
        return { x, y };
      });
      const pin = await page.locator(`#pin_${id} .face`).boundingBox();
      if (!pin) throw new Error(`no pin for ${id}`);
      const [x, y] = [pin.x + pin.width / 2, pin.y + pin.height / 2];
      const nearest = Math.hypot(end.x - x, end.y - y);
      // Under the pin.
      expect(nearest, id).toBeLessThan(9);
    }
    await close();
  });
});
