import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import { atRest, boxOf, clickPin, DESKTOP, drag, frames, PHONE, visit } from '../support/reader.js';

const address = inject('siteAddress');

const openName = (page: Page) =>
  page.locator('.card-popup .card .name, .drawer .card .name').textContent();
const place = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the page.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

describe('a mention and its marker answer each other', () => {
  test('pointing at or focusing the mention marks the marker', async () => {
    const { page, close } = await visit(address);
    const marker = page.locator('.pin-marker[href$="#tunisia"]');
    await page.hover('.text a.mention[href="#tunisia"]');
    expect(await marker.getAttribute('data-pointed')).not.toBeNull();
    // The margin: nothing comes under the pointer there when the page scrolls for the focus.
    await page.mouse.move(2, 2);
    expect(await marker.getAttribute('data-pointed')).toBeNull();
    await page.locator('.text a.mention[href="#tunisia"]').focus();
    expect(await marker.getAttribute('data-pointed')).not.toBeNull();
    await close();
  });

  test('pointing at or focusing the marker marks the mention', async () => {
    const { page, close } = await visit(address);
    const mention = page.locator('.text a.mention[href="#tunisia"]');
    await page.hover('.pin-marker[href$="#tunisia"]');
    expect(await mention.getAttribute('class')).toContain('pointed');
    await page.hover('.byline');
    expect(await mention.getAttribute('class')).not.toContain('pointed');
    await page.locator('.pin-marker[href$="#tunisia"]').focus();
    expect(await mention.getAttribute('class')).toContain('pointed');
    await close();
  });

  test('choosing a marker marks its sentences and brings one into view; the map stays', async () => {
    const { page, close } = await visit(address);
    const map = await page.locator('.map').boundingBox();
    await clickPin(page, 'border-italy');
    const passages = page.locator('[data-quoted].chosen');
    await passages.first().waitFor();
    const marked = (await passages.allTextContents()).join('').replace(/\d+(?=\D|$)/g, '');
    expect(marked).toContain('two European borders');
    const top = async () => (await boxOf(passages.first())).top;
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    await expect.poll(top).toBeLessThan(800);
    await atRest(page);
    expect(await page.locator('.map').boundingBox()).toEqual(map);
    await close();
  });
});

describe('the map follows the text', () => {
  /** Scrolls as a reader does until a paragraph is being read. */
  const scrollTo = async (page: Page, paragraph: number) => {
    const { top } = await boxOf(page.locator(`#paragraph_${paragraph}`));
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, top - 200);
    await expect
      .poll(async () => (await boxOf(page.locator(`#paragraph_${paragraph}`))).top)
      .toBeCloseTo(200, -1);
    await followed(page);
  };
  /** The map follows once the text has not moved for some frames, and is animated. */
  const followed = async (page: Page) => {
    await frames(page, 30);
    await atRest(page);
  };

  test('on a wide screen it moves to the places of the paragraph being read', async () => {
    const { page, close } = await visit(address);
    expect(await page.getByRole('switch', { name: 'Map follows the text' }).isChecked()).toBe(true);
    await scrollTo(page, 2);
    // Paragraph 2 names Milan and Sesto San Giovanni: now they are separate.
    const map = await boxOf(page.locator('.map'));
    for (const name of ['Milan', 'Sesto']) {
      const pin = await boxOf(page.locator(`.pin-marker[aria-label*="${name}"]`).first());
      expect(pin.left, name).toBeGreaterThan(map.left);
      expect(pin.top, name).toBeGreaterThan(map.top);
      expect(pin.top, name).toBeLessThan(map.bottom);
    }
    expect(await page.locator('.pin-marker[href$="#tunisia"]').isVisible()).toBe(true);
    const tunisia = await boxOf(page.locator('.pin-marker[href$="#tunisia"]'));
    expect(tunisia.top).toBeGreaterThan(map.bottom);
    await close();
  });

  test('it leaves alone a map that was just moved by hand, and one with an open place', async () => {
    const { page, close } = await visit(address);
    const { x, y } = await place(page, '.map');
    await page.mouse.move(x, y + 200);
    await page.mouse.down();
    await page.mouse.move(x - 50, y + 200, { steps: 4 });
    await page.mouse.up();
    await atRest(page);
    const before = await place(page, '.pin-marker[href$="#tunisia"]');
    await scrollTo(page, 2);
    expect(await place(page, '.pin-marker[href$="#tunisia"]')).toEqual(before);
    await close();

    const other = await visit(`${address}#italy`);
    await atRest(other.page);
    const open = await place(other.page, '.pin-marker[href$="#tunisia"]');
    await scrollTo(other.page, 2);
    expect(await place(other.page, '.pin-marker[href$="#tunisia"]')).toEqual(open);
    await other.close();
  });

  test('back at the top of the page it shows the whole story again', async () => {
    const { page, close } = await visit(address);
    const before = await place(page, '.pin-marker[href$="#tunisia"]');
    await scrollTo(page, 2);
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await followed(page);
    const after = await place(page, '.pin-marker[href$="#tunisia"]');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
    await close();
  });

  test.each([
    ['on a phone', PHONE],
    ['with reduced motion', { ...DESKTOP, reducedMotion: 'reduce' }],
  ] as const)('it is off by default %s', async (_, options) => {
    const { page, close } = await visit(address, options);
    const follow = page.getByRole('switch', { name: 'Map follows the text' });
    expect(await follow.isChecked()).toBe(false);
    await close();
  });
});

