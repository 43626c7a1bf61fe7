import { join } from 'node:path';
import { redrawShapes } from '../../src/authoring/shapes.js';
import { formatFinding } from '../../src/check/finding.js';
import { atStart, DATA_FOLDER, readSource } from '../../src/site/files.js';
import { openWorld } from '../../src/site/node-data.js';
import { findingsOnName } from '../../src/site/stories.js';
import { readArguments } from './arguments.js';
import { counted, type Terminal } from './command.js';
import type { Help } from './help.js';
import { knownStories } from './known-stories.js';
import { rememberChange } from './last-change.js';
import { replaceFile, withoutMark } from './replace-file.js';

export const SHAPES_HELP: Help = {
  command: 'shapes',
  usage: 'npm run shapes [<story>…]',
  does: `Draws the countries and borders of all stories, or of those that are named, anew from Natural Earth:
the "geometry" of every place that has a "shape". Nothing else in places.geojson changes.`,
  examples: `npm run shapes
npm run shapes river-walk`,
};

/**
 * Writes the geometries that places take from Natural Earth (`properties.shape`) into
 * places.geojson. A story whose file has errors is left as it is, and the others are drawn.
 *
 * @param args the stories; all if empty
 * @returns the exit code: 1 if a story could not be drawn
 */
export async function shapes(
  root: string,
  args: readonly string[],
  { say, progress }: Terminal,
): Promise<0 | 1> {
  const config = { args: [...args], allowPositionals: true };
  const { positionals: asked } = readArguments(config, SHAPES_HELP);
  const stories = await knownStories(root, asked);
  let code: 0 | 1 = 0;
  for (const story of asked.length > 0 ? asked : stories) {
    progress?.step(`Drawing the shapes of ${story}`);
    const drawn = await redraw(root, story);
    if ('errors' in drawn) code = 1;
    say(
      'errors' in drawn ? `${drawn.errors}\n${story}: left as it is.` : `${story}: ${drawn.done}`,
    );
  }
  return code;
}

type Drawn = { readonly done: string } | { readonly errors: string };

async function redraw(root: string, story: string): Promise<Drawn> {
  const unfit = findingsOnName(`${DATA_FOLDER}/${story}`, story);
  if (unfit.length > 0) return { errors: unfit.map(formatFinding).join('\n') };
  const name = `${DATA_FOLDER}/${story}/places.geojson`;
  const read = await readSource(root, name);
  if ('finding' in read) return { errors: formatFinding(read.finding) };
  if (!('text' in read)) return { errors: formatFinding(atStart(name, 'the file is missing')) };
  const bare = withoutMark(read.text);
  const { countries } = await openWorld();
  const redrawn = redrawShapes({ file: name, text: bare }, countries);
  if ('findings' in redrawn) return { errors: redrawn.findings.map(formatFinding).join('\n') };
  const { text, changed, shapes } = redrawn;
  if (changed.length === 0) return { done: upToDate(shapes) };
  const mark = read.text.slice(0, read.text.length - bare.length);
  await replaceFile(join(root, name), read.text, mark + text, name);
  const remarks = rememberChange(root, story, read.text, mark + text);
  return { done: [`redrew ${changed.join(', ')}`, ...remarks].join('\n') };
}

/** @param shapes how many places have one */
export function upToDate(shapes: number): string {
  if (shapes === 0) return 'no place has a shape';
  return `${counted(shapes, 'shape')}, ${shapes === 1 ? '' : 'all '}up to date`;
}
