/**
 * A program of its own: each build is timed in a fresh process, as `npm run build` is one, and can
 * be stopped when it takes too long. Its arguments are the folder that has `data/` and a folder to
 * build into; it prints {@link BuildTimes} as JSON.
 */
import { buildSite } from '../../scripts/support/site.js';
import { openGazetteer } from '../../src/site/node-data.js';
import { listStories, loadStory } from '../../src/site/stories.js';

/** Milliseconds. */
export interface BuildTimes {
  /** Reading and checking the story's two files, without opening the gazetteer. */
  readonly check: number;
  /** The whole build, its own check included. */
  readonly build: number;
}

const [root = '', site = ''] = process.argv.slice(2);
const [slug = ''] = await listStories(root);
const gazetteer = await openGazetteer();
const check = await timed(async () => {
  const { story, findings } = await loadStory(root, slug, gazetteer);
  if (!story) throw new Error(findings.map(({ message }) => message).join('\n'));
});
const build = await timed(() => buildSite(site, { root }));
console.log(JSON.stringify({ check, build } satisfies BuildTimes));

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
