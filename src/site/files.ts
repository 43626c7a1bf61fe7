/** Reading files, and why they cannot be read or written, in words. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Finding, SourceFile } from '../check/finding.js';

export const DATA_FOLDER = 'data';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EBUSY: 'another program holds it',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it would be larger than files may be here',
  EIO: 'the disk is broken or gone',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'what should be its folder is a file',
  EPERM: 'permission is denied',
  EROFS: 'the disk can only be read',
};

/** Why the file system refused, in words; `undefined` for errors of other kinds. */
export function reasonOf(error: unknown): string | undefined {
  const known = REASONS[codeOf(error) ?? ''];
  return known ?? (error instanceof Error && 'syscall' in error ? error.message : undefined);
}

/** Such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** A file's text, or that there is no such file, or why it cannot be read. */
export type ReadFile =
  | SourceFile
  | { readonly file: string; readonly isMissing: true }
  | { readonly file: string; readonly finding: Finding };

/**
 * In megabytes. A story of 10,000 places and 100,000 quotations has 21 in its places and 1.5 in
 * its article. Anything larger is not a story, and reading it could use up all memory.
 */
export const LARGEST = 32;

/** Why a file is refused (not a regular file, too large); `undefined` if it can be read or is missing. */
export async function faultOfFile(path: string): Promise<string | undefined> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return 'this is a folder, not a file';
    if (!entry.isFile()) return 'this is no file';
    const megabytes = entry.size / 1e6;
    if (megabytes <= LARGEST) return undefined;
    return `the file has ${Math.round(megabytes)} megabytes; ${LARGEST} are the most that is read`;
  } catch {
    return undefined;
  }
}

/**
 * Reads a text file.
 *
 * @param file its path with slashes, relative to `root` or absolute. A relative one is a story's:
 *   a link is refused that leads out of `root` and its data, since what it leads to is published
 */
export async function readSource(root: string, file: string): Promise<ReadFile> {
  if (!isAbsolute(file) && (await leadsOut(root, file))) {
    const finding = atStart(file, 'this is a symbolic link that leads out of the project');
    return { file, finding: { ...finding, hint: 'Put a copy of the file in its place.' } };
  }
  const fault = await faultOfFile(resolve(root, file));
  if (fault !== undefined) {
    const hint = fault.includes('megabytes')
      ? 'Is it the right one? Make several stories of a larger one.'
      : `Move it elsewhere, or give it another name: ${basename(file)} is to be a file of text.`;
    return { file, finding: { ...atStart(file, fault), hint } };
  }
  let bytes = new Uint8Array();
  try {
    bytes = await readFile(resolve(root, file));
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (isMissing(error)) return { file, isMissing: true };
    const reason = reasonOf(error);
    if (reason !== undefined) {
      return { file, finding: atStart(file, `the file cannot be read: ${reason}`) };
    }
    if (!(error instanceof TypeError)) throw error;
    return { file, finding: notUtf8(file, bytes) };
  }
}

/** At the first place that is no UTF-8, as a file has that was joined of two. */
function notUtf8(file: string, bytes: Uint8Array): Finding {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const before = text.slice(0, text.indexOf('\ufffd')).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return {
    ...atStart(file, 'the file is not text in UTF-8; this is the first place'),
    line: before.length,
    column,
    hint: 'Save it again with the encoding UTF-8. If only some places are wrong, type their letters anew first.',
  };
}

/** Whether a file's true path lies elsewhere. `data` itself may be a link: that is its author's. */
export async function leadsOut(root: string, file: string): Promise<boolean> {
  try {
    const path = await realpath(resolve(root, file));
    const folders = await Promise.all([realpath(root), realpath(join(root, DATA_FOLDER))]);
    return !folders.some((folder) => isWithin(folder, path));
  } catch {
    // Reading it says why it cannot be read.
    return false;
  }
}

/** Whether a path leads into a folder, or is it. Both are true paths, without links in them. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** An error about a whole file or folder. */
export function atStart(file: string, message: string): Finding {
  return { file, line: 1, column: 1, severity: 'error', message };
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}
