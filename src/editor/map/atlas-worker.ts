/** A worker of the map's own: cutting the world takes a second, which no suggestion should wait for. */
import { expose } from 'comlink';
import { loadWaters } from '../../basemap/data.js';
import { loadCoarseCountries, loadCountries } from '../../gazetteer/countries.js';
import { memoise } from '../../memoise.js';
import { servedFiles } from '../data/served-files.js';
import { atlasOf, countryNamesOf } from './atlas.js';

/** Up to this zoom tiles are cut from 1:50m, which is there in a fifth of the time. */
const LAST_COARSE_ZOOM = 5;

const openCoarseCountries = memoise(() => loadCoarseCountries(servedFiles));
const openWaters = memoise(() => loadWaters(servedFiles));

const openCoarse = memoise(async () => atlasOf(await openCoarseCountries(), await openWaters()));
const openFine = memoise(async () => atlasOf(await loadCountries(servedFiles), await openWaters()));

const tasks = {
  async tile(z: number, x: number, y: number) {
    const atlas = await (z <= LAST_COARSE_ZOOM ? openCoarse() : openFine());
    return atlas(z, x, y);
  },
  async countryNames(language: string) {
    const countries = await openCoarseCountries();
    // The tiles that were asked for come first.
    await openCoarse();
    return countryNamesOf(countries, language);
  },
};

export type AtlasTasks = typeof tasks;

expose(tasks);
