import { describe, expect, inject, test } from 'vitest';
import { basemapColours } from '../support/basemap-layer.js';
import { visit } from '../support/reader.js';

const address = inject('siteAddress');

describe('in forced colours', () => {
  test.each(['light', 'dark'] as const)(
    'pins, lines and focus are visible, in %s',
    async (scheme) => {
      const { page, close } = await visit(address, {
        viewport: { width: 1280, height: 800 },
        forcedColors: 'active',
        colorScheme: scheme,
      });
      const styleOf = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { backgroundColor, borderStyle, borderColor, outlineStyle, outlineColor } =
              getComputedStyle(element);
            const { backgroundColor: page } = getComputedStyle(document.documentElement);
            return { backgroundColor, borderStyle, borderColor, outlineStyle, outlineColor, page };
          });
      const stated = await styleOf('.pin-marker .number.stated');
      const narrowed = await styleOf('.pin-marker .number.narrowed');
      const somewhere = await styleOf('.pin-marker .number.somewhere');
      for (const { borderColor, page: paper } of [stated, narrowed, somewhere]) {
        expect(borderColor).not.toBe(paper);
      }
      expect(stated.backgroundColor).toBe(stated.borderColor);
      expect(narrowed.backgroundColor).not.toBe(stated.backgroundColor);
      expect(narrowed.outlineStyle).toBe('solid');
      const dashes = await page
        .locator('.pin-marker .number.somewhere')
        .first()
        .evaluate((pin) => {
          const { borderTopStyle, borderTopColor, maskImage } = getComputedStyle(pin, '::after');
          return { borderTopStyle, borderTopColor, isCut: maskImage.startsWith('url(') };
        });
      expect(dashes).toEqual({
        borderTopStyle: 'solid',
        borderTopColor: somewhere.borderColor,
        isCut: true,
      });

      await page.locator('.text .mention').first().focus();
      await page.keyboard.press('Tab');
      const focused = await styleOf('.mention:focus-visible');
      expect(focused.outlineStyle).toBe('solid');
      expect(focused.outlineColor).not.toBe(focused.page);

      // Land and water are one colour; the coast must be drawn in another.
      const map = await page.locator('.map').boundingBox();
      const colours = map ? [...(await basemapColours(page, map)).keys()] : [];
      const [paper, ink] = scheme === 'light' ? ['255,255,255', '0,0,0'] : ['0,0,0', '255,255,255'];
      expect(colours).toContain(paper);
      const isNear = (colour: string) => {
        const [value = 0] = colour.split(',').map(Number);
        return Math.abs(value - Number(ink?.split(',')[0])) < 90;
      };
      expect(colours.filter(isNear), `near ${ink}, of ${colours}`).not.toEqual([]);
      await close();
    },
  );
});
