/**
 * Tables in this page's memory, for browsers that store nothing for it (a private window, cookies
 * that are blocked): one can work all the same, and download what one has made.
 */
import type { Rows, StoryRow, Tables } from './browser-tables.js';
import { type StoredFiles, StoreError } from './store.js';

const NO_TEXTS: StoredFiles = { notes: '', article: '', places: '' };

function memoryTables(): Omit<Tables, 'closed' | 'forgets'> {
  let held: ReadonlyMap<string, { readonly row: StoryRow; readonly texts: StoredFiles }> =
    new Map();
  /** Changes come one after the other, each whole or not at all. */
  let last: Promise<unknown> = Promise.resolve();

  function rowsOf(stories: Map<string, { row: StoryRow; texts: StoredFiles }>): Rows {
    return {
      all: async () => [...stories.values()].map(({ row }) => row),
      row: async (slug) => stories.get(slug)?.row,
      texts: async (slug) => stories.get(slug)?.texts ?? NO_TEXTS,
      async put(row, files) {
        const texts = { ...(stories.get(row.slug)?.texts ?? NO_TEXTS), ...files };
        stories.set(row.slug, { row, texts });
      },
      async remove(slug) {
        stories.delete(slug);
      },
    };
  }

  return {
    look: (act) => act(rowsOf(new Map(held))),
    change(act) {
      const changed = last.then(async () => {
        const stories = new Map(held);
        const done = await act(rowsOf(stories));
        held = stories;
        return done;
      });
      last = changed.catch(() => {});
      return changed;
    },
  };
}

/** The given tables; memory instead, if the browser refuses them from the first. */
export function orInMemory(tables: Tables): Tables {
  let inMemory: ReturnType<typeof memoryTables> | undefined;
  let hasAnswered = false;

  async function asked<Done>(ask: (tables: Pick<Tables, 'look' | 'change'>) => Promise<Done>) {
    if (inMemory) return ask(inMemory);
    try {
      const done = await ask(tables);
      hasAnswered = true;
      return done;
    } catch (error) {
      const isForbidden = error instanceof StoreError && error.fault.kind === 'forbidden';
      if (!isForbidden || hasAnswered) throw error;
      inMemory ??= memoryTables();
      return ask(inMemory);
    }
  }

  return {
    look: (act) => asked((tables) => tables.look(act)),
    change: (act) => asked((tables) => tables.change(act)),
    closed: tables.closed,
    forgets: () => inMemory !== undefined,
  };
}
