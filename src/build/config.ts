import type { UserConfig } from 'vite';
import { dateline } from './plugin.js';
import { scriptConfig } from './script.js';

/** How Vite serves and builds pages. `storiesRoot`: the folder with `data/`, if not Vite's own. */
export function siteConfig(storiesRoot?: string): UserConfig {
  const { plugins, build } = scriptConfig();
  return {
    base: './',
    plugins: [plugins, dateline(storiesRoot === undefined ? {} : { root: storiesRoot })],
    build: {
      ...build,
    },
  };
}
