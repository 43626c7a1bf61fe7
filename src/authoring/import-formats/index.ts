/** The files of other tools that can be imported. A new format is a file and a line here. */
import type { SourceFile } from '../../check/finding.js';
import { gpx } from './gpx.js';
import { geojson, sequence, topojson, umap } from './json.js';
import { kml } from './kml.js';
import type { ImportFormat } from './mark.js';
import { table } from './table.js';

/** In the order in which they are asked: the table takes what is left. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  umap,
  topojson,
  sequence,
  geojson,
  kml,
  gpx,
  table,
];

/** The format of a file; `undefined` if it is none of these. */
export function importFormatOf(source: SourceFile): ImportFormat | undefined {
  return IMPORT_FORMATS.find(({ recognises }) => recognises(source));
}
