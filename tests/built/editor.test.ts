/** Stories made in the editor, by mouse and keys alone. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from '../support/axe.js';
import { type DevServer, openDevServer } from '../support/dev-server.js';
import { differencesBetween, madeByHand, makeFirstStory } from '../support/first-story-author.js';
import { movedControls, watchControls } from '../support/moved-controls.js';
import { browser } from '../support/reader.js';

let dev: DevServer;

beforeAll(async () => {
  dev = await openDevServer();
});
afterAll(() => dev.close());

interface Author {
  readonly page: Page;
  /** What the page complained of. */
  readonly faults: readonly string[];
  readonly leave: () => Promise<void>;
}

async function sitDown(): Promise<Author> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // tsx and Vitest wrap nested functions in calls of `__name`, also in those sent to the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  await watchControls(context);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  return { page, faults, leave: () => context.close() };
}

/**
 * What axe finds, without pins that lie on one another: they stand where their places are, which
 * WCAG 2.2 calls essential (2.5.8 names pins on a map), and the list of places chooses them too.
 */
async function faultsOf(page: Page): Promise<string[]> {
  return (await findings(page)).filter((line) => !/^target-size: \S*\[aria-label="\d/.test(line));
}

/** The places of the story that is open, as they are on the disk. */
async function savedPlaces(page: Page) {
  await page.getByText(/^Saved/).waitFor();
  const [, slug = ''] = /\/edit\/([\w-]+)\//.exec(page.url()) ?? [];
  return JSON.parse(await readFile(join(dev.folder, 'data', slug, 'places.geojson'), 'utf8'));
}

describe('the first story, from its text', () => {
  let author: Author;
  let actions: number;

  beforeAll(async () => {
    author = await sitDown();
    actions = await makeFirstStory(author.page, dev.address);
  });
  afterAll(() => author.leave());

  test('has the places, quotations and dates of the one in data/, in at most 60 actions', async () => {
    expect(differencesBetween(await savedPlaces(author.page), await madeByHand())).toEqual([]);
    expect(actions).toBeLessThanOrEqual(60);
  });

  test('is made without a control that moves when something arrives late', async () => {
    expect(await movedControls(author.page)).toEqual([]);
  });

  test('is accessible to everybody while it is made', async () => {
    const { page } = author;
    expect(await faultsOf(page), 'a place').toEqual([]);
    await page.getByRole('button', { name: 'All places', exact: true }).first().click();
    expect(await faultsOf(page), 'the list of places').toEqual([]);
    await page.goto(new URL('/edit/', dev.address).href);
    await page.getByLabel('Paste the article').waitFor();
    expect(await faultsOf(page), 'a new story').toEqual([]);
  });

  test('is made without a complaint of the page', () => {
    expect(author.faults).toEqual([]);
  });
});

/** In the page: the controls of the map's column that messages lie over. */
function controlsUnderMessages(): string[] {
  const messages = document.querySelector('.messages')?.getBoundingClientRect();
  if (!messages || messages.height === 0) return ['There is no message.'];
  return [...document.querySelectorAll('.map-part :is(button, a), .preview-part button')]
    .filter((control) => control.getBoundingClientRect().bottom > messages.top)
    .map((control) => control.textContent);
}

test('findings, messages and other programs’ changes move nothing under the hand', async () => {
  const { page, leave } = await sitDown();
  await page.goto(`${dev.address}edit/ferry/#off-warnemuende`);
  await page.locator('.findings-count').waitFor();
  const note = page.getByLabel('Note', { exact: true });
  await note.hover();
  const other = await page.context().newPage();
  await other.goto(`${dev.address}edit/ferry/`);
  await page.bringToFront();
  await page.getByText('open in another tab').waitFor();
  expect(await page.evaluate(controlsUnderMessages)).toEqual([]);
  await note.fill('');
  await page.locator('.findings-count:not(.none)').waitFor();
  await page.getByLabel('Search for a place').fill('Rostock');
  await page
    .getByRole('option', { name: /^Rostock/ })
    .first()
    .waitFor();
  await other.close();
  await page.getByText('open in another tab').waitFor({ state: 'hidden' });
  await dev.savePlaces(
    (await readFile(join(dev.folder, 'data/ferry/places.geojson'), 'utf8')).replace(
      'lost the hour',
      'lost an hour',
    ),
  );
  await page.getByText('Another program or tab has changed').waitFor();
  expect(await movedControls(page)).toEqual([]);
  await leave();
});

test('nothing but a story’s own files is written', async () => {
  const slugs = await readdir(join(dev.folder, 'data'));
  for (const slug of slugs) {
    const files = await readdir(join(dev.folder, 'data', slug));
    for (const file of files) {
      expect(['article.md', 'places.geojson', '.editor.json'], `${slug}/${file}`).toContain(file);
    }
  }
});
