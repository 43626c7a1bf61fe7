/**
 * `npm run shots`: takes the documents' pictures.
 * `npm run shots -- <folder>`: takes pictures of the built pages in all layouts, and of the editor.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { listStories } from '../src/site/stories.js';
import { openBrowser, PHONE } from './support/chromium.js';
import { buildSite, serveSite, serveWithEditor } from './support/site.js';

interface Shot {
  readonly name: string;
  readonly context?: BrowserContextOptions;
  /** Of the editor, and not of the built pages. */
  readonly isEditor?: true;
  /** Appended to the address of the first story's page, or of the dev server. */
  readonly path?: string;
  readonly before?: (page: Page) => Promise<void>;
}

const WIDE = { viewport: { width: 1440, height: 900 } };
/** A4 at 96 pixels per inch. */
const PAPER = { viewport: { width: 794, height: 1123 } };
const SMALL = { viewport: { width: 300, height: 300 }, deviceScaleFactor: 2 };
const ACROSS = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
const PHONE_ACROSS = { ...PHONE, viewport: { width: 844, height: 390 } };
const TABLET = { viewport: { width: 1024, height: 768 } };
/** The editor's three parts side by side, no larger than the documents need. */
const DESK = { viewport: { width: 1152, height: 800 }, locale: 'en-GB' };
const PACIFIC = '../where-the-day-begins/';
const EMBED = 'embed.html';
const FRONT = '../index.html';
const NEW = 'edit/';
const EDIT = 'edit/berlin-milan-2016/';

/** What is pasted into the editor. */
const TEXT = `Down the Danube on foot

4 June 2024

Two walkers left Passau on 3 May 2024 in the rain. The path keeps to the left bank as far as Schlögen, where the river turns back on itself.

On Saturday they reached Linz, and slept in a mill that lies an hour’s walk above the town. The miller had seen the flood of 1954 from its roof.

They took the boat from Linz to Melk. Austria was green from end to end, and in Vienna nobody believed them.`;

const dark = (context: BrowserContextOptions) => ({ ...context, colorScheme: 'dark' }) as const;
const withoutScript = (context: BrowserContextOptions) => ({
  ...context,
  javaScriptEnabled: false,
});

const shots: readonly Shot[] = [
  { name: 'wide', context: WIDE },
  { name: 'wide-popup', context: WIDE, path: '#sesto-san-giovanni' },
  { name: 'wide-dark', context: dark(WIDE), path: '#italy' },
  { name: 'phone', context: PHONE },
  { name: 'phone-dark', context: dark(PHONE) },
  { name: 'phone-popup', context: PHONE, path: '#berlin-market' },
  { name: 'script-off', context: withoutScript(WIDE) },
  { name: 'script-off-phone', context: withoutScript(PHONE) },
  { name: 'closer', context: WIDE, before: zoomAt('Milan', 5) },
  { name: 'milan', context: WIDE, before: zoomAt('Milan', 6) },
  { name: 'berlin', context: WIDE, before: zoomAt('Berlin', 6) },
  { name: 'berlin-streets', context: WIDE, before: zoomAt('Berlin', 7) },
  { name: 'tablet-popup', context: TABLET, path: '#border-italy' },
  { name: 'phone-across-popup', context: PHONE_ACROSS, path: '#milan' },
  { name: 'pacific', context: WIDE, path: PACIFIC },
  { name: 'pacific-phone', context: PHONE, path: PACIFIC },
  { name: 'pacific-phone-dark', context: dark(PHONE), path: `${PACIFIC}#fiji` },
  { name: 'pacific-not-placed', context: PHONE, path: `${PACIFIC}#maria-theresa-reef` },
  { name: 'pacific-near', context: WIDE, path: PACIFIC, before: zoomAt('Apia', 5) },
  { name: 'embed', context: SMALL, path: EMBED },
  { name: 'embed-card', context: SMALL, path: `${EMBED}#milan` },
  { name: 'embed-legend', context: SMALL, path: EMBED, before: openLegend },
  { name: 'embed-script-off', context: withoutScript(SMALL), path: EMBED },
  { name: 'embed-across', context: ACROSS, path: EMBED },
  { name: 'embed-across-card', context: ACROSS, path: `${EMBED}#sesto-san-giovanni` },
  { name: 'embed-across-dark', context: dark(ACROSS), path: `${EMBED}#italy` },
  { name: 'embed-across-near', context: ACROSS, path: EMBED, before: zoomAt('Milan', 5) },
  { name: 'front', context: WIDE, path: FRONT },
  { name: 'front-dark', context: dark(WIDE), path: FRONT },
  { name: 'front-phone', context: PHONE, path: FRONT },
  { name: 'editor-begin', isEditor: true, context: DESK, path: NEW, before: paste },
  { name: 'editor-suggestions', isEditor: true, context: DESK, path: NEW, before: begin },
  { name: 'editor-place', isEditor: true, context: DESK, path: `${EDIT}#berlin-market` },
  { name: 'editor-preview', isEditor: true, context: DESK, path: EDIT, before: openPreview },
  { name: 'editor-dark', isEditor: true, context: dark(DESK), path: `${EDIT}#italy` },
  { name: 'editor-begin-dark', isEditor: true, context: dark(DESK), path: NEW, before: paste },
  { name: 'editor-phone', isEditor: true, context: { ...PHONE, locale: 'en-GB' }, path: EDIT },
  { name: 'print', context: PAPER, before: (page) => page.emulateMedia({ media: 'print' }) },
];

