/**
 * Leaflet for the page. The package's own bundle holds all of the library, and none of it falls
 * out of a build, because its modules extend one another. So `leaflet` becomes the list of
 * modules in map/leaflet/modules.js, and what those import but this map never runs is replaced
 * here. The map's sources and Leaflet's know nothing of it.
 */
import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('leaflet/package.json'));
const MODULES = fileAt('../map/leaflet/modules.js');
const BROWSER = fileAt('../map/leaflet/browser.js');

/** What stands for a module of Leaflet's, by its path in the package. */
const STAND_INS: Readonly<Record<string, string>> = {
  // As a namespace, because constants that are not members of an object can be reckoned with.
  'src/core/Browser.js': `export * as default from ${JSON.stringify(BROWSER)};`,
  // Lines are drawn as SVG.
  'src/layer/vector/Canvas.js': 'export function canvas() {}',
  'src/layer/vector/SVG.VML.js': 'export let vmlCreate, vmlMixin;',
  // Markers bring their own icon, and stay where they are.
  'src/layer/marker/Icon.Default.js': 'export function IconDefault() {}',
  'src/layer/marker/Marker.Drag.js': 'export let MarkerDrag;',
  // Asked for only to tell whether a popup's source is one; the map has none.
  'src/layer/FeatureGroup.js': 'export function FeatureGroup() {}',
};

/**
 * Where Leaflet has the browser read a text as HTML, which the pages' policy forbids. In this
 * build it remains a text; for Leaflet's few own ones with tags in them the map brings others.
 */
const READS_HTML = /\.innerHTML = /g;

/** Modules that do nothing but export: they are where they are used, not where they are listed. */
const FREE = [{ test: /\/leaflet\/src\/layer\/tile\//, sideEffects: false }];

/**
 * Vite's own module, which every `import()` of the build goes through: it fetches styles and
 * other modules ahead. This page's parts have none.
 */
const PRELOAD = '\0vite/preload-helper.js';

export function leaflet(): Plugin {
  return {
    name: 'leaflet-parts',
    config: () => ({
      resolve: { alias: [{ find: /^leaflet$/, replacement: MODULES }] },
      // The dev server hands out the same modules as the build is made of.
      optimizeDeps: { exclude: ['leaflet'] },
      build: { rolldownOptions: { treeshake: { moduleSideEffects: FREE } } },
    }),
    load(id) {
      if (id === PRELOAD) return 'export const __vitePreload = (ask) => ask();';
      const [file = ''] = id.split('?');
      return STAND_INS[pathInLeaflet(file)] ?? null;
    },
    transform(code, id) {
      if (!pathInLeaflet(id).startsWith('src/')) return null;
      return { code: code.replace(READS_HTML, '.textContent = '), map: null };
    },
  };
}

/** The path of a module in Leaflet's package, if it is one of Leaflet's. */
function pathInLeaflet(file: string): string {
  return relative(PACKAGE, file).replaceAll('\\', '/');
}

/** The path of a file, with slashes, as in an import. */
function fileAt(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url)).replaceAll('\\', '/');
}
