import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, reasonOf } from '../../src/site/files.js';
import { Refusal } from './command.js';
import { syncFolder, writeThrough } from './durable-write.js';
import { isRunning } from './lock.js';

/** Begins with a dot, because folders that do are not stories. */
const DRAFT = /^\.new-(\d+)$/;

/** Whether the path exists, even as a broken link. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Makes a folder atomically, also if the command is killed: it is filled under another name, then
 * renamed.
 *
 * @param files texts by the names of their files
 * @throws Refusal if it cannot be made, or another command made it first
 */
export function makeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  const [home, name] = [dirname(folder), basename(folder)];
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
    renameSync(draft, folder);
    syncFolder(home);
  } catch (error) {
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') throw new Refusal(taken(name));
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new Refusal(`data/${name} could not be made: ${reason}. Nothing was written.`, 1);
  } finally {
    takeAway(draft, files);
  }
}

export function taken(name: string): string {
  return `data/${name} is there already, and nothing in it was touched.`;
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
