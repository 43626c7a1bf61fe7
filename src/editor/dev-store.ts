/** The dev server's `data/` as a store: see `src/site/story-store.ts`. */
import { CHANGED, type Changed } from '../dev/events.js';
import { STORE_PATH, TOKEN_HEADER, TOKEN_NAME } from '../dev/store-protocol.js';
import type { Made, Store, StoredStory, StoryEntry, Versions, Written } from './store.js';

/** Opens the store of the server that sent this page, with the token that it put there. */
export function openDevStore(): Store {
  const token = document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_NAME}"]`)?.content;
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(STORE_PATH + path, {
      method,
      headers: { [TOKEN_HEADER]: token ?? '', 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  return {
    list: async (): Promise<StoryEntry[]> => await ask('GET', ''),
    read: async (slug): Promise<StoredStory | undefined> => await ask('GET', slug),
    write: async (slug, files, basis: Versions): Promise<Written> =>
      await ask('PUT', slug, { files, basis }),
    make: async (slug, files): Promise<Made> => await ask('POST', slug, { files }),
    watch(slug, changed) {
      const heard = (change: Changed) => {
        if (change.slug === slug) changed();
      };
      import.meta.hot?.on(CHANGED, heard);
      return () => import.meta.hot?.off(CHANGED, heard);
    },
  };
}
