/** The stories of a store, kept up to date. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StoreFault } from '../../dev/store-protocol.js';
import { faultIn, type Store, type StoryEntry } from '../store.js';

interface Listed {
  /** None while they are being read. */
  readonly stories?: readonly StoryEntry[];
  readonly fault?: StoreFault;
}

export function useStories(store: Store): Listed & { readonly refresh: () => void } {
  const [listed, setListed] = useState<Listed>({});
  const refresh = useCallback(() => {
    store.list().then(
      (stories) => setListed({ stories }),
      (error: unknown) => setListed({ fault: faultIn(error) }),
    );
  }, [store]);
  useEffect(() => {
    refresh();
    return store.watch(undefined, refresh);
  }, [store, refresh]);
  return { ...listed, refresh };
}
