import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import {
  atRest,
  boxOf,
  closePlace,
  DESKTOP,
  openPlace,
  PHONE,
  resize,
  size,
  visit,
} from '../support/reader.js';

const address = inject('siteAddress');
const embed = `${address}embed.html`;

const SCROLLER = '.leaflet-popup-content, .drawer';

/** Whether the foot says that there is more below, and whether there is. */
function more(page: Page): Promise<{ said: boolean; isThere: boolean }> {
  return page.evaluate((selector) => {
    const scroller = document.querySelector(selector);
    const button = scroller?.querySelector('.card-foot button');
    if (!scroller || !button) throw new Error('No card is open.');
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    return {
      said: getComputedStyle(button).visibility === 'visible',
      isThere: scrollHeight - scrollTop - clientHeight > 2,
    };
  }, SCROLLER);
}

async function expectMore(page: Page, isThere: boolean, where: string): Promise<void> {
  await expect.poll(() => more(page), { message: where }).toEqual({ said: isThere, isThere });
}

type Sizes = readonly (readonly [width: number, height: number])[];

const WINDOWS: readonly (readonly [string, string, BrowserContextOptions, Sizes])[] = [
  [
    'windows',
    address,
    size(1440, 900),
    [
      [1440, 900],
      [1024, 768],
    ],
  ],
  [
    'phones, upright and held across',
    address,
    PHONE,
    [
      [390, 844],
      [844, 390],
    ],
  ],
  [
    'frames',
    embed,
    size(300, 300),
    [
      [300, 300],
      [600, 400],
      [800, 450],
    ],
  ],
];

describe.each(WINDOWS)('an open card in %s', (_, at, options, sizes) => {
  test('has the way to the previous and the next place in sight, whatever its length', async () => {
    const { page, close } = await visit(at, { ...options, reducedMotion: 'reduce' });
    const names = await page.locator('.cards .card .name').allTextContents();
    expect(names).toHaveLength(features.length);
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      for (const [index, shown] of names.entries()) {
        const id = features.find(({ properties }) => properties.name === shown)?.id ?? '';
        await openPlace(page, id, shown);
        await expectNeighbours(page, names, index, `${width} x ${height}: ${id}`);
      }
    }
    await close();
  });

  test('says that it goes on until its end is reached, wherever it is cut', async () => {
    const { page, close } = await visit(at, { ...options, reducedMotion: 'reduce' });
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      await openPlace(page, 'sesto-san-giovanni');
      await expectToGoOn(page, `${width} x ${height}`);
      await closePlace(page);
    }
    await close();
  });

  test('has no link under its foot that has the focus', async () => {
    const [[width, height] = [0, 0]] = sizes;
    const { page, close } = await visit(at, { ...options, reducedMotion: 'reduce' });
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.locator(':is(.card-popup, .drawer) .card:focus').waitFor();
    await unfold(page);
    const links = await page.locator(`:is(${SCROLLER}) :is(a, summary)`).count();
    expect(links).toBeGreaterThan(10);
    for (let link = 0; link < links; link++) {
      await page.keyboard.press('Tab');
      const message = `link ${link} at ${width} x ${height}`;
      await expect.poll(() => coverOfFocus(page), { message }).toBe('');
    }
    await close();
  });
});

/** The links to both neighbours say where they lead, and can be clicked. */
async function expectNeighbours(
  page: Page,
  names: readonly string[],
  index: number,
  message: string,
): Promise<void> {
  for (const [rel, word, step] of [
    ['prev', 'Previous', -1],
    ['next', 'Next', 1],
  ] as const) {
    const link = page.locator(`.card-foot a[rel="${rel}"]`);
    const target = names[index + step];
    expect(await link.count(), message).toBe(target === undefined ? 0 : 1);
    if (target === undefined) continue;
    const name = `${word}: ${index + step + 1} ${target}`;
    const named = page.getByRole('dialog').getByRole('link', { name, exact: true });
    expect(await named.count(), message).toBe(1);
    expect(await link.textContent(), message).toContain(word);
    await expect.poll(() => isHit(page, `.card-foot a[rel="${rel}"]`), { message }).toBe(true);
  }
}

