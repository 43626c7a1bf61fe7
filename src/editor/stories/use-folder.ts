/** The folder on the disk that is open, if there is one, and what opens it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StoreFault } from '../../dev/store-protocol.js';
import { askToWrite, mayWrite } from '../folder-permission.js';
import { openFolderStore } from '../folder-store.js';
import { faultIn, type Store } from '../store.js';
import type { Folders } from './folders.js';

type FolderState =
  | { readonly kind: 'unknown' | 'none' }
  /** The author is to allow it again. */
  | { readonly kind: 'closed'; readonly name: string; readonly isRefused: boolean }
  | { readonly kind: 'open'; readonly name: string; readonly store: Store }
  | { readonly kind: 'failed'; readonly name: string; readonly fault: StoreFault };

export interface FolderInUse {
  readonly state: FolderState;
  readonly pick: () => void;
  /** Asks the author for the folder of the last time. */
  readonly again: () => void;
  readonly close: () => void;
}

export function useFolder(folders: Folders): FolderInUse {
  const [state, setState] = useState<FolderState>({ kind: 'unknown' });

  const open = useCallback(
    async (
      find: () => Promise<FileSystemDirectoryHandle | undefined>,
      isAllowed: (folder: FileSystemDirectoryHandle) => Promise<boolean>,
      isAsked: boolean,
    ) => {
      let name = '';
      try {
        const folder = await find();
        if (!folder) {
          setState((before) => (before.kind === 'unknown' ? { kind: 'none' } : before));
          return;
        }
        name = folder.name;
        if (await isAllowed(folder)) {
          setState({ kind: 'open', name, store: await openFolderStore(folder) });
        } else setState({ kind: 'closed', name, isRefused: isAsked });
      } catch (error) {
        setState({ kind: 'failed', name, fault: faultIn(error) });
      }
    },
    [],
  );
  useEffect(() => void open(folders.latest, mayWrite, false), [folders, open]);

  return {
    state,
    pick: () => void open(folders.pick, askToWrite, true),
    again: () => void open(folders.latest, askToWrite, true),
    close: () => {
      setState({ kind: 'none' });
      void folders.forget();
    },
  };
}
