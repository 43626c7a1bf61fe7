/** What has come of the world's data, as the interface tells it. */
import { proxy } from 'comlink';
import type { Workers } from '../engine/engine.js';

export type WorldState =
  /** Bytes, packed; `undefined` while nothing has to be fetched. */
  | { readonly kind: 'names'; readonly come?: number; readonly whole?: number }
  /** Names are there; the rest is fetched to be kept. */
  | { readonly kind: 'rest'; readonly come?: number; readonly whole?: number }
  | { readonly kind: 'there' }
  /** The names could not be had. */
  | { readonly kind: 'lacking' };

export interface WorldWatch {
  readonly state: () => WorldState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries again. */
  readonly again: () => void;
}

/** Loads the world's data in the background, again when a lost network comes back. */
export function loadWorld({ engine, press }: Workers): WorldWatch {
  let state: WorldState = { kind: 'names' };
  const listeners = new Set<() => void>();
  const set = (next: WorldState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const load = async () => {
    set({ kind: 'names' });
    try {
      await engine.loadWorld(proxy((come, whole) => set({ kind: 'names', come, whole })));
    } catch {
      set({ kind: 'lacking' });
      return;
    }
    set({ kind: 'rest' });
    // Without it the preview fetches what it needs.
    await press
      .keepData(proxy((come, whole) => state.kind === 'rest' && set({ kind: 'rest', come, whole })))
      .catch(() => {});
    set({ kind: 'there' });
  };
  const again = () => {
    if (state.kind === 'lacking') void load();
  };
  addEventListener('online', again);
  void load();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    again,
  };
}
