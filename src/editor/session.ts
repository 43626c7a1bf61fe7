/** An open story: its files, what can be undone, and whether all of it is saved. */
import { NO_PLACES } from '../authoring/places-text.js';
import type { StoryFiles } from '../authoring/story-files.js';
import { NOTES_FILE, type StoreFault } from '../dev/store-protocol.js';
import { type History, recorded, stepBetween, type Versioned, walk } from './history.js';
import type { Keeping, Kept } from './keeping.js';
import { modelOf, type StoryModel } from './model.js';
import { readNotes, writeNotes } from './notes.js';
import type { StepLabel } from './step-words.js';
import { faultIn, type Store, type StoredFiles, type StoredStory, type Versions } from './store.js';

export type Saving =
  /** With why what can be undone is not, if it is not. */
  | { readonly kind: 'saved'; readonly at: Date; readonly notesFault?: StoreFault }
  | { readonly kind: 'saving' }
  /** It is tried again. Where all is saved, it is the looking whether the files are as before. */
  | { readonly kind: 'failed'; readonly fault: StoreFault }
  /** Somebody else has changed the files, and so has the author. */
  | { readonly kind: 'conflict'; readonly stored: StoredStory };

/** What has happened without the author. */
export type Notice =
  /** What was not saved when the page was last closed is there again. */
  | 'kept'
  /** Another program or tab has changed the files. */
  | 'elsewhere'
  /** What could be undone does not fit the files. */
  | 'noHistory';

