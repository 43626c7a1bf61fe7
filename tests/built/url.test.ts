import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { features } from '../support/article-file.js';
import { LIVE } from '../support/live.js';
import { atRest, boxOf, PHONE, visit } from '../support/reader.js';

const address = inject('siteAddress');

const openName = (page: Page) =>
  page.locator('.card-popup .card .name, .drawer .card .name').textContent();
const countOpen = (page: Page) => page.locator('.card-popup .card, .drawer .card').count();

test('a deep link opens its place, the marker in sight and apart from all others', async () => {
  const { page, errors, close } = await visit(address);
  for (const { id, properties } of features) {
    await openAnew(page, `${address}#${id}`);
    expect(await openName(page)).toBe(properties.name);
    const marker = page.locator('.pin-marker[data-selected]');
    expect(await marker.count()).toBe(1);
    expect(await marker.getAttribute('href')).toMatch(new RegExp(`#${id}$`));
    const [box, map] = [await boxOf(marker), await boxOf(page.locator('.map'))];
    expect(box.left, id).toBeGreaterThanOrEqual(map.left);
    expect(box.top, id).toBeGreaterThanOrEqual(map.top);
    expect(box.right, id).toBeLessThanOrEqual(map.right);
    expect(box.bottom, id).toBeLessThanOrEqual(map.bottom);
  }
  expect(errors).toEqual([]);
  await close();
});

/** Loads an address anew. */
async function openAnew(page: Page, to: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(to);
  await page.waitForSelector(LIVE);
}

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
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  await atRest(page);
  await page.locator('.text a.mention:visible').last().click();
  await expect.poll(() => countOpen(page)).toBe(1);
  await atRest(page);
  const scrolled = await page.evaluate(() => scrollY);
  // By hand: Playwright's own click would scroll the page first.
  const button = await page.locator('.card-popup .leaflet-popup-close-button').boundingBox();
  if (button) await page.mouse.click(button.x + 10, button.y + 10);
  await expect.poll(() => countOpen(page)).toBe(0);
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await close();
});

test('an unknown fragment does nothing bad', async () => {
  const { page, errors, close } = await visit(address);
  const hostile = '#"><img src=x onerror=alert(1)>';
  for (const fragment of ['#nowhere', '#%', '#the_map', '#__proto__', hostile]) {
    await openAnew(page, address + fragment);
    expect(await countOpen(page), fragment).toBe(0);
    await page.click('.text a.mention[href="#tunisia"]');
    await expect.poll(() => openName(page), { message: fragment }).toBe('Tunisia');
  }
  expect(errors).toEqual([]);
  await close();
});

test('"Read it in the article" leads to the paragraph', async () => {
  const { page, close } = await visit(`${address}#tunisia`);
  await page.click('.card-popup .card-links a >> text=Read it in the article');
  await expect.poll(() => new URL(page.url()).hash).toBe('#paragraph_4');
  const { top } = await boxOf(page.locator('#paragraph_4'));
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(800);
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
  await atRest(page);
  const [card, marker] = [
    await boxOf(drawer),
    await boxOf(page.locator('.pin-marker[data-selected]')),
  ];
  expect(marker.top).toBeGreaterThanOrEqual(0);
  expect(marker.bottom).toBeLessThanOrEqual(card.top);
  await page.locator('.drawer .close').tap();
  await expect.poll(() => countOpen(page)).toBe(0);
  await close();
});
