import { type Countries, countries } from '../gazetteer/naturalearth.js';
import { type Ground, prepareGround } from './ground.js';
import { lazy } from './lazy.js';

/** The world's countries, projected and weighed. */
export const countryGround: () => Ground<Countries> = lazy(() => prepareGround(countries()));
