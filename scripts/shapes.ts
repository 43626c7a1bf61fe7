/**
 * npm run shapes [-- <story>…]
 *
 * Draws the geometries that a story's places borrow from Natural Earth (`properties.shape`)
 * into its places.geojson. All stories when none is named.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redrawShapes } from '../src/basemap/index.js';
import { DATA_FOLDER, listStories, NO_STORY } from '../src/build/stories.js';
import { formatFinding } from '../src/story/finding.js';
import { replaceFile } from './support/replace-file.js';

const root = process.cwd();

function redraw(story: string): string {
  const file = join(root, DATA_FOLDER, story, 'places.geojson');
  if (!existsSync(file)) {
    throw new Error(`it has no places.geojson; the stories are: ${stories.join(', ')}`);
  }
  const before = readFileSync(file, 'utf8');
  const { text, changed, shapes } = redrawShapes(before);
  if (changed.length === 0) return `${shapes} shapes, all up to date`;
  replaceFile(file, text);
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
    console.log(`${story}: ${redraw(story)}`);
  } catch (error) {
    console.error(`${story}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
