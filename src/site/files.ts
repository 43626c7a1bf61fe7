/** Reading the files of `data/`. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Finding, SourceFile } from '../check/finding.js';
import { codeOf, reasonOf } from './file-faults.js';

export const DATA_FOLDER = 'data';

/** A file that is not there has no text, and one that cannot be read a finding. */
export type ReadFile =
  | SourceFile
  | { readonly file: string; readonly isMissing: true }
  | { readonly file: string; readonly finding: Finding };

/**
 * In megabytes. A story of ten thousand places and a hundred thousand quotations has 21 of them
 * in its places and 1.5 in its article; what is larger is something else, and would take all
 * memory.
 */
const LARGEST = 32;

/** What keeps a file from being read, however large it is; `undefined` for one that is not there. */
export async function faultOfFile(path: string): Promise<string | undefined> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) return 'this is no file';
    const { size } = entry;
    const isLarge = size > LARGEST * 1e6;
    return isLarge
      ? `the file has ${Math.round(size / 1e6)} megabytes; ${LARGEST} are the most that is read`
      : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a text file; `file`: its path, from `root` where it is relative, with slashes. */
export async function readSource(root: string, file: string): Promise<ReadFile> {
  const fault = await faultOfFile(resolve(root, file));
  if (fault !== undefined) {
    const hint = 'Is it the right one? Make several stories of a larger one.';
    return { file, finding: { ...atStart(file, fault), hint } };
  }
  try {
    const bytes = await readFile(resolve(root, file));
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (isMissing(error)) return { file, isMissing: true };
    const reason = reasonOf(error);
    if (reason !== undefined) {
      return { file, finding: atStart(file, `the file cannot be read: ${reason}`) };
    }
    if (!(error instanceof TypeError)) throw error;
    const finding = atStart(file, 'the file is not text in UTF-8');
    return { file, finding: { ...finding, hint: 'Save it again with the encoding UTF-8.' } };
  }
}

/** An error about a file or a folder as a whole. */
export function atStart(file: string, message: string): Finding {
  return { file, line: 1, column: 1, severity: 'error', message };
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}
