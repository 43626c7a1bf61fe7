/**
 * `npm run check [story]`: reads stories, and the settings of all, as the build does and prints
 * every finding.
 */

import { type Finding, formatFinding } from '../src/check/finding.js';
import { openGazetteer } from '../src/site/gazetteer.js';
import { readSettings } from '../src/site/read-site.js';
import { listStories, loadStory, NO_STORY } from '../src/site/stories.js';
import { printable } from '../src/text/characters.js';

const root = process.cwd();
const asked = process.argv.slice(2);
const stories = await listStories(root);
if (stories.length === 0) {
  console.error(formatFinding(NO_STORY));
  process.exit(1);
}
const unknown = asked.filter((slug) => !stories.includes(slug));
if (unknown.length > 0) {
  console.error(
    printable(`There is no story ${unknown.join(', ')}. The stories are: ${stories.join(', ')}.`),
  );
  process.exit(2);
}

const gazetteer = openGazetteer();
let errors = 0;
let warnings = 0;
if (asked.length === 0) report((await readSettings(root)).findings);
for (const slug of asked.length > 0 ? asked : stories) {
  const { findings } = await loadStory(root, slug, gazetteer);
  report(findings);
  if (findings.length === 0) console.log(`${slug}: nothing to mend.`);
}
if (errors + warnings > 0) console.log(`${count(errors, 'error')}, ${count(warnings, 'warning')}.`);
process.exitCode = errors > 0 ? 1 : 0;

function report(findings: readonly Finding[]): void {
  for (const finding of findings) console.log(formatFinding(finding));
  const found = findings.filter(({ severity }) => severity === 'error').length;
  errors += found;
  warnings += findings.length - found;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
