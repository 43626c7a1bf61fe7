import type { DataFiles } from '../../data-files.js';
import { DATA_PATH } from '../../dev/store-protocol.js';

/** Data files as the server gives them to the editor's workers. */
export const servedFiles: DataFiles = {
  async read(path) {
    const response = await fetch(DATA_PATH + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
};
