import type { UserConfig } from 'vite';
import { dateline } from './plugin.js';

/** How Vite serves and builds pages. `storiesRoot`: the folder with `data/`, if not Vite's own. */
export function siteConfig(storiesRoot?: string): UserConfig {
  return {
    base: './',
    plugins: [dateline(storiesRoot === undefined ? {} : { root: storiesRoot })],
    resolve: {
      // Leaflet's ES modules; its main file is the UMD bundle.
      alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }],
    },
    build: {
      target: 'es2022',
      modulePreload: false,
      // Leaflet's stylesheet has pictures that this page never shows: as files, nobody loads them.
      assetsInlineLimit: 0,
    },
  };
}
