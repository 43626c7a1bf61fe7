/** The files of other tools that can be imported. A new format is a file and a line here. */
import type { SourceFile } from '../../check/finding.js';
import { geojson, umap } from './geojson.js';
import { kml } from './kml.js';
import type { ImportFormat } from './mark.js';

export type { Mark, ReadMarks } from './mark.js';

export const IMPORT_FORMATS: readonly ImportFormat[] = [umap, kml, geojson];

/** The format of a file; `undefined` if it is none of these. */
export function importFormatOf(source: SourceFile): ImportFormat | undefined {
  return IMPORT_FORMATS.find(({ recognises }) => recognises(source));
}
