import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { UserConfig } from 'vite';
import { readSiteAddress } from '../publish/settings.js';
import { buildPages, SHELLS } from './build-pages.js';
import { builtFiles } from './built-files.js';
import { serveStories } from './dev-server.js';
import { type ReadSite, readSite } from './read-site.js';
import { scriptConfig } from './script.js';
import { EDITOR_SHELL } from './serve-editor.js';
import { asNpmRun, type Typed } from './typed.js';

/** The folder with `src/` and the shells. */
export const PACKAGE = resolve(import.meta.dirname, '../..');

/**
 * For `@custom-media`, in which the breakpoint is named. Without targets, because Vite compiles the
 * styles a second time, for the build's targets, when it minifies: prefixed properties would stand
 * twice in the result.
 */
const CUSTOM_MEDIA = { drafts: { customMedia: true }, targets: {} };

/**
 * Lightning CSS's flag for `light-dark()`. No style uses that function, and its fallback for
 * older browsers would be in every page.
 */
const LIGHT_DARK = 1 << 20;

/** How style sheets are compiled. */
export const STYLES: NonNullable<UserConfig['css']> = {
  transformer: 'lightningcss',
  lightningcss: { ...CUSTOM_MEDIA, exclude: LIGHT_DARK },
};

/** The only folders whose files the dev server gives out. Packages may lie elsewhere, by a link. */
const SERVED = ['src', 'node_modules'].map((folder) => realpathSync(resolve(PACKAGE, folder)));

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
}

/** How Vite serves and builds a site. */
export function siteConfig(options: SiteOptions = {}): UserConfig {
  const { root = process.cwd(), only, read, step, typed = asNpmRun } = options;
  const address = readSiteAddress(options.address ?? process.env.DATELINE_SITE);
  const { plugins, build } = scriptConfig();
  return {
    root: PACKAGE,
    base: './',
    appType: 'mpa',
    plugins: [
      plugins,
      buildPages(async () => read ?? readSite(root, address, only), step),
      serveStories(
        root,
        address,
        (slug) =>
          builtFiles(siteConfig({ root, only: slug, ...(address !== undefined && { address }) })),
        typed,
      ),
    ],
    // All that is served beside the stories: the script, its styles and packages. What lies in data/
    // goes through `serveStories`.
    publicDir: false,
    // The workers' imports too, which Vite would find only when they run, and then reload the page.
    optimizeDeps: {
      entries: [
        ...SHELLS,
        ...[EDITOR_SHELL, 'src/editor/engine/worker.ts', 'src/editor/map/atlas-worker.ts'],
      ],
    },
    server: { cors: false, fs: { strict: true, allow: SERVED } },
    preview: { cors: false },
    css: STYLES,
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
