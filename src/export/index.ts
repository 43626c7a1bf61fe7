/** The formats that a story is written in beside its page. A new one is a line in the list. */
import type { Story } from '../story/story.js';
import { annotations } from './annotations.js';
import { articleText } from './article-text.js';
import type { ExportContext, ExportFormat, FormatFile } from './format.js';
import { kml } from './kml.js';
import { linkedPlaces } from './linked-places.js';
import { quotationTable } from './quotation-table.js';
import { quotedPlaces } from './quoted-places.js';

export const formats: readonly ExportFormat[] = [
  quotedPlaces,
  quotationTable,
  kml,
  linkedPlaces,
  annotations,
  articleText,
];

export interface ExportedFile {
  readonly fileName: FormatFile;
  readonly type: string;
  readonly source: string;
}

/** Writes a story in every format. */
export function exportStory(story: Story, context: ExportContext): ExportedFile[] {
  return formats.map(({ file, type, write }) => ({
    fileName: file,
    type,
    source: write(story, context),
  }));
}
