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
import { isRunning } from '../../src/site/lock.js';
import { undoneIfStopped } from './command.js';

/** A Git worktree's file, as for a branch of GitHub Pages: it is kept. */
const KEPT = '.git';

/**
 * Replaces a folder atomically: the old folder or the new one is there, also if `fill` fails or the
 * command is killed.
 *
 * @param folder need not exist; of a link, the target is replaced
 * @param fill writes into a temporary folder, which is then renamed
 */
export async function replaceFolder(
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const target = existsSync(folder) ? realpathSync(folder) : folder;
  clearUp(target);
  const draft = besides(target, 'new', process.pid);
  const remove = () => rmSync(draft, { recursive: true, force: true });
  await undoneIfStopped(remove, async () => {
    try {
      mkdirSync(draft);
      await fill(draft);
      exchange(target, draft);
    } finally {
      remove();
    }
  });
}

/** A hidden folder on the same disk. */
function besides(target: string, state: 'new' | 'old', pid: number | ''): string {
  return join(dirname(target), `.${basename(target)}-${state}-${pid}`);
}

/** Removes what killed commands have left, and restores the old folder if there is no new one. */
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

/** Restores the old folder, or if there is a new one, only what is not the build's. */
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
    renameSync(target, old);
  } catch (error) {
    const code = codeOf(error);
    // A mount point, as in a container, cannot be renamed.
    if (code === 'EBUSY' || code === 'EXDEV') {
      fillInPlace(target, draft);
      return;
    }
    if (code !== 'ENOENT') throw error;
  }
  let isOvertaken = false;
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another build finished in between: this one replaces it.
    isOvertaken = codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST';
    if (!isOvertaken) throw error;
  } finally {
    giveBack(old, target);
  }
  if (isOvertaken) exchange(target, draft);
}

function fillInPlace(target: string, draft: string): void {
  for (const entry of readdirSync(target)) {
    if (entry !== KEPT) rmSync(join(target, entry), { recursive: true });
  }
  cpSync(draft, target, { recursive: true });
}
