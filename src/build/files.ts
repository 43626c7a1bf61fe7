/** Reading the files of `data/`. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Finding, SourceFile } from '../story/finding.js';
import { codeOf, reasonOf } from './file-faults.js';

export const DATA_FOLDER = 'data';

/** A file that is not there has no text, and one that cannot be read a finding. */
export type ReadFile =
  | SourceFile
  | { readonly file: string; readonly isMissing: true }
  | { readonly file: string; readonly finding: Finding };

/** Reads a text file; `file`: its path, from `root` where it is relative, with slashes. */
export async function readSource(root: string, file: string): Promise<ReadFile> {
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
