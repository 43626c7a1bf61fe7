/** A story unlike the first: places at one spot, one that cannot be placed, no lake in sight. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, PHONE, visit } from '../support/reader.js';
import { type StorySite, siteOf } from '../support/story-site.js';

const SENTENCES = [
  'The bell rang in the tower.',
  'Below it the market stood.',
  'There was the well.',
  'There was the inn.',
  'There was the forge.',
  'There was the mill.',
  'Nobody knew Nowhere.',
];

const point = (id: string, name: string, exact: string, mention: string, more = {}) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [-8.6109, 41.1496] },
  properties: { name, role: 'place', location: 'stated', quotes: [{ exact, mention }], ...more },
});

const PLACES = {
  type: 'FeatureCollection',
  features: [
    point('tower', 'The tower', SENTENCES[0] ?? '', 'the tower'),
    point('market', 'The market', SENTENCES[1] ?? '', 'the market'),
    // More than five at one spot are a cluster at every zoom.
    ...['well', 'inn', 'forge', 'mill'].map((id) =>
      point(id, `The ${id}`, `There was the ${id}.`, `the ${id}`),
    ),
    {
      ...point('nowhere', 'Nowhere', SENTENCES.at(-1) ?? '', 'Nowhere'),
      geometry: null,
    },
  ],
};

const ARTICLE = `---
headline: A small story
published: 2020-05-01
language: en
credit: Made up for a test
---

${SENTENCES.join(' ')}
`;

let site: StorySite;

beforeAll(async () => {
  site = await siteOf({ article: ARTICLE, places: JSON.stringify(PLACES, null, 2) });
});

afterAll(async () => {
  await site.close();
});

const list = (page: Page) => page.getByRole('dialog', { name: '6 places' });

test('places at one spot are listed at their marker; the list takes the focus and gives it back', async () => {
  const { page, errors, close } = await visit(site.address, DESKTOP);
  const marker = page.getByRole('button', { name: /^6 places: 1 The tower, Place; 2 The market/ });
  await marker.focus();
  await page.keyboard.press('Enter');
  await list(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1 The tower');
  await page.keyboard.press('Escape');
  await expect.poll(() => list(page).count()).toBe(0);
  expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.card-popup .card').waitFor();
  expect(await page.locator('.card-popup .name').textContent()).toBe('The market');
  expect(await list(page).count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('choosing one of them from the text leaves the map where it tells something', async () => {
  const { page, close } = await visit(site.address, DESKTOP);
  const scale = () => page.locator('.leaflet-control-scale-line').first().textContent();
  const before = await scale();
  await page.click('.text a.mention[href="#tower"]');
  await page.locator('.card-popup .card').waitFor();
  expect(await scale()).toBe(before);
  await close();
});

test.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const)('a place that cannot be placed has its card all the same: %s', async (_, options) => {
  const { page, errors, close } = await visit(`${site.address}#nowhere`, options);
  const card = page.getByRole('dialog', { name: 'Nowhere' });
  expect(await card.textContent()).toContain('cannot be placed on the map');
  expect(await page.locator('.announcer[role="status"]').textContent()).toMatch(
    /^Nowhere, place 7 of 7\. Place\. .*cannot be placed/,
  );
  await card.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => card.count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});
