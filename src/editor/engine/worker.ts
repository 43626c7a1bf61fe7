/** The worker: loads the world's data once, and answers what the editor asks. */
import { expose } from 'comlink';
import { servedFiles } from '../data/served-files.js';
import { isStatic } from '../static.js';
import { later } from './later.js';
import { loading } from './loading.js';
import { NO_WORLD, type OpenWorld, untilMade } from './open-world.js';
import { reading } from './reading.js';
import type { Tasks } from './tasks.js';

const opening = (isAll: boolean) =>
  untilMade(async () => {
    const { openNames } = await import('../data/names.js');
    const { gazetteerOf, loadWorld } = await import('../../gazetteer/gazetteer.js');
    const names = openNames(servedFiles, isAll);
    const world = await loadWorld(servedFiles, names).catch((error: unknown) => {
      throw new Error(NO_WORLD, { cause: error });
    });
    return { ...world, gazetteer: gazetteerOf(world) };
  });

const openLatin = opening(false);
/** On the dev server the same: there the names come at once. */
const openAll = isStatic ? opening(true) : openLatin;

/** Once a story has been seen that needs them, its places have all their names. */
let wantsAll = false;

const openWorld: OpenWorld = async (text) => {
  if (isStatic && text !== undefined && !wantsAll) {
    const { needsOtherScripts } = await import('../../gazetteer/compact-index.js');
    wantsAll = needsOtherScripts(text);
  }
  return wantsAll ? openAll() : openLatin();
};

const openBasemap = untilMade(async () => {
  const { loadBasemapData } = await import('../../basemap/index.js');
  return loadBasemapData(servedFiles, await openWorld());
});

/** A text can be read at once; the rest of the script is loaded meanwhile, each part by itself. */
const tasks: Tasks = {
  ...reading(openWorld),
  ...loading(openWorld),
  ...later(async () => (await import('./drafting.js')).drafting(openWorld), {
    ...{ suggest: true, take: true, takeAllSure: true, readDate: true },
  }),
  ...later(async () => (await import('./checking.js')).checking(openWorld), { check: true }),
  ...later(async () => (await import('./looking.js')).looking(openWorld), {
    ...{ lookUp: true, subjectOf: true, around: true, entry: true, countries: true },
    ...{ neighbours: true, countryOf: true, borderOf: true },
  }),
  ...later(async () => (await import('./pages.js')).pages(openBasemap), { page: true }),
  ...later(async () => (await import('./publishing.js')).publishing(openBasemap, servedFiles), {
    publish: true,
  }),
  ...later(async () => (await import('./importing.js')).importing(openWorld), {
    ...{ hasMarks: true, readMarks: true, importMarks: true },
  }),
  ...later(async () => (await import('./mapping.js')).mapping(openWorld), {
    ...{ townsIn: true, whereIs: true },
  }),
};
expose(tasks);
