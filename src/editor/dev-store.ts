/** The dev server's `data/` as a store, and what it makes of a story: see `src/site/story-store.ts`. */
import { CHANGED, type Changed } from '../dev/events.js';
import { STORE_PATH, TAKE_AWAY_PATH, TOKEN_HEADER, TOKEN_NAME } from '../dev/store-protocol.js';
import {
  faultIn,
  type Made,
  type Store,
  type StoredStory,
  StoreError,
  type StoryEntry,
  type Written,
} from './store.js';
import type { Maker } from './take-away/maker.js';

/** Opens the server that sent this page, with the token that it put there. */
export function openDevServer(): { readonly store: Store; readonly maker: Maker } {
  let token = tokenIn(document);

  async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const send = () =>
      fetch(STORE_PATH + path, {
        method,
        headers: { [TOKEN_HEADER]: token, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    let response = await reached(send);
    let answer = await reached(() => response.json());
    if (answer?.fault?.kind === 'token') {
      // The server was started anew meanwhile.
      token = await reached(askForToken);
      response = await reached(send);
      answer = await reached(() => response.json());
    }
    if (!response.ok) throw new StoreError(answer?.fault ?? { kind: 'away' });
    return answer;
  }
  const unlessGone = <Answer>(asking: Promise<Answer>) =>
    asking.catch((error: unknown) => {
      if (faultIn(error).kind === 'gone') return undefined;
      throw error;
    });
  /** What is written is answered with why it was not, too. */
  const tried = <Answer>(asking: Promise<Answer>) =>
    asking.catch((error: unknown) => ({ kind: 'failed' as const, fault: faultIn(error) }));

  const store: Store = {
    where: 'server',
    list: () => ask<StoryEntry[]>('GET', ''),
    read: (slug) => unlessGone(ask<StoredStory>('GET', slug)),
    look: (slug, { article, places, notes }) =>
      unlessGone(ask<StoredStory | 'same'>('GET', `${slug}?known=${article},${places},${notes}`)),
    write: (slug, files, basis) => tried(ask<Written>('PUT', slug, { files, basis })),
    make: (slug, { article, places }) =>
      tried(ask<Made>('POST', slug, { files: { article, places } })),
    watch(slug, changed) {
      const heard = (change: Changed) => {
        if (change.slug === slug || slug === undefined) changed();
      };
      // What has changed while the connection was down, or the machine asleep, was not told.
      const seen = () => {
        if (document.visibilityState === 'visible') changed();
      };
      import.meta.hot?.on(CHANGED, heard);
      import.meta.hot?.on('vite:ws:connect', changed);
      document.addEventListener('visibilitychange', seen);
      addEventListener('focus', changed);
      return () => {
        import.meta.hot?.off(CHANGED, heard);
        import.meta.hot?.off('vite:ws:connect', changed);
        document.removeEventListener('visibilitychange', seen);
        removeEventListener('focus', changed);
      };
    },
  };
  const maker: Maker = {
    makesSaved: true,
    async make(slug, _files, as) {
      const asking = () =>
        fetch(`${TAKE_AWAY_PATH}${slug}/${as}`, { headers: { [TOKEN_HEADER]: token } });
      try {
        let response = await reached(asking);
        if (response.status === 403) {
          token = await reached(askForToken);
          response = await reached(asking);
        }
        if (response.ok) return { kind: 'made', content: await reached(() => response.blob()) };
        return { kind: 'failed', fault: { kind: 'other', detail: String(response.status) } };
      } catch (error) {
        return { kind: 'failed', fault: faultIn(error) };
      }
    },
  };
  return { store, maker };
}

function tokenIn(page: Document): string {
  return page.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_NAME}"]`)?.content ?? '';
}

/** This page as the server sends it now. */
async function askForToken(): Promise<string> {
  const page = await (await fetch(location.pathname, { cache: 'no-store' })).text();
  return tokenIn(new DOMParser().parseFromString(page, 'text/html'));
}

/** @throws StoreError if the server does not answer, or not in its way */
async function reached<Answer>(asking: () => Promise<Answer>): Promise<Answer> {
  try {
    return await asking();
  } catch {
    throw new StoreError({ kind: 'away' });
  }
}
