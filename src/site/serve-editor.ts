/** Serves the editor: its page, its store, and the data files that its workers read. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import {
  DATA_PATH,
  STORE_PATH,
  TAKE_AWAY_PATH,
  TOKEN_HEADER,
  TOKEN_NAME,
} from '../dev/store-protocol.js';
import { nodeDataFiles } from './node-data.js';
import { isByOwnScript, isOfThisMachine } from './own-origin.js';
import { EDITOR_DATA } from './packed-data.js';
import { isToken, newToken, serveStore } from './story-store.js';
import { type BuildStory, serveTakeAway } from './take-away.js';

/** `/edit/` for a new story, `/edit/<story>/` for one that is there. */
const PAGE = /^\/edit\/(?:[\w-]+\/)?$/;

export const EDITOR_SHELL = 'edit.html';

/** Nothing else of packages is given out. */
const DATA: ReadonlySet<string> = new Set(EDITOR_DATA);

export function serveEditor(server: ViteDevServer, root: string, build: BuildStory): void {
  const token = newToken();
  const isEditor = (request: IncomingMessage) =>
    isOfThisMachine(request) &&
    isByOwnScript(request) &&
    isToken(request.headers[TOKEN_HEADER], token);
  server.middlewares.use(TAKE_AWAY_PATH.slice(0, -1), serveTakeAway(build, isEditor));
  const failed = (error: unknown) =>
    server.config.logger.error((error instanceof Error && error.stack) || String(error));
  server.middlewares.use(STORE_PATH.slice(0, -1), serveStore(root, token, TOKEN_HEADER, failed));
  server.middlewares.use(DATA_PATH.slice(0, -1), serveData);
  server.middlewares.use((request, response, next) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    if (/^\/edit(?:\/[\w-]+)?$/.test(path)) {
      response.writeHead(302, { Location: `${path}/${query === undefined ? '' : `?${query}`}` });
      response.end();
      return;
    }
    if (!PAGE.test(path)) return next();
    if (!isOfThisMachine(request)) {
      const type = 'text/plain; charset=utf-8';
      response.writeHead(403, { 'Content-Type': type }).end(ELSEWHERE(request));
      return;
    }
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

const ELSEWHERE = ({
  socket,
}: IncomingMessage) => `Stories are edited on the machine alone on which Dateline runs, since whoever edits also writes its files.
The editor's address there is http://localhost:${socket.localPort}/edit/. Pages can be read from here.
`;

/** The files of {@link DATA} by their paths. */
const serveData: Connect.NextHandleFunction = (request, response, next) => {
  const path = request.url?.slice(1) ?? '';
  if (!isOfThisMachine(request) || !isByOwnScript(request) || request.method !== 'GET') {
    response.writeHead(403).end();
    return;
  }
  if (!DATA.has(path)) {
    response.writeHead(404).end();
    return;
  }
  nodeDataFiles
    .read(path)
    .then(
      (bytes) => response.setHeader('Content-Type', 'application/octet-stream').end(bytes),
      next,
    );
};

async function shell(server: ViteDevServer, path: string, token: string): Promise<string> {
  const html = await readFile(join(server.config.root, EDITOR_SHELL), 'utf8');
  const withToken = html.replace(
    '</head>',
    `<meta name="${TOKEN_NAME}" content="${token}" /></head>`,
  );
  return server.transformIndexHtml(path, withToken);
}
