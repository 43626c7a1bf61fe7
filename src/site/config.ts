import { resolve } from 'node:path';
import type { UserConfig } from 'vite';
import { serveStories } from './dev-server.js';
import { publish, SHELLS } from './publish.js';
import { type ReadSite, readSite } from './read-site.js';
import { scriptConfig } from './script.js';
import { readSiteAddress } from './settings.js';

/** The folder with `src/` and the shells. */
const PACKAGE = resolve(import.meta.dirname, '../..');

/**
 * Lightning CSS's flag for `light-dark()`. No style uses that, and what would stand in for it
 * where a browser lacks it would be in every page.
 */
const LIGHT_DARK = 1 << 20;

export interface SiteOptions {
  /** The folder with `data/`, if not the present one. */
  readonly root?: string;
  /** Public address of the folder that the site will stand in; DATELINE_SITE unless given. */
  readonly address?: string;
  /** The one story to build. */
  readonly only?: string;
  /** What the build is made of, where that has been read and checked already. */
  readonly read?: ReadSite;
}

/** How Vite serves and builds a site. */
export function siteConfig(options: SiteOptions = {}): UserConfig {
  const { root = process.cwd(), only, read } = options;
  const address = readSiteAddress(options.address ?? process.env.DATELINE_SITE);
  const { plugins, build } = scriptConfig();
  return {
    root: PACKAGE,
    base: './',
    appType: 'mpa',
    plugins: [
      plugins,
      publish(async () => read ?? readSite(root, address, only)),
      serveStories(root, address),
    ],
    css: { lightningcss: { exclude: LIGHT_DARK } },
    build: {
      ...build,
      rolldownOptions: {
        input: SHELLS.map((shell) => resolve(PACKAGE, shell)),
        // That drawing maps takes long is no news.
        checks: { pluginTimings: false },
      },
    },
  };
}
