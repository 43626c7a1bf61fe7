/** The worker: loads the world's data once, and answers what the editor asks. */
import { expose } from 'comlink';
import { loadBasemapData } from '../../basemap/index.js';
import type { DataFiles } from '../../data-files.js';
import { DATA_PATH } from '../../dev/store-protocol.js';
import { gazetteerOf, loadWorld } from '../../gazetteer/gazetteer.js';
import { memoise } from '../../memoise.js';
import { checking } from './checking.js';
import { drafting } from './drafting.js';
import { looking } from './looking.js';
import { pages } from './pages.js';
import { reading } from './reading.js';
import type { Tasks } from './tasks.js';

const files: DataFiles = {
  async read(path) {
    const response = await fetch(DATA_PATH + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
};

const openWorld = memoise(async () => {
  const world = await loadWorld(files);
  return { ...world, gazetteer: gazetteerOf(world) };
});

const openBasemap = memoise(async () => loadBasemapData(files, await openWorld()));

const tasks: Tasks = {
  ...drafting(openWorld),
  ...checking(openWorld),
  ...looking(openWorld),
  ...pages(openBasemap),
  ...reading(openWorld),
};
expose(tasks);
