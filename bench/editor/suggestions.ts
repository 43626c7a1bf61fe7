/** How soon the editor as static files has suggestions, beside `npm run draft` on the same text. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { buildSiteAndEditor, serveSite } from '../../scripts/support/site.js';
import { listStories } from '../../src/site/stories.js';
import { pastedText } from '../../tests/support/first-story-author.js';
import { processTime } from '../draft/measure.js';
import { PATIENCE } from '../measure/browser.js';
import { type Summary, summarize } from '../report/statistics.js';
import { number, table } from '../report/table.js';

/** Milliseconds of processor time, of all threads. */
interface Suggestions {
  /** From the press on "Begin", the names of places being there. */
  readonly later: Summary;
  /** From the opening of the editor on a first visit, with all that is fetched until then. */
  readonly first: Summary;
  /** `npm run draft`, from the start of Node to its end. */
  readonly draft: Summary;
}

/**
 * A machine this many times slower. Chromium slows a page's main thread alone, by keeping it busy,
 * and the draft is made in a worker: so processor time is measured as it is, and multiplied.
 */
const SLOWER = 4;
/** Milliseconds on the slower machine. */
const MOST = 3000;

export async function measureSuggestions(browser: Browser, runs: number): Promise<Suggestions> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-suggestions-'));
  const editor = join(folder, 'editor');
  await buildSiteAndEditor(join(folder, 'site'), editor);
  const { address, close } = await serveSite(editor);
  const [slug = ''] = await listStories(process.cwd());
  const text = await pastedText();
  const times = { later: [] as number[], first: [] as number[], draft: [] as number[] };
  try {
    // A first run compiles what Node needs.
    for (let run = 0; run <= runs; run++) {
      console.error(`The static editor: run ${run} of ${runs}`);
      times.later.push(await measureVisit(browser, address, text, 'later'));
      times.first.push(await measureVisit(browser, address, text, 'first'));
      times.draft.push(processTime(slug));
    }
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
  const { later, first, draft } = times;
  return {
    later: summarize(later.slice(1)),
    first: summarize(first.slice(1)),
    draft: summarize(draft.slice(1)),
  };
}

async function measureVisit(
  browser: Browser,
  address: string,
  text: string,
  from: 'later' | 'first',
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const opened = await processorTime(browser);
    await page.goto(address);
    await page.getByRole('link', { name: 'New story' }).first().click();
    await page.getByLabel('Paste the article').fill(text);
    await page.getByLabel('Credit').fill('News report of 23 December 2016');
    if (from === 'later') await isAllThere(page);
    const before = from === 'later' ? await processorTime(browser) : opened;
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: /^Take all that are sure/ }).waitFor();
    return (await processorTime(browser)) - before;
  } finally {
    await context.close();
  }
}

/** The service worker comes last. */
async function isAllThere(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
}

/** Milliseconds that the browser's pages and their workers have taken; no other page is open. */
async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return 1000 * pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

export function suggestionsTable({ later, first, draft }: Suggestions): string {
  const row = (title: string, { median, least, most }: Summary, budget = '') => [
    title,
    number(median, 0),
    `${number(least, 0)} – ${number(most, 0)}`,
    number(median / draft.median, 2),
    number(SLOWER * median, 0),
    budget,
  ];
  return table([
    ['First suggestions', 'ms of processor time', '', 'of draft', `${SLOWER} x slower`, 'budget'],
    row('the editor, names there', later, `${MOST}`),
    row('the editor, first visit', first),
    row('npm run draft', draft),
  ]);
}
