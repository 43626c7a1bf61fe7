/** Serves a built folder as a well configured web server does: everything compressed in advance. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Served {
  /** Address of the folder, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.png': 'image/png',
};
const COMPRESSED_ALREADY = new Set(['.png']);

interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

/** Lets a page measure its own memory; the browser then also gives it a process of its own. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** The address of a page that may measure its own memory. */
export function isolated(address: string): string {
  return `${address}?isolated`;
}

/**
 * HTTP/1.1 on a free port, with keep-alive. Responses forbid caching, so that every load is a first
 * visit.
 */
export async function serveFolder(folder: string): Promise<Served> {
  const answers = await prepareAnswers(folder);
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const isIsolated = search === '?isolated';
    response.writeHead(answer ? 200 : 404, { ...answer?.headers, ...(isIsolated && ISOLATED) });
    response.end(answer?.body);
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function prepareAnswers(folder: string): Promise<Map<string, Answer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const pairs = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    return [path, answerWith(await readFile(file), extname(name))] as const;
  });
  return new Map(await Promise.all(pairs));
}

function answerWith(content: Buffer, extension: string): Answer {
  const asIs = COMPRESSED_ALREADY.has(extension);
  const body = asIs ? content : gzipSync(content, { level: 9 });
  return {
    body,
    headers: {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      ...(!asIs && { 'Content-Encoding': 'gzip' }),
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((ready, failed) => {
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) ready(address.port);
      else failed(new Error('The server has no port.'));
    });
  });
}
