/** Saves an open story, and follows what others do to its files. */
import type { StoryFiles } from '../authoring/story-files.js';
import { NOTES_FILE, type StoreFault } from '../dev/store-protocol.js';
import { type History, recorded, stepBetween, type Versioned } from './history.js';
import type { Keeping } from './keeping.js';
import { readNotes, writeNotes } from './notes.js';
import type { Saving, SessionState } from './session-state.js';
import {
  faultIn,
  filesOf,
  isSameFiles,
  marksOf,
  type Store,
  type StoredFiles,
  type StoredStory,
  type Versions,
} from './store.js';

/** Milliseconds after which what failed is tried again. */
export const AGAIN = 5000;
/** Milliseconds without a change after which large notes are written. */
const IDLE = 1000;
/** Characters of notes that are written with each change; they hold the state and all of undo. */
const SMALL = 250_000;

interface Host {
  readonly store: Store;
  readonly keeping: Keeping;
  /** As the story was read; none if its folder has gone. */
  readonly stored: StoredStory | undefined;
  /** As in its notes. */
  readonly history: History;
  readonly state: () => SessionState;
  readonly set: (changes: Partial<SessionState>) => void;
  readonly show: (after: Versioned, history: History, more?: Partial<SessionState>) => void;
}

export function openSaving({ store, keeping, stored: first, history, state, set, show }: Host) {
  const { slug } = state();
  /** What the store has, and its versions. */
  let saved: Versioned = ownNow();
  let basis: Versions = first?.versions ?? { article: '', places: '', notes: '' };
  let marks = marksOf(first);
  /** What was last sent to be written. */
  let sent: StoryFiles = saved;
  /** Whether it is perhaps written: no answer has come. */
  let isUncertain = false;
  let savedHistory = history;
  let notesFault: StoreFault | undefined;
  let running: Promise<void> | undefined;
  /** How many times it was written. */
  let writes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  let endWatching = () => {};
  return { start, save, again, texts, makeAnew, takeOver, isSaved, keep, settled, end };

  function start(): void {
    endWatching = store.watch(slug, () => void lookAgain());
    if (!first) tryLater({ kind: 'gone' });
    else if (state().isUnsaved) void save();
  }

  function end(): void {
    isEnded = true;
    clearTimeout(timer);
    endWatching();
  }

  async function settled(): Promise<void> {
    while (running) await running;
  }

  function texts(): StoredFiles {
    const { files, history } = state();
    const { article, places } = files;
    const notes = writeNotes(ownNow(), history);
    return { article: marks.article + article, places: marks.places + places, notes };
  }

  function ownNow(): Versioned {
    const { files, aside } = state();
    return { article: files.article, places: files.places, aside };
  }

  function isSaved(own: Versioned): boolean {
    return !isUncertain && isSameFiles(own, saved) && isSameList(own.aside, saved.aside);
  }

  /** What is not saved is kept in the browser until it is. */
  function keep(): void {
    const isUnsaved = !isSaved(ownNow());
    if (isUnsaved !== state().isUnsaved) set({ isUnsaved });
    if (!isUnsaved) {
      keeping.drop();
      return;
    }
    const { article, places } = basis;
    const { files, aside } = state();
    keeping.keep({ slug, article, places, files, aside, sent });
  }

  function again(): Promise<void> {
    return state().isUnsaved ? save() : lookAgain();
  }

  function tryLater(fault: StoreFault): void {
    set({ saving: { kind: 'failed', fault } });
    wait(AGAIN, again);
  }

  function wait(milliseconds: number, act: () => Promise<void>): void {
    clearTimeout(timer);
    if (!isEnded) timer = setTimeout(() => void act(), milliseconds);
  }

  /** Does one thing with the store at a time. */
  function run(act: () => Promise<void>): Promise<void> {
    running = act().finally(() => {
      running = undefined;
    });
    return running;
  }

  /** Writes what has changed; one write at a time, each with all that has changed until then. */
  async function save(): Promise<void> {
    if (running) return running;
    if (state().saving.kind !== 'conflict') await run(writeAll);
  }

  async function writeAll(): Promise<void> {
    clearTimeout(timer);
    while (state().isUnsaved) {
      if (state().saving.kind !== 'saving') set({ saving: { kind: 'saving' } });
      const isDone = isUncertain ? await findOut() : await write();
      if (!isDone) return;
    }
    set({ saving: { kind: 'saved', at: new Date(), ...(notesFault && { notesFault }) } });
    if (savedHistory !== state().history && !notesFault) wait(IDLE, saveNotes);
  }

  /**
   * Looks what became of a write that was not answered.
   *
   * @returns whether it is known, and no conflict
   */
  async function findOut(): Promise<boolean> {
    const seen = await store.look(slug, basis).catch(faultIn);
    if (seen === undefined || (seen !== 'same' && 'kind' in seen)) {
      tryLater(seen ?? { kind: 'gone' });
      return false;
    }
    isUncertain = false;
    if (seen === 'same') keep();
    else meet(seen);
    return state().saving.kind !== 'conflict';
  }

  /** @returns whether it was written */
  async function write(): Promise<boolean> {
    const [now, { history }] = [ownNow(), state()];
    const texts = {
      ...(now.article !== saved.article && { article: now.article }),
      ...(now.places !== saved.places && { places: now.places }),
    };
    sent = { article: now.article, places: now.places };
    isUncertain = true;
    keep();
    const notes = writeNotes(now, history);
    const isWithNotes = notes.length <= SMALL || !isSameList(now.aside, saved.aside);
    let written = await writeTexts({ ...texts, ...(isWithNotes && { notes }) });
    let isNoted = isWithNotes;
    const isForNotes = ({ file, kind }: StoreFault) =>
      file === NOTES_FILE || kind === 'full' || kind === 'quota';
    if (isWithNotes && written.kind === 'failed' && isForNotes(written.fault)) {
      // The story is saved, whatever hinders its notes, and where there is no room for both.
      notesFault = written.fault;
      isNoted = false;
      written = await writeTexts(texts);
    }
    if (written.kind === 'failed') {
      tryLater(written.fault);
      return false;
    }
    isUncertain = false;
    if (written.kind === 'conflict') {
      meet(written.stored);
      return state().saving.kind !== 'conflict';
    }
    basis = written.versions;
    saved = now;
    if (isNoted) {
      savedHistory = history;
      notesFault = undefined;
    }
    keep();
    return true;
  }

  async function writeTexts({ article, places, notes }: Partial<StoredFiles>) {
    writes++;
    const texts = {
      ...(article !== undefined && { article: marks.article + article }),
      ...(places !== undefined && { places: marks.places + places }),
      ...(notes !== undefined && { notes }),
    };
    return store
      .write(slug, texts, basis)
      .catch((error: unknown) => ({ kind: 'failed' as const, fault: faultIn(error) }));
  }

  async function saveNotes(): Promise<void> {
    if (running || state().isUnsaved || savedHistory === state().history) return;
    await run(async () => {
      const { history } = state();
      const written = await writeTexts({ notes: writeNotes(ownNow(), history) });
      if (written.kind === 'conflict') meet(written.stored);
      if (written.kind !== 'saved') return;
      basis = written.versions;
      savedHistory = history;
    });
    if (state().isUnsaved) await save();
  }

  /** Somebody has changed the files: perhaps this session itself. */
  async function lookAgain(): Promise<void> {
    for (;;) {
      await settled();
      const before = writes;
      const seen = await store.look(slug, basis).catch(faultIn);
      if (isEnded) return;
      // What was read is older than what was written meanwhile.
      if (running || before !== writes) continue;
      if (seen === undefined) return tryLater({ kind: 'gone' });
      if (seen !== 'same' && 'kind' in seen) {
        // Where all is saved, a server that is away is no concern until there is something to save.
        if (seen.kind !== 'away' || state().isUnsaved) tryLater(seen);
        return;
      }
      if (seen !== 'same') meet(seen);
      else if (state().saving.kind === 'conflict') set({ saving: { kind: 'saving' } });
      const { saving, isUnsaved } = state();
      if (isUnsaved || saving.kind === 'failed' || saving.kind === 'saving') await save();
      return;
    }
  }

  /** Takes over what somebody else has written, or leaves it to the author to choose. */
  function meet(stored: StoredStory): void {
    const theirs = filesOf(stored);
    if (isSameFiles(theirs, sent)) saved = { ...saved, ...sent };
    const own = ownNow();
    const isOnlyNotes = isSameFiles(theirs, saved);
    const isOwnSaved = isSameFiles(own, saved);
    if (isOnlyNotes || isOwnSaved || isSameFiles(own, theirs)) takeOver(stored, isOnlyNotes);
    else {
      set({ saving: { kind: 'conflict', stored } });
      keep();
    }
  }

  /** @param isOwnKept whether only the notes are theirs */
  function takeOver(stored: StoredStory, isOwnKept = false): void {
    const before = ownNow();
    const theirs = { ...filesOf(stored), aside: asideIn(stored) };
    const aside = bothAside(theirs.aside);
    const after = { ...(isOwnKept ? before : theirs), aside };
    basis = stored.versions;
    marks = marksOf(stored);
    saved = theirs;
    // What was sent before this is no longer there; if somebody writes the same again, it is news.
    sent = filesOf(stored);
    isUncertain = false;
    savedHistory = state().history;
    const isNews = !isSameFiles(before, after);
    const step = isNews ? stepBetween(before, after, 'elsewhere') : undefined;
    const { history } = state();
    const more = step ? recorded(history, step, before, after) : history;
    const saving: Saving = isOwnKept ? { kind: 'saving' } : { kind: 'saved', at: new Date() };
    show(after, more, { saving, ...(isNews && { notice: 'elsewhere' }) });
    if (step) wait(IDLE, saveNotes);
  }

  function asideIn(stored: StoredStory): readonly string[] {
    if (stored.versions.notes === basis.notes) return saved.aside;
    return readNotes(stored.files.notes, filesOf(stored)).aside;
  }

  /** What others have put aside counts too. */
  function bothAside(theirs: readonly string[]): readonly string[] {
    const { aside } = state();
    const both = isSameList(aside, saved.aside) ? theirs : [...new Set([...theirs, ...aside])];
    return isSameList(both, aside) ? aside : both;
  }

  /** Makes the story's folder anew after it has gone. */
  async function makeAnew(): Promise<void> {
    const { article, places } = ownNow();
    const made = await store.make(slug, { article, places });
    if (made.kind === 'failed' && made.fault.kind !== 'taken') return tryLater(made.fault);
    const stored = await store.read(slug).catch(faultIn);
    if (stored === undefined) return tryLater({ kind: 'gone' });
    if ('kind' in stored) return tryLater(stored);
    meet(stored);
    await save();
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => each === b[index]));
}
