/** Stories in a folder on the disk, below those that lie in the browser. */

import { useContext } from 'preact/hooks';
import { newStoryAddress } from '../address.js';
import { wordsForFault } from '../fault-words.js';
import { Language, useWords } from '../language.js';
import type { Store } from '../store.js';
import { folderWords } from './folder-words.js';
import type { Folders } from './folders.js';
import { StoryRow } from './story-row.js';
import { type FolderInUse, useFolder } from './use-folder.js';
import { useStories } from './use-stories.js';

export function FolderPart({ folders }: { readonly folders: Folders }) {
  const words = useWords(folderWords);
  const folder = useFolder(folders);
  const { state } = folder;
  return (
    <section class="folder" aria-labelledby="folder_title">
      <h2 id="folder_title">{state.kind === 'open' ? words.within(state.name) : words.title}</h2>
      {!folders.areOpened && <p class="quiet">{words.cannot}</p>}
      {folders.areOpened && state.kind === 'open' && (
        <>
          <StoriesWithin store={state.store} />
          <p class="choices">
            <a class="as-button" href={newStoryAddress('folder')}>
              {words.newStory}
            </a>
            <button type="button" onClick={folder.pick}>
              {words.other}
            </button>
            <button type="button" onClick={folder.close}>
              {words.close}
            </button>
          </p>
        </>
      )}
      {folders.areOpened && state.kind !== 'open' && <OpenFolder folder={folder} />}
    </section>
  );
}

/** What leads to an open folder: the one of the last time, or another. */
export function OpenFolder({ folder }: { readonly folder: FolderInUse }) {
  const words = useWords(folderWords);
  const language = useContext(Language);
  const { state } = folder;
  if (state.kind === 'unknown' || state.kind === 'open') return null;
  return (
    <>
      {state.kind === 'none' && <p class="quiet">{words.hint}</p>}
      {state.kind === 'closed' && (
        <p role="status">
          {state.isRefused ? words.refused(state.name) : words.isClosed(state.name)}
        </p>
      )}
      {state.kind === 'failed' && (
        <p class="fault" role="alert">
          {words.failed(wordsForFault(state.fault, language, true))}
        </p>
      )}
      <p class="choices">
        {state.kind === 'closed' && (
          <button type="button" onClick={folder.again}>
            {words.again(state.name)}
          </button>
        )}
        <button type="button" onClick={folder.pick}>
          {state.kind === 'none' ? words.open : words.other}
        </button>
      </p>
    </>
  );
}

function StoriesWithin({ store }: { readonly store: Store }) {
  const words = useWords(folderWords);
  const language = useContext(Language);
  const { stories, fault } = useStories(store);
  if (fault) {
    return (
      <p class="fault" role="alert">
        {words.failed(wordsForFault(fault, language, true))}
      </p>
    );
  }
  if (stories?.length === 0) return <p class="quiet">{words.none}</p>;
  return (
    <ul class="story-list">
      {stories?.map((entry) => (
        <StoryRow key={entry.slug} where="folder" isNamesake={false} entry={entry} />
      ))}
    </ul>
  );
}
