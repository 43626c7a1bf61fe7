/** What needs a folder on the disk: it is shown when the folder is open. */
import type { ComponentChildren } from 'preact';
import { STORIES } from '../address.js';
import { useWords } from '../language.js';
import type { Store } from '../store.js';
import { frameWords } from '../words.js';
import { OpenFolder } from './folder-part.js';
import { folderWords } from './folder-words.js';
import type { Folders } from './folders.js';
import { useFolder } from './use-folder.js';

interface Props {
  readonly folders: Folders;
  readonly children: (store: Store) => ComponentChildren;
}

export function InFolder({ folders, children }: Props) {
  const words = useWords(folderWords);
  const frame = useWords(frameWords);
  const folder = useFolder(folders);
  const { state } = folder;
  if (state.kind === 'open') return <>{children(state.store)}</>;
  if (state.kind === 'unknown') return <main class="notice">{frame.loading}</main>;
  return (
    <main class="notice begin">
      <h1>{words.title}</h1>
      {state.kind === 'none' && <p>{words.noFolder}</p>}
      {folders.areOpened ? <OpenFolder folder={folder} /> : <p>{words.cannot}</p>}
      <p>
        <a href={STORIES}>{frame.stories}</a>
      </p>
    </main>
  );
}
