/**
 * Stories in the browser's own storage, with the semantics of the dev server's store: nothing is
 * overwritten that the writer has not seen, and what is called saved has been read back.
 */
import { faultOfFolder } from '../check/read.js';
import type { StoreFault } from '../dev/store-protocol.js';
import { openDatabase, type Rows, type StoryRow, type Tables } from './browser-tables.js';
import { openChannel } from './channel.js';
import { orInMemory } from './memory-tables.js';
import { articleOf } from './model.js';
import {
  type Download,
  faultIn,
  type Made,
  type OwnStore,
  type StoredFiles,
  type StoredStory,
  type Versions,
  type Written,
} from './store.js';
import { faultOfTexts, ROLES, versionOf, versionsOf } from './stored-texts.js';

/** What tabs tell one another: the story that one of them has changed. */
const CHANNEL = 'dateline-stories';

/** Opens the storage when it is first asked; what hinders that, each question is answered with. */
export function openBrowserStore(tables: Tables = orInMemory(openDatabase())): OwnStore {
  const watchers = new Set<{ readonly slug: string | undefined; readonly changed: () => void }>();
  const channel = openChannel<string>(CHANNEL, tell);
  function tell(data: string): void {
    for (const { slug, changed } of watchers) if (slug === data || slug === undefined) changed();
  }
  // The browser has cleared it, or it is about to change its form for another tab.
  tables.closed(() => {
    for (const { changed } of watchers) changed();
  });

  async function changeRows<Done>(
    slug: string,
    act: (rows: Rows) => Promise<Done>,
  ): Promise<Done | Failed> {
    try {
      const done = await tables.change(act);
      channel.tell(slug);
      return done;
    } catch (error) {
      return failed(faultIn(error));
    }
  }

  return {
    where: 'browser',
    async list() {
      const rows = await tables.look((rows) => rows.all());
      const byTime = rows.toSorted((a, b) => b.changed - a.changed);
      return byTime.map((row) => ({
        slug: row.slug,
        ...(row.headline !== undefined && { headline: row.headline }),
        changed: new Date(row.changed),
        download: downloadOf(row),
      }));
    },
    read: (slug) => tables.look((rows) => storedIn(rows, slug)),
    look: (slug, known) =>
      tables.look(async (rows) => {
        const row = await rows.row(slug);
        return row && isSame(row.versions, known) ? 'same' : storedIn(rows, slug);
      }),
    async write(slug, files, basis) {
      const fault = faultOfTexts(files);
      if (fault) return failed(fault);
      const written = await changeRows(slug, (rows) => writeIn(rows, slug, files, basis));
      return written.kind === 'saved' ? readBack(slug, files, written) : written;
    },
    async make(slug, { article, places }) {
      if (faultOfFolder(slug) !== undefined) return failed({ kind: 'name' });
      const files = { article, places, notes: '' };
      const fault = faultOfTexts(files);
      if (fault) return failed(fault);
      const versions = versionsOf(files);
      const made = await changeRows(slug, async (rows): Promise<Made> => {
        if (await rows.row(slug)) return failed({ kind: 'taken' });
        await rows.put(rowOf(slug, versions, article), files);
        return { kind: 'made', slug };
      });
      if (made.kind === 'failed') return made;
      const read = await readBack(slug, files, { kind: 'saved', versions });
      return read.kind === 'failed' ? read : made;
    },
    remove: (slug) =>
      changeRows(slug, async (rows) => {
        const [row, files] = await Promise.all([rows.row(slug), rows.texts(slug)]);
        if (!row) return failed({ kind: 'gone' });
        await rows.remove(slug);
        return { kind: 'removed', putBack: () => putBack(row, files) };
      }),
    async download(slug) {
      const row = await tables.look((rows) => rows.row(slug));
      return row && downloadOf(row);
    },
    async noteDownload(slug, { article, places }) {
      const downloaded = { article: versionOf(article), places: versionOf(places) };
      await changeRows(slug, async (rows) => {
        const row = await rows.row(slug);
        if (row) await rows.put({ ...row, downloaded }, {});
        return { kind: 'noted' };
      });
      tell(slug);
    },
    forgets: tables.forgets,
    watch(slug, changed) {
      const watcher = { slug, changed };
      watchers.add(watcher);
      // What has happened while the machine was asleep was perhaps not told.
      const seen = () => {
        if (document.visibilityState === 'visible') changed();
      };
      document.addEventListener('visibilitychange', seen);
      return () => {
        watchers.delete(watcher);
        document.removeEventListener('visibilitychange', seen);
      };
    },
  };

  function putBack(row: StoryRow, files: StoredFiles): Promise<Made> {
    const { slug } = row;
    return changeRows(slug, async (rows) => {
      if (await rows.row(slug)) return failed({ kind: 'taken' });
      await rows.put(row, files);
      return { kind: 'made', slug };
    });
  }

  /** What was written, if it is there; what another tab has written meanwhile is no fault. */
  async function readBack(
    slug: string,
    files: Partial<StoredFiles>,
    written: Extract<Written, { kind: 'saved' }>,
  ): Promise<Written> {
    try {
      const stored = await tables.look((rows) => storedIn(rows, slug));
      if (!stored) return failed({ kind: 'gone' });
      const isOwn = isSame(stored.versions, written.versions);
      const isThere = ROLES.every(
        (role) => files[role] === undefined || files[role] === stored.files[role],
      );
      return isOwn && !isThere ? failed({ kind: 'differs' }) : written;
    } catch (error) {
      return failed(faultIn(error));
    }
  }
}

interface Failed {
  readonly kind: 'failed';
  readonly fault: StoreFault;
}

const failed = (fault: StoreFault): Failed => ({ kind: 'failed', fault });

/** Compares and writes in one transaction, in which no other tab can write. */
async function writeIn(
  rows: Rows,
  slug: string,
  files: Partial<StoredFiles>,
  basis: Versions,
): Promise<Written> {
  const row = await rows.row(slug);
  if (!row) return failed({ kind: 'gone' });
  const known = ROLES.filter((role) => role !== 'notes' || files.notes !== undefined);
  if (known.some((role) => row.versions[role] !== basis[role])) {
    const stored = await storedIn(rows, slug);
    return stored ? { kind: 'conflict', stored } : failed({ kind: 'gone' });
  }
  const versions = { ...row.versions };
  for (const role of ROLES) {
    const text = files[role];
    if (text !== undefined) versions[role] = versionOf(text);
  }
  const isNews =
    versions.article !== row.versions.article || versions.places !== row.versions.places;
  const changed = isNews ? Date.now() : row.changed;
  const { article } = files;
  const anew = article === undefined ? row : { ...row, ...rowOf(slug, versions, article) };
  await rows.put({ ...anew, versions, changed }, files);
  return { kind: 'saved', versions };
}

function rowOf(slug: string, versions: Versions, article: string): StoryRow {
  const headline = articleOf(article)?.headline;
  return { slug, versions, changed: Date.now(), ...(headline !== undefined && { headline }) };
}

async function storedIn(rows: Rows, slug: string): Promise<StoredStory | undefined> {
  const [row, files] = await Promise.all([rows.row(slug), rows.texts(slug)]);
  return row && { files, versions: row.versions };
}

function downloadOf({ versions, downloaded }: StoryRow): Download {
  if (!downloaded) return 'none';
  const { article, places } = versions;
  return downloaded.article === article && downloaded.places === places ? 'same' : 'older';
}

function isSame(a: Versions, b: Versions): boolean {
  return ROLES.every((role) => a[role] === b[role]);
}
