/**
 * The data files of the static editor: packed beside it, fetched once, kept by the browser, and
 * unpacked in the worker that asks.
 */
import type { DataFiles } from '../../data-files.js';
import { locked } from '../lock.js';

/** By path: the address in the editor's folder, and its length in bytes. Written by the build. */
declare const DATA_FILES: Readonly<Record<string, readonly [fileName: string, bytes: number]>>;

/** Where the browser keeps them. */
const CACHE = 'dateline-data';

/** How much of a file has come. */
export interface Arrival {
  readonly path: string;
  /** Bytes, packed. */
  readonly come: number;
  readonly whole: number;
}

/** Bytes of these files, packed. */
export function lengthOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (DATA_FILES[path]?.[1] ?? 0), 0);
}

/** All that there are. */
export const allPaths = (): readonly string[] => Object.keys(DATA_FILES);

interface PackedFiles extends DataFiles {
  /** Has the browser keep a file, if it keeps any. */
  keep(path: string): Promise<void>;
  /** Has it forget those of earlier versions. */
  tidy(): Promise<void>;
}

/** @param tell told how much of a file is there, while it comes and when it has been read */
export function packedFiles(tell: (arrival: Arrival) => void): PackedFiles {
  return {
    async tidy() {
      const cache = await openCache();
      const known = new Set(Object.values(DATA_FILES).map(([fileName]) => addressOf(fileName)));
      for (const { url } of (await cache?.keys()) ?? []) {
        if (!known.has(url)) await cache?.delete(url);
      }
    },
    async keep(path) {
      const [fileName, whole] = DATA_FILES[path] ?? [];
      if (fileName === undefined || whole === undefined) return;
      const address = addressOf(fileName);
      const cache = await openCache();
      if (!cache) return;
      await locked(address, async () => {
        if (!(await cache.match(address))) {
          const bytes = await fetched(address, whole, true, (come) => tell({ path, come, whole }));
          await cache.put(address, new Response(bytes));
        }
        tell({ path, come: whole, whole });
      });
    },
    async read(path) {
      const [fileName, whole] = DATA_FILES[path] ?? [];
      if (fileName === undefined || whole === undefined) throw new Error(`There is no ${path}.`);
      const address = addressOf(fileName);
      // Two workers that want the same file fetch it once.
      return locked(address, async () => {
        const cache = await openCache();
        const kept = await keptIn(cache, address);
        const known = kept && (await unpacked(kept).catch(() => undefined));
        if (known) {
          tell({ path, come: whole, whole });
          return known;
        }
        const bytes = await fetched(address, whole, cache !== undefined, (come) =>
          tell({ path, come, whole }),
        );
        const unpackedBytes = await unpacked(bytes);
        // Where there is no room, it is fetched again the next time.
        await cache?.put(address, new Response(bytes)).catch(() => {});
        return unpackedBytes;
      });
    },
  };
}

/** Workers stand in a folder of their own. */
function addressOf(fileName: string): string {
  return new URL(`../${fileName}`, self.location.href).href;
}

/** None where the browser keeps nothing. */
async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(CACHE);
  } catch {
    return undefined;
  }
}

async function keptIn(
  cache: Cache | undefined,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const kept = await cache?.match(address);
    return kept && new Uint8Array(await kept.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** @param isKept whether we keep it ourselves: then the browser need not do so a second time */
async function fetched(
  address: string,
  whole: number,
  isKept: boolean,
  tell: (come: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, isKept ? { cache: 'no-store' } : {});
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(whole);
  let come = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (come + read.value.length > whole) throw new Error(`${address} is another file.`);
    bytes.set(read.value, come);
    come += read.value.length;
    tell(come);
  }
  if (come < whole) throw new Error(`${address} broke off.`);
  return bytes;
}

/** @throws Error for bytes that are damaged */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
