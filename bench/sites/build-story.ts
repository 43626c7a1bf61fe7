/**
 * A program of its own, so that each story is built as `npm run build` does it, by a process
 * that has done nothing before, and one that takes too long can be ended. Called with the folder
 * that has `data/` and a folder to build into; prints {@link BuildTimes}.
 */
import { buildSite } from '../../scripts/support/site.js';
import { openGazetteer } from '../../src/site/gazetteer.js';
import { listStories, loadStory } from '../../src/site/stories.js';

/** Milliseconds. */
export interface BuildTimes {
  /** Reading and checking the story's two files, the gazetteer being open. */
  readonly check: number;
  /** The whole build, its own check included. */
  readonly build: number;
}

const [root = '', site = ''] = process.argv.slice(2);
const [slug = ''] = await listStories(root);
const gazetteer = openGazetteer();
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
