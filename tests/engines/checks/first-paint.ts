import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { features, headline, paragraphs } from '../../support/article-file.js';
import type { Given } from '../given.js';
import { createReader, type Reader } from '../reader.js';

const STORY = 'berlin-milan-2016/';

export function checkFirstPaint({ engine, site, reader }: Given): void {
  describe('before its script has come', () => {
    beforeAll(async () => {
      site().holdScripts();
      await reader().visit(site().address + STORY);
    });
    afterAll(() => site().releaseScripts());

    test('the page has headline, article and all cards', async () => {
      const said = await wordsOf(reader());
      expect(said.headline).toBe(lettersOf(headline));
      expect(said.text).toContain(lettersOf(paragraphs.join('')));
      for (const { properties } of features)
        expect(said.cards).toContain(lettersOf(properties.name));
    });

    test('the map is drawn, with a pin for every place in it', async () => {
      expect(await drawnPins(reader())).toEqual(features.map(({ id }) => `pin_${id}`).sort());
    });

    test('a pin leads to its card', async () => {
      await reader().click('#pin_tunisia');
      await reader().until(() => location.hash === '#tunisia');
      await reader().until(isInSight, '.cards #tunisia');
    });

    test('and when it comes, the same page becomes live with that place open', async () => {
      site().releaseScripts();
      await reader().live();
      await reader().opens('Tunisia');
    });
  });

  describe('with scripts off', () => {
    let quiet: Reader;
    beforeAll(async () => {
      quiet = createReader(await engine.open({ script: false }));
      await quiet.resize(1280, 800);
      await quiet.tab.goto(site().address + STORY);
    });
    afterAll(() => quiet.tab.close());

    test('the page is whole, and nothing in sight waits for a script', async () => {
      const said = await wordsOf(quiet);
      expect(said.text).toContain(lettersOf(paragraphs.join('')));
      expect(await drawnPins(quiet)).toHaveLength(features.length);
      const idle = await quiet.tab.evaluate(() =>
        Array.from(document.querySelectorAll('button, input, select'), (element) =>
          element.getClientRects().length > 0 ? element.outerHTML : '',
        ).filter((found) => found !== ''),
      );
      expect(idle).toEqual([]);
    });

    test('every pin leads to its card, and Back to the map', async () => {
      for (const { id } of features.slice(0, 3)) {
        await quiet.click(`#pin_${id}`);
        await quiet.until((wanted) => location.hash === `#${wanted}`, id);
        await quiet.until(isInSight, `.cards #${id}`);
      }
      await quiet.tab.back();
      await quiet.until((wanted) => location.hash === `#${wanted}`, features[1]?.id ?? '');
    });
  });
}

function isInSight(selector: string): boolean {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box !== undefined && box.top < innerHeight && box.bottom > 0;
}

/** A text without everything but letters: numbers of places stand between the words. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

async function wordsOf(reader: Reader) {
  await reader.rest();
  const [title = '', text = '', cards = ''] = await reader.tab.evaluate(() =>
    ['h1', '.text', '.cards'].map((part) => document.querySelector(part)?.textContent ?? ''),
  );
  return { headline: lettersOf(title), text: lettersOf(text), cards: lettersOf(cards) };
}

/** The drawn map's pins that can be seen, whole, in the map. */
function drawnPins(reader: Reader): Promise<string[]> {
  return reader.tab.evaluate(() => {
    const map = document.querySelector('.map')?.getBoundingClientRect();
    const pins = Array.from(document.querySelectorAll('.drawn-map .pin'));
    const isWhole = ({ left, top, right, bottom, width }: DOMRect) =>
      map !== undefined &&
      width > 20 &&
      left >= map.left &&
      top >= map.top &&
      right <= map.right &&
      bottom <= map.bottom;
    return pins
      .filter((pin) => getComputedStyle(pin).visibility === 'visible')
      .filter((pin) => isWhole(pin.getBoundingClientRect()))
      .map(({ id }) => id)
      .sort();
  });
}
