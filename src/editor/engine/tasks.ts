import type { Checking } from './checking.js';
import type { Drafting } from './drafting.js';
import type { Importing } from './importing.js';
import type { Loading } from './loading.js';
import type { Looking } from './looking.js';
import type { Mapping } from './mapping.js';
import type { Pages } from './pages.js';
import type { Publishing } from './publishing.js';
import type { Reading } from './reading.js';

/** What the worker can do; each part stands in a file of its own. */
export interface Tasks
  extends Drafting,
    Checking,
    Looking,
    Mapping,
    Importing,
    Loading,
    Pages,
    Publishing,
    Reading {}
