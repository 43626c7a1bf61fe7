import { type Ground, prepareGround } from './ground.js';
import { lazy } from './lazy.js';
import { type Countries, countries } from './naturalearth.js';

/** The world's countries, projected and weighed. */
export const countryGround: () => Ground<Countries> = lazy(() => prepareGround(countries()));
