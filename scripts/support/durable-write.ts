/** Writing that outlasts a crash of the machine. */
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { codeOf } from '../../src/site/files.js';

/**
 * Writes a new file down to the disk, so that it has its text when it is given its name.
 *
 * @param like whose mode and owner it gets
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
    // Only root can give a file away; others may write it then as they could before.
    if (codeOf(error) !== 'EPERM') throw error;
  }
  fchmodSync(opened, mode);
}

/** Writes down which names a folder has. Some systems do not open folders: theirs stay unsure. */
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