/** Unfolds all quotations of the open card. */
async function unfold(page: Page): Promise<void> {
  await page.locator(`:is(${SCROLLER}) .folded`).evaluate((fold) => fold.setAttribute('open', ''));
  await atRest(page);
}

/** Scrolls the long card that is open from quotation to quotation, and by its button. */
async function expectToGoOn(page: Page, where: string): Promise<void> {
  await unfold(page);
  await expectMore(page, true, `${where}: at its top`);
  const quotes = await page.locator('.card-foot').evaluate((foot) => {
    const scroller = foot.closest('.leaflet-popup-content, .drawer');
    return scroller?.querySelectorAll('.quote').length ?? 0;
  });
  expect(quotes).toBeGreaterThan(3);
  for (let quote = 1; quote < quotes; quote++) {
    // Just below the last line of the quotation before: the foot covers no text.
    await page.evaluate(
      ([selector, index]) => {
        const scroller = document.querySelector(selector);
        const foot = scroller?.querySelector('.card-foot');
        const next = scroller?.querySelectorAll('.quote')[index];
        if (!scroller || !foot || !next) throw new Error('There is no such quotation.');
        const below = next.getBoundingClientRect().top - foot.getBoundingClientRect().top;
        scroller.scrollBy(0, below - 4);
      },
      [SCROLLER, quote] as const,
    );
    await expectMore(page, true, `${where}: before quotation ${quote + 1}`);
  }
  await page.locator(SCROLLER).evaluate((scroller) => scroller.scrollTo(0, 1e6));
  await expectMore(page, false, `${where}: at its end`);
  await page.locator(SCROLLER).evaluate((scroller) => scroller.scrollTo(0, 0));
  await expectMore(page, true, `${where}: at its top again`);
  const button = page.locator('.card-foot button');
  const scrolled = () => page.locator(SCROLLER).evaluate(({ scrollTop }) => scrollTop);
  /** Whether the button is there, once it says what is true: it is told of scrolling afterwards. */
  const goesOn = async () => {
    await expect
      .poll(async () => {
        const { said, isThere } = await more(page);
        return said === isThere;
      })
      .toBe(true);
    return (await more(page)).said;
  };
  for (let clicks = 0; clicks < 40 && (await goesOn()); clicks++) {
    const before = await scrolled();
    // A scroll may stand still for frames on a busy machine: only its event tells that it is over.
    const ended = page.locator(SCROLLER).evaluate(
      (scroller) =>
        new Promise<void>((resolve) => {
          scroller.addEventListener('scrollend', () => resolve(), { once: true });
        }),
    );
    // By the mouse: a click of Playwright's scrolls the card to its end first if the button moves.
    await atRest(page);
    await expect.poll(() => isHit(page, '.card-foot button')).toBe(true);
    const { left, top, width, height } = await boxOf(button);
    await page.mouse.click(left + width / 2, top + height / 2);
    await ended;
    expect(await scrolled()).toBeGreaterThan(before);
  }
  await expectMore(page, false, `${where}: after its button has been clicked`);
}

/** What covers the middle of the focused link of a card; empty if nothing does. */
function coverOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused?.matches('.card-popup a, .drawer a, .folded summary, .close'))
      return 'The focus is elsewhere.';
    const { left, top, width, height } = focused.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit === focused ? '' : (hit?.outerHTML.slice(0, 100) ?? 'nothing');
  });
}

/** Whether a click on the middle of an element hits it. */
function isHit(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  });
}

