/** The dev server's side of the editor: reads and writes the files of stories in `data/`. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Connect } from 'vite';
import { parseArticle } from '../check/article.js';
import { faultOfFolder } from '../check/read.js';
import { DATA_FOLDER, isMissing } from './files.js';
import { isByOwnScript } from './own-origin.js';
import { listStories } from './stories.js';

/** The files that the store gives out and writes, by their role. */
const FILES = { article: 'article.md', places: 'places.geojson', notes: '.editor.json' } as const;
type FileRole = keyof typeof FILES;
const ROLES = Object.keys(FILES) as FileRole[];

/** Bytes of a request. */
const MOST = 64_000_000;

export const newToken = () => randomBytes(24).toString('base64url');

/** @param header the name of the header that has the token */
export function serveStore(
  root: string,
  token: string,
  header: string,
): Connect.NextHandleFunction {
  return (request, response) => {
    const send = (status: number, value: unknown) =>
      response
        .writeHead(status, {
          'Content-Type':
            typeof value === 'string' ? 'text/plain; charset=utf-8' : 'application/json',
          'Cache-Control': 'no-store',
        })
        .end(typeof value === 'string' ? value : JSON.stringify(value));
    if (!isByOwnScript(request) || !isToken(request.headers[header], token)) {
      send(403, 'This page is of an earlier run of Dateline: load it again');
      return;
    }
    const slug = decodeURIComponent((request.url ?? '/').split('?')[0]?.slice(1) ?? '');
    respond(root, request, slug).then(
      ({ status, value }) => send(status, value),
      (error: unknown) => send(500, error instanceof Error ? error.message : String(error)),
    );
  };
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const [a, b] = [String(given ?? ''), token].map((text) =>
    createHash('sha256').update(text).digest(),
  );
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

interface Response {
  readonly status: number;
  readonly value: unknown;
}

async function respond(root: string, request: IncomingMessage, slug: string): Promise<Response> {
  if (slug === '') return { status: 200, value: await listEntries(root) };
  if (faultOfFolder(slug) !== undefined) return { status: 404, value: 'There is no such story' };
  const stored = await readStored(root, slug);
  if (request.method === 'GET') {
    return stored
      ? { status: 200, value: stored }
      : { status: 404, value: 'There is no such story' };
  }
  const { files, basis } = JSON.parse(await bodyOf(request));
  const given = ROLES.flatMap((role) =>
    typeof files[role] === 'string' ? [[role, files[role]] as const] : [],
  );
  if (request.method === 'POST') {
    if (stored)
      return {
        status: 200,
        value: { kind: 'failed', reason: 'A story of this name is there already' },
      };
    await mkdir(join(root, DATA_FOLDER, slug), { recursive: true });
  } else {
    if (!stored) return { status: 404, value: 'There is no such story' };
    const isSame = given.every(([role]) => stored.versions[role] === basis?.[role]);
    if (!isSame) return { status: 200, value: { kind: 'conflict', stored } };
  }
  for (const [role, text] of given)
    await writeFile(join(root, DATA_FOLDER, slug, FILES[role]), text);
  const after = await readStored(root, slug);
  const isThere = given.every(([role, text]) => after?.files[role] === text);
  if (!isThere)
    return {
      status: 200,
      value: { kind: 'failed', reason: 'What was read back differs from what was written' },
    };
  const value =
    request.method === 'POST'
      ? { kind: 'made', slug }
      : { kind: 'saved', versions: after?.versions };
  return { status: 200, value };
}

async function listEntries(root: string) {
  const slugs = await listStories(root);
  return Promise.all(
    slugs.map(async (slug) => {
      const text = (await readStored(root, slug))?.files.article ?? '';
      const { article } = parseArticle({ file: FILES.article, text });
      return { slug, ...(article && { headline: article.headline }) };
    }),
  );
}

async function readStored(root: string, slug: string) {
  const texts = await Promise.all(
    ROLES.map(async (role) => {
      try {
        return [role, await readFile(join(root, DATA_FOLDER, slug, FILES[role]), 'utf8')] as const;
      } catch (error) {
        if (isMissing(error)) return [role, ''] as const;
        throw error;
      }
    }),
  );
  const files = Object.fromEntries(texts) as Record<FileRole, string>;
  if (files.article === '' && files.places === '') return undefined;
  const versions = Object.fromEntries(
    texts.map(([role, text]) => [role, createHash('sha256').update(text).digest('hex')]),
  ) as Record<FileRole, string>;
  return { files, versions };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST) throw new Error('That is too much for one file');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
