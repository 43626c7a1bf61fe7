/** A store in memory that fails, answers late or not at all, and has others write into it. */
import { createHash } from 'node:crypto';
import type { Keeping, Kept } from '../../../src/editor/keeping.js';
import type {
  Store,
  StoredFiles,
  StoredStory,
  Versions,
  Written,
} from '../../../src/editor/store.js';

/** What becomes of a write. */
type Mishap =
  | 'none'
  /** Nothing is written, and it says why. */
  | 'fails'
  /** Nothing is written, and no answer comes. */
  | 'breaks'
  /** It is written, but no answer comes. */
  | 'isLost'
  /** Somebody else writes first. */
  | 'isOvertaken'
  /** The notes cannot be written. */
  | 'notesFail';

export interface MemoryStore extends Store {
  /** What is on the disk; `undefined` once the folder is gone. */
  files: StoredFiles | undefined;
  /** Asked at every write. */
  mishap: () => Mishap;
  /** Another program writes, and the store may notice it. */
  writeElsewhere: (change: (files: StoredFiles) => StoredFiles, isNoticed: boolean) => void;
}

const versionOf = (text: string) => createHash('sha256').update(text).digest('hex');

export function storedStory(files: StoredFiles): StoredStory {
  const versions: Versions = {
    article: versionOf(files.article),
    places: versionOf(files.places),
    notes: versionOf(files.notes),
  };
  return { files, versions };
}

export function memoryStore(files: StoredFiles): MemoryStore {
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const changed of watchers) changed();
  };
  /** Later than everything that is ready now, as an answer from a server is. */
  const later = () => new Promise<void>((resolve) => setImmediate(resolve));
  const store: MemoryStore = {
    where: 'server',
    files,
    mishap: () => 'none',
    writeElsewhere(change, isNoticed) {
      if (store.files) store.files = change(store.files);
      if (isNoticed) notify();
    },
    async list() {
      return [];
    },
    async read() {
      await later();
      return store.files && storedStory(store.files);
    },
    async look(_, known) {
      await later();
      if (!store.files) return undefined;
      const stored = storedStory(store.files);
      const isSame = (['article', 'places', 'notes'] as const).every(
        (role) => stored.versions[role] === known[role],
      );
      return isSame ? 'same' : stored;
    },
    async write(_, texts, basis): Promise<Written> {
      const mishap = store.mishap();
      await later();
      if (!store.files) return { kind: 'failed', fault: { kind: 'gone' } };
      if (mishap === 'fails') return { kind: 'failed', fault: { kind: 'full' } };
      if (mishap === 'breaks') throw new Error('The connection broke.');
      if (mishap === 'notesFail' && texts.notes !== undefined) {
        return { kind: 'failed', fault: { kind: 'link', file: '.editor.json' } };
      }
      if (mishap === 'isOvertaken') store.writeElsewhere(withBlankLine, false);
      const stored = storedStory(store.files);
      const known = (['article', 'places', 'notes'] as const).filter(
        (role) => role !== 'notes' || texts.notes !== undefined,
      );
      if (known.some((role) => stored.versions[role] !== basis[role])) {
        return { kind: 'conflict', stored };
      }
      store.files = { ...store.files, ...texts };
      const { versions } = storedStory(store.files);
      notify();
      await later();
      if (mishap === 'isLost') throw new Error('The connection broke.');
      return { kind: 'saved', versions };
    },
    async make(slug, { article, places }) {
      await later();
      if (store.files) return { kind: 'failed', fault: { kind: 'taken' } };
      store.files = { article, places, notes: '' };
      return { kind: 'made', slug };
    },
    watch(_, changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
  return store;
}

/** A way to a store on which nothing comes or goes once it is cut. */
export function cableTo(store: Store): { readonly store: Store; readonly cut: () => void } {
  let isCut = false;
  const never = new Promise<never>(() => {});
  const through = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (isCut) return never;
    const answer = await ask().finally(() => isCut && never);
    return isCut ? never : answer;
  };
  return {
    cut: () => {
      isCut = true;
    },
    store: {
      where: store.where,
      list: () => through(() => store.list()),
      read: (slug) => through(() => store.read(slug)),
      look: (slug, known) => through(() => store.look(slug, known)),
      write: (slug, files, basis) => through(() => store.write(slug, files, basis)),
      make: (slug, files) => through(() => store.make(slug, files)),
      watch: (slug, changed) => store.watch(slug, changed),
    },
  };
}

/** A change that no action of the editor makes. */
export function withBlankLine(files: StoredFiles): StoredFiles {
  return { ...files, places: `${files.places}\n` };
}

export interface MemoryKeeping extends Keeping {
  readonly left: () => readonly Kept[];
}

export function memoryKeeping(): MemoryKeeping {
  let kept: Kept | undefined;
  return {
    keep(next) {
      kept = next;
    },
    drop() {
      kept = undefined;
    },
    isKept: () => true,
    left: () => (kept ? [kept] : []),
  };
}
