/** The export formats of a story. A new one is a line here and a name in each translation. */
import type { Story } from '../story/story.js';
import { annotations, articleText } from './annotations.js';
import { citation } from './citation.js';
import { flatQuotations } from './flat-quotations.js';
import type { ExportContext, ExportFormat } from './format.js';
import { kml } from './kml.js';
import { linkedPlaces } from './linked-places.js';
import { quotationTable } from './quotation-table.js';
import { quotedPlaces } from './quoted-places.js';

export const formats = [
  quotedPlaces,
  flatQuotations,
  quotationTable,
  kml,
  linkedPlaces,
  annotations,
  articleText,
  citation,
] as const satisfies readonly ExportFormat[];

export type FormatFile = (typeof formats)[number]['file'];

export interface ExportedFile {
  readonly fileName: FormatFile;
  readonly type: string;
  readonly source: string | Uint8Array;
}

export function exportStory(story: Story, context: ExportContext): ExportedFile[] {
  return formats.flatMap(({ file, type, write }) => {
    const source = write(story, context);
    return source === undefined ? [] : [{ fileName: file, type, source }];
  });
}
