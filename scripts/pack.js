/**
 * Compiles into `lib/` what the package's program and exports run, with the types of the exports.
 * npm calls it by `prepack`, before it packs: `npm run pack`.
 */
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile, PACKAGE } from './compile.js';

const LIB = join(PACKAGE, 'lib');
const EXPORTS = 'src/site/api.ts';
const PROGRAM = 'dateline';

await rm(LIB, { recursive: true, force: true });
await compile(LIB, { [PROGRAM]: 'scripts/npx.ts', index: EXPORTS }, []);
await chmod(join(LIB, `${PROGRAM}.js`), 0o755);
await writeFile(join(LIB, 'index.d.ts'), await typesOf(EXPORTS));

/**
 * @param {string} file
 * @returns {Promise<string>} its declarations
 */
async function typesOf(file) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-types-'));
  try {
    const config = join(folder, 'tsconfig.json');
    const compilerOptions = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: PACKAGE,
      outDir: folder,
      // Else they are looked for beside this configuration.
      typeRoots: [join(PACKAGE, 'node_modules/@types')],
      types: ['node', join(PACKAGE, 'node_modules/vite/client')],
    };
    await writeFile(
      config,
      JSON.stringify({
        extends: join(PACKAGE, 'tsconfig.json'),
        compilerOptions,
        // Of packages without types.
        include: [join(PACKAGE, 'src/**/*.d.ts')],
        files: [join(PACKAGE, file)],
      }),
    );
    const tsc = join(
      dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin/tsc',
    );
    const { status } = spawnSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`The types of ${file} could not be made.`);
    const types = await readFile(join(folder, file.replace(/\.ts$/, '.d.ts')), 'utf8');
    if (/\bfrom ['"]|\bimport\b/.test(types)) {
      throw new Error(`The types of ${file} are in other files too, which the package has not.`);
    }
    return types;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
