/** The dev server's answers to whoever takes a story away: its page as one file, its site as a ZIP. */
import type { IncomingMessage } from 'node:http';
import type { Connect } from 'vite';
import { faultOfFolder } from '../check/read.js';
import { zipped } from '../publish/archive.js';
import type { BuiltFile } from './built-files.js';

/** The files of the site with one story. */
export type BuildStory = (slug: string) => Promise<readonly BuiltFile[]>;

/**
 * `/<story>/page` and `/<story>/site`.
 *
 * @param isAllowed whether a request comes from the editor that this server sent
 */
export function serveTakeAway(
  build: BuildStory,
  isAllowed: (request: IncomingMessage) => boolean,
): Connect.NextHandleFunction {
  return (request, response) => {
    const [, slug = '', what] = /^\/([\w-]+)\/(page|site)$/.exec(request.url ?? '') ?? [];
    const isKnown = what !== undefined && faultOfFolder(slug) === undefined;
    if (!isKnown || request.method !== 'GET' || !isAllowed(request)) {
      response.writeHead(isKnown ? 403 : 404).end();
      return;
    }
    build(slug)
      .then((files) =>
        what === 'page'
          ? pageIn(files, slug)
          : zipped(files.map(({ fileName, bytes }) => ({ fileName, source: bytes }))),
      )
      .then((bytes) => {
        const type = what === 'page' ? 'text/html; charset=utf-8' : 'application/zip';
        response
          .setHeader('Content-Type', type)
          .setHeader('Cache-Control', 'no-store')
          // For no other site and no frame: what a page of this address may do, its scripts could.
          .setHeader('Content-Disposition', 'attachment')
          .end(bytes);
      })
      .catch((error: unknown) => {
        // Not to Vite, which would lay its stack over the editor.
        console.error(error instanceof Error ? error.message : error);
        response.writeHead(500).end();
      });
  };
}

function pageIn(files: readonly BuiltFile[], slug: string): Uint8Array {
  const page = files.find(({ fileName }) => fileName === `${slug}/${slug}.html`);
  if (!page) throw new Error(`The build has no page of ${slug}.`);
  return page.bytes;
}
