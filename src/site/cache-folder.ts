/** Where what can be made anew is kept: the index of place names, and Vite's packages. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { memoise } from '../memoise.js';
import { folderWith } from './installed-packages.js';

/**
 * Beside the packages that it is made from; where that may not be written, as where Dateline was
 * installed for all users of a machine, in the user's own folder.
 */
export const cacheFolder = memoise((): string => {
  const beside = join(folderWith('vite/package.json'), '.cache', 'dateline');
  return isWritable(beside) ? beside : join(homedir(), '.cache', 'dateline');
});

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
