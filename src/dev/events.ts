/** What the dev server and its pages send each other. */

/** Files have changed. */
export const CHANGED = 'dateline:changed';

export interface Changed {
  /** The story that has changed; without one, all of the site. */
  readonly slug?: string | undefined;
}

/** A page says that it listens, and what it has seen: {@link Seen}. */
export const SEEN = 'dateline:seen';

/** Which changes a page was made with. It has missed those made while it was loading. */
export interface Seen {
  readonly slug?: string | undefined;
  /** As the server counts them. */
  readonly changes: number;
}

/** The id of the data block with the number of changes that a page was made with. */
export const CHANGES_ID = 'the_changes';

/** The id of the data block with the {@link Mistake}s in a story's files. */
export const MISTAKES_ID = 'the_mistakes';

export interface Mistake {
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Message and advice. */
  readonly text: string;
}

/** The story of the page at this path; none for the front page. */
export function slugAt(path: string): string | undefined {
  return /^\/([\w-]+)\//.exec(path)?.[1];
}
