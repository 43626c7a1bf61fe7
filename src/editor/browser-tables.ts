/** The tables in which the browser keeps stories. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { FaultKind, StoreFault } from '../dev/store-protocol.js';
import { faultIn, type StoredFiles, StoreError, type Versions } from './store.js';
import { ROLES } from './stored-texts.js';

/** What is known of a story without its texts, so that a list of stories reads none. */
export interface StoryRow {
  readonly slug: string;
  readonly headline?: string;
  readonly versions: Versions;
  /** When article or places were last changed: milliseconds since 1970. */
  readonly changed: number;
  /** The versions of what was last downloaded. */
  readonly downloaded?: Pick<Versions, 'article' | 'places'>;
}

/** The tables within one transaction; nothing else may be awaited in it. */
export interface Rows {
  all(): Promise<readonly StoryRow[]>;
  row(slug: string): Promise<StoryRow | undefined>;
  /** A text that is missing is "". */
  texts(slug: string): Promise<StoredFiles>;
  /** Puts the row and the texts that are given. */
  put(row: StoryRow, texts: Partial<StoredFiles>): Promise<void>;
  remove(slug: string): Promise<void>;
}

export interface Tables {
  /** @throws StoreError */
  look<Seen>(act: (rows: Rows) => Promise<Seen>): Promise<Seen>;
  /**
   * Does all that `act` asks for, or nothing.
   *
   * @throws StoreError
   */
  change<Done>(act: (rows: Rows) => Promise<Done>): Promise<Done>;
  /** Calls `told` when the browser has closed the database by itself. */
  closed(told: () => void): void;
  /** Whether all of it is gone when the page is left. */
  forgets(): boolean;
}

interface Schema extends DBSchema {
  readonly stories: { readonly key: string; readonly value: StoryRow };
  /** By the story and the role of the file. */
  readonly texts: { readonly key: [slug: string, role: string]; readonly value: string };
}

/** Tests open one of their own. */
const DATABASE = 'dateline-stories';
/** Of the tables. A later one must take over what is in this: see `upgrade`. */
const FORM = 1;

export function openDatabase(name = DATABASE): Tables {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const listeners = new Set<() => void>();

  /** Opened anew by the next one that asks. */
  function forget(): void {
    opening?.then((database) => database.close()).catch(() => {});
    opening = undefined;
    for (const told of listeners) told();
  }

  function opened(): Promise<IDBPDatabase<Schema>> {
    opening ??= openDB<Schema>(name, FORM, {
      upgrade(database) {
        database.createObjectStore('stories', { keyPath: 'slug' });
        database.createObjectStore('texts');
      },
      // A tab with a newer version of Dateline waits for this one.
      blocking: forget,
      terminated: forget,
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function within<Done>(
    mode: 'readonly' | 'readwrite',
    act: (rows: Rows) => Promise<Done>,
  ): Promise<Done> {
    try {
      const database = await opened();
      // `strict`: what is said to be done is on the disk.
      const transaction = database.transaction(['stories', 'texts'], mode, {
        durability: 'strict',
      });
      const acting = act(rowsOf(transaction)).catch((error: unknown) => {
        if (!transaction.error) transaction.abort();
        throw error;
      });
      const [done] = await Promise.all([acting, transaction.done]);
      return done;
    } catch (error) {
      throw error instanceof StoreError ? error : new StoreError(faultOf(error));
    }
  }

  return {
    look: (act) => within('readonly', act),
    change: (act) => within('readwrite', act),
    closed: (told) => listeners.add(told),
    forgets: () => false,
  };
}

type Transaction = IDBPTransaction<Schema, ['stories', 'texts'], 'readonly' | 'readwrite'>;

function rowsOf(transaction: Transaction): Rows {
  const stories = transaction.objectStore('stories');
  const texts = transaction.objectStore('texts');
  return {
    all: () => stories.getAll(),
    row: (slug) => stories.get(slug),
    async texts(slug) {
      const [notes, article, places] = await Promise.all(
        ROLES.map((role) => texts.get([slug, role])),
      );
      return { notes: notes ?? '', article: article ?? '', places: places ?? '' };
    },
    async put(row, files) {
      const given = ROLES.flatMap((role) => {
        const text = files[role];
        return text === undefined ? [] : [texts.put?.(text, [row.slug, role])];
      });
      await Promise.all([stories.put?.(row), ...given]);
    },
    async remove(slug) {
      await Promise.all([
        stories.delete?.(slug),
        ...ROLES.map((role) => texts.delete?.([slug, role])),
      ]);
    },
  };
}

const FAULTS: Readonly<Record<string, FaultKind>> = {
  QuotaExceededError: 'quota',
  // Browsers that store nothing for a page say so in different ways; Firefox in the third.
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  InvalidStateError: 'forbidden',
  VersionError: 'newer',
};

function faultOf(error: unknown): StoreFault {
  // Where cookies are blocked, some browsers have no `indexedDB`.
  if (error instanceof TypeError || error instanceof ReferenceError) return { kind: 'forbidden' };
  if (!(error instanceof DOMException)) return faultIn(error);
  // Chromium's, where cookies are blocked; other unknown errors are those of a broken storage.
  if (error.name === 'UnknownError' && /permission/i.test(error.message)) {
    return { kind: 'forbidden' };
  }
  const kind = FAULTS[error.name];
  return kind === undefined ? { kind: 'other', detail: error.message || error.name } : { kind };
}
