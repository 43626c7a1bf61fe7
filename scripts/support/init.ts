/** `npx dateline init <folder>`: a folder of one's own for stories. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { writeThrough } from '../../src/site/durable-write.js';
import { codeOf, DATA_FOLDER, reasonOf } from '../../src/site/files.js';
import { placesJsonSchema } from '../../src/story/schema.js';
import { shellWord } from '../../src/text/shell.js';
import { slugOf } from '../../src/text/slug.js';
import { readArguments } from './arguments.js';
import { Refusal, type Terminal } from './command.js';
import { EXAMPLE, EXAMPLE_ARTICLE, EXAMPLE_PLACES } from './example-story.js';
import type { Help } from './help.js';

export const INIT_HELP: Help = {
  command: 'init',
  usage: 'npx dateline init <folder>',
  does: `Makes a folder for stories: package.json, which names this version of Dateline, and ${DATA_FOLDER}/ with one
short example and the schema, by which editors such as VS Code check places.geojson. It installs
nothing, and touches no folder that has something in it.`,
  options: '  <folder>     is made where it is not there yet; . is the one where you are',
  examples: `npx dateline init my-maps
npx dateline init .`,
};

/** @param cwd from where the folder's path begins */
export async function init(cwd: string, args: readonly string[], { say }: Terminal): Promise<void> {
  const { positionals } = readArguments({ args: [...args], allowPositionals: true }, INIT_HELP);
  const [path, ...others] = positionals;
  if (path === undefined) {
    throw new Refusal('Which folder is to be made? Such as: npx dateline init my-maps');
  }
  if (others.length > 0) {
    const whole = shellWord(positionals.join(' '));
    throw new Refusal(
      `One folder at a time. If there is a space in its name, write: npx dateline init ${whole}`,
    );
  }
  const folder = resolve(cwd, path);
  makeHome(folder, path);
  const way = relative(cwd, folder);
  const file = packageFile(cwd);
  const from = file === undefined ? '' : ` ${shellWord(relative(folder, file))}`;
  say(`Made ${path}: package.json, and ${DATA_FOLDER}/ with a short example.`);
  say('Next:');
  if (way !== '') say(`  cd ${shellWord(path)}`);
  say(`  npm install${from.padEnd(9)}  installs Dateline there
  npx dateline start    shows the example in your browser; New story there begins your own
  npx dateline --help   lists all commands`);
}

/** The package's file, where npx was given one: `npx --package ./dateline-0.1.0.tgz dateline init`. */
function packageFile(cwd: string): string | undefined {
  const given = process.env.npm_config_package ?? '';
  const file = resolve(cwd, given);
  return given.endsWith('.tgz') && existsSync(file) ? file : undefined;
}

/**
 * @param path the folder's, as it was typed
 * @throws Refusal if something is there, or it cannot be written: nothing is left of it then
 */
function makeHome(folder: string, path: string): void {
  const files = filesOf(basename(folder));
  const written: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    // An editor's or Git's own may be there already.
    const [inTheWay] = readdirSync(folder).filter((name) => !name.startsWith('.'));
    if (inTheWay !== undefined) {
      throw new Refusal(
        `${path} is not empty (${inTheWay} is in it), and nothing in it was touched. Name a folder that is not there yet.`,
        1,
      );
    }
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeThrough(file, text);
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR') {
      throw new Refusal(`${path} is a file, or lies in one. Name a folder.`, 1);
    }
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new Refusal(`${path} could not be made: ${reason}.`, 1);
  }
}

/** The texts of a new folder's files, by their paths. @param name the folder's */
function filesOf(name: string): Readonly<Record<string, string>> {
  const story = `${DATA_FOLDER}/${EXAMPLE}`;
  return {
    'package.json': `${JSON.stringify(manifestOf(name), null, 2)}\n`,
    [`${DATA_FOLDER}/places.schema.json`]: placesJsonSchema(),
    [`${story}/article.md`]: EXAMPLE_ARTICLE,
    [`${story}/places.geojson`]: EXAMPLE_PLACES,
  };
}

function manifestOf(name: string): object {
  const scripts = ['start', 'check', 'build', 'preview'];
  return {
    // npm takes no package's own name for one that depends on it.
    name: { '': 'maps', [manifest.name]: 'my-maps' }[slugOf(name)] ?? slugOf(name),
    private: true,
    type: 'module',
    scripts: Object.fromEntries(scripts.map((script) => [script, `dateline ${script}`])),
    dependencies: { [manifest.name]: `^${manifest.version}` },
  };
}
