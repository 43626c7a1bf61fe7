/** "Download story", wherever it is offered: it needs no store, and so it always works. */
import { ownStore } from '../store.js';
import { useEditing, useSession } from '../use-session.js';
import { download, storyArchive } from './download.js';

/** @returns a function that downloads the story as it is shown, and returns the file's name */
export function useTakeStory(): () => string {
  const { session, store } = useEditing();
  const { slug } = useSession('slug');
  return () => {
    const name = `${slug}.zip`;
    const texts = session.texts();
    download(new Blob([storyArchive(slug, texts)], { type: 'application/zip' }), name);
    void ownStore(store)?.noteDownload(slug, texts);
    return name;
  };
}
