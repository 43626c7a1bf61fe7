/** Folders with `data/`, for commands and builds that read files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from './small-story.js';

/** Writes stories, by their slugs, into a folder's `data/`. */
export async function writeStories(
  root: string,
  stories: Readonly<Record<string, Texts>>,
): Promise<void> {
  for (const [slug, { article, places }] of Object.entries(stories)) {
    const folder = join(root, 'data', slug);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'article.md'), article);
    await writeFile(join(folder, 'places.geojson'), places);
  }
}
