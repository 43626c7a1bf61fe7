/** Guards Vite's `/__open-in-editor`, by which the overlay opens a file in the author's editor. */
import { realpath } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { Connect } from 'vite';
import { isWithin } from './files.js';
import { isByOwnScript } from './own-origin.js';

/** To be used with the guard as Vite uses it, so that both answer the same addresses. */
export const OPEN_IN_EDITOR = '/__open-in-editor';

/** A file, and behind it line and column. */
const SPOT = /^(.*?)((?::\d+){0,2})$/s;

/**
 * Lets through what a script of an own page asks for, if it is a file in one of the folders.
 * Otherwise any page could open any file of the machine, by the address of an image alone.
 *
 * @param folders absolute paths
 */
export function guardEditor(folders: readonly string[]): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const asked = new URLSearchParams(request.url?.replace(/^[^?]*/, '')).get('file') ?? '';
    const [, file = '', spot = ''] = SPOT.exec(asked) ?? [];
    const found = isByOwnScript(request) ? await fileIn(folders, file) : undefined;
    if (found === undefined) {
      response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Only pages of this server open files, and only those of the project.\n');
      return;
    }
    // What has been looked at, so that Vite does not read the address in another way.
    request.url = `/?file=${encodeURIComponent(found + spot)}`;
    next();
  };
}

/** A file's true path; `undefined` if there is none, or it lies elsewhere. */
async function fileIn(folders: readonly string[], file: string): Promise<string | undefined> {
  if (!isAbsolute(file)) return undefined;
  try {
    const path = await realpath(file);
    const owners = await Promise.all(folders.map((folder) => realpath(folder)));
    return owners.some((folder) => isWithin(folder, path)) ? path : undefined;
  } catch {
    return undefined;
  }
}
