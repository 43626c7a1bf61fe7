/** A story of a test's own, built and served as the repository's are. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { type Site, serveSite } from '../../scripts/support/site.js';
import { formatFinding } from '../../src/check/finding.js';
import { filesOfSite } from '../../src/publish/site.js';
import { makeAll } from '../../src/site/build-pages.js';
import { isSound, readSite } from '../../src/site/read-site.js';
import type { Texts } from './small-story.js';
import { writeStories } from './story-folders.js';

export interface StorySite extends Site {
  /** The folder with the story's built page. */
  readonly folder: string;
}

/**
 * Builds the stories in `data/` of the folder `root` into `folder`, with the script and the styles
 * of the site that was built before the tests: bundling them anew takes half of such a build.
 */
export async function buildStories(folder: string, root: string): Promise<void> {
  const read = await readSite(root);
  if (!isSound(read)) throw new Error(read.findings.map(formatFinding).join('\n'));
  for (const { fileName, source } of filesOfSite(await makeAll(read), inject('siteKit'))) {
    const path = join(folder, fileName);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, source);
  }
}

/**
 * Builds and serves a story; to close the site removes it too.
 *
 * @param streets to lie beside its two files
 */
export async function siteOf(texts: Texts, streets?: Uint8Array): Promise<StorySite> {
  const slug = 'small';
  const root = await mkdtemp(join(tmpdir(), 'dateline-story-'));
  await writeStories(root, { [slug]: texts });
  if (streets) await writeFile(join(root, 'data', slug, 'streets.pmtiles'), streets);
  const dist = join(root, 'dist');
  await buildStories(dist, root);
  const { address, close } = await serveSite(dist, slug);
  return {
    address,
    folder: join(dist, slug),
    async close() {
      await close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
