/**
 * Serves the built site, each page with a script that records errors in it, because not every
 * engine reports them to its driver. The page's policy gets that script's hash, and is else as
 * built.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

declare global {
  interface Window {
    watched?: {
      /** Errors, refused promises, violations of the policy, and what the console was told. */
      readonly complaints: string[];
      /** Files that were handed to the reader. */
      readonly saved: { readonly name: string; readonly content: Blob }[];
    };
  }
}

export interface WatchedSite {
  /** Where the front page stands: at a path, as the site may. */
  readonly address: string;
  /** A page of another site's, long, with one of this site's pages in a frame. */
  readonly hostOf: (path: string) => string;
  /** A copy of a page on the disk. */
  readonly onDisk: (path: string) => Promise<string>;
  /** Holds back scripts that are requested from now on, until they are released. */
  readonly holdScripts: () => void;
  readonly releaseScripts: () => void;
  readonly close: () => Promise<void>;
}

const PATH = '/some/where/';
const HOST = '/host.html';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** @param policy sent with scripts, where it holds for workers */
export async function serveWatched(folder: string, policy?: string): Promise<WatchedSite> {
  const disk = await mkdtemp(join(tmpdir(), 'dateline-disk-'));
  let waiting: (() => void)[] | undefined;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === HOST) {
      return send(response, '.html', hostPage(searchParams.get('frame') ?? ''));
    }
    const path = pathname.slice(PATH.length).replace(/(^|\/)$/, '$1index.html');
    const ending = extname(path);
    const content = pathname.startsWith(PATH)
      ? await readFile(join(folder, normalize(path))).catch(() => undefined)
      : undefined;
    if (!content) return response.writeHead(404).end();
    if (policy !== undefined && ending === '.js') {
      response.setHeader('Content-Security-Policy', policy);
    }
    const answer = () =>
      send(response, ending, ending === '.html' ? watched(String(content)) : content);
    if (waiting && ending === '.js') waiting.push(answer);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const origin = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  return {
    address: origin + PATH,
    hostOf: (path) => `${origin}${HOST}?frame=${encodeURIComponent(PATH + path)}`,
    async onDisk(path) {
      const file = join(disk, path.replace(/.*\//, ''));
      await writeFile(file, watched(await readFile(join(folder, path), 'utf8')));
      return pathToFileURL(file).href;
    },
    holdScripts() {
      waiting = [];
    },
    releaseScripts() {
      const all = waiting ?? [];
      waiting = undefined;
      for (const answer of all) answer();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(disk, { recursive: true, force: true });
    },
  };
}

function send(response: ServerResponse, ending: string, content: string | Buffer): void {
  response.setHeader('Content-Type', TYPES[ending] ?? 'text/plain');
  response.setHeader('Content-Encoding', 'gzip');
  response.end(gzipSync(content, { level: 1 }));
}

const WATCH = `(() => {
  const complaints = [], saved = [], made = new Map();
  window.watched = { complaints, saved };
  const tell = (what) => complaints.push(String(what));
  addEventListener('error', ({ message, target }) => tell(message ?? target.outerHTML), true);
  addEventListener('unhandledrejection', ({ reason }) => tell(reason));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    tell(effectiveDirective + ' forbids ' + blockedURI));
  for (const kind of ['error', 'warn']) {
    const say = console[kind];
    console[kind] = (...words) => { tell(words.join(' ')); say.apply(console, words); };
  }
  const make = URL.createObjectURL;
  URL.createObjectURL = (content) => {
    const address = make.call(URL, content);
    made.set(address, content);
    return address;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (made.has(this.href)) saved.push({ name: this.download, content: made.get(this.href) });
    else click.call(this);
  };
})()`;

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

function watched(html: string): string {
  const hash = `'sha256-${createHash('sha256').update(WATCH).digest('base64')}'`;
  return html.replace(META, (meta, policy: string) => {
    const scripts = /script-src/.test(policy) ? policy : `${policy};script-src`;
    const widened = scripts.replace('script-src', `script-src ${hash}`);
    return `${meta.replace(policy, () => widened)}<script>${WATCH}</script>`;
  });
}

function hostPage(frame: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<link rel="icon" href="data:,"><body style="margin: 0"><p>Above the frame.</p>
<iframe src="${frame}" title="A map" style="width: 600px; height: 500px; border: 0"></iframe>
<p style="block-size: 3000px">Below the frame.</p></body></html>`;
}
