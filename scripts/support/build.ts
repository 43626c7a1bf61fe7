/** Checks the stories and writes `dist/`. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sum } from 'd3-array';
import { createLogger, type Logger, mergeConfig, build as viteBuild } from 'vite';
import { formatFinding } from '../../src/check/finding.js';
import { datedOf } from '../../src/publish/dated.js';
import { readSiteAddress } from '../../src/publish/settings.js';
import type { SiteKit } from '../../src/publish/site.js';
import { buildEditor } from '../../src/site/build-editor.js';
import { siteConfig } from '../../src/site/config.js';
import { editorExamples } from '../../src/site/editor-examples.js';
import { reasonOf } from '../../src/site/files.js';
import { isSound, type ReadSite, readSite } from '../../src/site/read-site.js';
import { asNpmRun } from '../../src/site/typed.js';
import { printable } from '../../src/text/characters.js';
import { readArguments } from './arguments.js';
import { counted, Refusal, type Terminal } from './command.js';
import type { Help } from './help.js';
import type { Installation } from './installation.js';
import { knownStories } from './known-stories.js';
import type { Progress } from './progress.js';
import { replaceFolder } from './replace-folder.js';

export const BUILD_HELP: Help = {
  command: 'build',
  usage: 'npm run build [-- --story <story>] [--editor]',
  does: `Checks all stories and writes their pages to dist/, which any web server can serve. The dist/ of
before is replaced by the new one when that is complete, or stays as it is. data/ is only read.`,
  options: `  --story      the name of a folder in data/: builds this one alone
  --editor     writes the editor too, to dist/editor/: static files that need no install
  DATELINE_SITE=https://… before the command: the address where the pages will be`,
  examples: `npm run build
npm run build -- --story river-walk
DATELINE_SITE=https://example.org/maps/ npm run build`,
};

/** @param publicAddress of the site's folder, as set in the environment */
export async function build(
  root: string,
  args: readonly string[],
  publicAddress: string | undefined,
  { say, progress }: Terminal,
  { typed, sayBreaches }: Installation = { typed: asNpmRun },
): Promise<void> {
  const { story: only, editor: withEditor = false } = readOptions(args);
  if (only !== undefined) await knownStories(root, [only]);
  const step = (what: string) => progress?.step(what);
  step(only === undefined ? 'Reading the stories' : `Reading ${only}`);
  const read = await readSite(root, readAddress(publicAddress), only);
  const findings = read.findings.map(formatFinding);
  if (!isSound(read)) {
    const where = read.broken.length > 0 ? ` in ${read.broken.join(', ')}` : '';
    throw new Refusal([...findings, `There are errors${where}. Nothing was built.`].join('\n'), 1);
  }
  for (const finding of findings) warn(progress, typed(finding));
  let built = '';
  const kits: SiteKit[] = [];
  await replaceFolder(join(root, 'dist'), async (outDir) => {
    await viteBuild(
      mergeConfig(siteConfig({ root, read, step, tellKit: (built) => kits.push(built) }), {
        configFile: false,
        logLevel: 'warn',
        customLogger: loggerBeside(progress),
        build: { outDir, emptyOutDir: true },
      }),
    );
    if (sayBreaches) {
      step('Looking for what the promised browsers do not know');
      const breaches = await sayBreaches(outDir, read.settings.style);
      if (breaches !== '') throw new Refusal(breaches, 1);
    }
    const [kit] = kits;
    if (withEditor && kit) {
      step('Building the editor');
      const examples = editorExamples(
        root,
        read.stories.map(({ story }) => story),
      );
      const logging = { logLevel: 'warn', customLogger: loggerBeside(progress) } as const;
      const { settings } = read;
      await buildEditor(join(outDir, EDITOR_FOLDER), { kit, settings, examples, logging });
    }
    built = sizeOf(outDir);
  }).catch((error) => {
    // Rolldown writes the files, in Rust, and reports the system's errors in a form of its own.
    const isFull = /\(os error 28\)/.test(String(error));
    const reason = isFull ? 'the disk is full' : reasonOf(error);
    if (reason === undefined) throw error;
    throw new Refusal(`dist/ could not be written: ${reason}. It is as it was.`, 1);
  });
  say(`Wrote dist/: ${built}. The first page is dist/index.html.`);
  if (withEditor) say(`The editor is dist/${EDITOR_FOLDER}/index.html.`);
  const missing = leftOut(read);
  if (missing !== undefined) say(missing);
}

/** What the site does without, and what to do about it. */
function leftOut({ settings, stories }: ReadSite): string | undefined {
  if (settings.address === undefined) {
    return 'It has no feed, site map and oEmbed, which need its address: DATELINE_SITE=https://… before the command, or address: in data/site.yaml.';
  }
  if (stories.every(({ story }) => datedOf(story.article) === undefined)) {
    return 'It has no feed, which needs a day for each story: published: or modified: in its article.md.';
  }
  return undefined;
}

function readOptions(args: readonly string[]) {
  const options = { story: { type: 'string' }, editor: { type: 'boolean' } } as const;
  return readArguments({ args: [...args], options }, BUILD_HELP).values;
}

/** Where the static editor is in `dist/`. */
const EDITOR_FOLDER = 'editor';

function readAddress(text: string | undefined): string | undefined {
  try {
    return readSiteAddress(text);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** Vite's warnings, with what else is written beside the progress. */
function loggerBeside(progress: Progress | undefined): Logger {
  const logger = createLogger('warn');
  for (const level of ['warn', 'warnOnce', 'error'] as const) {
    const log = logger[level];
    logger[level] = (text: string) => besides(progress, () => log(text));
  }
  return logger;
}

function warn(progress: Progress | undefined, text: string): void {
  besides(progress, () => console.error(printable(text)));
}

function besides(progress: Progress | undefined, write: () => void): void {
  if (progress) progress.aside(write);
  else write();
}

/** Such as "45 files, 1.2 MB". */
function sizeOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = sum(files, ({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return `${counted(files.length, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
}
