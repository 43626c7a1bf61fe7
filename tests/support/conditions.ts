/** What Dateline promises a reader whatever is broken, and readers in such conditions. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { expect } from 'vitest';
import { features, paragraphs } from './article-file.js';
import { LIVE, PATIENCE } from './live.js';
import { readableTexts } from './readable.js';
import { boxOf, browser, DESKTOP, laidOut } from './reader.js';

/** Which map a reader has: the live one or the drawn one. */
export type MapKind = 'live' | 'drawn';

export interface Condition {
  readonly address: string;
  readonly map: MapKind;
  readonly options?: BrowserContextOptions;
  /** Breaks something before the page is requested. */
  readonly broken?: (context: BrowserContext) => Promise<unknown>;
  /** Another browser than the usual one. */
  readonly by?: typeof browser;
}

export interface Reader {
  readonly page: Page;
  readonly requests: string[];
  /** Uncaught errors, and errors in the console, without the browser's own about the network. */
  readonly errors: string[];
  /** What the page's script says of its own failures. */
  readonly warnings: string[];
  close(): Promise<void>;
}

/** A browser's own reports of what it could not fetch, or was told not to. */
const REPORTS =
  /^(Failed to load (resource|module)|Access to \w+ at|Permissions policy)|Content Security Policy/;

/** Opens a page as a reader does; waits for the live map where there is to be one. */
export async function readIn({
  address,
  map,
  options = DESKTOP,
  broken,
  by = browser,
}: Condition): Promise<Reader> {
  const context = await by.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const requests: string[] = [];
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'warning') warnings.push(text);
    if (message.type() === 'error' && !REPORTS.test(text)) errors.push(text);
  });
  await broken?.(context);
  await page.goto(address, { waitUntil: 'load' });
  if (map === 'live') await page.waitForSelector(LIVE);
  else await laidOut(page);
  return { page, requests, errors, warnings, close: () => context.close() };
}

/** What every place quotes, as its card has it. */
const QUOTATIONS = features.flatMap(({ properties: { quotes } }) =>
  quotes.map(({ exact }) => exact),
);

/**
 * The promises: every paragraph and every quotation can be read, the map's pins lead to what the
 * article says of their places, and nothing went wrong that nobody caught.
 *
 * @param links of which the map's pins or the text's mentions are tried
 */
export async function expectPromisesKept(
  { page, errors }: Reader,
  map: MapKind,
  links: 'pins' | 'mentions' = 'pins',
): Promise<void> {
  expect(await page.locator('html.live').count(), 'the map is live').toBe(map === 'live' ? 1 : 0);
  await expectReadable(page);
  await expectLinksLeadOn(page, map, links);
  expect(errors).toEqual([]);
}

/** Every paragraph can be read, and every quotation, once what is folded is unfolded. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await readableTexts(page, '.text > p')).toEqual(paragraphs);
  await toggle(page, '.places details:not([open])');
  const quoted = await readableTexts(page, '.cards blockquote');
  expect(quoted.sort()).toEqual([...QUOTATIONS].sort());
  await toggle(page, '[data-unfolded]');
}

/** Opens folds by their summaries, or closes those that it has opened. */
function toggle(page: Page, folds: string): Promise<void> {
  return page.locator(folds).evaluateAll((found) => {
    for (const fold of found) {
      fold.querySelector('summary')?.click();
      fold.toggleAttribute('data-unfolded');
    }
  });
}

/** A place with a position, and one that is a line. */
const TRIED: readonly string[] = ['tunisia', 'border-italy'];

/** A click on a link to a place brings all that the article says of it into sight. */
export async function expectLinksLeadOn(
  page: Page,
  map: MapKind,
  links: 'pins' | 'mentions' = 'pins',
): Promise<void> {
  const pin = map === 'live' ? '.pin-marker' : '.drawn-map .pin';
  for (const { id, properties } of features.filter(({ id }) => TRIED.includes(id))) {
    if (map === 'live') await bringPinsIntoSight(page);
    await page.click(`${links === 'pins' ? pin : '.text .mention'}[href$="#${id}"]`);
    const card = map === 'live' ? ':is(.card-popup, .drawer) .card' : `.cards #${id}`;
    await expect.poll(() => page.locator(`${card} .name`).textContent()).toBe(properties.name);
    const box = await boxOf(page.locator(card));
    expect(box.top, `${id} is in sight`).toBeLessThan(page.viewportSize()?.height ?? 0);
    expect(box.bottom, `${id} is in sight`).toBeGreaterThan(0);
    await toggle(page, `${card} .folded`);
    // Not while a popup fades in.
    await expect
      .poll(() => readableTexts(page, `${card} blockquote`))
      .toEqual(properties.quotes.map(({ exact }) => exact));
    if (map === 'live') await closeCard(page);
  }
}

/** The map may have moved away from some, to the text being read or the open place. */
async function bringPinsIntoSight(page: Page): Promise<void> {
  await page.click('.whole-story button');
  await page.locator('.map:not(.gliding)').waitFor();
}

async function closeCard(page: Page): Promise<void> {
  await page.locator('body').press('Escape');
  await page.locator('.card-popup, .drawer').waitFor({ state: 'detached' });
}
