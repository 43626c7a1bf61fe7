/**
 * Where stories are kept, as the editor sees it: the dev server's `data/`, or another storage that
 * can do the same.
 */
import { NO_PLACES } from '../authoring/places-text.js';
import type { StoryFiles } from '../authoring/story-files.js';
import type { StoreFault } from '../dev/store-protocol.js';

/** The files of a story by their role; `notes` holds what the two files do not: see `notes.ts`. */
export interface StoredFiles extends StoryFiles {
  /** Empty where there are none. */
  readonly notes: string;
}

type FileRole = keyof StoredFiles;

/** A version of a file's content: equal versions have equal content. */
export type Versions = Readonly<Record<FileRole, string>>;

export interface StoredStory {
  readonly files: StoredFiles;
  readonly versions: Versions;
}

export interface StoryEntry {
  /** The name of its folder, which is its address. */
  readonly slug: string;
  /** Its headline; none where the article cannot be read. */
  readonly headline?: string;
  /** When its article or places were last changed, where the store knows. */
  readonly changed?: Date;
  /** Only where the store alone has it. */
  readonly download?: Download;
}

/** Whether a story was downloaded, and is still as it was then. */
export type Download = 'none' | 'older' | 'same';

/** What became of a change. */
export type Written =
  /** The files were read back after they were written: this is what is there now. */
  | { readonly kind: 'saved'; readonly versions: Versions }
  /** Somebody else has changed a file meanwhile; nothing was written. */
  | { readonly kind: 'conflict'; readonly stored: StoredStory }
  /** Nothing was written. */
  | { readonly kind: 'failed'; readonly fault: StoreFault };

export type Made =
  | { readonly kind: 'made'; readonly slug: string }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** What `list` and `read` reject with: `faultWords` has a sentence for it. */
export class StoreError extends Error {
  constructor(readonly fault: StoreFault) {
    super(fault.kind);
  }
}

/** What a store has rejected with. */
export function faultIn(error: unknown): StoreFault {
  if (error instanceof StoreError) return error.fault;
  return { kind: 'other', detail: error instanceof Error ? error.message : String(error) };
}

export interface Store {
  /** For the words: the dev server, the browser's own storage, or a folder on the disk. */
  readonly where: 'server' | 'browser' | 'folder';
  list(): Promise<readonly StoryEntry[]>;
  /** `undefined` if there is no such story. */
  read(slug: string): Promise<StoredStory | undefined>;
  /** Looks whether a story has changed: the story, or `same` if it is as the versions say. */
  look(slug: string, known: Versions): Promise<StoredStory | 'same' | undefined>;
  /**
   * Writes files whole or not at all, if the article and the places are still as in `basis`; notes
   * are compared if they are to be written.
   *
   * @param basis the versions on which the change is based
   */
  write(slug: string, files: Partial<StoredFiles>, basis: Versions): Promise<Written>;
  /** Makes a story; one that is there is never overwritten. */
  make(slug: string, files: StoryFiles): Promise<Made>;
  /**
   * Calls `changed` whenever somebody may have changed a story's files, perhaps oneself.
   *
   * @param slug a story; all, if there is none
   * @returns a function that ends it
   */
  watch(slug: string | undefined, changed: () => void): () => void;
  /** Asks the author for the permission that a fault says is missing, in answer to a click. */
  readonly allow?: () => Promise<boolean>;
}

/** A store whose stories nothing but the editor reaches: it deletes them, and knows of downloads. */
export interface OwnStore extends Store {
  remove(slug: string): Promise<Removed>;
  /** `undefined` if there is no such story. */
  download(slug: string): Promise<Download | undefined>;
  /** Remembers that these texts of a story were downloaded. */
  noteDownload(slug: string, files: StoryFiles): Promise<void>;
  /** Whether it holds everything only until the page is left. */
  forgets(): boolean;
}

export function ownStore(store: Store): OwnStore | undefined {
  return 'forgets' in store ? (store as OwnStore) : undefined;
}

type Removed =
  /** `putBack` brings it back as it was, unless another has its name by then. */
  | { readonly kind: 'removed'; readonly putBack: () => Promise<Made> }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** Without byte order marks, which no action expects. A story may have no places file yet. */
export function filesOf({ files: { article, places } }: StoredStory): StoryFiles {
  return { article: article.replace(MARK, ''), places: places.replace(MARK, '') || NO_PLACES };
}

/** The byte order marks, with which some text editors begin a file. */
export function marksOf(stored: StoredStory | undefined): StoryFiles {
  const markOf = (text = '') => MARK.exec(text)?.[0] ?? '';
  return { article: markOf(stored?.files.article), places: markOf(stored?.files.places) };
}

const MARK = /^\uFEFF/;

export function isSameFiles(a: StoryFiles, b: StoryFiles): boolean {
  return a.article === b.article && a.places === b.places;
}
