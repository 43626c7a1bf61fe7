import type { Story } from '../story/story.js';

export interface ExportContext {
  /** The public address of the folder that the files will stand in, with a slash at its end. */
  readonly site: string | undefined;
}

/** One way to take a story away: one file. */
export interface ExportFormat {
  /** Its name, beside the page. */
  readonly file: string;
  /** Its media type. */
  readonly type: string;
  readonly write: (story: Story, context: ExportContext) => string;
}
