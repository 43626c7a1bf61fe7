/**
 * The folder on the disk that was opened last, which the browser remembers beyond a reload. That it
 * may be read and written is to be allowed anew by a click.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Of the File System Access API, what only Chromium has; TypeScript's libraries lack it. */
type Picker = (options: {
  readonly id: string;
  readonly mode: 'readwrite';
}) => Promise<FileSystemDirectoryHandle>;

const picker = () => (window as { readonly showDirectoryPicker?: Picker }).showDirectoryPicker;

export interface Folders {
  /** Whether this browser opens folders at all. */
  readonly areOpened: boolean;
  /** Lets the author choose a folder, in answer to a click; `undefined` if they choose none. */
  pick(): Promise<FileSystemDirectoryHandle | undefined>;
  /** The one that was opened last. */
  latest(): Promise<FileSystemDirectoryHandle | undefined>;
  forget(): Promise<void>;
}

export function openFolders(): Folders {
  /** Where the browser keeps nothing, the folder stays open until the page is left. */
  let current: FileSystemDirectoryHandle | undefined;
  return {
    areOpened: picker() !== undefined,
    async pick() {
      try {
        // As a method: browsers refuse it of anything but a window.
        const pick = picker()?.bind(window);
        const folder = await pick?.({ id: 'dateline', mode: 'readwrite' });
        if (!folder) return undefined;
        current = folder;
        await withKept((kept) => kept.put('folders', folder, LATEST));
        return folder;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return undefined;
        throw error;
      }
    },
    async latest() {
      current ??= await withKept((kept) => kept.get('folders', LATEST));
      return current;
    },
    async forget() {
      current = undefined;
      await withKept((kept) => kept.delete('folders', LATEST));
    },
  };
}

interface Schema extends DBSchema {
  readonly folders: { readonly key: string; readonly value: FileSystemDirectoryHandle };
}

const LATEST = 'latest';

/** `undefined` where the browser keeps nothing. */
async function withKept<Done>(
  act: (kept: IDBPDatabase<Schema>) => Promise<Done>,
): Promise<Done | undefined> {
  try {
    const kept = await openDB<Schema>('dateline-folder', 1, {
      upgrade: (database) => void database.createObjectStore('folders'),
    });
    const done = await act(kept);
    kept.close();
    return done;
  } catch {
    return undefined;
  }
}
