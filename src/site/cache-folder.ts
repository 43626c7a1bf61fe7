/** Where what can be made anew is kept: the index of place names, and Vite's packages. */
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoise } from '../memoise.js';
import { folderWith } from './installed-packages.js';

/**
 * Beside the packages that it is made from; where that may not be written, as where Dateline was
 * installed for all users of a machine, in the user's own folder; and at worst for this process
 * alone.
 */
export const cacheFolder = memoise((): string => {
  const homes = [folderWith('vite/package.json'), homedir()];
  const folders = homes.map((home) => join(home, '.cache', 'dateline'));
  return folders.find(isWritable) ?? ownFolder();
});

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
