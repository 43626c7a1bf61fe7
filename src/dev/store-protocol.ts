/** What the editor and the dev server's store have agreed on. */

/** The address under which the store answers; a story's name follows. */
export const STORE_PATH = '/edit/store/';
/** The name of the `<meta>` element with the token of the server's run. */
export const TOKEN_NAME = 'dateline-token';
/** The header that every request to the store carries it in. */
export const TOKEN_HEADER = 'x-dateline-token';
/** The address under which data files of packages are, and the index of names. */
export const DATA_PATH = '/edit/data/';
