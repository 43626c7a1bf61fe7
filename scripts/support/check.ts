/** Reads stories, and the settings of all, as the build does and prints every finding. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sum } from 'd3-array';
import { type Finding, formatFinding } from '../../src/check/finding.js';
import { DATA_FOLDER } from '../../src/site/files.js';
import { openGazetteer } from '../../src/site/node-data.js';
import { readSettings } from '../../src/site/read-site.js';
import { findLeftOut, loadStory } from '../../src/site/stories.js';
import { readArguments } from './arguments.js';
import { counted, stepIfMuch, type Terminal } from './command.js';
import type { Help } from './help.js';
import { knownStories } from './known-stories.js';

export const CHECK_HELP: Help = {
  command: 'check',
  usage: 'npm run check [<story>…]',
  does: `Reads all stories, or those that are named, as the build does, and data/site.yaml, and prints
everything that is wrong: file, line, column, and what to do about it. It writes nothing.`,
  examples: `npm run check
npm run check river-walk`,
};

/**
 * @param args the stories to read; all if empty
 * @returns the exit code: 1 if there are errors
 */
export async function check(
  root: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<0 | 1> {
  const { say } = terminal;
  const { positionals: asked } = readArguments(
    { args: [...args], allowPositionals: true },
    CHECK_HELP,
  );
  const stories = await knownStories(root, asked);
  const gazetteer = await openGazetteer();
  const all: Finding[] = [];
  const report = (findings: readonly Finding[]) => {
    all.push(...findings);
    for (const finding of findings) say(formatFinding(finding));
  };
  // They stop the build of each story.
  report((await readSettings(root)).findings);
  const isStopped = all.some(({ severity }) => severity === 'error');
  if (asked.length === 0) report(await findLeftOut(root));
  for (const slug of asked.length > 0 ? asked : stories) {
    stepIfMuch(terminal, `Checking ${slug}`, sizeOf(join(root, DATA_FOLDER, slug)));
    const { findings } = await loadStory(root, slug, gazetteer);
    report(findings);
    if (findings.length > 0) continue;
    say(isStopped ? `${slug}: nothing to mend in its own files.` : `${slug}: nothing to mend.`);
  }
  const errors = all.filter(({ severity }) => severity === 'error').length;
  if (all.length > 0) {
    say(`${counted(errors, 'error')}, ${counted(all.length - errors, 'warning')}.`);
  }
  return errors > 0 ? 1 : 0;
}

/** Bytes of a story's two files; 0 for what is missing. */
function sizeOf(folder: string): number {
  const sizes = ['article.md', 'places.geojson'].map(
    (file) => statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sum(sizes);
}
