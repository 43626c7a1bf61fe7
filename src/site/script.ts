/** The page's script, and how it is built. */
import { join } from 'node:path';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { TARGETS } from './browsers/promise.js';
import { leaflet } from './leaflet.js';
import { protomaps } from './protomaps.js';

const ENTRY = 'src/main.ts';

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
export async function scriptInOnePiece(root: string): Promise<string> {
  const config = scriptConfig();
  const made = await build({
    ...config,
    plugins: [withoutStreets, config.plugins],
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ...config.build,
      write: false,
      rolldownOptions: { input: join(root, ENTRY), output: { codeSplitting: false } },
    },
  });
  const { output } = made as Rolldown.RolldownOutput;
  return output[0].code;
}
