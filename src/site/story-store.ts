/** The dev server's side of the editor's store: who may ask it, and what it answers. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Connect } from 'vite';
import { z } from 'zod';
import { parseArticle } from '../check/article.js';
import type { StoreFault } from '../dev/store-protocol.js';
import { isByOwnScript, isOfThisMachine } from './own-origin.js';
import { Fault, FILES, faultOf } from './stored-files.js';
import { listStories } from './stories.js';
import { makeFiles, readFiles, writeFiles } from './story-files.js';

/** Bytes of a request: three files of the largest size that is read, and what JSON escapes. */
const MOST = 128_000_000;

export const newToken = () => randomBytes(24).toString('base64url');

interface Answer {
  readonly status: number;
  readonly value: unknown;
}

const refusal = (status: number, fault: StoreFault): Answer => ({ status, value: { fault } });

/**
 * @param header the name of the header that has the token
 * @param failed is told of an error that is a fault of this program
 */
export function serveStore(
  root: string,
  token: string,
  header: string,
  failed: (error: unknown) => void,
): Connect.NextHandleFunction {
  return (request, response) => {
    const send = ({ status, value }: Answer) => {
      // What is left of a request that is too large is not waited for.
      const isUnread = status === 413;
      response.writeHead(status, {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        ...(isUnread && { Connection: 'close' }),
      });
      response.end(JSON.stringify(value), () => isUnread && request.destroy());
    };
    answerTo(request, root, token, header).then(send, (error: unknown) => {
      try {
        send(refusal(error instanceof Fault ? 409 : 500, faultOf(error)));
      } catch {
        failed(error);
        const detail = error instanceof Error ? error.message : String(error);
        send(refusal(500, { kind: 'other', detail }));
      }
    });
  };
}

async function answerTo(
  request: IncomingMessage,
  root: string,
  token: string,
  header: string,
): Promise<Answer> {
  if (!isOfThisMachine(request) || !isByOwnScript(request)) {
    return refusal(403, { kind: 'elsewhere' });
  }
  if (!isToken(request.headers[header], token)) return refusal(403, { kind: 'token' });
  const { method = '', url = '/' } = request;
  // Names of stories need no escapes, so that none is decoded.
  const [slug = '', query] = url.slice(1).split('?');
  if (method === 'GET') return slug === '' ? listed(root) : read(root, slug, query);
  if (method !== 'PUT' && method !== 'POST') return refusal(405, { kind: 'other', detail: method });
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(?:;|$)/.test(type)) {
    return refusal(415, { kind: 'other', detail: `Content-Type: ${type}` });
  }
  const body = await bodyOf(request);
  if (body === undefined) return refusal(413, { kind: 'size' });
  if (method === 'POST') {
    const { data } = making.safeParse(parsed(body));
    if (!data) return refusal(400, UNKNOWN);
    return { status: 200, value: makeFiles(root, slug, data.files) };
  }
  const { data } = writing.safeParse(parsed(body));
  if (!data) return refusal(400, UNKNOWN);
  return { status: 200, value: await writeFiles(root, slug, data.files, data.basis) };
}

export function isToken(given: string | string[] | undefined, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(String(given ?? '')), hash(token));
}

const UNKNOWN: StoreFault = { kind: 'other', detail: 'The request has another form' };

const making = z.strictObject({
  files: z.strictObject({ article: z.string(), places: z.string() }),
});
const writing = z.strictObject({
  files: z.strictObject({
    article: z.string().exactOptional(),
    places: z.string().exactOptional(),
    notes: z.string().exactOptional(),
  }),
  basis: z.strictObject({ article: z.string(), places: z.string(), notes: z.string() }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param query the versions that the editor knows, if it asks whether they are still the same */
async function read(root: string, slug: string, query: string | undefined): Promise<Answer> {
  const stored = await readFiles(root, slug);
  if (!stored) return refusal(404, { kind: 'gone' });
  const { article, places, notes } = stored.versions;
  const isKnown = query === `known=${article},${places},${notes}`;
  return { status: 200, value: isKnown ? 'same' : stored };
}

/** With the headlines of the articles that can be read. */
async function listed(root: string): Promise<Answer> {
  const entries = (await listStories(root)).map(async (slug) => {
    const stored = await readFiles(root, slug).catch(() => 'unreadable' as const);
    if (stored === undefined) return [];
    if (stored === 'unreadable') return { slug };
    const { article } = parseArticle({ file: FILES.article, text: stored.files.article });
    return { slug, ...(article && { headline: article.headline }) };
  });
  return { status: 200, value: (await Promise.all(entries)).flat() };
}

/** `undefined` if it is larger than what is read. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
