/** Commands that write the same file do so one after the other. */
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../../src/site/files.js';
import { Refusal } from './refusal.js';

/** Milliseconds after which a command that writes is not waited for: it takes some ten. */
const PATIENCE = 10_000;
/** Milliseconds after which a lock of another machine's is a forgotten one. */
const FORGOTTEN = 60_000;
/** Milliseconds for which a lock may be there without all that says whose it is. */
const UNFILLED = 1000;

/**
 * Does something while no other command does with the same `lock`, a file that is there
 * meanwhile. One that a command has left which was ended in the middle is taken away.
 *
 * @param act not async: within one process nothing else happens meanwhile
 * @throws Refusal when another does not come to its end
 */
export async function alone<Done>(lock: string, act: () => Done): Promise<Done> {
  const own = `${process.pid} ${hostname()}\n`;
  const end = Date.now() + PATIENCE;
  while (!take(lock, own)) {
    if (Date.now() > end) {
      throw new Refusal(`Another command is writing: ${lock} is there. Nothing was written.`, 1);
    }
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
      // Made and not filled, as on a full disk.
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

/** Whether there is a process of that number on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Several may come upon it at once: one gets it, and none takes what is another's by then. */
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
