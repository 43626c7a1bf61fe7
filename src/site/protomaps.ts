/**
 * `protomaps-leaflet` and `pmtiles` mean those of their source modules that the map uses, which the
 * packages hold too. Of the bundles beside them a bundler can remove nothing, and one takes a global
 * `L` for granted: so the chunk with the streets has 22 KB (gzip) instead of 40.
 */
import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { folderWith } from './installed-packages.js';

/** Paths in each package's folder `src`; in the order of its own `index.ts`. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'protomaps-leaflet': ['symbolizer', 'painter', 'tilecache', 'view', 'labeler'],
  pmtiles: ['index'],
};
const NAMES = Object.keys(MODULES);
const FREE = [{ test: /\/node_modules\/(?:protomaps-leaflet|pmtiles)\//, sideEffects: false }];
const LIST = '\0sources-of-';

export function protomaps(): Plugin {
  return {
    name: 'protomaps-modules',
    enforce: 'pre',
    config: () => ({
      // The dev server serves the same modules as the build is made of.
      optimizeDeps: { exclude: NAMES },
      build: { rolldownOptions: { treeshake: { moduleSideEffects: FREE } } },
    }),
    resolveId: (id) => (id in MODULES ? LIST + id : null),
    load(id) {
      const name = id.startsWith(LIST) ? id.slice(LIST.length) : '';
      const folder = () => join(folderWith(`${name}/package.json`), name, 'src');
      const list = MODULES[name]?.map((module) => normalizePath(join(folder(), `${module}.ts`)));
      return list?.map((path) => `export * from '${path}';`).join('\n') ?? null;
    },
  };
}
