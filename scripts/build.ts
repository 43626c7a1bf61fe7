/** `npm run build [-- --story <slug>]`: checks all stories, or one, and writes `dist/`. */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, createLogger, type Logger, mergeConfig } from 'vite';
import { formatFinding } from '../src/check/finding.js';
import { readSiteAddress } from '../src/publish/settings.js';
import { findBreaches, readParts, sayBreaches } from '../src/site/browsers/check.js';
import { siteConfig } from '../src/site/config.js';
import { reasonOf } from '../src/site/files.js';
import { isSound, readSite } from '../src/site/read-site.js';
import { listStories } from '../src/site/stories.js';
import { printable } from '../src/text/characters.js';
import { Refusal, run } from './support/command.js';
import { replaceFolder } from './support/replace-folder.js';

const USAGE = 'Usage: npm run build [-- --story <the name of a folder in data/>]';

const root = process.cwd();
const only = readOptions();
const slugs = await listStories(root);
if (only !== undefined && !slugs.includes(only)) {
  refuse(`There is no story ${only}. The stories are: ${slugs.join(', ')}.`);
}
const address = readAddress();
const read = await readSite(root, address, only);
for (const finding of read.findings) console.error(formatFinding(finding));
if (!isSound(read)) {
  const where = read.broken.length > 0 ? ` in ${read.broken.join(', ')}` : '';
  console.error(printable(`There are errors${where}. Nothing was built.`));
  process.exit(1);
}
await run(() =>
  replaceFolder(join(root, 'dist'), async (outDir) => {
    await build(
      mergeConfig(siteConfig({ root, read }), {
        configFile: false,
        customLogger: naming(outDir),
        build: { outDir, emptyOutDir: true },
      }),
    );
    const { breaches } = findBreaches(await readParts(outDir, read.settings.style));
    if (breaches.length > 0) throw new Refusal(sayBreaches(breaches), 1);
  }).catch((error) => {
    // Rolldown writes the files, in Rust, and has its own form for what the system says.
    const isFull = /\(os error 28\)/.test(String(error));
    const reason = isFull ? 'the disk is full' : reasonOf(error);
    if (reason === undefined) throw error;
    throw new Refusal(`dist/ could not be written: ${reason}. It is as it was.`, 1);
  }),
);

function readOptions(): string | undefined {
  try {
    return parseArgs({ options: { story: { type: 'string' } } }).values.story;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function readAddress(): string | undefined {
  try {
    return readSiteAddress(process.env.DATELINE_SITE);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Says of the folder in which the site is made what its name will be. */
function naming(outDir: string): Logger {
  const logger = createLogger();
  const { info } = logger;
  logger.info = (text, options) => info(text.replaceAll(basename(outDir), 'dist'), options);
  return logger;
}

/** The command is not as it must be. */
function refuse(message: string): never {
  console.error(printable(message));
  process.exit(2);
}
