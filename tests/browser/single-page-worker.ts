/** Makes pages in a worker, which has neither Node nor a document, from data files by `fetch`. */
import { loadBasemapData } from '../../src/basemap/index.js';
import { DIVISIONS_FILE, WATERS_FILE } from '../../src/basemap/shape-index.js';
import type { DataFiles } from '../../src/data-files.js';
import { loadWorld } from '../../src/gazetteer/gazetteer.js';
import { makeSinglePage, type PageShell, type StoryTexts } from '../../src/publish/single-page.js';

export interface PageRequest {
  readonly texts: StoryTexts;
  readonly shell: PageShell;
}

const OWN: Readonly<Record<string, string>> = {
  [DIVISIONS_FILE]: '/src/basemap/natural-earth/divisions.bin',
  [WATERS_FILE]: '/src/basemap/gshhg/waters.bin',
};

/** The development server serves the files of `node_modules` and of `src`. */
const files: DataFiles = {
  async read(path) {
    const response = await fetch(OWN[path] ?? `/node_modules/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
};

const data = loadWorld(files).then((world) => loadBasemapData(files, world));

addEventListener('message', async ({ data: { texts, shell } }: MessageEvent<PageRequest>) => {
  postMessage(makeSinglePage(texts, shell, await data));
});
