/**
 * Keeps other sites away from a server on an author's machine, whose stories are not published
 * yet. Any page that is open in the author's browser could ask it, and one from another port of
 * the same machine even counts as of the same site.
 */
import type { IncomingMessage } from 'node:http';
import type { Connect, PreviewServer, ViteDevServer } from 'vite';

type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

/** What a link of another site may open: the browser shows it to the author and nobody else. */
interface Openable {
  /** Whether other sites may show a page in a frame, which they cannot look into either. */
  readonly inFrames: boolean;
}

/** For browsers that do not say where a request comes from: they keep what they got to itself. */
const HEADERS = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

const UNFRAMED = { 'Content-Security-Policy': "frame-ancestors 'self'" };

const REFUSAL = `This server answers the pages of its own address alone: what it serves is not published yet.
To see a page, type its address into the browser's address field.
`;

/** Refuses other sites' requests, WebSockets included. To be called before Vite adds its own. */
export function keepToOwnOrigin(server: ViteDevServer | PreviewServer, openable: Openable): void {
  server.middlewares.use(ownOriginOnly(openable));
  server.httpServer?.prependListener('upgrade', (request: IncomingMessage, socket) => {
    if (isForeign(request, openable)) socket.destroy();
  });
}

function ownOriginOnly(openable: Openable): Connect.NextHandleFunction {
  const headers = Object.entries({ ...HEADERS, ...(!openable.inFrames && UNFRAMED) });
  return (request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!isForeign(request, openable)) return next();
    response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end(REFUSAL);
  };
}

/**
 * Whether a request comes from a page of another origin. Browsers say so in `Sec-Fetch-Site`; to
 * addresses that are neither secure nor of this machine, and from before 2023, in `Origin` or
 * `Referer`. Programs that are no browsers send none of them.
 */
export function isForeign({ method, headers }: Asked, { inFrames }: Openable): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': kind, origin, referer, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return false;
  if (site !== undefined) {
    const isOpened = kind === 'document' || (inFrames && kind === 'iframe');
    return !(mode === 'navigate' && isOpened && (method === 'GET' || method === 'HEAD'));
  }
  const sender = origin ?? referer;
  return sender !== undefined && hostOf(sender) !== host;
}

/** Whether a script of an own page asks; a link that was clicked, or no browser, does not. */
export function isByOwnScript({ headers }: Asked): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-dest': kind, origin, referer, host } = headers;
  if (site !== undefined) return site === 'same-origin' && kind === 'empty';
  const sender = origin ?? referer;
  return sender !== undefined && hostOf(sender) === host;
}

/** With the port, as in `Host`; `undefined` for "null", the origin of files and sandboxes. */
function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}

/**
 * Whether a request comes from this machine, by one of its own names and not through a proxy.
 * Another name (DNS rebinding) would make a foreign page one of the same origin.
 */
export function isOfThisMachine({ headers, socket }: FromSocket): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  if (!LOOPBACK.test(socket.remoteAddress ?? '')) return false;
  const own = OWN_HOST.exec(headers.host ?? '');
  if (!own || Number(own[1] ?? 80) !== socket.localPort) return false;
  const { origin } = headers;
  return origin === undefined || hostOf(origin) === headers.host;
}

interface FromSocket extends Asked {
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress' | 'localPort'>;
}

const LOOPBACK = /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/;
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/i;
