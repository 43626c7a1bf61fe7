import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import { PHONE, visit } from '../support/reader.js';

const address = inject('siteAddress');

const openName = (page: Page) =>
  page.locator('.card-popup .card .name, .drawer .card .name').textContent();
const countOpen = (page: Page) => page.locator('.card-popup .card, .drawer .card').count();

test.each(features.map(({ id, properties: { name } }) => [id, name] as const))(
  'a deep link to #%s opens that place, its marker in sight and apart from all others',
  async (id, name) => {
    const { page, errors, close } = await visit(`${address}#${id}`);
    expect(await openName(page)).toBe(name);
    const marker = page.locator('.pin-marker[data-selected]');
    expect(await marker.count()).toBe(1);
    expect(await marker.getAttribute('href')).toMatch(new RegExp(`#${id}$`));
    const [box, map] = [await marker.boundingBox(), await page.locator('.map').boundingBox()];
    expect(box && map && box.x >= map.x && box.y >= map.y).toBe(true);
    expect(box && map && box.x + box.width <= map.x + map.width).toBe(true);
    expect(box && map && box.y + box.height <= map.y + map.height).toBe(true);
    expect(errors).toEqual([]);
    await close();
  },
);

test('a deep link brings what the article says of the place into sight', async () => {
  const { page, close } = await visit(`${address}#sesto-san-giovanni`);
  const inSight = () =>
    page.locator('[data-quoted~="sesto-san-giovanni"]').evaluateAll((all) =>
      all.some((passage) => {
        const { top, bottom } = passage.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    );
  await expect.poll(inSight).toBe(true);
  await close();
});

test('Back and Forward walk through the places that were chosen, and close at the first', async () => {
  const { page, close } = await visit(address);
  await page.click('.text a.mention[href="#tunisia"]');
  await expect.poll(() => openName(page)).toBe('Tunisia');
  await page.click('.text a.mention[href="#milan"]');
  await expect.poll(() => openName(page)).toBe('Milan');
  await page.goBack();
  await expect.poll(() => openName(page)).toBe('Tunisia');
  await page.goBack();
  await expect.poll(() => countOpen(page)).toBe(0);
  await page.goForward();
  await expect.poll(() => openName(page)).toBe('Tunisia');
  await close();
});

test('the links of a card lead on to the next place and back to the one before', async () => {
  const { page, close } = await visit(`${address}#berlin`);
  const walked = [await openName(page)];
  while (await page.locator('.card-popup a[rel="next"]').count()) {
    const before = await openName(page);
    await page.click('.card-popup a[rel="next"]');
    await expect.poll(() => openName(page)).not.toBe(before);
    walked.push(await openName(page));
  }
  expect(new Set(walked).size).toBe(features.length);
  const last = await openName(page);
  await page.click('.card-popup a[rel="prev"]');
  await expect.poll(() => openName(page)).not.toBe(last);
  expect(await openName(page)).toBe(walked.at(-2));
  await close();
});

test('closing a popup takes its place out of the address without scrolling the page', async () => {
  const { page, close } = await visit(address);
  await page.locator('.text p').nth(5).scrollIntoViewIfNeeded();
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(200);
  await page.locator('.text a.mention:visible').last().click();
  await expect.poll(() => countOpen(page)).toBe(1);
  await page.waitForTimeout(500);
  const scrolled = await page.evaluate(() => scrollY);
  // By hand: Playwright's own click would scroll the page first.
  const button = await page.locator('.card-popup .leaflet-popup-close-button').boundingBox();
  if (button) await page.mouse.click(button.x + 10, button.y + 10);
  await expect.poll(() => countOpen(page)).toBe(0);
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await close();
});

test.each(['#nowhere', '#%', '#the_map', '#__proto__', '#"><img src=x onerror=alert(1)>'])(
  'an unknown fragment does nothing bad: %s',
  async (fragment) => {
    const { page, errors, close } = await visit(address + fragment);
    expect(await countOpen(page)).toBe(0);
    await page.click('.text a.mention[href="#tunisia"]');
    await expect.poll(() => openName(page)).toBe('Tunisia');
    expect(errors).toEqual([]);
    await close();
  },
);

test('"Read it in the article" leads to the paragraph', async () => {
  const { page, close } = await visit(`${address}#tunisia`);
  await page.click('.card-popup .card-links a >> text=Read it in the article');
  await expect.poll(() => new URL(page.url()).hash).toBe('#paragraph_4');
  const box = await page.locator('#paragraph_4').boundingBox();
  expect(box && box.y >= 0 && box.y < 800).toBe(true);
  await close();
});

test('"Copy link" puts the address of the place on the clipboard', async () => {
  const { page, close } = await visit(`${address}#tunisia`, {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.click('.card-popup .copy-link');
  await expect.poll(() => page.locator('.card-popup .copy-link').textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}#tunisia`);
  await close();
});

test('on a phone the card is a drawer that leaves the chosen marker in sight', async () => {
  const { page, close } = await visit(address, PHONE);
  await page.locator('.text a.mention[href="#tunisia"]').tap();
  const drawer = page.locator('.drawer');
  await drawer.waitFor();
  await page.waitForTimeout(300);
  const drawerBox = await drawer.boundingBox();
  const marker = await page.locator('.pin-marker[data-selected]').boundingBox();
  expect(marker && drawerBox && marker.y >= 0 && marker.y + marker.height <= drawerBox.y).toBe(
    true,
  );
  await page.locator('.drawer .close').tap();
  await expect.poll(() => countOpen(page)).toBe(0);
  await close();
});
