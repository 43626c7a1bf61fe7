/** Pins that make room for each other keep the bearings that their places have. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { project } from '../../src/geo/geography.js';
import { atRest, DESKTOP, PHONE, size, visit } from '../support/reader.js';

const site = new URL('..', inject('siteAddress')).href;

/** Within so many pixels, how pins stand to each other tells which place lies where. */
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

/** A line for each pair of neighbours that stand otherwise than their places do. */
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

const FRAMES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop', DESKTOP],
  ['wide', size(1440, 900)],
  ['phone', PHONE],
  ['small phone', { ...PHONE, viewport: { width: 320, height: 568 } }],
  ['very large', size(3840, 2160)],
];

describe.each(['berlin-milan-2016', 'where-the-day-begins'])('%s', (story) => {
  const spots = spotsOf(story);

  test.each(FRAMES)('on the live map, whole and nearer: %s', async (_, options) => {
    const { page, close } = await visit(`${site}${story}/`, options);
    for (let zoom = 0; zoom < 4; zoom++) {
      const pins = await pinsOf(page, LIVE);
      expect(pins.size).toBeGreaterThanOrEqual(spots.size - 2);
      expect(wrong(pins, spots), `zoomed in ${zoom} times`).toEqual([]);
      await page.locator('.leaflet-control-zoom-in').click();
      await atRest(page);
    }
    await close();
  });

  test.each(FRAMES)('on the drawn map, without a script: %s', async (_, options) => {
    const { page, close } = await visit(`${site}${story}/`, {
      ...options,
      ...WITHOUT_SCRIPT,
    });
    const pins = await pinsOf(page, DRAWN);
    expect(pins.size).toBe(spots.size);
    expect(wrong(pins, spots)).toEqual([]);
    await close();
  });

  test.each([
    ['frame of 300 by 300', size(300, 300)],
    ['frame of 600 by 400', size(600, 400)],
    ['frame of 800 by 450', size(800, 450)],
  ] as const)('in the embedded map: %s', async (_, options) => {
    const { page, close } = await visit(`${site}${story}/embed.html`, options);
    expect(wrong(await pinsOf(page, LIVE), spots)).toEqual([]);
    await close();
  });
});

describe('no pin stands on the wrong side of a line', () => {
  const story = 'where-the-day-begins';
  const meridian = project([180, 0], 10)[0];

  test.each([...FRAMES, ['frame', size(300, 300)] as const])(
    'of the 180th meridian: %s',
    async (name, options) => {
      const file = name === 'frame' ? 'embed.html' : '';
      const { page, close } = await visit(`${site}${story}/${file}`, options);
      const line = await page.locator('.outline.line.of-meridian').boundingBox();
      const middle = (line?.x ?? 0) + (line?.width ?? 0) / 2;
      const pins = await pinsOf(page, LIVE);
      expect(pins.size).toBeGreaterThan(5);
      for (const [id, { x }] of spotsOf(story)) {
        const pin = pins.get(id);
        if (!pin || Math.abs(x - meridian) < 1) continue;
        expect(pin.x < middle, `${id}: at ${pin.x}, the line at ${middle}`).toBe(x < meridian);
      }
      await close();
    },
  );
});

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
    const pin = await page.locator('.pin-marker[href$="#milan"]').boundingBox();
    const tip = await page.locator('.leaflet-popup-tip').boundingBox();
    if (!pin || !tip) throw new Error('no popup');
    expect(Math.abs(pin.x + pin.width / 2 - tip.x - tip.width / 2)).toBeLessThan(3);
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
