/** How many actions an author needs in the editor from a text to a checked story. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { serveWithEditor } from '../../scripts/support/site.js';
import { makeFirstStory } from '../../tests/support/first-story-author.js';
import { makeThirtyPlaces } from '../../tests/support/thirty-places-author.js';
import { number, table } from '../report/table.js';

/** An action is a click, a drag, a selection of words, or a field filled in. */
export interface AuthorsActions {
  readonly story: string;
  readonly places: number;
  readonly actions: number;
  readonly most: number;
}

/** Of the first story, with its quotations, dates, notes and borders. */
const MOST = 60;
/** A place, where the gazetteer has all of them. */
const MOST_A_PLACE = 2;

/** Makes both stories by real mouse and keys; the places of the first are those of `data/`. */
export async function countActions(browser: Browser): Promise<readonly AuthorsActions[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-author-'));
  await mkdir(join(folder, 'data'));
  const { address, close } = await serveWithEditor(folder);
  const sitDown = async <Made>(make: (page: Page) => Promise<Made>) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    // tsx wraps nested functions in calls of `__name`, also in those that are sent to the page.
    await context.addInitScript('globalThis.__name = (named) => named');
    try {
      return await make(await context.newPage());
    } finally {
      await context.close();
    }
  };
  try {
    console.error('The editor: the first story');
    const actions = await sitDown((page) => makeFirstStory(page, address));
    console.error('The editor: thirty places');
    const thirty = await sitDown((page) => makeThirtyPlaces(page, address));
    return [
      { story: 'the first story', places: 8, actions, most: MOST },
      { story: 'towns of the gazetteer', ...thirty, most: MOST_A_PLACE * thirty.places },
    ];
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

export function actionsTable(counted: readonly AuthorsActions[]): string {
  const rows = counted.map(({ story, places, actions, most }) => [
    story,
    `${places}`,
    `${actions}`,
    number(actions / places, 1),
    `${most}`,
    actions <= most ? 'met' : 'MISSED',
  ]);
  return table([['Made in the editor', 'places', 'actions', 'a place', 'at most', ''], ...rows]);
}
