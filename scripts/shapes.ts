/**
 * `npm run shapes [-- <story>…]`: writes the geometries that places take from Natural Earth
 * (`properties.shape`) into places.geojson, for all stories unless some are named.
 */
import { join } from 'node:path';
import { redrawShapes } from '../src/authoring/shapes.js';
import { formatFinding } from '../src/check/finding.js';
import { DATA_FOLDER, readSource } from '../src/site/files.js';
import { openWorld } from '../src/site/node-data.js';
import { listStories, NO_STORY } from '../src/site/stories.js';
import { replaceFile, withoutMark } from './support/replace-file.js';

const root = process.cwd();

async function redraw(story: string): Promise<string> {
  const name = `${DATA_FOLDER}/${story}/places.geojson`;
  const read = await readSource(root, name);
  if ('finding' in read) throw new Error(formatFinding(read.finding));
  if (!('text' in read)) {
    throw new Error(`it has no places.geojson; the stories are: ${stories.join(', ')}`);
  }
  const bare = withoutMark(read.text);
  const { text, changed, shapes } = redrawShapes(bare, (await openWorld()).countries);
  if (changed.length === 0) return `${shapes} shapes, all up to date`;
  const mark = read.text.slice(0, read.text.length - bare.length);
  await replaceFile(join(root, name), read.text, mark + text, name);
  return `redrew ${changed.join(', ')}`;
}

const stories = await listStories(root);
if (stories.length === 0) {
  console.error(formatFinding(NO_STORY));
  process.exit(1);
}
const named = process.argv.slice(2);
for (const story of named.length > 0 ? named : stories) {
  try {
    console.log(`${story}: ${await redraw(story)}`);
  } catch (error) {
    console.error(`${story}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
