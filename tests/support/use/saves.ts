/** What an author saves repeatedly: changes, mistakes, and corrections. */

import type { Page } from 'playwright';
import { expect } from 'vitest';
import { below, type Random } from '../../../bench/random.js';
import { LIVE } from '../live.js';
import { atRest } from '../reader.js';
import { ARTICLE, change, PLACES } from '../small-story.js';

export interface Files {
  readonly saveArticle: (text: string) => Promise<void>;
  readonly savePlaces: (text: string) => Promise<void>;
}

const OVERLAY = 'vite-error-overlay';

/**
 * Saves `times` times, now and then again right after, and looks each time whether the page
 * shows the last save and nothing of those before; at the end lets the page come to rest.
 */
export async function saveOften(
  page: Page,
  { saveArticle, savePlaces }: Files,
  random: Random,
  times: number,
): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, below(120, random)));
  const articleOf = (number: number) => change(ARTICLE, 'an hour late', `${number} hours late`);
  const placesOf = (number: number, mention: string) =>
    change(PLACES, '"mention": "the old mole"', `"mention": "${mention}"`)
      .replaceAll('an hour late', `${number} hours late`)
      .replace('"name": "The old mole"', `"name": "The old mole ${number}"`);
  for (let number = 2; number < times + 2; number++) {
    const isBroken = number % 4 === 1;
    const wrong = `the mole of ${number}`;
    await saveArticle(articleOf(number));
    if (below(2, random) === 0) await pause();
    // As some do who save again at once.
    if (below(3, random) === 0) await savePlaces(placesOf(number, `the mole before ${number}`));
    if (below(2, random) === 0) await pause();
    await savePlaces(placesOf(number, isBroken ? wrong : 'the old mole'));
    if (isBroken) {
      await expect
        .poll(() => page.locator(`${OVERLAY} .message-body`).allTextContents())
        .toEqual([expect.stringContaining(wrong)]);
    } else {
      await expect.poll(() => textsOf(page)).toEqual([number, number, 0]);
    }
  }
  // By a locator: the handle that `waitForSelector` returns would keep its page in memory.
  await page.locator(LIVE).waitFor();
  await page.locator('body:not(:has(.picture-buttons[hidden]))').waitFor();
  await atRest(page);
}

/** The numbers that stand in the text and in a card, and how many overlays there are. */
function textsOf(page: Page): Promise<readonly [number, number, number]> {
  return page.evaluate((overlay) => {
    const numberIn = (selector: string, form: RegExp) =>
      Number(form.exec(document.querySelector(selector)?.textContent ?? '')?.[1]);
    return [
      numberIn('#paragraph_1', /(\d+) hours/),
      numberIn('.cards [id$="the-old-mole"] .name', /(\d+)$/),
      document.querySelectorAll(overlay).length,
    ] as const;
  }, OVERLAY);
}
