/** The page's script, and how it is built. */
import { join } from 'node:path';
import { build, type Plugin, type PluginOption, type Rolldown, type UserConfig } from 'vite';
import { TARGETS } from './browsers/promise.js';
import { leaflet } from './leaflet.js';
import { protomaps } from './protomaps.js';

const ENTRY = 'src/main.ts';
const SERVICE_WORKER = 'src/editor/offline/service-worker.ts';
const ELEMENT = 'src/embedding/dateline-map.ts';

/**
 * Replaces Vite's module through which every `import()` of a build goes: it fetches styles and other
 * modules ahead, and the script's chunks have none.
 */
const withoutPreload: Plugin = {
  name: 'without-preload',
  load(id) {
    if (id !== '\0vite/preload-helper.js') return null;
    return 'export const __vitePreload = (load) => load();';
  },
};

/** A page that is one file has no server from which it could fetch ranges of streets. */
const withoutStreets: Plugin = {
  name: 'without-streets',
  load: (id) => (STREETS.test(id) ? 'export const addStreets = () => true;' : null),
};
const STREETS = /\/src\/map\/own-streets\.ts$/;

/** How Vite builds the script, for every kind of page. */
export function scriptConfig(): UserConfig & { build: object } {
  return {
    plugins: [leaflet(), protomaps(), withoutPreload],
    build: { target: TARGETS, modulePreload: false },
  };
}

/**
 * The script in one piece, including the chunks that other pages fetch on demand.
 *
 * @param root the folder with `src/`
 */
export function scriptInOnePiece(root: string): Promise<string> {
  return inOnePiece(root, ENTRY, [withoutStreets, scriptConfig().plugins], 'es');
}

/** The script of the element for other sites' pages. @param root the folder with `src/` */
export function elementScript(root: string): Promise<string> {
  return inOnePiece(root, ELEMENT, [], 'iife');
}

/**
 * The static editor's service worker.
 *
 * @param root the folder with `src/`
 * @param files of the editor, which it keeps; `revision` where the name does not change with the content
 */
export function serviceWorkerScript(
  root: string,
  files: readonly { readonly url: string; readonly revision: string | null }[],
): Promise<string> {
  return inOnePiece(root, SERVICE_WORKER, [], 'iife', { EDITOR_FILES: JSON.stringify(files) });
}

async function inOnePiece(
  root: string,
  entry: string,
  plugins: PluginOption[],
  format: 'es' | 'iife',
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const made = await build({
    plugins,
    define,
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ...scriptConfig().build,
      write: false,
      rolldownOptions: { input: join(root, entry), output: { codeSplitting: false, format } },
    },
  });
  const { output } = made as Rolldown.RolldownOutput;
  return output[0].code;
}
