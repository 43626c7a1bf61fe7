/** A story as long as a book's first chapters: more places and text than one page holds. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateStory } from '../../bench/generator.js';
import { divide } from '../../src/page-data/division.js';
import type { Place } from '../../src/story/story.js';
import { normaliseForSearch } from '../../src/text/normalise.js';
import { answering, cutOff, portal } from '../support/broken.js';
import { readIn } from '../support/conditions.js';
import { LIVE } from '../support/live.js';
import { openWatched, policyOf, violationsOf } from '../support/policy.js';
import { readableTexts } from '../support/readable.js';
import { browser, DESKTOP, frames, PHONE, visit } from '../support/reader.js';
import { storyOf } from '../support/small-story.js';
import { type StorySite, siteOf } from '../support/story-site.js';

const generated = generateStory(220);
const story = storyOf(generated);
const { texts, lists } = divide(story);
const CARD = '.card-popup .card, .drawer .card';

let site: StorySite;

beforeAll(async () => {
  site = await siteOf(generated);
});

afterAll(async () => {
  await site.close();
});

/** A place whose card is not on the story's own page. */
function farPlace(): Place {
  const place = lists[2]?.[3];
  if (!place) throw new Error('The story is too short for this test.');
  return place;
}

async function expectCard(page: Page, { name, quotations }: Place): Promise<void> {
  await page.locator(CARD).waitFor();
  expect(await page.locator(CARD).locator('.name').textContent()).toBe(name);
  expect(await page.locator(CARD).locator('blockquote').allTextContents()).toEqual(
    quotations.map(({ exact }) => exact),
  );
}

/**
 * Goes to another page by a link and waits for it, because a click resolves before the navigation.
 */
async function followLink(page: Page, selector: string): Promise<void> {
  const link = page.locator(selector);
  const address = await link.evaluate((found) => (found as HTMLAnchorElement).href);
  await link.click();
  await page.waitForURL(address);
}

describe('without its script', () => {
  test('leads through all of its text and to every card', async () => {
    const { page, close } = await visit(site.address, {
      ...DESKTOP,
      javaScriptEnabled: false,
    });
    const numbers: string[] = [];
    const mentions: string[] = [];
    for (let text = 0; text < texts.length; text++) {
      if (text > 0) await followLink(page, '.text a[rel="next"]');
      numbers.push(...(await page.locator('.text > p').evaluateAll((all) => all.map((p) => p.id))));
      mentions.push(
        ...(await page
          .locator('a.mention')
          .evaluateAll((all) =>
            all.map((a) =>
              a instanceof HTMLAnchorElement ? a.href.replace('index.html', '') : '',
            ),
          )),
      );
    }
    expect(numbers).toEqual(story.article.paragraphs.map(({ number }) => `paragraph_${number}`));
    expect(await page.locator('.text a[rel="next"]').count()).toBe(0);

    const cards = new Set<string>();
    for (const address of new Set(mentions.map((mention) => mention.split('#')[0] ?? ''))) {
      await page.goto(address);
      for (const id of await page.locator('.card').evaluateAll((all) => all.map((c) => c.id))) {
        cards.add(`${address}#${id}`);
      }
    }
    expect(mentions.filter((mention) => !cards.has(mention))).toEqual([]);
    expect(cards.size).toBe(story.places.length);
    await close();
  });

  test('its lists of cards lead to one another, to the text and to the map', async () => {
    const { page, close } = await visit(site.address, {
      ...DESKTOP,
      javaScriptEnabled: false,
    });
    expect(await page.locator('.cards .card').count()).toBe(0);
    await followLink(page, '.places .elsewhere a[rel="next"]');
    expect(await page.locator('.cards .card').count()).toBe(lists[0]?.length);
    await followLink(page, '.places .elsewhere a[rel="next"]');
    await followLink(page, '.places .elsewhere a[rel="next"]');
    const place = farPlace();
    const card = page.locator(`#${place.id}`);
    expect(await card.locator('.show-on-map').getAttribute('href')).toBe(`index.html#${place.id}`);
    const fold = card.locator('.folded summary');
    if ((await fold.count()) > 0) await fold.click();
    await card.locator('figcaption a').last().click();
    const last = place.quotations.at(-1)?.block.number;
    expect(page.url()).toMatch(new RegExp(`#paragraph_${last}$`));
    expect(await page.locator(`#paragraph_${last}`).textContent()).toContain(
      place.quotations.at(-1)?.exact.split(' ')[0],
    );
    await close();
  });
});

