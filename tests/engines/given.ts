import type { Engine } from './engine.js';
import type { Reader } from './reader.js';
import type { WatchedSite } from './watched-site.js';

/** What each check is given. Available while a check runs, not while it is declared. */
export interface Given {
  readonly engine: Engine;
  readonly site: () => WatchedSite;
  /** With its script, in light colours. */
  readonly reader: () => Reader;
}
