/** Makes folders whole or not at all. */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeThrough } from './durable-write.js';
import { codeOf } from './files.js';
import { isRunning } from './lock.js';

/** Begins with a dot, because folders that do are not stories. */
const DRAFT = /^\.new-(\d+)$/;

/** Whether the path exists, even as a broken link. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Makes a folder atomically, also if the program is killed: it is filled under another name, then
 * renamed.
 *
 * @param files texts by the names of their files
 * @returns false if the folder is there already: nothing in it was touched
 * @throws an error of the file system, after which there is no such folder
 */
export function makeFolder(folder: string, files: Readonly<Record<string, string>>): boolean {
  const home = dirname(folder);
  const draft = join(home, `.new-${process.pid}`);
  try {
    mkdirSync(home, { recursive: true });
    for (const entry of readdirSync(home)) {
      const pid = Number(DRAFT.exec(entry)?.[1] ?? Number.NaN);
      if (pid === process.pid || (pid > 0 && !isRunning(pid))) takeAway(join(home, entry), files);
    }
    mkdirSync(draft);
    for (const [file, text] of Object.entries(files)) writeThrough(join(draft, file), text);
    syncFolder(draft);
    // An empty folder would be replaced, and so would one that a link leads to.
    if (isThere(folder)) return false;
    renameSync(draft, folder);
    syncFolder(home);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    takeAway(draft, files);
  }
}

/** Removes a draft's own files, and the folder if it is empty then. */
function takeAway(draft: string, files: Readonly<Record<string, string>>): void {
  try {
    for (const file of Object.keys(files)) rmSync(join(draft, file), { force: true });
    rmdirSync(draft);
  } catch {
    // It is hidden, and the next command tries again.
  }
}
