/** How Vite reads this package's sources, whatever it makes of them. */
import { resolve } from 'node:path';
import type { UserConfig } from 'vite';
import { cacheFolder } from './cache-folder.js';

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

/** As tsconfig.json has it, which Vite does not read of a package in node_modules. */
const JSX = { runtime: 'automatic', importSource: 'preact' } as const;

export function packageConfig(): UserConfig {
  return {
    root: PACKAGE,
    base: './',
    appType: 'mpa',
    // Served are the script, its styles and packages; what lies in data/ goes through `serveStories`.
    publicDir: false,
    cacheDir: resolve(cacheFolder(), 'vite'),
    oxc: { jsx: JSX },
    optimizeDeps: { rolldownOptions: { transform: { jsx: JSX } } },
    css: {
      transformer: 'lightningcss',
      lightningcss: { ...CUSTOM_MEDIA, exclude: LIGHT_DARK },
    },
  };
}
