/** The files of other tools that Dateline reads. A new format is a file and a line here. */
import type { SourceFile } from '../../check/finding.js';
import type { ForeignFormat } from './format.js';
import { geojson } from './geojson.js';
import { kml } from './kml.js';
import { umap } from './umap.js';

export type { Mark, ReadMarks } from './format.js';

export const FOREIGN_FORMATS: readonly ForeignFormat[] = [umap, kml, geojson];

/** The format of a file; `undefined` for one that nobody here reads. */
export function formatOf(source: SourceFile): ForeignFormat | undefined {
  return FOREIGN_FORMATS.find(({ recognises }) => recognises(source));
}
