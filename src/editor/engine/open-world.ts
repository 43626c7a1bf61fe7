import type { Gazetteer, World } from '../../gazetteer/gazetteer.js';

/** Opens the world's data; at the second call they are there. */
export type OpenWorld = () => Promise<World & { readonly gazetteer: Gazetteer }>;
