/** Before the tests of the built page: builds the site into a folder of its own and serves it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSiteAndEditor, serveSite } from '../../scripts/support/site.js';
import type { SiteKit } from '../../src/publish/site.js';
import { listStories } from '../../src/site/stories.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the first story's built page. */
    siteAddress: string;
    /** The folder that it stands in. */
    siteFolder: string;
    /** The folder of the editor as static files. */
    editorFolder: string;
    /** What the built site has of script and styles. */
    siteKit: SiteKit;
  }
}

interface BuiltSite {
  readonly address: string;
  readonly folder: string;
  readonly editor: string;
  readonly kit: SiteKit;
  close(): Promise<void>;
}

declare global {
  /** Vitest loads this file once for each project that names it, all in one process. */
  var builtSite: Promise<BuiltSite> | undefined;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.builtSite ??= build();
  const { address, folder, editor, kit, close } = await globalThis.builtSite;
  project.provide('siteAddress', address);
  project.provide('siteFolder', folder);
  project.provide('editorFolder', editor);
  project.provide('siteKit', kit);
  return close;
}

async function build(): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-site-'));
  const editor = await mkdtemp(join(tmpdir(), 'dateline-editor-'));
  const kit = await buildSiteAndEditor(folder, editor);
  const [story = ''] = await listStories(process.cwd());
  const site = await serveSite(folder, story);
  let isOpen = true;
  return {
    address: site.address,
    folder: join(folder, story),
    editor,
    kit,
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await site.close();
      for (const each of [folder, editor]) await rm(each, { recursive: true, force: true });
    },
  };
}