describe('from place to place', () => {
  test('n and p walk through all places in the order of the text', async () => {
    const { page, close } = await visit(address);
    const listed = await page.locator('.cards .name').allTextContents();
    expect(listed).toHaveLength(features.length);
    for (const name of listed) {
      await page.keyboard.press('n');
      await expect.poll(() => openName(page)).toBe(name);
    }
    await page.keyboard.press('p');
    await expect.poll(() => openName(page)).toBe(listed.at(-2));
    await close();
  });

  test('in the order of time the dated events come first, as they happened', async () => {
    const { page, close } = await visit(address);
    await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'of time' });
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => openName(page)).toBe('Berlin market street');
    await page.click('.card-popup a[rel="next"]');
    await expect.poll(() => openName(page)).toBe('Sesto San Giovanni');
    await close();
  });

  test('"?" lists the keys, and keys of a single character can be switched off there', async () => {
    const { page, close } = await visit(address);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('next place');
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await frames(page, 3);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('.card-popup').count()).toBe(0);
    await close();
  });

  test('Escape closes and gives the focus back to where it came from', async () => {
    const { page, close } = await visit(address);
    const mention = page.locator('.text a.mention[href="#tunisia"]');
    await mention.focus();
    await page.keyboard.press('Enter');
    await page.locator('.card-popup .card:focus').waitFor();
    await page.keyboard.press('Escape');
    expect(await mention.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });
});

test('on a phone one finger on the map scrolls the page, says how to move the map, and leaves it', async () => {
  const { page, close } = await visit(address, PHONE);
  const { x, y } = await place(page, '.map');
  const before = await place(page, '.pin-marker[href$="#tunisia"]');
  const mapBefore = await place(page, '.map');
  await drag(page, [[x, y + 100]], [0, -200]);
  expect(await page.locator('.map.one-finger .scroll-hint').count()).toBe(1);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  const after = await place(page, '.pin-marker[href$="#tunisia"]');
  const mapAfter = await place(page, '.map');
  // The page has been scrolled; the map's view has not changed.
  expect(after.x - mapAfter.x).toBeCloseTo(before.x - mapBefore.x, 0);
  expect(after.y - mapAfter.y).toBeCloseTo(before.y - mapBefore.y, 0);
  await close();
});
