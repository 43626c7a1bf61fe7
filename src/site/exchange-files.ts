/** Replaces files of a story's folder by others, all of them or none. */
import { accessSync, constants, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeThrough } from './durable-write.js';
import { LARGEST } from './files.js';
import { withLock } from './lock.js';
import { isThere } from './make-folder.js';
import {
  Fault,
  FILES,
  type FileRole,
  faultOf,
  readText,
  textOf,
  versionOf,
} from './stored-files.js';

/** A file's text and what is to take its place. */
export interface Exchange {
  readonly role: FileRole;
  readonly before: string;
  readonly after: string;
}

/** The commands take the same lock before they write a story's places. */
export function locked<Done>(folder: string, act: () => Done): Promise<Done> {
  return withLock(join(folder, `.${FILES.places}.lock`), () => {
    clearUp(folder);
    finish(folder);
    return act();
  });
}

const DRAFT = /^\.(?:article\.md|places\.geojson|\.editor\.json|\.editor-write\.json)\.\d+\.tmp$/;

/** Removes what killed programs have left. */
function clearUp(folder: string): void {
  for (const name of readdirSync(folder)) if (DRAFT.test(name)) rmSync(join(folder, name));
}

const draftOf = (folder: string, file: string) => join(folder, `.${file}.${process.pid}.tmp`);

/**
 * Replaces files by others. Each is complete on the disk before the first takes its place; where
 * that fails, those replaced before are brought back.
 *
 * @throws an error of the file system, after which all is as it was
 */
export function exchange(folder: string, changed: readonly Exchange[]): void {
  const done: Exchange[] = [];
  try {
    for (const { role, after } of changed) {
      refuseUnfit(role, after);
      writeDraft(folder, FILES[role], after);
    }
    const isPair = changed.filter(({ role }) => role !== 'notes').length > 1;
    if (isPair) announce(folder, changed);
    for (const each of changed) {
      renameSync(draftOf(folder, FILES[each.role]), join(folder, FILES[each.role]));
      done.push(each);
    }
    syncFolder(folder);
    if (isPair) rmSync(join(folder, JOURNAL));
  } catch (error) {
    for (const { role, before } of done) replace(folder, FILES[role], before);
    rmSync(join(folder, JOURNAL), { force: true });
    throw error;
  } finally {
    for (const { role } of changed) rmSync(draftOf(folder, FILES[role]), { force: true });
  }
}

export function refuseUnfit(role: FileRole, text: string): void {
  const file = FILES[role];
  // Half a character has no bytes in UTF-8: another would be written in its place.
  if (/\p{Surrogate}/u.test(text)) throw new Fault({ kind: 'encoding', file });
  if (Buffer.byteLength(text) > LARGEST * 1e6) throw new Fault({ kind: 'size', file });
}

function writeDraft(folder: string, file: string, text: string): void {
  try {
    const old = lstatSync(join(folder, file), { throwIfNoEntry: false });
    if (old?.isSymbolicLink()) throw new Fault({ kind: 'link', file });
    if (old && !old.isFile()) throw new Fault({ kind: 'notFile', file });
    // Renaming would replace a file that its owner has made read-only.
    if (old) accessSync(join(folder, file), constants.W_OK);
    writeThrough(draftOf(folder, file), text, old);
  } catch (error) {
    throw new Fault(faultOf(error, file));
  }
}

function replace(folder: string, file: string, text: string): void {
  writeDraft(folder, file, text);
  renameSync(draftOf(folder, file), join(folder, file));
}

/**
 * Two files cannot be renamed at once. What both are to be stands in this one meanwhile, so that a
 * program that is killed in between has what it began finished by the next one that reads.
 */
export const JOURNAL = '.editor-write.json';

const journal = z.array(
  z.object({ role: z.enum(['article', 'places', 'notes']), before: z.string(), after: z.string() }),
);

function announce(folder: string, changed: readonly Exchange[]): void {
  const hashed = changed.map(({ role, before, after }) => ({
    ...{ role, after },
    before: versionOf(before),
  }));
  replace(folder, JOURNAL, JSON.stringify(hashed));
  syncFolder(folder);
}

/** Finishes what the journal says, unless somebody has changed the files since. */
function finish(folder: string): void {
  const path = join(folder, JOURNAL);
  if (!isThere(path)) return;
  const begun = journalIn(path);
  const open = begun.filter(({ role, after }) => readText(folder, role).text !== after);
  const isUntouched = open.every(
    ({ role, before }) => readText(folder, role).version === before || role === 'notes',
  );
  if (isUntouched) for (const { role, after } of open) replace(folder, FILES[role], after);
  syncFolder(folder);
  rmSync(path);
}

/** Empty where it is broken: then nothing had been renamed. */
function journalIn(path: string): z.infer<typeof journal> {
  try {
    return journal.parse(JSON.parse(textOf(path, JOURNAL)));
  } catch {
    return [];
  }
}
