/** How soon the editor shows what an author does, in stories of growing size. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { serveWithEditor } from '../../scripts/support/site.js';
import { writeStories } from '../../tests/support/story-folders.js';
import { PATIENCE } from '../measure/browser.js';
import { type Summary, summarize } from '../report/statistics.js';
import { number, table } from '../report/table.js';
import { type EditedStory, editedStory } from './stories.js';

/** Places; 0 is the empty story that the others are compared with. */
const SIZES = [0, 100, 1000] as const;

/** What is measured, and in how many milliseconds it is to be shown at 100 and 1,000 places. */
const ACTIONS = {
  typing: 'a letter in a note',
  dragging: 'a step of a dragged pin',
  ticking: 'a quotation ticked',
  previewTyped: 'the preview after a letter',
  previewTicked: 'the preview after a tick',
  previewMoved: 'the preview after a moved pin',
} as const;
type Action = keyof typeof ACTIONS;

/** Milliseconds. */
export type EditorSpeed = readonly {
  readonly places: number;
  readonly took: Readonly<Partial<Record<Action, Summary>>>;
}[];

/** @param runs how many times each action is taken in each story */
export async function measureEditorSpeed(browser: Browser, runs: number): Promise<EditorSpeed> {
  const stories = SIZES.map(editedStory);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-editor-'));
  const bySlug = Object.fromEntries(stories.map(({ slug, ...story }) => [slug, story]));
  await writeStories(folder, bySlug);
  const { address, close } = await serveWithEditor(folder);
  try {
    const speed = [];
    for (const [at, places] of SIZES.entries()) {
      const story = stories[at];
      if (!story) continue;
      console.error(`The editor: ${places} places`);
      speed.push({ places, took: await measureStory(browser, address, story, runs) });
    }
    return speed;
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Notes in the page how long after the event that is `watched` its effect was painted. */
const WATCH = `
  globalThis.__name = (named) => named;
  globalThis.speed = { watched: '', began: 0, painted: [], renewed: [] };
  for (const type of ['input', 'pointermove', 'change', 'keydown']) {
    addEventListener(type, ({ timeStamp }) => {
      if (speed.watched !== type) return;
      speed.began = timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => speed.painted.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    }, { capture: true });
  }
  addEventListener('message', ({ data }) => {
    if (data?.kind === 'shown') speed.renewed.push(performance.now() - speed.began);
  });
`;

declare const speed: {
  watched: string;
  readonly painted: number[];
  readonly renewed: number[];
};

async function measureStory(
  browser: Browser,
  address: string,
  { slug, id }: EditedStory,
  runs: number,
): Promise<Partial<Record<Action, Summary>>> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(WATCH);
  try {
    await page.goto(`${address}edit/${slug}/#${id}`);
    await page.locator('.findings-count').waitFor();
    const note = page.getByLabel('Note', { exact: true });
    const last = page.locator('.place-part .choice input[type="checkbox"]').last();
    await note.click();
    const typing = await series(page, runs, 'input', 'painted', () => page.keyboard.press('x'));
    const ticking = await series(page, runs, 'change', 'painted', () => last.click());
    const dragging = await dragPin(page, runs);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.frameLocator('iframe').locator('#the_map.ready').waitFor();
    await note.click();
    const undone = async (run: number) =>
      page.keyboard.press(run % 2 === 0 ? 'Control+z' : 'Control+y');
    const moved = await series(page, runs, 'keydown', 'renewed', undone);
    await note.click();
    const typed = await series(page, runs, 'input', 'renewed', () => page.keyboard.press('x'));
    const ticked = await series(page, runs, 'change', 'renewed', () => last.click());
    return {
      ...{ typing, ticking, dragging },
      ...{ previewTyped: typed, previewTicked: ticked, previewMoved: moved },
    };
  } finally {
    await page.close();
  }
}

/** Takes an action again and again, each time when the one before is shown; milliseconds. */
async function series(
  page: Page,
  runs: number,
  event: string,
  until: 'painted' | 'renewed',
  act: (run: number) => Promise<void>,
): Promise<Summary> {
  await page.evaluate((event) => {
    speed.watched = event;
    speed.painted.length = 0;
    speed.renewed.length = 0;
  }, event);
  // The first compiles what it needs.
  for (let run = 0; run <= runs; run++) {
    await act(run);
    await page.waitForFunction(({ until, run }) => speed[until].length > run, { until, run });
  }
  return summarize((await page.evaluate((until) => speed[until], until)).slice(1));
}

/** Drags the selected pin step by step, and lets it go. */
async function dragPin(page: Page, runs: number): Promise<Summary> {
  const box = await page.locator('.map-part [data-selected]').boundingBox();
  if (!box) throw new Error('The selected place has no pin.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const step = (run: number) => page.mouse.move(x + 4 * (run + 1), y + 3 * (run + 1));
  const dragging = await series(page, runs, 'pointermove', 'painted', step);
  await page.mouse.up();
  return dragging;
}

/** A row an action: milliseconds in the empty story, then the ratio to it at each size. */
export function editorTable(measured: EditorSpeed): string {
  const [empty, ...sizes] = measured;
  const heading = [
    'The editor shows',
    'empty, ms',
    ...sizes.flatMap(({ places }) => [`${places} places, ms`, 'ratio']),
  ];
  const rows = (Object.keys(ACTIONS) as Action[]).map((action) => {
    const base = empty?.took[action]?.median ?? Number.NaN;
    const columns = sizes.flatMap(({ took }) => {
      const median = took[action]?.median ?? Number.NaN;
      return [number(median, 0), number(median / base, 1)];
    });
    return [ACTIONS[action], number(base, 0), ...columns];
  });
  return table([heading, ...rows]);
}
