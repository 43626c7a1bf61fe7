/** Before the tests of the built page: builds it into a folder of its own and serves it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, serveSite } from '../../scripts/support/site.js';
import { listStories } from '../../src/site/stories.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the first story's built page. */
    siteAddress: string;
    /** The folder that it stands in. */
    siteFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-site-'));
  await buildSite(folder);
  const [story = ''] = await listStories(process.cwd());
  const site = await serveSite(folder, story);
  project.provide('siteAddress', site.address);
  project.provide('siteFolder', join(folder, story));
  return async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  };
}
