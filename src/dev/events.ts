/** What the dev server tells the pages that it serves. */

/** Files have changed. */
export const CHANGED = 'dateline:changed';

export interface Changed {
  /** Of which story; of all of the site unless given. */
  readonly slug?: string | undefined;
}

/** What a page says once it can hear of changes: {@link Seen}. */
export const SEEN = 'dateline:seen';

/** Which changes a page was made with. What came since, while it was loading, it has missed. */
export interface Seen {
  readonly slug?: string | undefined;
  /** As the server counts them. */
  readonly changes: number;
}

/** The id of the data block with the number of changes that a page was made with. */
export const CHANGES_ID = 'the_changes';

/** The id of the data block with the {@link Mistake}s for which a page is not what it should be. */
export const MISTAKES_ID = 'the_mistakes';

export interface Mistake {
  /** Its path on the machine. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** All that is to be said of it. */
  readonly text: string;
}

/** The story that a page at this path is of; none for the front page. */
export function slugAt(path: string): string | undefined {
  return /^\/([\w-]+)\//.exec(path)?.[1];
}
