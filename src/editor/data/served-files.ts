import type { DataFiles } from '../../data-files.js';
import { DATA_PATH } from '../../dev/store-protocol.js';
import { type Arrival, packedFiles } from './packed-files.js';

/** Data files as the server gives them to the editor's workers. */
const devFiles: DataFiles = {
  async read(path) {
    const response = await fetch(DATA_PATH + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
};

const watchers = new Set<(arrival: Arrival) => void>();

/** Data files for a worker: from the dev server, or from beside the static editor. */
export const servedFiles: DataFiles = import.meta.env.PROD
  ? packedFiles((arrival) => {
      for (const watch of watchers) watch(arrival);
    })
  : devFiles;
