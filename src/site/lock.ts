/** Locks files, so that programs of Dateline that write the same one do so one after the other. */
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './files.js';

/** Milliseconds for which to wait for another program, which needs about ten. */
const PATIENCE = 10_000;
/** Milliseconds after which a lock of another machine is taken for abandoned. */
const FORGOTTEN = 60_000;
/** Milliseconds for which a lock may exist before its owner is written into it. */
const UNFILLED = 1000;

/** Another program has held a lock for too long; the message is its path. */
export class Locked extends Error {}

/**
 * Calls `act` while it holds a lock. A lock left by a killed program is removed.
 *
 * @param lock the path of a file that exists for as long as the lock is held
 * @param act not async, so that within one process only one can run at a time
 * @throws Locked if another program holds the lock for too long
 */
export async function withLock<Done>(lock: string, act: () => Done): Promise<Done> {
  const own = `${process.pid} ${hostname()}\n`;
  const end = Date.now() + PATIENCE;
  while (!take(lock, own)) {
    if (Date.now() > end) throw new Locked(lock);
    await wait(20);
  }
  try {
    return act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string, own: string): boolean {
  try {
    writeFileSync(lock, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      // Created but without content, as on a full disk.
      if (textOf(lock) === '') rmSync(lock, { force: true });
      throw error;
    }
  }
  const found = textOf(lock);
  if (found !== undefined && isLeft(lock, found)) takeAway(lock, found);
  return false;
}

function isLeft(lock: string, text: string): boolean {
  const [pid = '', host] = text.split(' ');
  if (host === `${hostname()}\n`) return Number(pid) === process.pid || !isRunning(Number(pid));
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > (text.endsWith('\n') ? FORGOTTEN : UNFILLED);
}

/** Whether a process with that id is running on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Removes an abandoned lock by renaming it first: of several programs that try, one succeeds. */
function takeAway(lock: string, found: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (textOf(aside) !== found) linkSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
