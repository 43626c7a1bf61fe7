/**
 * Cuts Leaflet down for the page. The package is one bundle from which a bundler can remove
 * nothing, because its modules extend one another. So `leaflet` means the modules that
 * map/leaflet/modules.js lists, and what those import but this map never runs is replaced.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { BROWSER, BROWSER_MODULE, MODULES, STAND_INS, WRITES_HTML } from '../map/leaflet/cut.js';

const INSTALLED = dirname(createRequire(import.meta.url).resolve('leaflet/package.json'));

const SETS_HTML = /\.innerHTML = /g;

/** Modules that do nothing but export: they go where they are used. */
const FREE = [{ test: /\/leaflet\/src\/layer\/tile\//, sideEffects: false }];

const ADVICE = `
The tables in src/map/leaflet/ fit Leaflet 1.9: modules.js lists the modules that the map uses, cut.ts those that are replaced, and those that write HTML. Compare them with the installed version; docs/architecture.md, "Leaflet, cut down", says what they are for.`;

/** @param folder Leaflet's package */
export function leaflet(folder = INSTALLED): Plugin {
  const path = (id: string) => normalizePath(relative(folder, id.split('?')[0] ?? ''));
  const unused = new Set([...Object.keys(STAND_INS), ...WRITES_HTML]);
  let isBuild = false;
  return {
    name: 'leaflet-modules',
    config(_, { command }) {
      isBuild = command === 'build';
      return {
        resolve: {
          alias: [
            { find: /^leaflet$/, replacement: normalizePath(fileURLToPath(MODULES)) },
            { find: BROWSER_MODULE, replacement: normalizePath(fileURLToPath(BROWSER)) },
            { find: /^leaflet(?=\/src\/)/, replacement: normalizePath(folder) },
          ],
        },
        // The dev server serves the same modules as the build is made of.
        optimizeDeps: { exclude: ['leaflet', BROWSER_MODULE] },
        build: { rolldownOptions: { treeshake: { moduleSideEffects: FREE } } },
      };
    },
    buildStart() {
      const modules = new Set([...unused, ...listedModules()]);
      const missing = [...modules].filter((module) => !existsSync(join(folder, module)));
      if (missing.length > 0) this.error(`Leaflet has no ${missing.join(', no ')}.${ADVICE}`);
    },
    load(id) {
      const standIn = STAND_INS[path(id)];
      if (standIn !== undefined) unused.delete(path(id));
      return standIn ?? null;
    },
    transform(code, id) {
      const module = path(id);
      if (!module.startsWith('src/') || !code.match(SETS_HTML)) return null;
      if (!WRITES_HTML.includes(module)) this.error(`Leaflet's ${module} writes HTML.${ADVICE}`);
      unused.delete(module);
      return { code: code.replace(SETS_HTML, '.textContent = '), map: null };
    },
    buildEnd(error) {
      if (error || !isBuild || unused.size === 0) return;
      this.error(`Nothing is replaced in Leaflet's ${[...unused].join(', ')}.${ADVICE}`);
    },
  };
}

/** What modules.js imports from Leaflet's package. */
function listedModules(): string[] {
  const list = readFileSync(MODULES, 'utf8');
  return Array.from(list.matchAll(/'leaflet\/(src\/[^']+)'/g), ([, module = '']) => module);
}