export interface SessionState {
  readonly slug: string;
  readonly files: StoryFiles;
  readonly model: StoryModel;
  /** Names of suggestions that were put aside. */
  readonly aside: readonly string[];
  readonly history: History;
  readonly saving: Saving;
  /** Whether there are changes that are not saved. */
  readonly isUnsaved: boolean;
  readonly notice: Notice | undefined;
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
  readonly change: (label: StepLabel, change: Change, options?: ChangeOptions) => void;
  /** The same for a change that takes time; it is made anew if the files change meanwhile. */
  readonly changeLater: (
    label: StepLabel,
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
  /** Makes the story's folder anew after it has gone. */
  readonly makeAnew: () => Promise<void>;
  readonly dismissNotice: () => void;
  /** Whether what is not saved is in the browser's storage. */
  readonly isKept: () => boolean;
  /** Resolves when nothing waits to be saved, or saving has failed. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

/** Milliseconds after which what failed is tried again. */
const AGAIN = 5000;
/** Milliseconds without a change after which large notes are written. */
const IDLE = 1000;
/** Characters of notes that are written with each change; they hold the state and all of undo. */
const SMALL = 250_000;

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

export function openSession({ store, keeping, slug, stored, left, selected }: Opened): Session {
  const { aside, history } = stored ? readNotes(stored.files.notes, filesOf(stored)) : NO_NOTES;
  const files = stored ? filesOf(stored) : { article: '', places: '' };
  let state: SessionState = {
    ...{ slug, files, aside, history, selected, isUnsaved: false, notice: undefined },
    model: modelOf(files),
    saving: { kind: 'saved', at: new Date() },
  };
  /** What the store has, and its versions. */
  let basis: Versions = stored?.versions ?? { article: '', places: '', notes: '' };
  let saved: Versioned = versionedOf(state);
  let savedHistory = history;
  let notesFault: StoreFault | undefined;
  let running: Promise<void> | undefined;
  /** How many times it was written. */
  let writes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const listeners = new Set<() => void>();
  bringBack(left);
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
    save: () => void again(),
    makeAnew,
    dismissNotice: () => set({ notice: undefined }),
    isKept: keeping.isKept,
    async settled() {
      while (running) await running;
    },
    close() {
      isClosed = true;
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
    void save();
  }

  function show(after: Versioned, history: History, more: Partial<SessionState> = {}): void {
    const { article, places, aside } = after;
    const isSame = article === state.files.article && places === state.files.places;
    const files = isSame ? state.files : { article, places };
    const isUnsaved = !isEqual(after, saved);
    set({ files, model: modelOf(files), aside, history, isUnsaved, ...more });
    keep();
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
    show(after, history);
    void save();
  }

  /** What is not saved is kept in the browser until it is. */
  function keep(): void {
    if (!state.isUnsaved) {
      keeping.drop();
      return;
    }
    const { article, places } = basis;
    keeping.keep({ ...{ slug, article, places }, ...versionedAs(state) });
  }

  function again(): Promise<void> {
    return state.isUnsaved ? save() : lookAgain();
  }

  function tryLater(fault: StoreFault): void {
    set({ saving: { kind: 'failed', fault } });
    wait(AGAIN, again);
  }

  function wait(milliseconds: number, act: () => Promise<void>): void {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => void act(), milliseconds);
  }

  /** Writes what has changed; one write at a time, each with all that has changed until then. */
  async function save(): Promise<void> {
    if (running) return running;
    if (state.saving.kind === 'conflict') return;
    running = writeAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function writeAll(): Promise<void> {
    clearTimeout(timer);
    while (state.isUnsaved) {
      set({ saving: { kind: 'saving' } });
      if (!(await write())) return;
    }
    set({ saving: { kind: 'saved', at: new Date(), ...(notesFault && { notesFault }) } });
    if (savedHistory !== state.history && !notesFault) wait(IDLE, saveNotes);
  }

  /** @returns whether it was written */
  async function write(): Promise<boolean> {
    const [now, { history }] = [versionedOf(state), state];
    const texts = {
      ...(now.article !== saved.article && { article: now.article }),
      ...(now.places !== saved.places && { places: now.places }),
    };
    const notes = writeNotes(now, history);
    const isWithNotes = notes.length <= SMALL || !isSameList(now.aside, saved.aside);
    let written = await writeTexts({ ...texts, ...(isWithNotes && { notes }) });
    let isNoted = isWithNotes;
    if (written.kind === 'failed' && written.fault.file === NOTES_FILE) {
      // The story is saved, whatever hinders its notes.
      notesFault = written.fault;
      isNoted = false;
      written = await writeTexts(texts);
    }
    if (written.kind === 'failed') {
      tryLater(written.fault);
      return false;
    }
    if (written.kind === 'conflict') {
      meet(written.stored);
      return state.saving.kind !== 'conflict';
    }
    basis = written.versions;
    saved = now;
    if (isNoted) {
      savedHistory = history;
      notesFault = undefined;
    }
    set({ isUnsaved: !isEqual(versionedOf(state), saved) });
    keep();
    return true;
  }

  async function writeTexts(texts: Partial<StoredFiles>) {
    writes++;
    return store
      .write(slug, texts, basis)
      .catch((error: unknown) => ({ kind: 'failed' as const, fault: faultIn(error) }));
  }

  async function saveNotes(): Promise<void> {
    if (running || state.isUnsaved || savedHistory === state.history) return;
    const { history } = state;
    running = writeTexts({ notes: writeNotes(versionedOf(state), history) })
      .then((written) => {
        if (written.kind === 'conflict') meet(written.stored);
        if (written.kind !== 'saved') return;
        basis = written.versions;
        savedHistory = history;
      })
      .finally(() => {
        running = undefined;
      });
    await running;
    if (state.isUnsaved) await save();
  }

  /** Somebody has changed the files: perhaps this session itself. */
  async function lookAgain(): Promise<void> {
    for (;;) {
      while (running) await running;
      const before = writes;
      const seen = await store.look(slug, basis).catch(faultIn);
      if (isClosed) return;
      // What was read is older than what was written meanwhile.
      if (running || before !== writes) continue;
      if (seen === undefined) return tryLater({ kind: 'gone' });
      if (seen !== 'same' && 'kind' in seen) {
        // Where all is saved, a server that is away is no concern until there is something to save.
        if (seen.kind !== 'away' || state.isUnsaved) tryLater(seen);
        return;
      }
      if (seen !== 'same') meet(seen);
      else if (state.saving.kind === 'conflict') set({ saving: { kind: 'saving' } });
      const { kind } = state.saving;
      if (state.isUnsaved || kind === 'failed' || kind === 'saving') await save();
      return;
    }
  }

  /** Takes over what somebody else has written, or leaves it to the author to choose. */
  function meet(stored: StoredStory): void {
    const theirs = filesOf(stored);
    const own = versionedOf(state);
    const isOwnSaved = own.article === saved.article && own.places === saved.places;
    const isAsBefore = theirs.article === saved.article && theirs.places === saved.places;
    const isSame = own.article === theirs.article && own.places === theirs.places;
    if (isOwnSaved || isSame || isAsBefore) takeOver(stored, isAsBefore && !isSame);
    else {
      set({ saving: { kind: 'conflict', stored } });
      keep();
    }
  }

  /** @param isOwnKept whether only the notes are theirs */
  function takeOver(stored: StoredStory, isOwnKept = false): void {
    const before = versionedOf(state);
    const theirs = { ...filesOf(stored), aside: asideIn(stored) };
    const aside = bothAside(theirs.aside);
    const after = { ...(isOwnKept ? before : theirs), aside };
    basis = stored.versions;
    saved = theirs;
    savedHistory = state.history;
    const isNews = before.article !== after.article || before.places !== after.places;
    const step = isNews ? stepBetween(before, after, ELSEWHERE) : undefined;
    const history = step ? recorded(state.history, step, before, after) : state.history;
    const saving: Saving = isOwnKept ? { kind: 'saving' } : { kind: 'saved', at: new Date() };
    show(after, history, { saving, ...(isNews && { notice: 'elsewhere' }) });
    if (step) wait(IDLE, saveNotes);
  }

  function asideIn(stored: StoredStory): readonly string[] {
    if (stored.versions.notes === basis.notes) return saved.aside;
    return readNotes(stored.files.notes, filesOf(stored)).aside;
  }

  /** What others have put aside counts too. */
  function bothAside(theirs: readonly string[]): readonly string[] {
    const { aside } = state;
    const both = isSameList(aside, saved.aside) ? theirs : [...new Set([...theirs, ...aside])];
    return isSameList(both, aside) ? aside : both;
  }

  function settle(whose: 'mine' | 'theirs'): void {
    if (state.saving.kind !== 'conflict') return;
    const { stored } = state.saving;
    const mine = versionedOf(state);
    takeOver(stored);
    set({ notice: undefined });
    if (whose === 'mine') move({ ...mine, aside: state.aside }, 'keepMine');
  }

  async function makeAnew(): Promise<void> {
    const mine = versionedOf(state);
    const made = await store.make(slug, { article: mine.article, places: mine.places });
    if (made.kind === 'failed' && made.fault.kind !== 'taken') return tryLater(made.fault);
    const stored = await store.read(slug).catch(faultIn);
    if (stored === undefined) return tryLater({ kind: 'gone' });
    if ('kind' in stored) return tryLater(stored);
    meet(stored);
    await save();
  }

  /** Makes what was left unsaved the newest steps; nothing of it is lost, whatever the files are. */
  function bringBack(left: readonly Kept[]): void {
    const isConflict = left.some(
      ({ article, places }) => article !== basis.article || places !== basis.places,
    );
    for (const { files, aside } of left) {
      const after = { ...files, aside };
      const before = versionedOf(state);
      const step = stepBetween(before, after, 'kept');
      if (!step) continue;
      const saving: Saving =
        stored && isConflict ? { kind: 'conflict', stored } : { kind: 'saving' };
      const history = recorded(state.history, step, before, after);
      show(after, history, { saving, notice: 'kept' });
    }
    if (!stored) tryLater({ kind: 'gone' });
    else if (state.isUnsaved) void save();
    else if (state.saving.kind !== 'saved') set({ saving: { kind: 'saved', at: new Date() } });
  }
}

const ELSEWHERE: StepLabel = 'elsewhere';

const NO_NOTES = { aside: [], history: { undo: [], redo: [] } };

function versionedOf({ files, aside }: SessionState): Versioned {
  return { article: files.article, places: files.places, aside };
}

function versionedAs({ files, aside }: SessionState) {
  return { files, aside };
}

/** A story may have no places file yet. */
function filesOf({ files: { article, places } }: StoredStory): StoryFiles {
  return { article, places: places === '' ? NO_PLACES : places };
}

function isEqual(a: Versioned, b: Versioned): boolean {
  return a.article === b.article && a.places === b.places && isSameList(a.aside, b.aside);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => each === b[index]));
}
