/**
 * Runs a command of this repository: `node scripts/compiled.js check …`.
 *
 * Reading its 500 modules through tsx takes a command longer than its work. So they are compiled
 * into a few files in `node_modules/.cache/dateline/`, once and again when one of their modules
 * has changed: `npm run check` takes 0.55 times the processor time. Where that cannot be done, and
 * with DEBUG set, which wants the lines of the sources, the command runs through tsx.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, PACKAGE } from './compile.js';

const CACHE = join(PACKAGE, 'node_modules/.cache/dateline/commands');
/** Which folder of the cache has the commands, and what they were compiled from. */
const KEPT = join(CACHE, 'commands.json');
/** @typedef {{ folder: string, version: string, inputs: string[] }} Kept */
const ENTRY = 'dateline';
/** Packages of many small modules. */
const COMPILED_IN = ['diff', 'yaml', 'zod'];
/** Milliseconds. A compiled copy that is out of date may still be in use for so long. */
const IN_USE = 24 * 3600 * 1000;

const source = join(PACKAGE, 'scripts', `${ENTRY}.ts`);
const compiled = process.env.DEBUG ? undefined : await compiledFolder().catch(() => undefined);
if (compiled === undefined) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(PACKAGE, 'tsconfig.json') });
}
await import(pathToFileURL(compiled ? join(compiled, `${ENTRY}.js`) : source).href);

/** @returns {Promise<string>} the folder of the commands as they are now */
async function compiledFolder() {
  const kept = await readKept();
  if (kept && (await isCurrent(kept))) return join(CACHE, kept.folder);
  const folder = randomUUID();
  try {
    await mkdir(join(CACHE, folder), { recursive: true });
    const entries = { [ENTRY]: source };
    const inputs = await compile(join(CACHE, folder), entries, COMPILED_IN);
    const list = join(CACHE, `${folder}.json`);
    await writeFile(list, JSON.stringify({ folder, inputs, version: await versionOf(inputs) }));
    await rename(list, KEPT);
  } catch (error) {
    await rm(join(CACHE, folder), { recursive: true, force: true });
    throw error;
  }
  await removeOld(folder).catch(() => undefined);
  return join(CACHE, folder);
}

/** @returns {Promise<Kept | undefined>} */
async function readKept() {
  try {
    return JSON.parse(await readFile(KEPT, 'utf8'));
  } catch {
    // None yet, or damaged.
    return undefined;
  }
}

/** @param {Kept} kept */
async function isCurrent({ folder, version, inputs }) {
  try {
    await stat(join(CACHE, folder, `${ENTRY}.js`));
    return (await versionOf(inputs)) === version;
  } catch {
    // A source was removed, or the compiled copy.
    return false;
  }
}

/** @param {readonly string[]} inputs relative to the package */
async function versionOf(inputs) {
  const files = [...inputs, 'scripts/compile.js', 'node_modules/.package-lock.json'];
  const stats = await Promise.all(files.map((file) => stat(join(PACKAGE, file))));
  const hash = createHash('sha256').update(process.version);
  for (const [at, { mtimeMs, size }] of stats.entries())
    hash.update(`${files[at]} ${mtimeMs} ${size}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder the one that stays */
async function removeOld(folder) {
  const keep = new Set([folder, basename(KEPT)]);
  for (const name of await readdir(CACHE)) {
    const { mtimeMs } = await stat(join(CACHE, name));
    const isOld = Date.now() - mtimeMs > IN_USE && !keep.has(name);
    if (isOld) await rm(join(CACHE, name), { recursive: true, force: true });
  }
}
