/** What the editor and the preview in its frame tell each other. */

/** The page in the frame, beside the editor's own address. */
export const PREVIEW_FILE = 'preview';

/** The id of the data block with the site's settings, which the frame's page has. */
export const SETTINGS_ID = 'the_settings';

/** To the frame. */
export type ToPreview =
  /** Show this page, a whole HTML document, with these style rules, which are not in it. */
  | {
      readonly kind: 'page';
      readonly html: string;
      readonly rules: string;
      readonly number: number;
    }
  /** Show the place's point there, until a page comes that has it there. */
  | {
      readonly kind: 'move';
      readonly id: string;
      readonly to: readonly [longitude: number, latitude: number];
      readonly number: number;
    }
  /** Select this place, or none. */
  | { readonly kind: 'select'; readonly id: string | undefined };

/** From the frame. */
export type FromPreview =
  | { readonly kind: 'ready'; readonly settings: unknown }
  /** What has that number, a page or a moved place, is shown. */
  | { readonly kind: 'shown'; readonly number: number }
  /** The reader's page has selected a place, or none. */
  | { readonly kind: 'selected'; readonly id: string | undefined }
  /** The editor's keys, which the frame has got. */
  | { readonly kind: 'undo' | 'redo' }
  /** Escape was pressed, and nothing was open that it closes. */
  | { readonly kind: 'close' };
