/** An open story: its files, what can be undone, and whether all of it is saved. */
import type { StoryFiles } from '../authoring/story-files.js';
import { type History, recorded, type Step, stepBetween, type Versioned, walk } from './history.js';
import { modelOf, type StoryModel } from './model.js';
import { ELSEWHERE, readNotes, writeNotes } from './notes.js';
import type { Store, StoredStory, Versions } from './store.js';

export type Saving =
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving' }
  /** Why, in a sentence without its full stop; it is tried again. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Somebody else has changed the files, and so has the author. */
  | { readonly kind: 'conflict'; readonly stored: StoredStory };

export interface SessionState {
  readonly slug: string;
  readonly files: StoryFiles;
  readonly model: StoryModel;
  /** Names of suggestions that were put aside. */
  readonly aside: readonly string[];
  readonly history: History;
  readonly saving: Saving;
  /** The id of the place that is selected, as in the address. */
  readonly selected: string | undefined;
}

/** A change of the files: the new ones, or nothing if nothing is to be changed. */
export type Change = (files: StoryFiles) => Partial<StoryFiles> | undefined;

export interface ChangeOptions {
  /** Changes of the same key that follow one another are undone as one: typing in a field. */
  readonly merge?: string;
  /** The place to be selected then; `null` for none. */
  readonly select?: string | null;
}

export interface Session {
  readonly state: () => SessionState;
  /** Calls the listener after each change, until the function returned is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** @param label what is done: a key of the translations of steps */
  readonly change: (label: string, change: Change, options?: ChangeOptions) => void;
  /** The same for a change that takes time; it is made anew if the files change meanwhile. */
  readonly changeLater: (
    label: string,
    change: (files: StoryFiles) => Promise<Partial<StoryFiles> | undefined>,
    options?: ChangeOptions,
  ) => Promise<void>;
  readonly putAside: (names: readonly string[]) => void;
  /** Suggests those names again. */
  readonly bringBack: (names: readonly string[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (id: string | undefined) => void;
  /** Settles a conflict; what is not taken stays one step of undo away. */
  readonly settle: (whose: 'mine' | 'theirs') => void;
  /** Tries again to save. */
  readonly save: () => void;
  /** Resolves when nothing waits to be saved, or saving has failed. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

/** Milliseconds after which a save that failed is tried again. */
const AGAIN = 5000;
/** Milliseconds without a change after which the notes are written: they hold all of undo. */
const IDLE = 1000;

/** @param selected the id of the place that the address names */
export function openSession(
  store: Store,
  slug: string,
  stored: StoredStory,
  selected: string | undefined,
): Session {
  const { aside, history } = readNotes(stored.files.notes, stored.files);
  const files = filesOf(stored);
  let state: SessionState = {
    ...{ slug, files, aside, history, selected },
    model: modelOf(files),
    saving: { kind: 'saved', at: new Date() },
  };
  /** What the store has, and its versions. */
  let basis: Versions = stored.versions;
  let saved: Versioned = versionedOf(state);
  let areNotesSaved = true;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const endWatching = store.watch(slug, () => void lookAgain());

  return {
    state: () => state,
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
    save: () => void save(),
    async settled() {
      while (running) await running;
    },
    close() {
      clearTimeout(timer);
      endWatching();
      listeners.clear();
    },
  };

  function set(changes: Partial<SessionState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  function apply(
    label: string,
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
    label: string,
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
    void save();
  }

  function show(after: Versioned, history: History, more: Partial<SessionState> = {}): void {
    const { article, places, aside } = after;
    const isSame = article === state.files.article && places === state.files.places;
    const files = isSame ? state.files : { article, places };
    areNotesSaved = false;
    set({ files, model: modelOf(files), aside, history, ...more });
  }

  function step(from: 'undo' | 'redo', to: 'undo' | 'redo', way: 'back' | 'forth'): void {
    const last: Step | undefined = state.history[from].at(-1);
    if (!last) return;
    const history = {
      ...state.history,
      [from]: state.history[from].slice(0, -1),
      [to]: [...state.history[to], last],
    };
    show(walk(versionedOf(state), last, way), history);
    void save();
  }

  /** Writes what has changed; one write at a time, each with all that has changed until then. */
  async function save(): Promise<void> {
    if (running) return running;
    if (state.saving.kind === 'conflict') return;
    running = write().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function write(): Promise<void> {
    clearTimeout(timer);
    for (;;) {
      const now = versionedOf(state);
      const changed = {
        ...(now.article !== saved.article && { article: now.article }),
        ...(now.places !== saved.places && { places: now.places }),
        ...(now.aside !== saved.aside && { notes: writeNotes(now, state.history) }),
      };
      if (Object.keys(changed).length === 0) break;
      set({ saving: { kind: 'saving' } });
      const written = await store.write(slug, changed, basis).catch((error: unknown) => ({
        kind: 'failed' as const,
        reason: error instanceof Error ? error.message : String(error),
      }));
      if (written.kind === 'failed') {
        set({ saving: written });
        timer = setTimeout(() => void save(), AGAIN);
        return;
      }
      if (written.kind === 'conflict') {
        meet(written.stored);
        return;
      }
      basis = written.versions;
      saved = now;
      if ('notes' in changed) areNotesSaved = true;
    }
    set({ saving: { kind: 'saved', at: new Date() } });
    if (!areNotesSaved) timer = setTimeout(() => void saveNotes(), IDLE);
  }

  async function saveNotes(): Promise<void> {
    if (running || areNotesSaved) return;
    areNotesSaved = true;
    const notes = writeNotes(versionedOf(state), state.history);
    const written = await store.write(slug, { notes }, basis).catch(() => undefined);
    if (written?.kind === 'saved') basis = written.versions;
    else areNotesSaved = false;
  }

  /** Somebody has changed the files: perhaps this session itself. */
  async function lookAgain(): Promise<void> {
    while (running) await running;
    const stored = await store.read(slug).catch(() => undefined);
    if (!stored || running) return;
    const { article, places } = stored.versions;
    if (article === basis.article && places === basis.places) return;
    meet(stored);
  }

  /** Takes over what somebody else has written, or leaves it to the author to choose. */
  function meet(stored: StoredStory): void {
    const { article, places } = stored.files;
    const own = versionedOf(state);
    const isOwnSaved = own.article === saved.article && own.places === saved.places;
    const isSame = own.article === article && own.places === places;
    if (!isOwnSaved && !isSame) set({ saving: { kind: 'conflict', stored } });
    else takeOver(stored);
  }

  function takeOver(stored: StoredStory): void {
    const before = versionedOf(state);
    const after = { ...before, ...filesOf(stored) };
    basis = stored.versions;
    saved = after;
    const step = stepBetween(before, after, ELSEWHERE);
    const history = step ? recorded(state.history, step, before, after) : state.history;
    show(after, history, { saving: { kind: 'saved', at: new Date() } });
    timer = setTimeout(() => void saveNotes(), IDLE);
  }

  function settle(whose: 'mine' | 'theirs'): void {
    if (state.saving.kind !== 'conflict') return;
    const { stored } = state.saving;
    const mine = versionedOf(state);
    takeOver(stored);
    if (whose === 'mine') move(mine, 'keepMine');
  }
}

function versionedOf({ files, aside }: SessionState): Versioned {
  return { article: files.article, places: files.places, aside };
}

function filesOf({ files: { article, places } }: StoredStory): StoryFiles {
  return { article, places };
}
