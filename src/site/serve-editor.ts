/** Serves the editor: its page, its store, and the data files that its workers read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { DATA_PATH, STORE_PATH, TOKEN_HEADER, TOKEN_NAME } from '../dev/store-protocol.js';
import { nodeDataFiles } from './node-data.js';
import { newToken, serveStore } from './story-store.js';

/** `/edit/` for a new story, `/edit/<story>/` for one that is there. */
const PAGE = /^\/edit\/(?:[\w-]+\/)?$/;

export const EDITOR_SHELL = 'edit.html';

export function serveEditor(server: ViteDevServer, root: string): void {
  const token = newToken();
  server.middlewares.use(STORE_PATH.slice(0, -1), serveStore(root, token, TOKEN_HEADER));
  server.middlewares.use(DATA_PATH.slice(0, -1), (request, response, next) => {
    nodeDataFiles
      .read(decodeURIComponent(request.url?.slice(1) ?? ''))
      .then(
        (bytes) => response.setHeader('Content-Type', 'application/octet-stream').end(bytes),
        next,
      );
  });
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (!PAGE.test(path)) return next();
    shell(server, path, token).then(
      (html) =>
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .setHeader('Cache-Control', 'no-store')
          .end(html),
      next,
    );
  });
}

async function shell(server: ViteDevServer, path: string, token: string): Promise<string> {
  const html = await readFile(join(server.config.root, EDITOR_SHELL), 'utf8');
  const withToken = html.replace(
    '</head>',
    `<meta name="${TOKEN_NAME}" content="${token}" /></head>`,
  );
  return server.transformIndexHtml(path, withToken);
}
