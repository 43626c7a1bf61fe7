import { basename } from 'node:path';
import { reasonOf } from '../../src/site/files.js';
import { makeFolder } from '../../src/site/make-folder.js';
import { Refusal } from './command.js';

/**
 * Makes a story's folder atomically, also if the command is killed.
 *
 * @param files texts by the names of their files
 * @throws Refusal if it cannot be made, or another command made it first
 */
export function makeStoryFolder(folder: string, files: Readonly<Record<string, string>>): void {
  const name = basename(folder);
  try {
    if (makeFolder(folder, files)) return;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new Refusal(`data/${name} could not be made: ${reason}. Nothing was written.`, 1);
  }
  throw new Refusal(taken(name));
}

export function taken(name: string): string {
  return `data/${name} is there already, and nothing in it was touched.`;
}
