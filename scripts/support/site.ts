/** Builds sites, and serves them: as any web server would, below a path, or with the editor. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, mergeConfig, preview, build as viteBuild } from 'vite';
import type { SiteKit } from '../../src/publish/site.js';
import { buildEditor } from '../../src/site/build-editor.js';
import { type SiteOptions, siteConfig } from '../../src/site/config.js';
import { editorExamples } from '../../src/site/editor-examples.js';
import { readSettings } from '../../src/site/read-site.js';

export interface Site {
  /** Address of the front page, or of the named story's page, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Builds all stories, or the one that `options` names, into `folder`. */
export async function buildSite(folder: string, options: SiteOptions = {}): Promise<void> {
  const config = mergeConfig(siteConfig(options), {
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  await viteBuild(config);
}

/**
 * Builds all stories into `folder`, and the editor as static files into `editor`.
 *
 * @returns what the site has of script and styles
 */
export async function buildSiteAndEditor(folder: string, editor: string): Promise<SiteKit> {
  const kits: SiteKit[] = [];
  await buildSite(folder, { tellKit: (kit) => kits.push(kit) });
  const [kit] = kits;
  if (!kit) throw new Error('The build has told no kit.');
  const { settings } = await readSettings(process.cwd());
  const examples = editorExamples(process.cwd(), []);
  await buildEditor(editor, { kit, settings, examples, logging: { logLevel: 'error' } });
  return kit;
}

/**
 * Serves a built folder below `/some/where/`, because sites must work at any path.
 *
 * @param story whose page to return the address of
 * @param headers sent with each file
 */
export async function serveSite(
  folder: string,
  story?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const server = await preview({
    // Any web server, not `npm run preview`, which keeps other sites away.
    configFile: false,
    base: '/some/where/',
    appType: 'mpa',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1', headers },
    logLevel: 'error',
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  const path = story === undefined ? '' : `${story}/`;
  return { address: address + path, close: () => server.close() };
}

/** Serves the stories in `data/` of the folder `root` with the editor, as `npm start` does. */
export async function serveWithEditor(root: string): Promise<Site> {
  const server = await createServer({
    ...siteConfig({ root }),
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    // Another server, which may be running, has its own.
    cacheDir: join(root, '.vite'),
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1' },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The dev server has no address.');
  return { address, close: () => server.close() };
}
