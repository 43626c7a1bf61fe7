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

/** @param tell told while a file comes that was not there */
export function packedFiles(tell: (arrival: Arrival) => void): DataFiles {
  return {
    async read(path) {
      const [fileName, whole] = DATA_FILES[path] ?? [];
      if (fileName === undefined || whole === undefined) throw new Error(`There is no ${path}.`);
      // Workers stand in a folder of their own.
      const address = new URL(`../${fileName}`, self.location.href).href;
      // Two workers that want the same file fetch it once.
      return locked(address, async () => {
        const cache = await openCache();
        const kept = await keptIn(cache, address);
        const known = kept && (await unpacked(kept).catch(() => undefined));
        if (known) return known;
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
