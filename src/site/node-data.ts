/** Data from this machine's disk, read when it is first needed and kept for the process. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadBasemapData } from '../basemap/index.js';
import type { DataFiles } from '../data-files.js';
import { gazetteerOf, loadNamedWorld, loadWorld } from '../gazetteer/gazetteer.js';
import { gatherEntries, indexOf } from '../gazetteer/index-entries.js';
import { memoise } from '../memoise.js';

/** The `node_modules` folders in which this module's imports are looked for, nearest first. */
const FOLDERS = createRequire(import.meta.url).resolve.paths('package') ?? [];

/**
 * The data files of the installed npm packages. Not by `require.resolve`, which finds no file that
 * the package's `exports` do not list.
 */
export const nodeDataFiles: DataFiles = {
  read: (path) => {
    const folder = FOLDERS.find((folder) => existsSync(join(folder, path)));
    if (folder === undefined) throw new Error(`There is no file ${path} in node_modules.`);
    return readFile(join(folder, path));
  },
};

export const openWorld = memoise(() => loadWorld(nodeDataFiles));

/** The world with its names in other languages. */
export const openNamedWorld = memoise(async () => loadNamedWorld(nodeDataFiles, await openWorld()));

/** The index of the world's names. */
export const openNameIndex = memoise(async () => indexOf(await gatherEntries(nodeDataFiles)));

/** What the check looks up. */
export const openGazetteer = memoise(async () => gazetteerOf(await openWorld()));

export const openBasemapData = memoise(async () =>
  loadBasemapData(nodeDataFiles, await openWorld()),
);
