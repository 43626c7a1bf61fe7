/** What basemaps are drawn from. */
import type { Topology } from 'topojson-specification';
import type { DataFiles } from '../data-files.js';
import type { World } from '../gazetteer/gazetteer.js';
import { loadWaters, type Waters } from './waters.js';

export interface BasemapData extends World {
  readonly waters: readonly Topology<Waters>[];
}

/** The caller keeps it: what is derived from it is memoised by its parts. */
export async function loadBasemapData(files: DataFiles, world: World): Promise<BasemapData> {
  return { ...world, waters: await loadWaters(files) };
}
