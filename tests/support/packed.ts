/** The npm package, as `npm run pack` makes it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs npm, and returns what it has printed. */
export function npm(cwd: string, args: readonly string[]): string {
  const env = { ...process.env, npm_config_prefer_offline: 'true' };
  const isWindows = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', args, {
    ...{ cwd, env, encoding: 'utf8', shell: isWindows },
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Compiles the package. @returns its files, from the root of the repository */
export function packedFiles(): string[] {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/pack.js')]);
  if (status !== 0) throw new Error('The package could not be compiled.');
  const [packed]: { files: { path: string }[] }[] = JSON.parse(
    npm(ROOT, ['pack', '--dry-run', '--json', '--ignore-scripts']),
  );
  return packed?.files.map(({ path }) => path) ?? [];
}

/**
 * Puts the package into a folder, with the packages that it names as dependencies and no others,
 * as links to those that are installed here.
 */
export function linkInto(folder: string, files: readonly string[]): void {
  for (const file of files) {
    const to = join(folder, 'node_modules/dateline', file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(ROOT, file), to);
  }
  // With the index of place names, which takes ten seconds to be made.
  const cache = '.cache/dateline';
  mkdirSync(join(ROOT, 'node_modules', cache), { recursive: true });
  for (const name of [...Object.keys(manifest.dependencies), cache]) {
    const to = join(folder, 'node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), to, 'junction');
  }
}

/** Packs the package. @returns the archive's path */
export function packInto(folder: string): string {
  packedFiles();
  const options = ['--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed]: { filename: string }[] = JSON.parse(npm(ROOT, ['pack', ...options]));
  return join(folder, packed?.filename ?? '');
}
