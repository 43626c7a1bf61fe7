/**
 * What is not saved yet is kept in the browser until it is, so that a crash of the browser, a page
 * that is closed or a server that is gone loses nothing.
 */
import { v4 } from 'uuid';
import type { StoryFiles } from '../authoring/story-files.js';
import type { Store } from './store.js';

export interface Kept {
  readonly slug: string;
  readonly files: StoryFiles;
  readonly aside: readonly string[];
  /** The versions of the files that it changes. */
  readonly article: string;
  readonly places: string;
  /** What was sent last to be written, and perhaps was. */
  readonly sent: StoryFiles;
}

/** What one page keeps. Without storage it keeps nothing, and hinders nothing. */
export interface Keeping {
  readonly keep: (kept: Kept) => void;
  readonly drop: () => void;
  /** Whether the browser has what is to be kept. */
  readonly isKept: () => boolean;
}

const DATABASE = 'dateline';
const TABLE = 'unsaved';

interface Entry extends Kept {
  readonly page: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Each open page holds a lock of its own name: what is kept by a page without one was left. */
const lockOf = (page: string) => `dateline-page-${page}`;

export interface BrowserKeeping extends Keeping {
  /** What pages of a story that are no longer open have kept, the oldest first. */
  readonly left: (slug: string) => Promise<readonly Kept[]>;
  /** Forgets what `left` has returned. */
  readonly forgetLeft: () => void;
}

/** @param where the stories lie; those in a folder are others than those in the browser */
export function openKeeping(where: Store['where']): BrowserKeeping {
  const named = (slug: string) => (where === 'folder' ? `folder/${slug}` : slug);
  const page = v4();
  // Where pages have no locks (http: elsewhere than on the own machine; cookies blocked), what is
  // kept comes back at the next opening, although its page may still be open.
  locksHere()
    ?.request(lockOf(page), () => new Promise(() => {}))
    .catch(() => {});
  let isNeeded = false;
  /** Counts what is put, and which of it is there. */
  let [puts, there] = [0, 0];
  let found: readonly string[] = [];
  return {
    keep(kept) {
      isNeeded = true;
      const number = ++puts;
      void change<IDBValidKey>((table) =>
        table.put({ ...kept, slug: named(kept.slug), page, at: Date.now() } satisfies Entry),
      ).then((key) => {
        if (key !== undefined) there = number;
      });
    },
    drop() {
      if (!isNeeded) return;
      isNeeded = false;
      void change((table) => table.delete(page));
    },
    isKept: () => there === puts,
    async left(slug) {
      const entries = (await change<Entry[]>((table) => table.getAll())) ?? [];
      const ofStory = entries.filter((entry) => entry.slug === named(slug));
      const alone = await Promise.all(ofStory.map(({ page }) => isClosed(page)));
      const left = ofStory.filter((_, index) => alone[index]).sort((a, b) => a.at - b.at);
      found = left.map(({ page }) => page);
      return left;
    },
    forgetLeft() {
      for (const page of found) void change((table) => table.delete(page));
      found = [];
    },
  };
}

function locksHere(): LockManager | undefined {
  return navigator.locks;
}

async function isClosed(page: string): Promise<boolean> {
  const locks = locksHere();
  if (!locks) return true;
  const asked = locks.request(lockOf(page), { ifAvailable: true }, (lock) => lock !== null);
  return asked.catch(() => true);
}

/** `undefined` where the browser stores nothing. */
async function change<Value>(
  act: (table: IDBObjectStore) => IDBRequest,
): Promise<Value | undefined> {
  try {
    const database = await opened();
    const transaction = database.transaction(TABLE, 'readwrite');
    const asked = done<Value>(act(transaction.objectStore(TABLE)));
    // At once: what is not committed is lost when the page is closed, though the request was made.
    transaction.commit();
    return await asked;
  } catch {
    return undefined;
  }
}

let database: Promise<IDBDatabase> | undefined;

function opened(): Promise<IDBDatabase> {
  if (!database) {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: 'page' });
    database = done(request);
  }
  return database;
}

function done<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
