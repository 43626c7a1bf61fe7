import type { UserConfig } from 'vite';
import { leaflet } from './leaflet.js';
import { dateline } from './plugin.js';

/** How Vite serves and builds pages. `storiesRoot`: the folder with `data/`, if not Vite's own. */
export function siteConfig(storiesRoot?: string): UserConfig {
  return {
    base: './',
    plugins: [leaflet(), dateline(storiesRoot === undefined ? {} : { root: storiesRoot })],
    build: {
      target: 'es2022',
      modulePreload: false,
    },
  };
}
