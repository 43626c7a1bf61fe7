/** What readers do at a page, one action each, chosen by numbers that look random. */
import type { Page } from 'playwright';
import { below, oneOf, type Random } from '../../../bench/random.js';
import { atRest, DESKTOP, frames, PHONE } from '../reader.js';

/** `ids`: the story's places. */
type Action = (page: Page, random: Random, ids: readonly [string, ...string[]]) => Promise<void>;

/** Clicks one of those of the elements that can be hit where they are, or are brought there. */
async function clickOne(page: Page, selector: string, random: Random): Promise<void> {
  const spot = await page.evaluate(
    ([selector, share]) => {
      const all = [...document.querySelectorAll(selector)].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0;
      });
      const element = all[Math.floor(share * all.length)];
      if (!element) return undefined;
      if (!element.closest('.map')) {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      const [box] = element.getClientRects();
      if (!box) return undefined;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      return element.contains(hit) ? { x, y } : undefined;
    },
    [selector, random()] as const,
  );
  if (spot) await page.mouse.click(spot.x, spot.y);
}

async function spotOnMap(page: Page, random: Random): Promise<{ x: number; y: number }> {
  const box = await page.locator('.map').boundingBox();
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width * (0.2 + 0.6 * random()), y: y + height * (0.2 + 0.6 * random()) };
}

const click =
  (selector: string): Action =>
  (page, random) =>
    clickOne(page, selector, random);

const press =
  (...keys: readonly [string, ...string[]]): Action =>
  (page, random) =>
    page.keyboard.press(oneOf(keys, random));

const drag: Action = async (page, random) => {
  const { x, y } = await spotOnMap(page, random);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 300 * (random() - 0.5), y + 300 * (random() - 0.5), { steps: 3 });
  await page.mouse.up();
};

const wheel: Action = async (page, random) => {
  const { x, y } = await spotOnMap(page, random);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, oneOf([-240, -120, 120, 240], random));
};

const moveByKeys: Action = async (page, random) => {
  await page.evaluate(() => document.getElementById('the_map')?.focus({ preventScroll: true }));
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-'] as const;
  for (let step = 0; step < 3; step++) await page.keyboard.press(oneOf(keys, random));
};

const chooseByKey: Action = async (page, random) => {
  await page.evaluate((share) => {
    const markers = document.querySelectorAll<HTMLElement>('.pin-marker');
    markers[Math.floor(share * markers.length)]?.focus({ preventScroll: true });
  }, random());
  await page.keyboard.press('Enter');
};

const follow: Action = (page, random, ids) => {
  const id = oneOf(ids, random);
  return page.evaluate((fragment) => {
    location.hash = fragment;
  }, id);
};

/** Within the page: never back to the page before it. */
const walkHistory: Action = (page, random) =>
  page.evaluate((isBack) => {
    const { navigation } = window;
    if (isBack && navigation?.canGoBack) history.back();
    if (!isBack && navigation?.canGoForward) history.forward();
  }, random() < 0.7);

const switchTiles: Action = async (page) => {
  await page.locator('.leaflet-control-layers-selector').evaluate((input: HTMLElement) => {
    input.click();
  });
};

const search: Action = async (page, random) => {
  if ((await page.locator('#the_search input').count()) === 0) return;
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type(oneOf(['a', 'be', 'sto', 'the', 'qq', 'ö'], random));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(oneOf(['Enter', 'Escape'], random));
  await page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
  });
};

const turnWindow: Action = async (page, random) => {
  const windows = [PHONE.viewport, DESKTOP.viewport, { width: 1000, height: 700 }] as const;
  await page.setViewportSize(oneOf(windows, random) ?? { width: 1280, height: 800 });
};

const scroll: Action = (page, random) =>
  page.evaluate((share) => {
    scrollTo({ top: share * document.body.scrollHeight, behavior: 'instant' });
  }, random());

const showKeys: Action = async (page) => {
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
};

const changeOrder: Action = async (page, random) => {
  const value = oneOf(['text', 'time'], random);
  await page.evaluate((order) => {
    const select = document.querySelector<HTMLSelectElement>('#the_tools select');
    if (!select) return;
    select.value = order;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
};

/** Each with how often it is done. */
const ACTIONS: readonly (readonly [weight: number, action: Action])[] = [
  [6, click('.pin-marker')],
  [4, click('.text a.mention')],
  [3, click('.cards .show-on-map')],
  [3, click('.legend summary, .folded summary')],
  [5, follow],
  [4, press('n', 'p')],
  [3, click('.card-popup a[rel], .drawer a[rel], .cluster-list a')],
  [3, press('Escape')],
  [2, click('.leaflet-popup-close-button, .drawer .close')],
  [4, drag],
  [4, moveByKeys],
  [4, wheel],
  [3, click('.leaflet-control-zoom a, .whole-story button')],
  [2, press('Tab', 'Shift+Tab')],
  [2, chooseByKey],
  [4, walkHistory],
  [2, switchTiles],
  [2, search],
  [1, turnWindow],
  [2, scroll],
  [1, showKeys],
  [1, changeOrder],
  [1, click('#the_tools input')],
];
const DECK = ACTIONS.flatMap(([weight, action]) => Array.from({ length: weight }, () => action));

/** So many actions, the same at every run of the same numbers. */
export async function useAtRandom(
  page: Page,
  ids: readonly [string, ...string[]],
  random: Random,
  times: number,
): Promise<void> {
  const address = page.url().replace(/#.*/, '');
  for (let time = 0; time < times; time++) {
    await DECK[below(DECK.length, random)]?.(page, random, ids);
    if (page.url().replace(/#.*/, '') !== address) throw new Error(`It has gone to ${page.url()}.`);
  }
}

/**
 * Brings a page to where it is after every use: the whole story in view, nothing open, and the
 * same place the one that was chosen last.
 */
export async function comeToRest(
  page: Page,
  [last]: readonly [string, ...string[]],
): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await page.evaluate((id) => {
    document.querySelector('dialog')?.close();
    for (const input of document.querySelectorAll<HTMLInputElement>('.map input:checked')) {
      input.click();
    }
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    location.hash = id;
  }, last);
  await page.locator('.card-popup .card').waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.whole-story button')?.click();
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await atRest(page);
  // What is to be announced waits for a moment.
  await frames(page, 30);
}
