/** What the files of a story in `data/` hold, as the editor asks for them, or why that is not read. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { join } from 'node:path';
import { faultOfFolder } from '../check/read.js';
import { type FaultKind, NOTES_FILE, type StoreFault } from '../dev/store-protocol.js';
import { codeOf, DATA_FOLDER, LARGEST, reasonOf } from './files.js';
import { Locked } from './lock.js';

/** The files that the editor reads and writes, by their role, in the order in which it writes. */
export const FILES = {
  notes: NOTES_FILE,
  article: 'article.md',
  places: 'places.geojson',
} as const;
export type FileRole = keyof typeof FILES;
export const ROLES = Object.keys(FILES) as FileRole[];

export type Texts = Readonly<Record<FileRole, string>>;

export interface StoredStory {
  /** A file that is missing is "". */
  readonly files: Texts;
  /** The same for equal texts. */
  readonly versions: Texts;
}

/** Why a file or folder is not read or written. */
export class Fault extends Error {
  constructor(readonly fault: StoreFault) {
    super(fault.kind);
  }
}

const REASONS: Readonly<Record<string, FaultKind>> = {
  EACCES: 'denied',
  EBUSY: 'busy',
  EDQUOT: 'full',
  EFBIG: 'size',
  EIO: 'disk',
  EISDIR: 'notFile',
  ELOOP: 'link',
  EMFILE: 'busy',
  ENFILE: 'busy',
  ENOENT: 'gone',
  ENOSPC: 'full',
  ENOTDIR: 'gone',
  EPERM: 'denied',
  EROFS: 'readOnly',
};

/** Why the file system refused, or the lock; errors of other kinds are thrown on. */
export function faultOf(error: unknown, file?: string): StoreFault {
  const about = file !== undefined && { file };
  if (error instanceof Fault) return error.fault;
  if (error instanceof Locked) return { kind: 'busy', ...about };
  const detail = reasonOf(error);
  if (detail === undefined) throw error;
  const kind = REASONS[codeOf(error) ?? ''];
  return kind === undefined ? { kind: 'other', detail, ...about } : { kind, ...about };
}

/**
 * The folder of a story, directly in `data/`; `undefined` if there is none.
 *
 * @throws Fault where it is a symbolic link
 */
export function folderOf(root: string, slug: string): string | undefined {
  if (faultOfFolder(slug) !== undefined) return undefined;
  const folder = join(root, DATA_FOLDER, slug);
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) throw new Fault({ kind: 'link', file: slug });
  if (!entry?.isDirectory()) return undefined;
  // `data` itself may be a link: that is its author's.
  const isThisOne = realpathSync(folder) === join(realpathSync(join(root, DATA_FOLDER)), slug);
  return isThisOne ? folder : undefined;
}

/** In one step, so that no write of this process lies between one file and the next. */
export function readNow(folder: string): StoredStory | undefined {
  const read = ROLES.map((role) => ({ role, ...readText(folder, role) }));
  const files = Object.fromEntries(read.map(({ role, text }) => [role, text])) as Texts;
  const versions = Object.fromEntries(read.map(({ role, version }) => [role, version])) as Texts;
  return files.article === '' && files.places === '' ? undefined : { files, versions };
}

export function readText(folder: string, role: FileRole): { text: string; version: string } {
  const file = FILES[role];
  try {
    const text = textOf(join(folder, file), file);
    return { text, version: versionOf(text) };
  } catch (error) {
    const fault = faultOf(error, file);
    if (fault.kind === 'gone') return { text: '', version: versionOf('') };
    // The notes may be missing, and so they may be broken.
    if (role === 'notes') return { text: '', version: 'unreadable' };
    throw new Fault(fault);
  }
}

export const versionOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Of a pipe, opening would wait for a writer. Windows has neither flag, and neither thing. */
const NO_LINK = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * A file's text, and of a link not that of what it leads to.
 *
 * @throws Fault, or an error of the file system
 */
export function textOf(path: string, file: string): string {
  if (lstatSync(path).isSymbolicLink()) throw new Fault({ kind: 'link', file });
  const opened = openSync(path, NO_LINK);
  try {
    const entry = fstatSync(opened);
    if (!entry.isFile()) throw new Fault({ kind: 'notFile', file });
    if (entry.size > LARGEST * 1e6) throw new Fault({ kind: 'size', file });
    return decoder.decode(readFileSync(opened));
  } catch (error) {
    if (error instanceof TypeError) throw new Fault({ kind: 'encoding', file });
    throw error;
  } finally {
    closeSync(opened);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
