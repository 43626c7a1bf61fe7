/** An open story: its files, what can be undone, and whether all of it is saved. */
import type { StoryFiles } from '../authoring/story-files.js';
import { type History, recorded, stepBetween, type Versioned, walk } from './history.js';
import type { Keeping, Kept } from './keeping.js';
import { modelOf } from './model.js';
import { readNotes } from './notes.js';
import { openSaving } from './saving.js';
import type { ChangeOptions, Saving, Session, SessionState } from './session-state.js';
import type { StepLabel } from './step-words.js';
import { filesOf, isSameFiles, type Store, type StoredStory } from './store.js';

export type { Change, Session, SessionState } from './session-state.js';

export interface Opened {
  readonly store: Store;
  readonly keeping: Keeping;
  readonly slug: string;
  /** None if its folder has gone; then there is something that was left. */
  readonly stored: StoredStory | undefined;
  /** What was not saved when pages of this story were last closed, the oldest first. */
  readonly left: readonly Kept[];
  /** The id of the place that the address names. */
  readonly selected: string | undefined;
}

/** Opens a story; what was left unsaved becomes its newest steps. */
export function openSession({ store, keeping, slug, stored, left, selected }: Opened): Session {
  const files = stored ? filesOf(stored) : { article: '', places: '' };
  const { aside, history } = stored ? readNotes(stored.files.notes, files) : NO_NOTES;
  let state: SessionState = {
    ...{ slug, files, aside, history, selected, isUnsaved: false, notice: undefined },
    model: modelOf(files),
    saving: { kind: 'saved', at: new Date() },
  };
  const listeners = new Set<() => void>();
  const saving = openSaving({
    ...{ store, keeping, stored, history },
    state: () => state,
    set,
    show,
  });
  bringBack(left);
  saving.start();

  return {
    state: () => state,
    texts: saving.texts,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (label, change, options) => apply(label, change(state.files), options),
    async changeLater(label, change, options) {
      for (;;) {
        const { files } = state;
        const changed = await change(files);
        if (files === state.files) return apply(label, changed, options);
      }
    },
    putAside(names) {
      const aside = [...new Set([...state.aside, ...names])];
      move({ ...versionedOf(state), aside }, 'putAside');
    },
    bringBack(names) {
      const aside = state.aside.filter((each) => !names.includes(each));
      move({ ...versionedOf(state), aside }, 'bringBack');
    },
    undo: () => step('undo', 'redo', 'back'),
    redo: () => step('redo', 'undo', 'forth'),
    select: (selected) => set({ selected }),
    settle,
    save: () => void saving.again(),
    makeAnew: saving.makeAnew,
    dismissNotice: () => set({ notice: undefined }),
    isKept: keeping.isKept,
    settled: saving.settled,
    close() {
      saving.end();
      listeners.clear();
    },
  };

  function set(changes: Partial<SessionState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  function show(after: Versioned, history: History, more: Partial<SessionState> = {}): void {
    const { article, places, aside } = after;
    const files = isSameFiles(after, state.files) ? state.files : { article, places };
    const isUnsaved = !saving.isSaved(after);
    set({ files, model: modelOf(files), aside, history, isUnsaved, ...more });
    saving.keep();
  }

  function apply(
    label: StepLabel,
    changed: Partial<StoryFiles> | undefined,
    { merge, select }: ChangeOptions = {},
  ): void {
    const selection = select === undefined ? {} : { selected: select ?? undefined };
    if (changed) move({ ...versionedOf(state), ...changed }, label, merge, selection);
    else set(selection);
  }

  /** Goes to another state and remembers the step. */
  function move(
    after: Versioned,
    label: StepLabel,
    merge?: string,
    more: Partial<SessionState> = {},
  ): void {
    const before = versionedOf(state);
    const step = stepBetween(before, after, label, merge);
    if (!step) {
      set(more);
      return;
    }
    show(after, recorded(state.history, step, before, after), more);
    void saving.save();
  }

  function step(from: 'undo' | 'redo', to: 'undo' | 'redo', way: 'back' | 'forth'): void {
    const last = state.history[from].at(-1);
    if (!last) return;
    const after = walk(versionedOf(state), last, way);
    if (!after) {
      set({ history: { ...state.history, [from]: [] }, notice: 'noHistory' });
      return;
    }
    const history = {
      ...state.history,
      [from]: state.history[from].slice(0, -1),
      [to]: [...state.history[to], last],
    };
    // What it tells of has been taken back.
    const isOld = way === 'back' && last.label === state.notice;
    show(after, history, isOld ? { notice: undefined } : {});
    void saving.save();
  }

  function settle(whose: 'mine' | 'theirs'): void {
    if (state.saving.kind !== 'conflict') return;
    const mine = versionedOf(state);
    saving.takeOver(state.saving.stored);
    set({ notice: undefined });
    if (whose === 'mine') move({ ...mine, aside: state.aside }, 'keepMine');
  }

  /** Makes what was left unsaved the newest steps; nothing of it is lost, whatever the files are. */
  function bringBack(left: readonly Kept[]): void {
    const isConflict = left.some(
      ({ article, places, sent }) =>
        (article !== stored?.versions.article || places !== stored.versions.places) &&
        !isSameFiles(files, sent),
    );
    for (const { files, aside } of left) {
      const [before, after] = [versionedOf(state), { ...files, aside }];
      const step = stepBetween(before, after, 'kept');
      if (!step) continue;
      const saving: Saving =
        stored && isConflict ? { kind: 'conflict', stored } : { kind: 'saving' };
      show(after, recorded(state.history, step, before, after), { saving, notice: 'kept' });
    }
  }
}

const NO_NOTES = { aside: [], history: { undo: [], redo: [] } };

function versionedOf({ files, aside }: SessionState): Versioned {
  return { article: files.article, places: files.places, aside };
}
