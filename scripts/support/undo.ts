/** `npm run place -- <story> --undo`. */
import { join } from 'node:path';
import { differencesBetween } from '../../src/authoring/differences.js';
import { DATA_FOLDER, readSource } from '../../src/site/files.js';

import { Refusal, type Terminal } from './command.js';
import { knownStories, refuseUnfit } from './known-stories.js';
import { hashOf, keptFile, keptFor, rememberChange } from './last-change.js';
import { replaceFile, withoutMark } from './replace-file.js';

/** How the change just made is taken back. */
export function undoAdvice(slug: string): string {
  return `npm run place -- ${slug} --undo takes it back.`;
}

/**
 * Brings back the text of places.geojson before the last command that wrote it; twice, the text
 * after it.
 *
 * @throws Refusal if there is none, or the file has been changed since
 */
export async function undo(root: string, slug: string, { say }: Terminal): Promise<void> {
  await knownStories(root, [slug]);
  refuseUnfit(slug);
  const name = `${DATA_FOLDER}/${slug}/places.geojson`;
  const kept = keptFor(root, slug);
  if (!kept) {
    throw new Refusal(
      `There is nothing to undo in ${slug}: no command has changed its places.geojson here.`,
      1,
    );
  }
  const read = await readSource(root, name);
  const now = 'text' in read ? read.text : undefined;
  if (now === undefined || hashOf(now) !== kept.written) {
    throw new Refusal(
      `${name} has been changed since the last command wrote it, by hand or by another program. Nothing was undone, so that this is not lost.\n    The text before that command is in ${keptFile(slug)}.`,
      1,
    );
  }
  await replaceFile(join(root, name), now, kept.text, name);
  const remarks = rememberChange(root, slug, now, kept.text, !kept.wasUndone);
  say(kept.wasUndone ? `Done again, in ${name}:` : `Undone, in ${name}:`);
  for (const line of differencesBetween(withoutMark(now), withoutMark(kept.text))) say(line);
  say(
    kept.wasUndone
      ? undoAdvice(slug)
      : 'The same command once more does it again. Changes before it cannot be undone.',
  );
  for (const remark of remarks) say(remark);
}
