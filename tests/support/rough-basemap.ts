/**
 * What basemaps are drawn from, but with countries at 1:110m and without water: for tests of what
 * stands round and on a basemap. One is drawn in a fraction of the second or two that it takes else.
 */
import { readJson } from '../../src/data-files.js';
import type { CountryTopology } from '../../src/gazetteer/countries.js';
import { memoise } from '../../src/memoise.js';
import { nodeDataFiles, openBasemapData } from '../../src/site/node-data.js';

export const openRoughBasemapData = memoise(async () => ({
  ...(await openBasemapData()),
  countries: await readJson<CountryTopology>(nodeDataFiles, 'world-atlas/countries-110m.json'),
  waters: [],
}));
