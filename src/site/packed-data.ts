/** The data files that the static editor's workers read, packed. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { BASEMAP_FILES } from '../basemap/index.js';
import { COMPACT_FILES, compactIndex } from '../gazetteer/compact-index.js';
import { COARSE_COUNTRIES_FILE } from '../gazetteer/countries.js';
import { GAZETTEER_FILES, INDEX_FILE } from '../gazetteer/gazetteer.js';
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
export async function packedData(kit: EditorKit): Promise<readonly PackedFile[]> {
  const paths = EDITOR_DATA.filter((path) => path !== INDEX_FILE);
  const files = paths.map(async (path) => [path, await nodeDataFiles.read(path)] as const);
  const { places, latin, others } = compactIndex(await nodeDataFiles.read(INDEX_FILE));
  const made = [
    [COMPACT_FILES.places, places],
    [COMPACT_FILES.latin, latin],
    [COMPACT_FILES.others, others],
    [KIT_FILE, JSON.stringify(kit)],
  ] as const;
  return Promise.all(
    [...made, ...(await Promise.all(files))].map(async ([path, bytes]) => {
      const source = await pack(bytes, { level: 9 });
      const name = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
      return { path, fileName: `data/${name}-${shortHash(source)}.bin`, source };
    }),
  );
}
