/** Writes files so that they survive a crash of the machine. */
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { codeOf } from './files.js';

/**
 * Writes a new file and flushes it to the disk, so that it is complete before it is renamed.
 *
 * @param like the file whose mode and owner it gets
 */
export function writeThrough(file: string, text: string, like?: Stats): void {
  const opened = openSync(file, 'wx');
  try {
    writeFileSync(opened, text);
    if (like) keepOwner(opened, like);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function keepOwner(opened: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(opened, uid, gid);
  } catch (error) {
    // Only root can change a file's owner.
    if (codeOf(error) !== 'EPERM') throw error;
  }
  fchmodSync(opened, mode);
}

/** Flushes a folder's entries to the disk, on systems that allow it. */
export function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    if (codeOf(error) === 'EIO') throw error;
  }
}
