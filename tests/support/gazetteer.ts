import { openWorld } from '../../src/site/node-data.js';

export const world = await openWorld();
