/** The worker: loads the world's data once, and answers what the editor asks. */
import { expose } from 'comlink';
import { loadBasemapData } from '../../basemap/index.js';
import { gazetteerOf, loadWorld } from '../../gazetteer/gazetteer.js';
import { memoise } from '../../memoise.js';
import { servedFiles } from '../data/served-files.js';
import { checking } from './checking.js';
import { dating } from './dating.js';
import { drafting } from './drafting.js';
import { importing } from './importing.js';
import { looking } from './looking.js';
import { mapping } from './mapping.js';
import { pages } from './pages.js';
import { publishing } from './publishing.js';
import { reading } from './reading.js';
import type { Tasks } from './tasks.js';

const openWorld = memoise(async () => {
  const world = await loadWorld(servedFiles);
  return { ...world, gazetteer: gazetteerOf(world) };
});

const openBasemap = memoise(async () => loadBasemapData(servedFiles, await openWorld()));

const tasks: Tasks = {
  ...drafting(openWorld),
  ...checking(openWorld),
  ...dating,
  ...looking(openWorld),
  ...pages(openBasemap),
  ...publishing(openBasemap, servedFiles),
  ...importing(openWorld),
  ...reading(openWorld),
  ...mapping(openWorld),
};
expose(tasks);
