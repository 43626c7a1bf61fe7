/** The development server with two small stories, `ferry` and `another`, on the disk. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { siteConfig } from '../../src/site/config.js';
import { LIVE, PATIENCE } from './live.js';
import { browser } from './reader.js';
import { articleWith, RIGHT } from './small-story.js';
import { writeStories } from './story-folders.js';

export interface DevServer {
  /** The folder that holds `data/`. */
  readonly folder: string;
  readonly server: ViteDevServer;
  /** Of the front page. */
  readonly address: string;
  readonly saveArticle: (text: string) => Promise<void>;
  readonly savePlaces: (text: string) => Promise<void>;
  /** Ends the server and starts another one at the same address. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openDevServer(): Promise<DevServer> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-dev-'));
  const other = articleWith('headline: The ferry to Rostock runs late', 'headline: Another');
  await writeStories(folder, { another: other, ferry: RIGHT });
  const start = async (port: number) => {
    const server = await createServer({
      ...siteConfig({ root: folder }),
      root: fileURLToPath(new URL('../..', import.meta.url)),
      configFile: false,
      // Another server, which may be running, has its own.
      cacheDir: join(folder, '.vite'),
      logLevel: 'silent',
      server: { port, strictPort: port !== 0, host: '127.0.0.1' },
    });
    return server.listen();
  };
  let server = await start(0);
  const address = server.resolvedUrls?.local[0] ?? '';
  // The first page has Vite bundle its dependencies, and may be loaded twice for that.
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${address}ferry/`);
  await page.waitForSelector(LIVE);
  await page.close();
  const story = join(folder, 'data', 'ferry');
  return {
    folder,
    get server() {
      return server;
    },
    address,
    saveArticle: (text) => writeFile(join(story, 'article.md'), text),
    savePlaces: (text) => writeFile(join(story, 'places.geojson'), text),
    async restart() {
      await server.close();
      server = await start(Number(new URL(address).port));
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Marks the window: the mark is gone once the page has been loaded anew. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(window, 'isMarked', true));
}

export const isMarked = (page: Page) => page.evaluate(() => Reflect.has(window, 'isMarked'));
