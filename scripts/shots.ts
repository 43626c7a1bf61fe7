/**
 * `npm run shots`: takes the README's pictures.
 * `npm run shots -- <folder>`: takes pictures of the built pages in all layouts.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { listStories } from '../src/site/stories.js';
import { openBrowser, PHONE } from './support/chromium.js';
import { buildSite, serveSite } from './support/site.js';

interface Shot {
  readonly name: string;
  readonly context?: BrowserContextOptions;
  /** Appended to the address of the first story's page. */
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
const PACIFIC = '../where-the-day-begins/';
const EMBED = 'embed.html';
const FRONT = '../index.html';

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
  { name: 'print', context: PAPER, before: (page) => page.emulateMedia({ media: 'print' }) },
];

/** The pictures in the README. */
const IN_README = ['wide', 'wide-popup', 'phone-popup'];

const [, , given] = process.argv;
const folder = given ?? 'docs/pictures';
const wanted = shots.filter(({ name }) => given !== undefined || IN_README.includes(name));
await mkdir(folder, { recursive: true });
const siteFolder = await mkdtemp(join(tmpdir(), 'dateline-shots-'));
await buildSite(siteFolder);
const [story = ''] = await listStories(process.cwd());
const site = await serveSite(siteFolder, story);
const browser = await openBrowser();
try {
  for (const shot of wanted) await take(shot);
} finally {
  await browser.close();
  await site.close();
  await rm(siteFolder, { recursive: true, force: true });
}

async function take({ name, context, path = '', before }: Shot): Promise<void> {
  const opened = await browser.newContext(context ?? {});
  const page = await opened.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  await before?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: name === 'print' });
  await opened.close();
  console.log(`${folder}/${name}.png`);
}

async function openLegend(page: Page): Promise<void> {
  await page.locator('figcaption summary').click();
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
