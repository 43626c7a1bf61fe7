/** Serves the streets of stories while they are written, by byte ranges as any web server does. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Connect } from 'vite';
import { faultOfFolder } from '../check/read.js';
import { STREETS_FILE } from '../story/streets.js';
import { DATA_FOLDER, leadsOut } from './files.js';
import { STREETS_TYPE, streetsPath } from './streets.js';

const PATH = /^\/([\w-]+)\/streets\.pmtiles$/;
/** A single range, which is all that the page asks for. */
const RANGE = /^bytes=(\d{1,15})-(\d{0,15})$/;

/** @param root the folder with `data/` */
export function serveStreets(root: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const [, slug] = PATH.exec(request.url?.split('?')[0] ?? '') ?? [];
    const isAsked = request.method === 'GET' || request.method === 'HEAD';
    if (slug === undefined || !isAsked || faultOfFolder(slug) !== undefined) return next();
    serve(slug).catch(next);

    async function serve(slug: string): Promise<void> {
      const path = streetsPath(root, slug);
      const entry = await stat(path).catch(() => undefined);
      const isOut = await leadsOut(root, `${DATA_FOLDER}/${slug}/${STREETS_FILE}`);
      if (!entry?.isFile() || isOut) return next();
      const [, from, to] = RANGE.exec(request.headers.range ?? '') ?? [];
      const start = Number(from ?? 0);
      const end = Math.min(to === undefined || to === '' ? Infinity : Number(to), entry.size - 1);
      response.setHeader('Cache-Control', 'no-store').setHeader('Accept-Ranges', 'bytes');
      if (from !== undefined && start > end) {
        response.writeHead(416, { 'Content-Range': `bytes */${entry.size}` }).end();
        return;
      }
      response.writeHead(from === undefined ? 200 : 206, {
        'Content-Type': STREETS_TYPE,
        'Content-Length': end - start + 1,
        ...(from !== undefined && { 'Content-Range': `bytes ${start}-${end}/${entry.size}` }),
      });
      if (request.method === 'HEAD' || entry.size === 0) response.end();
      // A reader who has moved on closes the connection.
      else await pipeline(createReadStream(path, { start, end }), response).catch(() => {});
    }
  };
}
