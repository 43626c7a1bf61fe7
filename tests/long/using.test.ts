/**
 * Pages that stay open for long. DATELINE_LONG_USE says how many actions each use has: with
 * 10000 the two stories take from half an hour to an hour.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { generateStory } from '../../bench/generator.js';
import { randomFrom } from '../../bench/random.js';
import { features } from '../support/article-file.js';
import { visit } from '../support/reader.js';
import { storyOf } from '../support/small-story.js';
import { type StorySite, siteOf } from '../support/story-site.js';
import { comeToRest, useAtRandom } from '../support/use/actions.js';
import { gaugeOf, grown, type PageMemory } from '../support/use/page-memory.js';

const ACTIONS = Number(process.env.DATELINE_LONG_USE ?? 1000);
/** After so many, what is fetched and made once is there: cards, parts, the search. */
const WARM_UP = Math.min(Math.max(ACTIONS, 60), 1000);
const TIME = { timeout: 300_000 + (WARM_UP + ACTIONS) * 5000 };

const generated = generateStory(220);
let long: StorySite;
beforeAll(async () => {
  long = await siteOf(generated);
});
afterAll(async () => {
  await long.close();
});

type Ids = readonly [string, ...string[]];

const firstStory = () => ({ address: inject('siteAddress'), ids: features.map(({ id }) => id) });
const longStory = () => ({
  address: long.address,
  ids: storyOf(generated).places.map(({ id }) => id),
});

/** Opens a story, uses it to warm it up and then once more; `between` comes before that. */
async function useTwice(
  { address, ids: [first = '', ...others] }: ReturnType<typeof longStory>,
  actions: number,
  between?: (page: Page) => Promise<void>,
): Promise<{ before: PageMemory; after: PageMemory; errors: readonly string[] }> {
  const { page, errors, close } = await visit(address);
  await page
    .context()
    .route('https://tile.openstreetmap.org/**', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: TILE }),
    );
  const ids: Ids = [first, ...others];
  const random = randomFrom(6);
  const gauge = await gaugeOf(page);
  await seeAll(page, ids);
  await useAtRandom(page, ids, random, WARM_UP);
  await comeToRest(page, ids);
  const before = await gauge.measure();
  await between?.(page);
  await useAtRandom(page, ids, random, actions);
  await comeToRest(page, ids);
  const after = await gauge.measure();
  await close();
  console.log(JSON.stringify({ address, before, after }));
  return { before, after, errors };
}

const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>';

/** So that the cards of all lists have been fetched. */
async function seeAll(page: Page, ids: Ids): Promise<void> {
  const some = ids.filter((_, index) => index % 20 === 0 || index === ids.length - 1);
  for (const id of some) {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, id);
    await page.locator('.card-popup .card').waitFor();
  }
}

describe('however long a page is used, it takes up no more than before', () => {
  test.each([
    ['the first story', firstStory],
    ['a long one, with clusters, lists and search', longStory],
  ] as const)('%s', TIME, async (_, story) => {
    const { before, after, errors } = await useTwice(story(), ACTIONS);
    expect(grown(before, after)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('and what would let a card, a listener and a layer pile up would be seen', async () => {
    const { before, after } = await useTwice(firstStory(), 40, (page) =>
      page.evaluate(() => {
        addEventListener('hashchange', () => {
          const card = document.querySelector('.cards .card')?.cloneNode(true);
          addEventListener('resize', () => card?.isConnected);
          document.querySelector('.leaflet-marker-pane')?.append(document.createElement('i'));
        });
      }),
    );
    const names = grown(before, after).map((line) => line.replace(/:.*/, ''));
    expect(names).toEqual(['nodes', 'listeners', 'layers']);
  });
});
