import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import { DESKTOP, PHONE, size, visit } from '../support/reader.js';

const address = inject('siteAddress');
const embed = `${address}embed.html`;

const SCROLLER = '.leaflet-popup-content, .drawer';

async function open(page: Page, id: string): Promise<void> {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, id);
  await page
    .getByRole('dialog')
    .filter({ hasText: features.find((feature) => feature.id === id)?.properties.name ?? id })
    .waitFor();
}

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

describe.each([
  ['a wide window', address, size(1440, 900)],
  ['1024 by 768', address, size(1024, 768)],
  ['a phone', address, PHONE],
  ['a phone held across', address, { ...PHONE, viewport: { width: 844, height: 390 } }],
  ['a frame of 300 by 300', embed, size(300, 300)],
  ['a frame of 600 by 400', embed, size(600, 400)],
  ['a frame of 800 by 450', embed, size(800, 450)],
] as const)('an open card in %s', (_, at, window) => {
  test('has the way to the previous and the next place in sight, whatever its length', async () => {
    const { page, close } = await visit(at, window);
    const names = await page.locator('.cards .card .name').allTextContents();
    expect(names).toHaveLength(features.length);
    for (const [index, shown] of names.entries()) {
      const id = features.find(({ properties }) => properties.name === shown)?.id ?? '';
      await open(page, id);
      for (const [rel, word, step] of [
        ['prev', 'Previous', -1],
        ['next', 'Next', 1],
      ] as const) {
        const link = page.locator(`.card-foot a[rel="${rel}"]`);
        const target = names[index + step];
        expect(await link.count()).toBe(target === undefined ? 0 : 1);
        if (target === undefined) continue;
        const name = `${word}: ${index + step + 1} ${target}`;
        const named = page.getByRole('dialog').getByRole('link', { name, exact: true });
        expect(await named.count()).toBe(1);
        expect(await link.textContent()).toContain(word);
        await expect
          .poll(() => isHit(page, `.card-foot a[rel="${rel}"]`), { message: id })
          .toBe(true);
      }
    }
    await close();
  });

  test('says that it goes on until its end is reached, wherever it is cut', async () => {
    const { page, close } = await visit(at, window);
    await open(page, 'sesto-san-giovanni');
    await expectMore(page, true, 'at its top');
    const quotes = await page.locator('.card-foot').evaluate((foot) => {
      const scroller = foot.closest('.leaflet-popup-content, .drawer');
      return scroller?.querySelectorAll('.quote').length ?? 0;
    });
    expect(quotes).toBeGreaterThan(3);
    for (let quote = 1; quote < quotes; quote++) {
      // Just below the last line of the quotation before: the foot covers nothing but paper.
      await page.evaluate(
        ([selector, index]) => {
          const scroller = document.querySelector(selector);
          const foot = scroller?.querySelector('.card-foot');
          const next = scroller?.querySelectorAll('.quote')[index];
          if (!scroller || !foot || !next) throw new Error('There is no such quotation.');
          scroller.scrollBy(
            0,
            next.getBoundingClientRect().top - foot.getBoundingClientRect().top - 4,
          );
        },
        [SCROLLER, quote] as const,
      );
      await expectMore(page, true, `before quotation ${quote + 1}`);
    }
    await page.locator(SCROLLER).evaluate((scroller) => scroller.scrollTo(0, 1e6));
    await expectMore(page, false, 'at its end');
    await page.locator(SCROLLER).evaluate((scroller) => scroller.scrollTo(0, 0));
    const button = page.locator('.card-foot button');
    for (let clicks = 0; clicks < 40 && (await more(page)).isThere; clicks++) {
      await button.click();
    }
    await expectMore(page, false, 'after its button has been clicked');
    await close();
  });
});

test.each([
  ['a wide window', address, size(1440, 900)],
  ['a phone', address, PHONE],
  ['a frame of 300 by 300', embed, size(300, 300)],
] as const)('in %s no link that has the focus lies under the foot', async (_, at, window) => {
  const { page, close } = await visit(at, window);
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.locator(':is(.card-popup, .drawer) .card:focus').waitFor();
  const links = await page.locator(`:is(${SCROLLER}) a`).count();
  expect(links).toBeGreaterThan(10);
  for (let link = 0; link < links; link++) {
    await page.keyboard.press('Tab');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const focused = document.activeElement;
          const {
            left = 0,
            top = 0,
            width = 0,
            height = 0,
          } = focused?.getBoundingClientRect() ?? {};
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          return focused?.matches('.card-popup a, .drawer a, .close') && hit === focused;
        }),
      )
      .toBe(true);
  }
  await close();
});

/** Whether the middle of an element is what a click there hits. */
function isHit(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  });
}

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
      for (const order of orders) expect(order).toMatch(/kind certainty( quote)+/);
      if (javaScriptEnabled) {
        await open(page, 'sesto-san-giovanni');
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