describe('a card of many quotations', () => {
  test.each([
    ['a popup', DESKTOP],
    ['a drawer', PHONE],
  ] as const)('shows two in %s, of which one has the clicked mention', async (_, options) => {
    const { page, close } = await visit(address, { ...options, reducedMotion: 'reduce' });
    const card = page.getByRole('dialog');
    const shown = () =>
      card
        .locator('.quote:visible mark')
        .evaluateAll((marks) =>
          marks.flatMap((mark) => (mark.checkVisibility() ? [mark.textContent] : [])),
        );
    const mentions = page.locator('.text .mention[href="#sesto-san-giovanni"]');
    for (const [index, words] of [
      [5, 'Amri was shot dead'],
      [0, 'a gunfight with police'],
      [3, 'The officers chanced upon Amri'],
    ] as const) {
      const mention = page.locator('.text .mention').filter({ hasText: words }).first();
      expect(await mentions.count()).toBeGreaterThan(index);
      await mention.scrollIntoViewIfNeeded();
      await mention.click();
      await card.locator('.quote').first().waitFor();
      await expect.poll(shown).toHaveLength(2);
      expect(await shown()).toContain(words);
      expect(await card.locator('.folded summary').textContent()).toBe('6 more');
      await closePlace(page);
    }
    await close();
  });

  test('unfolds within the map, and is folded again for no one', async () => {
    const { page, close } = await visit(`${address}#sesto-san-giovanni`, DESKTOP);
    const popup = page.locator('.card-popup');
    await popup.locator('.folded summary').click();
    await atRest(page);
    expect(await popup.locator('.quote:visible').count()).toBe(8);
    const [card, map] = [await boxOf(popup), await boxOf(page.locator('#the_map'))];
    expect(card.top).toBeGreaterThanOrEqual(map.top);
    expect(card.bottom).toBeLessThanOrEqual(map.bottom);
    await resize(page, 1200, 780);
    await expect.poll(() => popup.locator('.folded').getAttribute('open')).toBe('');
    await close();
  });
});

describe('the list of places', () => {
  test('is folded on a phone, and whole without a script and on paper', async () => {
    const { page, close } = await visit(address, PHONE);
    const cards = page.locator('.cards .card');
    expect(await cards.count()).toBe(features.length);
    expect(await cards.first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await cards.last().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.places summary').first().click();
    await expect.poll(() => cards.first().isVisible()).toBe(true);
    await close();
    const silent = await visit(`${address}#milan`, { ...PHONE, javaScriptEnabled: false });
    const card = await boxOf(silent.page.locator('.cards #milan'));
    expect(card.top).toBeGreaterThan(0);
    expect(card.top).toBeLessThan(844);
    await silent.close();
  });
});

describe('how certain a position is', () => {
  test.each([
    ['with the script', true],
    ['without it', false],
  ] as const)(
    'stands below kind and date, before all quotations: %s',
    async (_, javaScriptEnabled) => {
      const { page, close } = await visit(address, { ...DESKTOP, javaScriptEnabled });
      const orders = await page
        .locator('.cards .card')
        .evaluateAll((cards) =>
          cards.map((card) => Array.from(card.children, ({ className }) => className).join(' ')),
        );
      expect(orders).toHaveLength(features.length);
      for (const order of orders)
        expect(order).toMatch(/kind certainty( quote){1,2}( folded)?( note)? card-links$/);
      if (javaScriptEnabled) {
        await openPlace(page, 'sesto-san-giovanni');
        const certainty = page.getByRole('dialog').locator('.certainty');
        expect(await certainty.textContent()).toMatch(/^Narrowed down: .*up to 500 m/);
        await expect.poll(() => isHit(page, '.card-popup .certainty strong')).toBe(true);
      }
      await close();
    },
  );

  test('the list’s own cards lead to their neighbours by name', async () => {
    const { page, close } = await visit(address, { ...DESKTOP, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Next: 3 Italy' }).click();
    expect(new URL(page.url()).hash).toBe('#italy');
    await close();
  });
});
