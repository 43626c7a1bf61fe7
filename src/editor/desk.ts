/**
 * What the parts of the editor show together and no file holds: the draft's suggestions and the
 * check's findings for the files as they are, places that were searched for, and what the map is
 * asked to do.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LngLat } from '../geo/geography.js';
import type { EditorFinding } from './engine/checking.js';
import type { Suggestions } from './engine/drafting.js';
import type { Engine } from './engine/engine.js';
import type { FoundPlace } from './engine/found-places.js';
import { follow } from './follow.js';
import type { Session, SessionState } from './session.js';
import { usePicked } from './use-picked.js';

/** What a click or a gesture on the map means for the selected place. */
export type MapTool = 'select' | 'place' | 'line' | 'area';

interface Intake {
  readonly as: 'text' | 'marks';
  readonly file?: File;
}

/** What is drawn and not finished yet: its corners are in no file, and have their own steps. */
export interface Corners {
  /** Takes the last corner back. @returns whether there was one */
  readonly undo: () => boolean;
  /** Sets again what was taken back last. */
  readonly redo: () => void;
}

export interface DeskState {
  readonly suggestions: Suggestions | undefined;
  /** Why there are none for the files as they are. */
  readonly suggestionsFault: string | undefined;
  readonly findings: readonly EditorFinding[] | undefined;
  /** Where the first mention of the suggestion begins that is pointed at or gone through. */
  readonly suggestion: number | undefined;
  /** The id of the place that is pointed at. */
  readonly pointed: string | undefined;
  /** What a search has found, shown on the map; and the one that is gone through. */
  readonly found: readonly FoundPlace[];
  readonly foundAt: number | undefined;
  readonly tool: MapTool;
  readonly corners: Corners | undefined;
  /** The headline before it is typed anew: quotations of it follow when that has ended. */
  readonly headlineBefore: string | undefined;
  /** A text or marks to be taken into the story: what is being chosen, or a file for it. */
  readonly intake: Intake | undefined;
  /** What the map is to show next. */
  readonly look: { readonly at: readonly LngLat[] } | undefined;
}

export interface Desk {
  readonly state: () => DeskState;
  readonly set: (changes: Partial<DeskState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes back the last corner of what is being drawn; gives up drawing, or the last step. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Drafts and checks anew, since what they look things up in has come. */
  readonly refresh: () => void;
  readonly close: () => void;
}

export function createDesk(session: Session, engine: Engine): Desk {
  let state: DeskState = {
    suggestions: undefined,
    suggestionsFault: undefined,
    findings: undefined,
    suggestion: undefined,
    pointed: undefined,
    found: [],
    foundAt: undefined,
    tool: 'select',
    corners: undefined,
    headlineBefore: undefined,
    intake: undefined,
    look: undefined,
  };
  const listeners = new Set<() => void>();
  const set = (changes: Partial<DeskState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  /** What the suggestions that are shown were made from. */
  let drafted: string | undefined;
  const draft = follow(
    async () => {
      const key = draftKey(session.state());
      if (key === drafted) return undefined;
      const { files, aside } = session.state();
      try {
        return { key, suggestions: await engine.suggest(files, aside) };
      } catch (error) {
        set({ suggestionsFault: error instanceof Error ? error.message : String(error) });
        return undefined;
      }
    },
    ({ key, suggestions }) => {
      drafted = key;
      set({ suggestions, suggestionsFault: undefined });
    },
  );
  const check = follow(
    () => engine.check(session.state().slug, session.state().files),
    (findings) => set({ findings }),
  );
  let known = session.state();
  const end = session.subscribe(() => {
    const now = session.state();
    const isThere = now.model.places.some(({ id }) => id === now.selected);
    const isOther = now.selected !== known.selected || (!isThere && state.tool !== 'select');
    if (isOther) set({ tool: 'select', found: [], foundAt: undefined });
    if (now.files !== known.files || now.aside !== known.aside) {
      draft.refresh();
      check.refresh();
    }
    known = now;
  });
  draft.refresh();
  check.refresh();
  return {
    state: () => state,
    set,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    undo() {
      const { corners } = state;
      if (!corners) session.undo();
      // The step before is of something else than what the author is looking at.
      else if (!corners.undo()) set({ tool: 'select' });
    },
    redo() {
      if (state.corners) state.corners.redo();
      else session.redo();
    },
    refresh() {
      draft.refresh();
      check.refresh();
    },
    close() {
      end();
      draft.close();
      check.close();
      listeners.clear();
    },
  };
}

/** All that the draft looks at: not notes, dates and the like, which change at each letter. */
function draftKey({ files, aside, model }: SessionState): string {
  const places = model.places.map(({ id, position, properties }) => {
    const { name, role, quotes, gazetteer, shape } = properties;
    return [id, position, name, role, quotes, gazetteer, shape];
  });
  return JSON.stringify([files.article, aside, model.leftOff, model.isEditable, places]);
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** @throws Error outside of an open story */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk here.');
  return desk;
}

/** These members of the desk's state, or all; the component is rendered anew when they change. */
export function useDeskState<Key extends keyof DeskState>(
  ...keys: readonly Key[]
): Pick<DeskState, Key> {
  return usePicked(useDesk(), keys);
}
