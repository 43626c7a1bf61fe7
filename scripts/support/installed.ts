/** Dateline as a package in an author's folder. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { DATA_FOLDER } from '../../src/site/files.js';
import { asNpx } from '../../src/site/typed.js';
import { Refusal } from './command.js';
import type { Installation } from './installation.js';

export const INSTALLED: Installation = { typed: asNpx, refuseElsewhere };

/** npx starts a command wherever it is typed, also below the folder that is meant. */
function refuseElsewhere(folder: string): void {
  if (isForStories(folder)) return;
  const above = foldersAbove(folder).find((each) => hasData(each) && dependsOnDateline(each));
  const where = `There is no folder ${DATA_FOLDER}/ here, where the stories would be (${folder}).`;
  if (above !== undefined) {
    throw new Refusal(`${where}\nThere is one in ${above}: go there first, and type it again.`);
  }
  throw new Refusal(
    `${where}\nnpx dateline init my-maps makes a folder for stories. If they are to be in this one, make ${DATA_FOLDER}/ in it first.`,
  );
}

/** Whether it has stories, or is meant to: a new one may come before `data/` is there. */
function isForStories(folder: string): boolean {
  return hasData(folder) || dependsOnDateline(folder);
}

function hasData(folder: string): boolean {
  return statSync(join(folder, DATA_FOLDER), { throwIfNoEntry: false })?.isDirectory() === true;
}

function dependsOnDateline(folder: string): boolean {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { dependencies, devDependencies } = Object(read) as Record<string, unknown>;
    return [dependencies, devDependencies].some((list) =>
      Object.hasOwn(Object(list), manifest.name),
    );
  } catch {
    // None, or no JSON.
    return false;
  }
}

/** From the nearest. */
function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}
