/** The data files that the static editor's workers read, packed. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { BASEMAP_FILES } from '../basemap/index.js';
import { COARSE_COUNTRIES_FILE } from '../gazetteer/countries.js';
import { GAZETTEER_FILES } from '../gazetteer/gazetteer.js';
import { shortHash } from '../publish/files.js';
import { PICTURE_FILES } from '../publish/pictures.js';
import { type EditorKit, KIT_FILE } from '../publish/site.js';
import { nodeDataFiles } from './node-data.js';

export interface PackedFile {
  /** As {@link nodeDataFiles} knows it. */
  readonly path: string;
  /** Its path in the editor's folder. */
  readonly fileName: string;
  readonly source: Uint8Array;
}

/** What the editor's workers read of packages. */
export const EDITOR_DATA: readonly string[] = [
  ...new Set([...GAZETTEER_FILES, ...BASEMAP_FILES, ...PICTURE_FILES, COARSE_COUNTRIES_FILE]),
];

const pack = promisify(gzip);

/**
 * Packed by gzip, since not every server packs what it sends. Their names end in `.bin`: of names
 * that end in `.gz` some servers say that the browser is to unpack them, and some do not.
 */
export function packedData(kit: EditorKit): Promise<readonly PackedFile[]> {
  return Promise.all(
    [...EDITOR_DATA, KIT_FILE].map(async (path) => {
      const bytes = path === KIT_FILE ? JSON.stringify(kit) : await nodeDataFiles.read(path);
      const source = await pack(bytes, { level: 9 });
      const name = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
      return { path, fileName: `data/${name}-${shortHash(source)}.bin`, source };
    }),
  );
}
