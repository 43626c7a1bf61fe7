/** Where the npm packages are that this one needs. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The `node_modules` folders in which this module's imports are looked for, nearest first. */
const FOLDERS = (createRequire(import.meta.url).resolve.paths('package') ?? []).filter(
  (folder) => /[\\/]node_modules$/.test(folder) && existsSync(folder),
);

/**
 * Those that are there. In this repository it is one; an author's folder has one more if a package
 * there needs another version.
 */
export function packageFolders(): readonly string[] {
  return FOLDERS;
}

/**
 * The `node_modules` folder that has this file of a package. Not by `require.resolve`, which finds
 * no file that the package's `exports` do not list.
 */
export function folderWith(path: string): string {
  const folder = FOLDERS.find((folder) => existsSync(join(folder, path)));
  if (folder === undefined) throw new Error(`There is no file ${path} in node_modules.`);
  return folder;
}
