import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, reasonOf } from '../../src/site/files.js';
import { Refusal } from './command.js';
import { syncFolder, writeThrough } from './durable-write.js';
import { isRunning } from './lock.js';

/** Begins with a point, so that nobody takes it for a story. */
const DRAFT = /^\.new-(\d+)$/;

/** Whether there is something of that name, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Makes a folder with these texts, by the names of their files: all of it or nothing, also when
 * the command is ended in the middle. It is written beside, then gets its name.
 *
 * @throws Refusal where it cannot be made, or another command was faster
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

/** A draft, and nothing that somebody has put into it. */
function takeAway(draft: string, files: Readonly<Record<string, string>>): void {
  try {
    for (const file of Object.keys(files)) rmSync(join(draft, file), { force: true });
    rmdirSync(draft);
  } catch {
    // It is out of sight, and goes with the next one if it can.
  }
}
