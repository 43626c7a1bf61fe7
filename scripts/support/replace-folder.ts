import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../src/site/files.js';
import { isRunning } from './lock.js';

/** A worktree's own, such as that of a branch for GitHub Pages. */
const KEPT = '.git';

/**
 * Fills a folder anew. `fill` writes into another beside it, which then takes its place: whoever
 * looks sees the old folder or the new, also when `fill` fails or the command is ended.
 *
 * @param folder need not be there; where it is a link, what it leads to is filled
 */
export async function replaceFolder(
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const target = existsSync(folder) ? realpathSync(folder) : folder;
  clearUp(target);
  const draft = besides(target, 'new', process.pid);
  try {
    mkdirSync(draft);
    await fill(draft);
    exchange(target, draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Out of sight, and on the same disk. */
function besides(target: string, state: 'new' | 'old', pid: number | ''): string {
  return join(dirname(target), `.${basename(target)}-${state}-${pid}`);
}

/** Takes away what commands have left that were ended in the middle; gives back what is missing. */
function clearUp(target: string): void {
  for (const state of ['old', 'new'] as const) {
    const prefix = besides(basename(target), state, '');
    for (const entry of readdirSync(dirname(target))) {
      const pid = Number(entry.startsWith(prefix) ? entry.slice(prefix.length) : Number.NaN);
      if (!(pid > 0) || isRunning(pid)) continue;
      const left = join(dirname(target), entry);
      if (state === 'old') giveBack(left, target);
      else rmSync(left, { recursive: true, force: true });
    }
  }
}

/** All of the old folder, if there is no other; else what is not the build's, and the rest goes. */
function giveBack(old: string, target: string): void {
  if (!existsSync(old)) return;
  if (!existsSync(target)) {
    renameSync(old, target);
    return;
  }
  if (existsSync(join(old, KEPT))) renameSync(join(old, KEPT), join(target, KEPT));
  rmSync(old, { recursive: true, force: true });
}

function exchange(target: string, draft: string): void {
  const old = besides(target, 'old', process.pid);
  try {
    putAside(target, old);
  } catch (error) {
    if (codeOf(error) !== 'EBUSY' && codeOf(error) !== 'EXDEV') throw error;
    // A disk of its own, as in a container: it cannot be renamed.
    fillInPlace(target, draft);
    return;
  }
  let isOvertaken = false;
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another build was faster by a hair: the later one counts.
    isOvertaken = codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST';
    if (!isOvertaken) throw error;
  } finally {
    giveBack(old, target);
  }
  if (isOvertaken) exchange(target, draft);
}

function putAside(target: string, old: string): void {
  try {
    renameSync(target, old);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function fillInPlace(target: string, draft: string): void {
  for (const entry of readdirSync(target)) {
    if (entry !== KEPT) rmSync(join(target, entry), { recursive: true });
  }
  cpSync(draft, target, { recursive: true });
}
