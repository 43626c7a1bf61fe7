/**
 * Runs a command of this folder: `node scripts/compiled.js check …`.
 *
 * Reading its 500 modules through tsx takes a command longer than its work. So all commands that
 * authors wait for are compiled into a few files in `node_modules/.cache/dateline/`, once and
 * again when one of their modules has changed: `npm run check` takes 0.55 times the processor time.
 * Where that cannot be done, and with DEBUG set, which wants the lines of the sources, the command
 * runs through tsx.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = resolve(import.meta.dirname, '..');
const CACHE = join(PACKAGE, 'node_modules/.cache/dateline/commands');
/** Which folder of the cache has the commands, and what they were compiled from. */
const KEPT = join(CACHE, 'commands.json');
/** @typedef {{ folder: string, version: string, inputs: string[] }} Kept */
const COMMANDS = ['check', 'draft', 'new', 'place'];
/** Packages of many small modules. All others stay where they are, with their own data files. */
const COMPILED_IN = ['diff', 'yaml', 'zod'];
/** `yaml` asks Node for modules in this way. */
const REQUIRE = "import{createRequire as $r}from'node:module';const require=$r(import.meta.url);";
/** Milliseconds. A compiled copy that is out of date may still be in use for so long. */
const IN_USE = 24 * 3600 * 1000;

const [node, , command = '', ...options] = process.argv;
if (!COMMANDS.includes(command)) {
  console.error(`scripts/compiled.js runs ${COMMANDS.join(', ')}.`);
  process.exit(2);
}
const source = join(PACKAGE, 'scripts', `${command}.ts`);
process.argv = [node ?? '', source, ...options];
const compiled = process.env.DEBUG ? undefined : await compiledFolder().catch(() => undefined);
if (compiled === undefined) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(PACKAGE, 'tsconfig.json') });
}
await import(pathToFileURL(compiled ? join(compiled, `${command}.js`) : source).href);

/** @returns {Promise<string>} the folder of the commands as they are now */
async function compiledFolder() {
  const kept = await readKept();
  if (kept && (await isCurrent(kept))) return join(CACHE, kept.folder);
  const folder = randomUUID();
  try {
    const inputs = await compile(join(CACHE, folder));
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
    await stat(join(CACHE, folder, `${command}.js`));
    return (await versionOf(inputs)) === version;
  } catch {
    // A source was removed, or the compiled copy.
    return false;
  }
}

/** @param {readonly string[]} inputs relative to the package */
async function versionOf(inputs) {
  const files = [...inputs, 'scripts/compiled.js', 'node_modules/.package-lock.json'];
  const stats = await Promise.all(files.map((file) => stat(join(PACKAGE, file))));
  const hash = createHash('sha256').update(process.version);
  for (const [at, { mtimeMs, size }] of stats.entries())
    hash.update(`${files[at]} ${mtimeMs} ${size}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder @returns {Promise<string[]>} what was compiled, without packages */
async function compile(folder) {
  await mkdir(folder, { recursive: true });
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: COMMANDS.map((name) => join(PACKAGE, 'scripts', `${name}.ts`)),
    outdir: folder,
    absWorkingDir: PACKAGE,
    tsconfig: join(PACKAGE, 'tsconfig.json'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    logLevel: 'silent',
    banner: { js: REQUIRE },
    plugins: [{ name: 'dateline', setup }],
  });
  const files = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
  return files.map((file) => relative(PACKAGE, resolve(PACKAGE, file)));
}

/** @param {import('esbuild').PluginBuild} build */
function setup(build) {
  build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    if (kind === 'entry-point') return undefined;
    const isIn = path.endsWith('.json') || COMPILED_IN.includes(path.split('/')[0] ?? '');
    return isIn ? undefined : { path, external: true };
  });
  // Modules find their data beside their sources.
  build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    if (!text.includes('import.meta.')) return undefined;
    const contents = text
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
    return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
  });
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
