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
import { syncFolder, writeThrough } from '../../src/site/durable-write.js';
import { codeOf, reasonOf } from '../../src/site/files.js';
import { Locked, withLock } from '../../src/site/lock.js';
import { isThere } from '../../src/site/make-folder.js';
import { Refusal } from './command.js';

/** The byte order mark, with which some text editors begin a file. */
export const MARK = '\uFEFF';

export function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}

/**
 * Replaces a file's text atomically: readers see the old text or the new one, also if the command
 * is killed or the disk is full. Mode and owner are kept; of a link, the target is written.
 *
 * @param file its path; in messages it is `name`
 * @param before its text as it was read; `undefined` if there was no file
 * @throws Refusal if it cannot be written, or has changed since it was read: it is left unchanged
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
      // Left by killed commands.
      const isDraft = (entry: string) =>
        entry.startsWith(`.${base}.`) && /^\d+\.tmp$/.test(entry.slice(base.length + 2));
      for (const left of readdirSync(folder).filter(isDraft)) rmSync(join(folder, left));
      exchange(target, join(folder, `.${base}.${process.pid}.tmp`), before, text, name);
    });
  } catch (error) {
    if (error instanceof Locked) {
      const message = `Another command is writing: ${error.message} is there. Nothing was written.`;
      throw new Refusal(message, 1);
    }
    const reason = reasonOf(error);
    if (error instanceof Refusal || reason === undefined) throw error;
    throw new Refusal(`${name} could not be written: ${reason}. It is as it was.`, 1);
  }
}

/** The file itself, or the target of a link. */
function targetOf(file: string, name: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  if (!isThere(file)) return file;
  const link = readlinkSync(file);
  throw new Refusal(`${name} is a link to ${link}, which is not there. Nothing was written.`, 1);
}

function exchange(
  target: string,
  draft: string,
  before: string | undefined,
  text: string,
  name: string,
): void {
  const old = statSync(target, { throwIfNoEntry: false });
  // Renaming would replace a file that its owner has made read-only.
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
