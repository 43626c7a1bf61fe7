/** Before the tests of the built page: builds the site into a folder of its own and serves it. */
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

interface BuiltSite {
  readonly address: string;
  readonly folder: string;
  close(): Promise<void>;
}

declare global {
  /** Vitest loads this file once for each project that names it, all in one process. */
  var builtSite: Promise<BuiltSite> | undefined;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.builtSite ??= build();
  const { address, folder, close } = await globalThis.builtSite;
  project.provide('siteAddress', address);
  project.provide('siteFolder', folder);
  return close;
}

async function build(): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-site-'));
  await buildSite(folder);
  const [story = ''] = await listStories(process.cwd());
  const site = await serveSite(folder, story);
  let isOpen = true;
  return {
    address: site.address,
    folder: join(folder, story),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
