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

/** The policy that docs/publishing.md gives for the editor's header, which holds for workers too. */
export async function documentedPolicy(): Promise<string> {
  const document = await readFile('docs/publishing.md', 'utf8');
  const [, policy] = /add_header Content-Security-Policy "([^"]*wasm-[^"]*)"/.exec(document) ?? [];
  if (policy === undefined) throw new Error('The document has no such header.');
  return policy;
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
interface Wanted {
  readonly slug: string;
  readonly files: { readonly article: string; readonly places: string };
  readonly as: 'page' | 'site';
}

/** A story of this repository, to be made into something. */
export async function storyAs(as: Wanted['as'], slug: string): Promise<Wanted> {
  const textOf = (file: string) => readFile(join('data', slug, file), 'utf8');
  const files = { article: await textOf('article.md'), places: await textOf('places.geojson') };
  return { slug, files, as };
}

/**
 * In a page: what the worker makes, in base64, one after the other. It is asked in comlink's form.
 *
 * @param address of the worker's script
 */
export function askWorker(address: string, wanted: readonly Wanted[]): Promise<string[]> {
  const worker = new Worker(address, { type: 'module' });
  const ask = ({ slug, files, as }: Wanted) =>
    new Promise<string>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data: { value } }) => {
        if (!(value instanceof Uint8Array)) return reject(new Error(JSON.stringify(value)));
        const pieces: string[] = [];
        for (let at = 0; at < value.length; at += 8192) {
          pieces.push(String.fromCharCode(...value.subarray(at, at + 8192)));
        }
        resolve(btoa(pieces.join('')));
      };
      const argumentList = [slug, files, as].map((value) => ({ type: 'RAW', value }));
      worker.postMessage({ id: slug, type: 'APPLY', path: ['publish'], argumentList });
    });
  const made: string[] = [];
  return wanted
    .reduce(
      (before, each) => before.then(() => ask(each)).then((one) => void made.push(one)),
      Promise.resolve(),
    )
    .finally(() => worker.terminate())
    .then(() => made);
}