describe('live', () => {
  test.each([
    ['wide', DESKTOP],
    ['phone', PHONE],
  ] as const)('a mention opens a card that another page holds: %s', async (_, options) => {
    const { page, requests, errors, close } = await visit(site.address, options);
    const place = farPlace();
    expect(requests.filter((url) => url.includes('places-'))).toEqual([]);
    await page.goto(`${site.address}#${place.id}`);
    await expectCard(page, place);
    expect(requests.filter((url) => url.includes('places-'))).toHaveLength(1);
    expect(errors).toEqual([]);
    await close();
  });

  test('a click on a mention of such a place stays on the page', async () => {
    const { page, errors, close } = await visit(site.address);
    const link = page.locator('a.mention[href^="places-"]').first();
    const [, id] = ((await link.getAttribute('href')) ?? '').split('#');
    await link.click();
    const place = story.places.find((candidate) => candidate.id === id);
    if (!place) throw new Error(`There is no place ${id}.`);
    await expectCard(page, place);
    expect(page.url()).toBe(`${site.address}#${id}`);
    await page.goBack();
    await expect.poll(() => page.locator(CARD).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test('a card that cannot be fetched is said to be missing, and comes at the next try', async () => {
    const { page, close } = await visit(site.address);
    const place = farPlace();
    await page.context().setOffline(true);
    await page.evaluate((id) => {
      location.hash = id;
    }, place.id);
    await expect.poll(() => page.locator(CARD).textContent()).toContain('cannot be fetched');
    expect(await page.locator(CARD).textContent()).toContain(place.name);
    await page.keyboard.press('Escape');
    await page.context().setOffline(false);
    await page.evaluate((id) => {
      location.hash = id;
    }, place.id);
    await expectCard(page, place);
    await close();
  });

  test('next and previous lead from place to place across the lists', async () => {
    const { page, close } = await visit(site.address);
    const last = lists[0]?.at(-1);
    const next = lists[1]?.[0];
    if (!last || !next) throw new Error('The story is too short for this test.');
    await page.goto(`${site.address}#${last.id}`);
    await expectCard(page, last);
    await page.keyboard.press('n');
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${next.id}`);
    await expect.poll(() => page.locator(CARD).locator('.name').textContent()).toBe(next.name);
    await close();
  });

  test('a further text has the map too, and knows the way to a paragraph elsewhere', async () => {
    const { page, errors, close } = await visit(`${site.address}text-2.html`);
    const [second = []] = texts.slice(1);
    expect(await page.locator('.text > p').count()).toBe(second.length);
    const place = farPlace();
    await page.evaluate((id) => {
      location.hash = id;
    }, place.id);
    await expectCard(page, place);
    const hrefs = await page
      .locator(CARD)
      .locator('figcaption a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const expected = place.quotations.map(({ block: { number } }) => {
      const at = texts.findIndex((text) => text.some((paragraph) => paragraph.number === number));
      return `${at === 1 ? '' : at === 0 ? 'index.html' : `text-${at + 1}.html`}#paragraph_${number}`;
    });
    expect(hrefs).toEqual(expected);
    expect(errors).toEqual([]);
    await close();
  });

  test('the embedded map fetches cards too, and their links to the text lead out of the frame', async () => {
    const { page, errors, close } = await visit(`${site.address}embed.html`);
    const place = farPlace();
    await page.goto(`${site.address}embed.html#${place.id}`);
    await expectCard(page, place);
    const links = page.locator(CARD).locator('figcaption a');
    for (const target of await links.evaluateAll((all) =>
      all.map((a) => a.getAttribute('target')),
    )) {
      expect(target).toBe('_top');
    }
    expect(await page.locator(CARD).locator('.copy-link').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('where its files do not come whole', () => {
  test('without the story’s own: the drawn map, whose pins lead to the cards; the next visit has the live one', async () => {
    const file = /assets\/story-[\w-]+\.json$/;
    const broken = answering(file, cutOff);
    const reader = await readIn({ address: site.address, map: 'drawn', broken });
    const { page } = reader;
    const fetched = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await expect.poll(fetched).toContainEqual(expect.stringMatching(file));
    await frames(page, 5);
    expect(await page.locator('html.live').count()).toBe(0);
    await page.click('.drawn-map .pin');
    const id = new URL(page.url()).hash;
    expect(page.url()).toMatch(/places-\d+\.html#/);
    expect(await readableTexts(page, `${id} blockquote`)).not.toEqual([]);
    await page.context().unroute(file);
    await page.goBack();
    await page.reload();
    await page.waitForSelector(LIVE);
    expect(reader.errors).toEqual([]);
    await reader.close();
  });

  test('without the quotations: names are found, the field says what is missing, and asks again', async () => {
    const file = /assets\/search-[\w-]+\.json$/;
    const broken = answering(file, portal);
    const reader = await readIn({ address: site.address, map: 'live', broken });
    const { page } = reader;
    const field = page.getByRole('combobox', { name: 'Find a place' });
    const found = page.locator('.found');
    await field.fill(farPlace().name);
    await expect.poll(() => found.locator('[role="option"]').count()).toBeGreaterThan(0);
    await expect.poll(() => found.textContent()).toContain('could not be loaded');
    await page.context().unroute(file);
    await field.blur();
    await field.fill(farPlace().quotations[0]?.exact.slice(0, 30) ?? '');
    await expect.poll(() => found.locator('q mark').count()).toBeGreaterThan(0);
    expect(await found.textContent()).not.toContain('could not be loaded');
    expect(reader.errors).toEqual([]);
    await reader.close();
  });

  test('where a portal answers for a list of cards: a card says so, and links to the list', async () => {
    const broken = answering(/places-\d+\.html$/, portal);
    const place = farPlace();
    const address = `${site.address}#${place.id}`;
    const reader = await readIn({ address, map: 'live', broken });
    const card = reader.page.locator(CARD);
    await expect.poll(() => card.textContent()).toContain('cannot be fetched');
    expect(await card.locator('p a').getAttribute('href')).toMatch(`#${place.id}`);
    expect(reader.errors).toEqual([]);
    await reader.close();
  });
});

describe('finding a place', () => {
  test('by its name as one types, without its accents, by keyboard alone', async () => {
    const { page, close } = await visit(site.address);
    const place = farPlace();
    const plain = place.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    await page.keyboard.press('/');
    await page.keyboard.type(plain);
    const options = page.locator('.found [role="option"]');
    await expect.poll(() => options.first().locator('.place-name').textContent()).toBe(place.name);
    await page.keyboard.press('ArrowDown');
    const field = page.getByRole('combobox', { name: 'Find a place' });
    const active = await field.getAttribute('aria-activedescendant');
    expect(await options.first().getAttribute('id')).toBe(active);
    await page.keyboard.press('Enter');
    await expectCard(page, place);
    await close();
  });

  test('by what the article says of it, with the words marked', async () => {
    const { page, requests, close } = await visit(site.address);
    expect(requests.filter((url) => url.includes('search-'))).toEqual(
      requests.filter((url) => url.endsWith('.js') && url.includes('search-')),
    );
    const [quotation] = farPlace().quotations;
    const words = quotation?.exact.slice(0, 30) ?? '';
    const field = page.getByRole('combobox', { name: 'Find a place' });
    await field.fill(words.toUpperCase());
    await expect
      .poll(async () =>
        normaliseForSearch((await page.locator('.found q mark').first().textContent()) ?? ''),
      )
      .toBe(normaliseForSearch(words.trim()));
    await page.locator('.found [role="option"]').last().click();
    await page.locator(CARD).waitFor();
    expect(await page.locator('.found').isVisible()).toBe(false);
    await close();
  });

  test('finds nothing for nonsense, and says so', async () => {
    const { page, close } = await visit(site.address, PHONE);
    await page.getByRole('combobox', { name: 'Find a place' }).fill('qqqqqq');
    await expect.poll(() => page.locator('.found').textContent()).toBe('0 found.');
    await close();
  });
});

test('its further pages have a policy too: of those with cards none for scripts', async () => {
  const policiesOf = async (file: string) =>
    policyOf(await readFile(join(site.folder, file), 'utf8'));
  expect(await policiesOf('text-2.html')).toEqual(await policiesOf('index.html'));
  expect(await policiesOf('places-1.html')).toEqual({
    'default-src': "'none'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  const page = await openWatched(`${site.address}places-1.html`);
  expect(await page.locator('.card').count()).toBeGreaterThan(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
});

test('the single file holds all of it, its cards and the search too', async () => {
  const file = pathToFileURL(join(site.folder, 'small.html')).href;
  const { page, requests, errors, close } = await visit(file, {
    ...DESKTOP,
    offline: true,
  });
  expect(await page.locator('.text > p').count()).toBe(story.article.paragraphs.length);
  expect(await page.locator('.cards .card').count()).toBe(story.places.length);
  const [quotation] = farPlace().quotations;
  await page.getByRole('combobox', { name: 'Find a place' }).fill(quotation?.exact ?? '');
  await page.locator('.found [role="option"]').first().click();
  await page.locator(CARD).waitFor();
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([file]);
  expect(errors).toEqual([]);
  await close();
});

test('markers are joined for the window as it is, also when that has changed meanwhile', async () => {
  const small = { width: 700, height: 900 };
  const markersOf = (page: Page) =>
    page
      .locator('.pin-marker')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('aria-label')} ${one.getAttribute('style')}`),
      );
  const { page: calm, close } = await visit(site.address, { viewport: small });
  const expected = await markersOf(calm);
  await close();

  const context = await browser.newContext(DESKTOP);
  const page = await context.newPage();
  // So slow that joining takes several steps; the fourth pause is the first between them.
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  await page.addInitScript(() => {
    let pauses = 0;
    const inFrames = (on: () => void, count: number) => {
      requestAnimationFrame(() => (count === 0 ? on() : inFrames(on, count - 1)));
    };
    const go = (on: () => void) => {
      pauses++;
      if (pauses === 4) addEventListener('resize', () => inFrames(on, 5), { once: true });
      else setTimeout(on);
      document.documentElement.dataset.pauses = String(pauses);
    };
    Object.assign(window, { scheduler: { yield: () => new Promise<void>(go) } });
  });
  await page.goto(site.address);
  await page.waitForSelector('html[data-pauses="4"]', { state: 'attached' });
  expect(await page.locator('.leaflet-container').count()).toBe(1);
  expect(await page.locator('.pin-marker').count()).toBe(0);
  await page.setViewportSize(small);
  await page.waitForSelector(LIVE);
  expect(await markersOf(page)).toEqual(expected);
  await context.close();
});
