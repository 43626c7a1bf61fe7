/** Serves the page of the editor's frame in which the reader's page is shown while it is edited. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { SETTINGS_ID } from '../dev/preview-protocol.js';
import { dataBlock } from '../page/page.js';
import { readSettings } from './read-site.js';
import { STORY_SHELL } from './shells.js';

/** Under the editor's address: see `PREVIEW_FILE`. */
const PAGE = /^\/edit\/[\w-]+\/preview$/;

/** The module that takes the place of the page's own script. */
export const PREVIEW_SCRIPT = '/src/editor/preview/frame.ts';

/**
 * @param root the folder with `data/`
 * @param address the site's public address, if it is known
 */
export function servePreview(
  server: ViteDevServer,
  root: string,
  address: string | undefined,
): void {
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (!PAGE.test(path)) return next();
    frameAt(path).then(
      (html) =>
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .setHeader('Cache-Control', 'no-store')
          .end(html),
      next,
    );
  });

  /** The shell of stories without a story. */
  async function frameAt(path: string): Promise<string> {
    const { settings } = await readSettings(root, address);
    const html = await readFile(join(server.config.root, STORY_SHELL), 'utf8');
    const framed = html
      .replace('<!--story-head-->', '')
      .replace('<!--story-body-->', () => dataBlock(SETTINGS_ID, settings))
      .replace('/src/main.ts', PREVIEW_SCRIPT);
    return server.transformIndexHtml(path, framed);
  }
}
