/** A story of a test's own, built and served as the repository's are. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, type Site, serveSite } from '../../scripts/support/site.js';
import type { Texts } from './small-story.js';
import { writeStories } from './story-folders.js';

export interface StorySite extends Site {
  /** The folder with the story's built page. */
  readonly folder: string;
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
  await buildSite(dist, { root });
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
