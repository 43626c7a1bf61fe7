/**
 * npm run shapes [-- <story>…]
 *
 * Draws the geometries that a story's places borrow from Natural Earth (`properties.shape`)
 * into its places.geojson. All stories when none is named.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redrawShapes } from '../src/basemap/index.js';

const DATA = join(import.meta.dirname, '..', 'data');

function stories(): string[] {
  return readdirSync(DATA).filter((name) => existsSync(placesOf(name)));
}

function placesOf(story: string): string {
  return join(DATA, story, 'places.geojson');
}

function redraw(story: string): string {
  const file = placesOf(story);
  if (!stories().includes(story)) {
    throw new Error(`no data/${story}/places.geojson; stories: ${stories().join(', ') || 'none'}`);
  }
  const before = readFileSync(file, 'utf8');
  const { text, changed, shapes } = redrawShapes(before);
  if (changed.length === 0) return `${shapes} shapes, all up to date`;
  replaceFile(file, text);
  return `redrew ${changed.join(', ')}`;
}

/** Writes beside the file, then renames: whoever reads sees the old text or the new. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

const named = process.argv.slice(2);
for (const story of named.length > 0 ? named : stories()) {
  try {
    console.log(`${story}: ${redraw(story)}`);
  } catch (error) {
    console.error(`${story}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
