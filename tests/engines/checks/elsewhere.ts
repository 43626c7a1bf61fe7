import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { features, headline } from '../../support/article-file.js';
import type { Given } from '../given.js';

const STORY = 'berlin-milan-2016/';

export function checkElsewhere({ site, reader }: Given): void {
  describe('in a frame of another page', () => {
    test('the map is live, a click on a marker opens it, and the host hears nothing', async () => {
      await reader().visit(site().hostOf(`${STORY}embed.html`));
      await reader().live();
      const before = await reader().tab.evaluate(() => [history.length, location.href]);
      await reader().clickMarker('tunisia', 'Tunisia');
      await reader().opens('Tunisia');
      await reader().click(':is(.card-popup, .drawer) a[rel="prev"]');
      await reader().opens('Milan');
      expect(await reader().tab.evaluate(() => [history.length, location.href])).toEqual(before);
      await reader().tab.key('Escape');
      await reader().closes();
    });
  });

  describe('in a frame, too,', () => {
    beforeEach(async () => {
      await reader().visit(site().hostOf(`${STORY}embed.html`));
      await reader().live();
    });

    test('the wheel over the map scrolls the page, and the map itself after a click', async () => {
      const before = await reader().tab.evaluate(framedScale);
      await reader().point('.pin-marker[href$="#tunisia"]');
      await reader().tab.wheel(60);
      await reader().until(hasScrolled);
      await reader().rest();
      expect(await reader().tab.evaluate(framedScale)).toBe(before);
      await reader().clickMarker('tunisia', 'Tunisia');
      await reader().opens('Tunisia');
      await reader().tab.key('Escape');
      await reader().closes();
      await reader().rest();
      await reader().tab.wheel(-240);
      await reader().until((scale) => {
        const page = document.querySelector('iframe')?.contentDocument;
        return page?.querySelector('.leaflet-control-scale-line')?.textContent !== scale;
      }, before);
    });
  });

  describe('as one file from a disk', () => {
    test('the page is live, with every place', async () => {
      await reader().visit(await site().onDisk(`${STORY}berlin-milan-2016.html`));
      await reader().live();
      for (const { id, properties } of features) {
        await reader().tab.evaluate((wanted) => {
          location.hash = wanted;
        }, id);
        await reader().opens(properties.name);
      }
      await reader().tab.key('Escape');
      await reader().closes();
      await reader().click('.whole-story button');
      await reader().clickMarker('tunisia', 'Tunisia');
      await reader().opens('Tunisia');
    });
  });

  describe('the picture that is saved', () => {
    test.each(['svg', 'png'])('as %s has the map and its headline', async (kind) => {
      await reader().visit(site().address + STORY);
      await reader().live();
      await reader().click(`.picture-buttons [value="${kind}"]`);
      await reader().until(() => window.watched?.saved.length === 1);
      const { name, type, text, width } = await reader().tab.evaluate(async () => {
        const [saved] = window.watched?.saved ?? [];
        if (!saved) throw new Error('Nothing has been saved.');
        const image = new Image();
        image.src = URL.createObjectURL(saved.content);
        await image.decode();
        const { type, size } = saved.content;
        const isText = type.startsWith('image/svg');
        const text = isText ? await saved.content.text() : String(size);
        return { name: saved.name, type, text, width: image.naturalWidth };
      });
      expect(name).toMatch(new RegExp(`\\.${kind}$`));
      expect(type).toMatch(new RegExp(`^image/${kind}`));
      const wide = await reader().tab.evaluate(
        () => document.querySelector('.map')?.clientWidth ?? 0,
      );
      if (kind === 'png') expect(width).toBe(2 * wide);
      else {
        expect(width).toBe(wide);
        expect(text).toContain(headline.split(' ')[0]);
        expect(text).toContain('>TUNISIA</text>');
      }
    });
  });

  describe('in a window as narrow as a phone', () => {
    afterEach(() => reader().resize(1280, 800));

    test('a card is a drawer that leaves its pin in sight, and its button closes it', async () => {
      await reader().resize(460, 844);
      await reader().visit(site().address + STORY);
      await reader().live();
      await reader().click('.text a.mention[href="#tunisia"]');
      await reader().opens('Tunisia');
      await reader().rest();
      expect(await reader().tab.evaluate(isPinAboveDrawer)).toBe(true);
      await reader().click('.drawer .close');
      await reader().closes();
    });
  });

  describe('another story, across the antimeridian,', () => {
    test('is reached from the front page, and opens its places by their addresses', async () => {
      await reader().visit(site().address);
      await reader().click('a[href*="where-the-day-begins/"]');
      await reader().until(() => location.pathname.includes('/where-the-day-begins/'));
      await reader().live();
      for (const { id, geometry, properties } of await placesOf('where-the-day-begins')) {
        if (!geometry) continue;
        await reader().tab.evaluate((wanted) => {
          location.hash = wanted;
        }, id);
        await reader().opens(properties.name);
      }
    });
  });
}

function framedScale(): string {
  const page = document.querySelector('iframe')?.contentDocument;
  return page?.querySelector('.leaflet-control-scale-line')?.textContent ?? '';
}

function hasScrolled(): boolean {
  return scrollY > 0 || (document.querySelector('iframe')?.contentWindow?.scrollY ?? 0) > 0;
}

function isPinAboveDrawer(): boolean {
  const pin = document.querySelector('.pin-marker[data-selected]')?.getBoundingClientRect();
  const drawer = document.querySelector('.drawer')?.getBoundingClientRect();
  return pin !== undefined && drawer !== undefined && pin.top >= 0 && pin.bottom <= drawer.top;
}

interface Feature {
  readonly id: string;
  readonly geometry: object | null;
  readonly properties: { readonly name: string };
}

async function placesOf(story: string): Promise<readonly Feature[]> {
  const file = new URL(`../../../data/${story}/places.geojson`, import.meta.url);
  const { features: places } = JSON.parse(await readFile(file, 'utf8'));
  return places;
}
