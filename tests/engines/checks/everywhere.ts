import { afterEach, describe, expect, test } from 'vitest';
import type { Given } from '../given.js';
import { inOrder } from './opening.js';

const STORY = 'berlin-milan-2016/';

/** What tests/built does not hold in Chromium. */
export function checkEverywhere({ site, reader }: Given): void {
  describe('where a browser refuses to change the address', () => {
    test('keys go on working, and the address is put right later', async () => {
      await reader().visit(site().address + STORY);
      await reader().live();
      await reader().tab.evaluate(() => {
        try {
          for (let change = 0; change < 300; change++) {
            history.replaceState(null, '', location.href);
          }
        } catch {
          // So WebKit and Firefox say that it is too much.
        }
      });
      const [first, second] = inOrder();
      for (const [key, place] of [
        ['n', first],
        ['n', second],
        ['p', first],
      ] as const) {
        await reader().tab.key(key);
        await reader().opens(place?.properties.name ?? '');
      }
      await reader().tab.key('Escape');
      await reader().closes();
      await reader().tab.key('n');
      await reader().opens(first?.properties.name ?? '');
      await reader().until((id) => location.hash === `#${id}`, first?.id ?? '');
      await reader().opens(first?.properties.name ?? '');
    });
    test('cards of an embedded map open and close', async () => {
      await reader().visit(site().hostOf(`${STORY}embed.html`));
      await reader().live();
      await reader().tab.evaluate(() => {
        const frame = document.querySelector('iframe')?.contentWindow;
        try {
          for (let change = 0; change < 300; change++) {
            frame?.history.replaceState(null, '', frame.location.href);
          }
        } catch {
          // So WebKit and Firefox say that it is too much.
        }
      });
      await reader().clickMarker('tunisia', 'Tunisia');
      await reader().opens('Tunisia');
      await reader().click(':is(.card-popup, .drawer) a[rel="prev"]');
      await reader().opens('Milan');
      await reader().tab.key('Escape');
      await reader().closes();
    });
  });

  describe('in windows of several widths', () => {
    afterEach(() => reader().resize(1280, 800));

    test.each([460, 768, 1280])('no page of %i px scrolls sideways', async (width) => {
      await reader().resize(width, 844);
      for (const path of ['', STORY, 'where-the-day-begins/', `${STORY}embed.html`]) {
        await reader().visit(site().address + path);
        if (path !== '') await reader().live();
        await reader().rest();
        const wide = await reader().tab.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, path).toBeLessThanOrEqual(width);
      }
    });
  });

  describe('the site’s icon', () => {
    test('is one that this engine can show, and is there for whoever asks the server', async () => {
      await reader().visit(site().address + STORY);
      const [width, status] = await reader().tab.evaluate(async () => {
        const image = new Image();
        image.src = document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '';
        await image.decode();
        const asked = new Image();
        asked.src = '../favicon.ico';
        await asked.decode();
        return [image.naturalWidth, asked.naturalWidth];
      });
      expect(width).toBeGreaterThan(0);
      expect(status).toBe(32);
    });
  });
}
