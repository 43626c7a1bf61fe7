import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, reasonOf } from '../../src/site/files.js';
import { Refusal } from './command.js';
import { syncFolder, writeThrough } from './durable-write.js';
import { withLock } from './lock.js';

/** The byte order mark, with which some editors begin a file. */
export const MARK = '\uFEFF';

export function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}

/**
 * Puts a new text in the place of a file's. Whoever reads it sees the old text or the new, also
 * when the command is ended in the middle or the disk is full. The file keeps its mode and its
 * owner, and a link stays one: what it leads to is written.
 *
 * @param file its path; in messages it is `name`
 * @param before its text as it was read; `undefined` where there was none
 * @throws Refusal where it cannot be written, or has another text by now: it is as it was
 */
export async function replaceFile(
  file: string,
  before: string | undefined,
  text: string,
  name = file,
): Promise<void> {
  try {
    const target = targetOf(file, name);
    const [folder, base] = [dirname(target), basename(target)];
    await withLock(join(folder, `.${base}.lock`), () => {
      // What commands have left that were ended in the middle.
      const isDraft = (entry: string) =>
        entry.startsWith(`.${base}.`) && /^\d+\.tmp$/.test(entry.slice(base.length + 2));
      for (const left of readdirSync(folder).filter(isDraft)) rmSync(join(folder, left));
      exchange(target, join(folder, `.${base}.${process.pid}.tmp`), before, text, name);
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (error instanceof Refusal || reason === undefined) throw error;
    throw new Refusal(`${name} could not be written: ${reason}. It is as it was.`, 1);
  }
}

/** What is written for a file: itself, or what it leads to. */
function targetOf(file: string, name: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const link = linkAt(file);
  if (link === undefined) return file;
  throw new Refusal(`${name} is a link to ${link}, which is not there. Nothing was written.`, 1);
}

function linkAt(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

function exchange(
  target: string,
  draft: string,
  before: string | undefined,
  text: string,
  name: string,
): void {
  const old = statSync(target, { throwIfNoEntry: false });
  // Else the exchange would get round what its owner has forbidden.
  if (old) accessSync(target, constants.W_OK);
  try {
    writeThrough(draft, text, old);
    const now = old && readFileSync(target, 'utf8');
    if (now !== before) {
      throw new Refusal(
        `${name} has been changed since it was read, and was not written: run the command again.`,
        1,
      );
    }
    renameSync(draft, target);
    syncFolder(dirname(target));
  } finally {
    rmSync(draft, { force: true });
  }
}
