/** What opens under the pointer does not take the second click of a double click. */
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { PHONE, size, visit } from '../support/reader.js';

const address = inject('siteAddress');
const embed = `${address}embed.html`;

const cardOf = (page: Page) => page.locator('.card-popup .name, .drawer .name').textContent();

async function middleOf(locator: Locator): Promise<[x: number, y: number]> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** The second click of a double click, where the mouse is. */
async function clickAgain(page: Page): Promise<void> {
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

const tunisia = (page: Page) => page.locator('.pin-marker[href$="#tunisia"]');

describe.each([
  ['a wide window', address, size(1440, 900)],
  ['a frame of 300 by 300', embed, size(300, 300)],
  ['a frame of 600 by 400', embed, size(600, 400)],
] as const)('in %s', (_, at, window) => {
  test('a double click on a pin opens its card, wherever map and page have moved', async () => {
    const { page, close } = await visit(at, window);
    await page.mouse.click(...(await middleOf(tunisia(page))));
    await page.locator('.card-foot').waitFor();
    await clickAgain(page);
    await expect.poll(() => cardOf(page)).toBe('Tunisia');
    expect(new URL(page.url()).hash).toBe('#tunisia');
    await close();
  });

  test('it does nothing to what has come under the pointer: a link, or the map', async () => {
    const { page, close } = await visit(at, window);
    for (const target of ['figcaption a', '.card-foot a[rel="prev"]']) {
      await page.mouse.click(...(await middleOf(tunisia(page))));
      await expect.poll(() => isStill(page, `.card-popup ${target}, .drawer ${target}`)).toBe(true);
      await page.mouse.move(
        ...(await middleOf(page.locator(`.card-popup ${target}, .drawer ${target}`).first())),
      );
      await clickAgain(page);
      expect(new URL(page.url()).hash).toBe('#tunisia');
      expect(new URL(page.url()).pathname).toBe(new URL(at).pathname);
      await page.keyboard.press('Escape');
      await page.locator('.card-foot').waitFor({ state: 'detached' });
    }
    await close();
  });
});

/** Whether an element is where it was a frame ago. */
function isStill(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate(async (element) => {
      const before = element.getBoundingClientRect();
      await new Promise(requestAnimationFrame);
      const now = element.getBoundingClientRect();
      return now.left === before.left && now.top === before.top;
    });
}

test('a double tap on a pin opens its card, though the text moves under the finger', async () => {
  const { page, close } = await visit(address, PHONE);
  const [x, y] = await middleOf(tunisia(page));
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
  await page.locator('.drawer').waitFor();
  expect(await cardOf(page)).toBe('Tunisia');
  await close();
});

test('who clicks quickly on "Next" goes on and on', async () => {
  const { page, close } = await visit(`${address}#berlin`, size(1440, 900));
  const next = page.locator('.card-foot a[rel="next"]');
  await page.mouse.click(...(await middleOf(next)));
  await expect.poll(() => cardOf(page)).toBe('Sesto San Giovanni');
  await expect.poll(() => isStill(page, '.card-foot a[rel="next"]')).toBe(true);
  await page.mouse.move(...(await middleOf(next)));
  await clickAgain(page);
  await expect.poll(() => cardOf(page)).toBe('Italy');
  await close();
});
