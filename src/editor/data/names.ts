/** The index of place names for a worker: as the dev server gives it, or in parts. */
import type { DataFiles } from '../../data-files.js';
import { COMPACT_FILES, expandIndex } from '../../gazetteer/compact-index.js';
import { COUNTRIES_FILE } from '../../gazetteer/countries.js';
import { loadPlaceIndex } from '../../gazetteer/gazetteer.js';
import { type PlaceIndex, readPlaceIndex } from '../../gazetteer/place-index.js';
import { isStatic } from '../static.js';

const { places, latin, others } = COMPACT_FILES;

/** What an author waits for: without these files there are no suggestions. */
export const FIRST_FILES: readonly string[] = [places, latin, COUNTRIES_FILE];

/** @param isAll with the names of other scripts than Latin */
export async function openNames(files: DataFiles, isAll: boolean): Promise<PlaceIndex> {
  if (!isStatic) return loadPlaceIndex(files);
  const names = isAll ? [latin, others] : [latin];
  const [rows, ...parts] = await Promise.all([places, ...names].map((file) => files.read(file)));
  return readPlaceIndex(expandIndex(rows ?? new Uint8Array(), parts));
}
