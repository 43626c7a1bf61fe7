/** What the editor and the dev server's store have agreed on. */

/** The editor's address on the dev server; a story's name and a slash follow. */
export const EDIT_PATH = '/edit/';
/** The address under which the store answers; a story's name follows. */
export const STORE_PATH = '/edit/store/';
/** The address under which a story's page and site are made: see `src/site/take-away.ts`. */
export const TAKE_AWAY_PATH = '/edit/take-away/';
/** The name of the `<meta>` element with the token of the server's run. */
export const TOKEN_NAME = 'dateline-token';
/** The header that every request to the store carries it in. */
export const TOKEN_HEADER = 'x-dateline-token';
/** The address under which data files of packages are, and the index of names. */
export const DATA_PATH = '/edit/data/';

/** The small file beside a story's two: see `src/editor/notes.ts`. */
export const NOTES_FILE = '.editor.json';

/** Why nothing was read or written; the editor has a sentence for each in every language. */
export interface StoreFault {
  readonly kind: FaultKind;
  /** The name of the file that it is about. */
  readonly file?: string;
  /** The computer's own words, where there are none of ours. */
  readonly detail?: string;
}

export type FaultKind =
  /** The server does not answer. */
  | 'away'
  /** The page is of an earlier run of the server. */
  | 'token'
  /** The request does not come from this machine, or not from the server's own page. */
  | 'elsewhere'
  /** There is no such story. */
  | 'gone'
  /** There is a story of that name. */
  | 'taken'
  /** No story can have that name. */
  | 'name'
  | 'full'
  | 'denied'
  | 'readOnly'
  | 'busy'
  /** The disk is broken. */
  | 'disk'
  /** A symbolic link, which is not followed. */
  | 'link'
  /** A folder or something else where a file should be. */
  | 'notFile'
  | 'encoding'
  | 'size'
  /** Read back, it was not what had been written. */
  | 'differs'
  /** Of the browser's own storage: it gives no more room. */
  | 'quota'
  /** It stores nothing for this page: a private window, or a setting. */
  | 'forbidden'
  /** A tab with a newer version of Dateline has changed its form. */
  | 'newer'
  /** The author has not allowed the browser to write in the folder, or no longer does. */
  | 'permission'
  | 'other';
