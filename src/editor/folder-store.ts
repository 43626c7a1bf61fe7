/**
 * Stories in a folder on the disk, which the author has opened: the same files as the local server
 * writes. What the browser gives is the File System Access API, of which each file is exchanged as
 * a whole; tests run it on the origin's private file system, which has the same interface.
 */
import { faultOfFolder } from '../check/read.js';
import type { StoreFault } from '../dev/store-protocol.js';
import { isSlug } from '../story/values.js';
import {
  about,
  exchange,
  type Folder,
  faultOf,
  fileIn,
  folderIn,
  put,
  readFolder,
  stampOf,
  unlessMissing,
} from './folder-files.js';
import { askToWrite } from './folder-permission.js';
import { locked } from './lock.js';
import { articleOf } from './model.js';
import {
  type Made,
  type Store,
  type StoredFiles,
  type StoredStory,
  StoreError,
  type StoryEntry,
  type Versions,
  type Written,
} from './store.js';
import { FILES, faultOfTexts, LARGEST, ROLES } from './stored-texts.js';

/** Milliseconds after which an open story is looked at again, while its tab is seen. */
const AGAIN = 2000;

/** Opens a folder of stories, the folder that has them in `data/`, or the folder of one story. */
export async function openFolderStore(root: Folder): Promise<Store> {
  const isStory = (await fileIn(root, FILES.article)) !== undefined;
  const base = (!isStory && (await folderIn(root, 'data'))) || root;
  const ownSlug = isSlug(root.name) ? root.name : 'story';
  const folderOf = async (slug: string) => {
    if (isStory) return slug === ownSlug ? root : undefined;
    return faultOfFolder(slug) === undefined ? folderIn(base, slug) : undefined;
  };

  async function list(): Promise<StoryEntry[]> {
    if (isStory) return [await entryOf(ownSlug, root)];
    const entries: StoryEntry[] = [];
    for await (const [slug, handle] of entriesOf(base)) {
      if (!isFolder(handle) || faultOfFolder(slug) !== undefined) continue;
      const isThere = (await fileIn(handle, FILES.article)) ?? (await fileIn(handle, FILES.places));
      if (isThere) entries.push(await entryOf(slug, handle));
    }
    return entries.toSorted((a, b) => a.slug.localeCompare(b.slug));
  }

  async function read(slug: string): Promise<StoredStory | undefined> {
    const folder = await folderOf(slug);
    return folder && readFolder(folder);
  }

  return {
    where: 'folder',
    allow: () => askToWrite(root),
    list: () => told(list),
    read: (slug) => told(() => read(slug)),
    look: (slug, known) =>
      told(async () => {
        const stored = await read(slug);
        const isSame = stored && ROLES.every((role) => stored.versions[role] === known[role]);
        return isSame ? 'same' : stored;
      }),
    write: (slug, files, basis) =>
      tried(() =>
        // Other programs are met by comparing.
        locked(`dateline-folder-${slug}`, async (): Promise<Written> => {
          const folder = await folderOf(slug);
          const stored = folder && (await readFolder(folder));
          return stored
            ? writeIn(folder, stored, files, basis)
            : { kind: 'failed', fault: { kind: 'gone' } };
        }),
      ),
    make: (slug, { article, places }) =>
      tried(async (): Promise<Made> => {
        if (isStory || faultOfFolder(slug) !== undefined) {
          return { kind: 'failed', fault: { kind: 'name' } };
        }
        const fault = faultOfTexts({ article, places });
        if (fault) return { kind: 'failed', fault };
        if (await isTaken(base, slug)) return { kind: 'failed', fault: { kind: 'taken' } };
        return makeIn(base, slug, { article, places });
      }),
    watch(slug, changed) {
      let known = '';
      const look = async () => {
        if (document.visibilityState !== 'visible') return;
        const folder = slug === undefined ? undefined : await folderOf(slug).catch(() => undefined);
        const seen = folder ? await stampOf(folder).catch(() => '') : '';
        if (seen !== known && known !== '') changed();
        known = seen;
      };
      const timer = setInterval(look, AGAIN);
      document.addEventListener('visibilitychange', changed);
      addEventListener('focus', changed);
      void look();
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', changed);
        removeEventListener('focus', changed);
      };
    },
  };
}

async function writeIn(
  folder: Folder,
  stored: StoredStory,
  files: Partial<StoredFiles>,
  basis: Versions,
): Promise<Written> {
  const fault = faultOfTexts(files);
  if (fault) return { kind: 'failed', fault };
  const known = ROLES.filter((role) => role !== 'notes' || files.notes !== undefined);
  if (known.some((role) => stored.versions[role] !== basis[role])) {
    return { kind: 'conflict', stored };
  }
  const changed = ROLES.flatMap((role) => {
    const text = files[role];
    return text === undefined || text === stored.files[role] ? [] : [{ role, text }];
  });
  await exchange(folder, changed, stored.files);
  const now = await readFolder(folder);
  const wrong = changed.find(({ role, text }) => now?.files[role] !== text);
  if (now && !wrong) return { kind: 'saved', versions: now.versions };
  return {
    kind: 'failed',
    fault: { kind: 'differs', ...(wrong && { file: FILES[wrong.role] }) },
  };
}

async function makeIn(
  base: Folder,
  slug: string,
  files: Pick<StoredFiles, 'article' | 'places'>,
): Promise<Made> {
  const folder = await base.getDirectoryHandle(slug, { create: true });
  try {
    for (const role of ['article', 'places'] as const) {
      await about(role, () => put(folder, role, files[role]));
    }
    const { files: now } = (await readFolder(folder)) ?? { files: undefined };
    if (now?.article !== files.article || now.places !== files.places) {
      throw new StoreError({ kind: 'differs' });
    }
    return { kind: 'made', slug };
  } catch (error) {
    await base.removeEntry(slug, { recursive: true }).catch(() => {});
    throw error;
  }
}

async function entryOf(slug: string, folder: Folder): Promise<StoryEntry> {
  const file = await fileIn(folder, FILES.article).catch(() => undefined);
  const text = file && file.size <= LARGEST ? await file.text() : '';
  const headline = articleOf(text)?.headline;
  return {
    slug,
    ...(headline !== undefined && { headline }),
    ...(file && { changed: new Date(file.lastModified) }),
  };
}

const isTaken = async (base: Folder, name: string) =>
  (await folderIn(base, name)) !== undefined ||
  (await unlessMissing(() => base.getFileHandle(name), 'TypeMismatchError')) !== undefined;

/** Typed in none of TypeScript's libraries as what it is: an asynchronous map. */
function entriesOf(folder: Folder): AsyncIterable<[string, FileSystemHandle]> {
  return folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
}

function isFolder(handle: FileSystemHandle): handle is Folder {
  return handle.kind === 'directory';
}

/** @throws StoreError */
async function told<Done>(act: () => Promise<Done>): Promise<Done> {
  try {
    return await act();
  } catch (error) {
    throw new StoreError(faultOf(error));
  }
}

async function tried<Done>(
  act: () => Promise<Done>,
): Promise<Done | { readonly kind: 'failed'; readonly fault: StoreFault }> {
  try {
    return await act();
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error) };
  }
}
