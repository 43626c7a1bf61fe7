/** A story's files in a folder that the browser has been given: read, and exchanged as a whole. */
import type { FaultKind, StoreFault } from '../dev/store-protocol.js';
import { faultIn, type StoredFiles, type StoredStory, StoreError } from './store.js';
import { FILES, LARGEST, ROLES, versionOf } from './stored-texts.js';

export type Folder = FileSystemDirectoryHandle;
type Role = keyof StoredFiles;

export async function readFolder(folder: Folder): Promise<StoredStory | undefined> {
  const read = await Promise.all(
    ROLES.map(async (role) => [role, await textIn(folder, role)] as const),
  );
  const files = Object.fromEntries(read.map(([role, text]) => [role, text ?? ''])) as Record<
    Role,
    string
  >;
  if (files.article === '' && files.places === '') return undefined;
  const versions = Object.fromEntries(
    // The notes may be missing, and so they may be broken.
    read.map(([role, text]) => [role, text === undefined ? 'unreadable' : versionOf(text)]),
  ) as Record<Role, string>;
  return { files, versions };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** `undefined` for notes that cannot be read. */
async function textIn(folder: Folder, role: Role): Promise<string | undefined> {
  try {
    return await about(role, async () => {
      const file = await fileIn(folder, FILES[role]);
      if (!file) return '';
      if (file.size > LARGEST) throw new StoreError({ kind: 'size', file: FILES[role] });
      return decoder.decode(await file.arrayBuffer());
    });
  } catch (error) {
    if (role === 'notes') return undefined;
    throw error;
  }
}

/**
 * Replaces files, all of them or none: each is complete beside its file before the first takes its
 * place, and where that fails, those replaced before are brought back.
 */
export async function exchange(
  folder: Folder,
  changed: readonly { readonly role: Role; readonly text: string }[],
  before: StoredFiles,
): Promise<void> {
  const drafts: FileSystemWritableFileStream[] = [];
  try {
    for (const { role, text } of changed) {
      await about(role, async () => {
        const file = await folder.getFileHandle(FILES[role], { create: true });
        const draft = await file.createWritable();
        drafts.push(draft);
        await draft.write(text);
      });
    }
  } catch (error) {
    await Promise.allSettled(drafts.map((draft) => draft.abort()));
    throw error;
  }
  for (const [index, { role }] of changed.entries()) {
    try {
      await about(role, async () => drafts[index]?.close());
    } catch (error) {
      await Promise.allSettled(drafts.slice(index).map((draft) => draft.abort()));
      const done = changed.slice(0, index);
      await Promise.allSettled(done.map((each) => put(folder, each.role, before[each.role])));
      throw error;
    }
  }
}

export async function put(folder: Folder, role: Role, text: string): Promise<void> {
  const file = await folder.getFileHandle(FILES[role], { create: true });
  const draft = await file.createWritable();
  await draft.write(text);
  await draft.close();
}

/** The same as long as no file has been written. */
export async function stampOf(folder: Folder): Promise<string> {
  const files = await Promise.all(ROLES.map((role) => fileIn(folder, FILES[role])));
  return files.map((file) => `${file?.lastModified}:${file?.size}`).join();
}

export const fileIn = (folder: Folder, name: string) =>
  unlessMissing(async () => (await folder.getFileHandle(name)).getFile());

export const folderIn = (folder: Folder, name: string) =>
  unlessMissing(() => folder.getDirectoryHandle(name), 'TypeMismatchError');

export async function unlessMissing<Found>(
  find: () => Promise<Found>,
  ...others: readonly string[]
): Promise<Found | undefined> {
  try {
    return await find();
  } catch (error) {
    const isMissing =
      error instanceof DOMException && ['NotFoundError', ...others].includes(error.name);
    if (isMissing) return undefined;
    throw error;
  }
}

const FAULTS: Readonly<Record<string, FaultKind>> = {
  NotAllowedError: 'permission',
  SecurityError: 'permission',
  NotFoundError: 'gone',
  TypeMismatchError: 'notFile',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'busy',
  InvalidStateError: 'busy',
  // A file that was written while it was read.
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function faultOf(error: unknown, file?: string): StoreFault {
  const which = file !== undefined && { file };
  if (error instanceof TypeError) return { kind: 'encoding', ...which };
  if (!(error instanceof DOMException)) return faultIn(error);
  const kind = FAULTS[error.name];
  // Permission is for the folder.
  if (kind === 'permission') return { kind };
  return kind ? { kind, ...which } : { kind: 'other', detail: error.message, ...which };
}

export async function about<Done>(role: Role, act: () => Promise<Done>): Promise<Done> {
  try {
    return await act();
  } catch (error) {
    throw new StoreError(faultOf(error, FILES[role]));
  }
}
