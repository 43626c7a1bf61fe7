/** How Vite builds the editor as static files. */
import { basename, resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { SETTINGS_ID } from '../dev/preview-protocol.js';
import { dataBlock } from '../page/page.js';
import { putPolicy } from '../publish/policy.js';
import type { Settings } from '../publish/settings.js';
import type { SiteKit } from '../publish/site.js';
import { editorPolicy } from './editor-policy.js';
import { PACKAGE, packageConfig } from './package-config.js';
import { type PackedFile, packedData } from './packed-data.js';
import { scriptConfig } from './script.js';
import { EDITOR_SHELL } from './serve-editor.js';
import { PREVIEW_SCRIPT } from './serve-preview.js';
import { STORY_SHELL } from './shells.js';

/**
 * The oldest browsers in which the editor works as static files: Firefox has had modules in workers
 * since 114, Safari `DecompressionStream` since 16.4.
 */
const TARGETS = ['chrome105', 'edge105', 'firefox114', 'safari16.4', 'ios16.4'];

/** The dev server's entry, and that of the static files. */
const [DEV_ENTRY, ENTRY] = ['/src/editor/main.tsx', '/src/editor/main-static.tsx'];

/** The shells, and what they are called beside one another. */
const PAGES: Readonly<Record<string, string>> = {
  [EDITOR_SHELL]: 'index.html',
  [STORY_SHELL]: 'preview.html',
};

/** @param settings of the pages that are made in it */
export async function editorConfig(kit: SiteKit, settings: Settings): Promise<UserConfig> {
  const data = await packedData({ kit, settings });
  const { plugins } = scriptConfig();
  // What one part loads on demand another has from the start.
  const checks = { pluginTimings: false, ineffectiveDynamicImport: false };
  return {
    ...packageConfig(),
    plugins: [plugins, editorPages(settings), dataFiles(data)],
    define: {
      DATA_FILES: JSON.stringify(
        Object.fromEntries(
          data.map(({ path, fileName, source }) => [path, [fileName, source.length]]),
        ),
      ),
    },
    // The form for browsers, without Node's Buffer.
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    worker: { format: 'es', rolldownOptions: { checks } },
    build: {
      target: TARGETS,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: Object.keys(PAGES).map((shell) => resolve(PACKAGE, shell)),
        checks,
      },
    },
  };
}

/** The editor's page, and that of the preview's frame. */
function editorPages(settings: Settings): Plugin {
  const policy = editorPolicy(settings.tiles);
  return {
    name: 'dateline-editor-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) =>
        basename(filename) === EDITOR_SHELL
          ? html.replace(DEV_ENTRY, ENTRY)
          : html
              .replace('<!--story-head-->', '')
              .replace('<!--story-body-->', () => dataBlock(SETTINGS_ID, settings))
              .replace('/src/main.ts', PREVIEW_SCRIPT),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [shell, fileName] of Object.entries(PAGES)) {
          const page = bundle[shell];
          if (page?.type !== 'asset') throw new Error(`The build has no ${shell}.`);
          delete bundle[shell];
          this.emitFile({
            type: 'asset',
            fileName,
            source: putPolicy(String(page.source), policy),
          });
        }
      },
    },
  };
}

function dataFiles(data: readonly PackedFile[]): Plugin {
  return {
    name: 'dateline-editor-data',
    apply: 'build',
    generateBundle() {
      for (const { fileName, source } of data) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
