/** Keeps each story's places.geojson as it was before the last command that wrote it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { NO_PLACES } from '../../src/authoring/places-text.js';
import { reasonOf } from '../../src/site/files.js';

/**
 * In the folder that has `data/`, not in a story's own, which people copy, publish and commit. It
 * has a `.gitignore` of its own, for repositories that do not ignore it.
 */
const KEPT = '.dateline';

const record = z.object({
  /** SHA-256 of the text that the change wrote: only that may be undone. */
  written: z.string(),
  /** SHA-256 of the text before, which is in a file beside. */
  before: z.string(),
  wasUndone: z.boolean(),
});

/**
 * Remembers a change that was just written.
 *
 * @param before `undefined` if there was no file
 * @param wasUndone whether the change itself took one back
 * @returns a remark if it cannot be remembered, in lines
 */
export function rememberChange(
  root: string,
  slug: string,
  before: string | undefined,
  written: string,
  wasUndone = false,
): readonly string[] {
  const text = before ?? NO_PLACES;
  const content = { written: hashOf(written), before: hashOf(text), wasUndone };
  try {
    mkdirSync(join(root, KEPT, slug), { recursive: true });
    writeFileSync(join(root, KEPT, '.gitignore'), '*\n');
    write(join(root, keptFile(slug)), text);
    write(join(root, recordOf(slug)), `${JSON.stringify(content)}\n`);
    return [];
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return [`This change cannot be undone by --undo: ${KEPT}/${slug}: ${reason}.`];
  }
}

/** The text before, from the root. */
export const keptFile = (slug: string) => `${KEPT}/${slug}/places.geojson`;
const recordOf = (slug: string) => `${KEPT}/${slug}/undo.json`;

/** Whole or not at all. */
function write(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What can be undone in a story; `undefined` if there is nothing. */
export function keptFor(
  root: string,
  slug: string,
): { text: string; written: string; wasUndone: boolean } | undefined {
  try {
    const text = readFileSync(join(root, keptFile(slug)), 'utf8');
    const parsed = record.safeParse(JSON.parse(readFileSync(join(root, recordOf(slug)), 'utf8')));
    // Stopped between the two files, or changed by somebody.
    if (!parsed.success || parsed.data.before !== hashOf(text)) return undefined;
    return { text, ...parsed.data };
  } catch (error) {
    if (error instanceof SyntaxError || reasonOf(error) !== undefined) return undefined;
    throw error;
  }
}
