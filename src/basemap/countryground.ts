import { type Countries, countries } from '../gazetteer/countries.js';
import { memoise } from '../memoise.js';
import { type Ground, prepareGround } from './ground.js';

/** The world's countries, projected and weighed. */
export const countryGround: () => Ground<Countries> = memoise(() => prepareGround(countries()));
