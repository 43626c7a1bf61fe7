import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { UserConfig } from 'vite';
import { readSiteAddress } from '../publish/settings.js';
import type { SiteKit } from '../publish/site.js';
import { buildPages } from './build-pages.js';
import { builtFiles } from './built-files.js';
import { serveStories } from './dev-server.js';
import { packageFolders } from './installed-packages.js';
import { PACKAGE, packageConfig } from './package-config.js';
import { type ReadSite, readSite } from './read-site.js';
import { scriptConfig } from './script.js';
import { EDITOR_SHELL } from './serve-editor.js';
import { SHELLS } from './shells.js';
import { asNpmRun, type Typed } from './typed.js';

/** The only folders whose files the dev server gives out. Packages may lie elsewhere, by a link. */
const SERVED = [resolve(PACKAGE, 'src'), ...packageFolders()].map((folder) => realpathSync(folder));

export interface SiteOptions {
  /** The folder with `data/`; the working directory unless given. */
  readonly root?: string;
  /** Public address of the site's folder; the environment's DATELINE_SITE unless given. */
  readonly address?: string;
  /** The one story to build. */
  readonly only?: string;
  /** What the build is made of, if it has been read and checked already. */
  readonly read?: ReadSite;
  /** How commands are typed in what is shown. */
  readonly typed?: Typed;
  /** Told what the build does next. */
  readonly step?: (what: string) => void;
  /** Told what is built whatever the stories are, for the static editor. */
  readonly tellKit?: (kit: SiteKit) => void;
}

/** How Vite serves and builds a site. */
export function siteConfig(options: SiteOptions = {}): UserConfig {
  const { root = process.cwd(), only, read, step, tellKit, typed = asNpmRun } = options;
  const address = readSiteAddress(options.address ?? process.env.DATELINE_SITE);
  const { plugins, build } = scriptConfig();
  const base = packageConfig();
  return {
    ...base,
    plugins: [
      plugins,
      buildPages(async () => read ?? readSite(root, address, only), step, tellKit),
      serveStories(
        root,
        address,
        (slug) =>
          builtFiles(siteConfig({ root, only: slug, ...(address !== undefined && { address }) })),
        typed,
      ),
    ],
    // The workers' imports too, which Vite would find only when they run, and then reload the page.
    optimizeDeps: {
      ...base.optimizeDeps,
      entries: [
        ...SHELLS,
        ...[EDITOR_SHELL, 'src/editor/engine/worker.ts', 'src/editor/map/atlas-worker.ts'],
      ],
    },
    // The form for browsers, without Node's Buffer: the editor's workers export too.
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    server: { cors: false, fs: { strict: true, allow: SERVED } },
    preview: { cors: false },
    build: {
      ...build,
      rolldownOptions: {
        input: SHELLS.map((shell) => resolve(PACKAGE, shell)),
        // Rolldown would warn that the plugin is slow: drawing basemaps is.
        checks: { pluginTimings: false },
      },
    },
  };
}
