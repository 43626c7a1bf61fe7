/** Reads, writes and makes stories in `data/` for the editor. */
import { join } from 'node:path';
import { faultOfFolder } from '../check/read.js';
import type { StoreFault } from '../dev/store-protocol.js';
import { type Exchange, exchange, JOURNAL, locked, refuseUnfit } from './exchange-files.js';
import { DATA_FOLDER } from './files.js';
import { isThere, makeFolder } from './make-folder.js';
import {
  Fault,
  FILES,
  faultOf,
  folderOf,
  ROLES,
  readNow,
  type StoredStory,
  type Texts,
} from './stored-files.js';

/**
 * Reads a story's files as they are.
 *
 * @returns `undefined` if there is no such story
 * @throws Fault where its article or its places cannot be read
 */
export async function readFiles(root: string, slug: string): Promise<StoredStory | undefined> {
  try {
    const folder = folderOf(root, slug);
    if (folder === undefined) return undefined;
    if (isThere(join(folder, JOURNAL))) {
      // Where it cannot be finished, the files are read as they are.
      await locked(folder, () => undefined).catch(() => undefined);
    }
    return readNow(folder);
  } catch (error) {
    throw new Fault(faultOf(error));
  }
}

export type Written =
  | { readonly kind: 'saved'; readonly versions: Texts }
  | { readonly kind: 'conflict'; readonly stored: StoredStory }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/**
 * Writes files whole or not at all, and reads them back. Mode and owner are kept.
 *
 * @param basis the versions that the writer knows; if the article or the places have others, or
 *   the notes that are to be written, nothing is written
 */
export async function writeFiles(
  root: string,
  slug: string,
  texts: Partial<Texts>,
  basis: Texts,
): Promise<Written> {
  try {
    const folder = folderOf(root, slug);
    if (folder === undefined) return { kind: 'failed', fault: { kind: 'gone' } };
    return await locked(folder, (): Written => {
      const stored = readNow(folder);
      if (!stored) return { kind: 'failed', fault: { kind: 'gone' } };
      const known = ROLES.filter((role) => role !== 'notes' || texts.notes !== undefined);
      if (known.some((role) => stored.versions[role] !== basis[role])) {
        return { kind: 'conflict', stored };
      }
      const changed = ROLES.flatMap((role): Exchange[] => {
        const text = texts[role];
        if (text === undefined || text === stored.files[role]) return [];
        return [{ role, before: stored.files[role], after: text }];
      });
      exchange(folder, changed);
      const { files, versions } = readNow(folder) ?? stored;
      const wrong = changed.find(({ role, after }) => files[role] !== after);
      if (!wrong) return { kind: 'saved', versions };
      return { kind: 'failed', fault: { kind: 'differs', file: FILES[wrong.role] } };
    });
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error) };
  }
}

/** Makes a story's folder with its two files; one that is there is left as it is. */
export function makeFiles(
  root: string,
  slug: string,
  { article = '', places = '' }: Partial<Texts>,
): { kind: 'made'; slug: string } | { kind: 'failed'; fault: StoreFault } {
  if (faultOfFolder(slug) !== undefined) return { kind: 'failed', fault: { kind: 'name' } };
  const folder = join(root, DATA_FOLDER, slug);
  try {
    for (const [role, text] of [['article', article] as const, ['places', places] as const]) {
      refuseUnfit(role, text);
    }
    if (!makeFolder(folder, { [FILES.article]: article, [FILES.places]: places })) {
      return { kind: 'failed', fault: { kind: 'taken' } };
    }
    const stored = readNow(folder);
    const isSame = stored?.files.article === article && stored.files.places === places;
    return isSame ? { kind: 'made', slug } : { kind: 'failed', fault: { kind: 'differs' } };
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error) };
  }
}
