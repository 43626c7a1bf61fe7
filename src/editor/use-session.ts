/** What the parts of the editor share. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Engine } from './engine/engine.js';
import type { Session, SessionState } from './session.js';
import type { Store } from './store.js';
import type { Maker } from './take-away/maker.js';
import { usePicked } from './use-picked.js';

export interface Editing {
  readonly session: Session;
  /** The worker that drafts, checks and looks places up. */
  readonly engine: Engine;
  /** A second worker of the same kind, which makes pages: they take longer. */
  readonly press: Engine;
  /** Where it is kept. */
  readonly store: Store;
  /** Makes what is taken away. */
  readonly maker: Maker;
  /** Shows a part on screens that have room for one. */
  readonly showPart: (part: 'text' | 'map' | 'place') => void;
  /** Tells people who hear the page what has happened. */
  readonly say: (message: string) => void;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

/** @throws Error outside of an open story */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('There is no open story here.');
  return editing;
}

/** These members of the open story's state, or all; the component is rendered anew when they change. */
export function useSession<Key extends keyof SessionState>(
  ...keys: readonly Key[]
): Pick<SessionState, Key> {
  return usePicked(useEditing().session, keys);
}
