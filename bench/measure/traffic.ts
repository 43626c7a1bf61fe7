/** What a page asks for, and how much comes over the wire. */
import type { CDPSession } from 'playwright';

/** Kinds of files that a page loads, in the order of the report. */
export const KINDS = ['document', 'style', 'script', 'image', 'data', 'font', 'other'] as const;
type Kind = (typeof KINDS)[number];

const KIND_OF: Readonly<Record<string, Kind>> = {
  Document: 'document',
  Stylesheet: 'style',
  Script: 'script',
  Image: 'image',
  Fetch: 'data',
  XHR: 'data',
  Font: 'font',
};
/** Preloaded files have no type in the request, only in the response. */
const KIND_OF_CONTENT: Readonly<Record<string, Kind>> = {
  'application/json': 'data',
  'text/javascript': 'script',
  'text/css': 'style',
};

export interface Counted {
  /** Bytes over the network: compressed, with the response headers. */
  readonly bytes: Readonly<Record<Kind, number>>;
  readonly requests: number;
  /** Requests to any other host than the page's own. */
  readonly elsewhere: number;
}

export interface Traffic {
  counted(): Counted;
  /** Milliseconds since the last response; 0 while one is pending. */
  quietFor(): number;
}

/** Counts from now on. `data:` and `blob:` addresses are not counted: they need no network. */
export async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const bytes = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const pending = new Map<string, Kind>();
  let requests = 0;
  let elsewhere = 0;
  let host: string | undefined;
  let latest = Date.now();

  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const { protocol, host: asked } = new URL(request.url);
    if (protocol === 'data:' || protocol === 'blob:') return;
    host ??= asked;
    requests++;
    if (asked !== host) elsewhere++;
    pending.set(requestId, KIND_OF[type ?? ''] ?? 'other');
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const kind = KIND_OF_CONTENT[response.mimeType];
    if (kind && pending.get(requestId) === 'other') pending.set(requestId, kind);
  });
  const finish = (requestId: string, length: number) => {
    const kind = pending.get(requestId);
    if (!kind) return;
    bytes[kind] += length;
    pending.delete(requestId);
    latest = Date.now();
  };
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    finish(requestId, encodedDataLength),
  );
  session.on('Network.loadingFailed', ({ requestId }) => finish(requestId, 0));
  await session.send('Network.enable');

  return {
    counted: () => ({ bytes: { ...bytes }, requests, elsewhere }),
    quietFor: () => (pending.size > 0 ? 0 : Date.now() - latest),
  };
}
