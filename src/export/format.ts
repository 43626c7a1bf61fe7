import type { Story } from '../story/story.js';

/** The files beside a page with its story in an export format. */
export type FormatFile =
  | 'quotations.geojson'
  | 'quotations.csv'
  | 'places.kml'
  | 'linked-places.jsonld'
  | 'annotations.jsonld'
  | 'article.txt';

export interface ExportContext {
  /** The public address of the folder that the files will stand in, with a slash at its end. */
  readonly site: string | undefined;
}

/** One way to take a story away: one file. */
export interface ExportFormat {
  /** Its name, beside the page. */
  readonly file: FormatFile;
  /** Its media type. */
  readonly type: string;
  readonly write: (story: Story, context: ExportContext) => string;
}
