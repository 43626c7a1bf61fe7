/**
 * Compiles commands into a few files of JavaScript, for `scripts/compiled.js` and for the package.
 *
 * Sources of `scripts/` find what lies beside them in the compiled folder. Those of `src/` find it
 * where it is, at a path from there that the two folders' places must go on to have.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

export const PACKAGE = resolve(import.meta.dirname, '..');

/** `yaml` asks Node for modules in this way. */
const REQUIRE = "import{createRequire as $r}from'node:module';const require=$r(import.meta.url);";

/**
 * @param {string} folder where they are written to
 * @param {Readonly<Record<string, string>>} entries sources from the package's folder, by the names
 *   of what is made of them, without an ending
 * @param {readonly string[]} compiledIn packages that are compiled with them; all others stay
 *   where they are, with their own data files
 * @returns {Promise<string[]>} what was compiled, from the package's folder, without packages
 */
export async function compile(folder, entries, compiledIn) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    // It is no module of the others, which start it as a thread.
    entryPoints: { ...entries, 'progress-line': 'scripts/support/progress-line.js' },
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
    plugins: [{ name: 'dateline', setup: (build) => setup(build, folder, compiledIn) }],
  });
  const files = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
  return files.map((file) => relative(PACKAGE, resolve(PACKAGE, file)));
}

/**
 * @param {import('esbuild').PluginBuild} build
 * @param {string} folder
 * @param {readonly string[]} compiledIn
 */
function setup(build, folder, compiledIn) {
  build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    if (kind === 'entry-point') return undefined;
    const name = path.split('/')[0] ?? '';
    const isIn = path.endsWith('.json') || compiledIn.includes(name);
    return isIn ? undefined : { path, external: true };
  });
  build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
    if (!/^src[\\/]/.test(relative(PACKAGE, path))) return undefined;
    const text = await readFile(path, 'utf8');
    if (!text.includes('import.meta.')) return undefined;
    /** @param {string} to */
    const way = (to) => JSON.stringify(relative(folder, to).replaceAll('\\', '/'));
    const contents = text
      .replaceAll('import.meta.url', `new URL(${way(path)}, import.meta.url).href`)
      .replaceAll('import.meta.dirname', `(import.meta.dirname + '/' + ${way(dirname(path))})`);
    return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
  });
}
