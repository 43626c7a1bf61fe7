/** The built worker of the static editor, asked from a page, as the editor asks it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Dates, in `<time>` and under the timeline: an engine's `Intl` writes them by its CLDR. */
const DATES = /(?<=<time[^>]*>)[^<]+|(?<=<div class="ticks"[^>]*>).*?(?=<\/div>)/g;

/** Tags and texts, without dates: where pages differ, it shows which. */
export function piecesOf(html: string | undefined): string[] {
  if (html === undefined) throw new Error('There is no page.');
  return html.replace(DATES, '').split(/(?<=>)|(?=<)/);
}

/** The worker's path in the editor's folder. */
export async function workerPath(): Promise<string> {
  const assets = join(inject('editorFolder'), 'assets');
  const [entry = ''] = (await readdir(assets)).filter((file) => /^edit-.*\.js$/.test(file));
  const script = await readFile(join(assets, entry), 'utf8');
  const [worker] = /(?<!-)worker-[\w-]+\.js/.exec(script) ?? [];
  if (worker === undefined) throw new Error('The editor starts no worker.');
  return `assets/${worker}`;
}

/** What is asked of the worker. */
export interface Wanted {
  readonly worker: string;
  readonly slug: string;
  readonly files: { readonly article: string; readonly places: string };
  readonly as: 'page' | 'site';
}

/** In a page: what the worker makes, in base64. It is asked in comlink's form. */
export function askWorker({ worker, slug, files, as }: Wanted): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = new Worker(worker, { type: 'module' });
    asked.onerror = ({ message }) => reject(new Error(message));
    asked.onmessage = ({ data: { value } }) => {
      asked.terminate();
      if (!(value instanceof Uint8Array)) return reject(new Error(JSON.stringify(value)));
      const pieces: string[] = [];
      for (let at = 0; at < value.length; at += 8192) {
        pieces.push(String.fromCharCode(...value.subarray(at, at + 8192)));
      }
      resolve(btoa(pieces.join('')));
    };
    const argumentList = [slug, files, as].map((value) => ({ type: 'RAW', value }));
    asked.postMessage({ id: '1', type: 'APPLY', path: ['publish'], argumentList });
  });
}