/** The pictures in the README and in docs/editor.md. */
const IN_DOCUMENTS = [
  ...['wide', 'wide-popup', 'phone-popup'],
  ...['editor-begin', 'editor-suggestions', 'editor-place', 'editor-preview'],
];

const [, , given] = process.argv;
const folder = given ?? 'docs/pictures';
const wanted = shots.filter(({ name }) => given !== undefined || IN_DOCUMENTS.includes(name));
await mkdir(folder, { recursive: true });
const siteFolder = await mkdtemp(join(tmpdir(), 'dateline-shots-'));
await buildSite(siteFolder);
const [story = ''] = await listStories(process.cwd());
const site = await serveSite(siteFolder, story);
// The editor writes: it gets stories of its own.
const deskFolder = await mkdtemp(join(tmpdir(), 'dateline-desk-'));
await cp('data', join(deskFolder, 'data'), { recursive: true });
const desk = await serveWithEditor(deskFolder);
const browser = await openBrowser();
try {
  for (const shot of wanted) await take(shot);
} finally {
  await browser.close();
  await site.close();
  await desk.close();
  for (const made of [siteFolder, deskFolder]) await rm(made, { recursive: true, force: true });
}

async function take({ name, context, isEditor, path = '', before }: Shot): Promise<void> {
  const opened = await browser.newContext(context ?? {});
  const page = await opened.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  const { address } = isEditor ? desk : site;
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await before?.(page);
  // The editor's map paints tile by tile.
  await page.waitForTimeout(isEditor ? 4000 : 500);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: name === 'print' });
  await opened.close();
  console.log(`${folder}/${name}.png`);
}

async function openLegend(page: Page): Promise<void> {
  await page.locator('figcaption summary').click();
}

async function paste(page: Page): Promise<void> {
  await page.getByLabel('Paste the article').fill(TEXT);
  await page.getByLabel('Credit').fill('The river club, Passau');
}

/** Makes a story of the text, and goes to its second suggestion. */
async function begin(page: Page): Promise<void> {
  await paste(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  const suggestions = page.getByRole('grid', { name: 'Suggestions' }).getByRole('row');
  await suggestions.nth(1).click({ timeout: 120_000 });
}

async function openPreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.frameLocator('iframe').locator('#the_map.ready').waitFor({ timeout: 120_000 });
}

/** Zooms in with the wheel on the first marker whose name contains `name`. */
function zoomAt(name: string, steps: number): (page: Page) => Promise<void> {
  return async (page) => {
    for (let step = 0; step < steps; step++) {
      const marker = page.locator(`.pin-marker[aria-label*="${name}"]`).first();
      const box = await marker.boundingBox();
      if (!box) return;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.wheel(0, -120);
      await page.waitForTimeout(500);
    }
    await page.mouse.move(5, 5);
  };
}
