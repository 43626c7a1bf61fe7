/** How Vite builds the editor as static files. */
import { basename, join, resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { lightPaint } from '../cartography/colours.js';
import { SETTINGS_ID } from '../dev/preview-protocol.js';
import { dataBlock } from '../page/page.js';
import { LICENCES_FILE, type SiteFile, shortHash } from '../publish/files.js';
import { iconFile, makeIconFile, makeIcons, openPainter, SVG_ICON } from '../publish/pictures.js';
import { putPolicy } from '../publish/policy.js';
import type { Settings } from '../publish/settings.js';
import type { SiteKit } from '../publish/site.js';
import { manifestIcons } from '../publish/web-manifest.js';
import { editorPolicy } from './editor-policy.js';
import { folderWith } from './installed-packages.js';
import { packagesIn, writeEditorLicences } from './licences.js';
import { nodeDataFiles } from './node-data.js';
import { PACKAGE, packageConfig } from './package-config.js';
import { type PackedFile, packedData } from './packed-data.js';
import { scriptConfig, serviceWorkerScript } from './script.js';
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
  const inWorkers = new Set<string>();
  // What one part loads on demand another has from the start.
  const checks = { pluginTimings: false, ineffectiveDynamicImport: false };
  return {
    ...packageConfig(),
    plugins: [plugins, lateTransliteration, editorPages({ settings, data, inWorkers })],
    // Whatever NODE_ENV says.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    define: {
      'import.meta.env.STATIC_EDITOR': 'true',
      DATA_FILES: JSON.stringify(
        Object.fromEntries(
          data.map(({ path, fileName, source }) => [path, [fileName, source.length]]),
        ),
      ),
    },
    // The form for browsers, without Node's Buffer.
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    worker: {
      format: 'es',
      plugins: () => [lateTransliteration, collectPackages(inWorkers)],
      rolldownOptions: { checks },
    },
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

const LATE_ASCII = resolve(PACKAGE, 'src/editor/data/late-ascii.ts');

/** Names are transliterated by a table that is larger than all that an author needs to begin. */
const lateTransliteration: Plugin = {
  name: 'dateline-late-transliteration',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'any-ascii' && importer !== LATE_ASCII ? LATE_ASCII : undefined,
};

function collectPackages(folders: Set<string>): Plugin {
  return {
    name: 'dateline-worker-packages',
    generateBundle(_options, bundle) {
      for (const folder of packagesIn(bundle)) folders.add(folder);
    },
  };
}

/** What is built beside the pages. */
interface Beside {
  readonly settings: Settings;
  readonly data: readonly PackedFile[];
  /** The folders of the packages whose code is in the workers' scripts. */
  readonly inWorkers: ReadonlySet<string>;
}

/** The editor's page and that of the preview's frame, with all that is no script. */
function editorPages({ settings, data, inWorkers }: Beside): Plugin {
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
      async handler(_options, bundle) {
        const kept: { url: string; revision: string | null }[] = [];
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
        for (const [shell, fileName] of Object.entries(PAGES)) {
          const page = bundle[shell];
          if (page?.type !== 'asset') throw new Error(`The build has no ${shell}.`);
          delete bundle[shell];
          const linked = String(page.source).replace(
            '</title>',
            shell === EDITOR_SHELL ? `$&${LINKS}` : '$&',
          );
          const source = putPolicy(linked, policy);
          emit(fileName, source);
          kept.push({ url: fileName, revision: shortHash(source) });
        }
        // Their names change with their content.
        kept.push(...Object.keys(bundle).map((url) => ({ url, revision: null })));
        const paint = await openPainter(nodeDataFiles);
        for (const { fileName, source } of [...makeIcons(paint), MANIFEST, makeIconFile(paint)]) {
          emit(fileName, source);
          kept.push({ url: fileName, revision: shortHash(source) });
        }
        for (const { fileName, source } of data) emit(fileName, source);
        const packages = [
          ...new Set([...packagesIn(bundle), ...inWorkers, ...OFFLINE.map(folderOf)]),
        ];
        emit(LICENCES_FILE, `\uFEFF${writeEditorLicences(packages)}`);
        emit('service-worker.js', await serviceWorkerScript(PACKAGE, kept));
      },
    },
  };
}

/** Of what the service worker is made, in a build of its own. */
const OFFLINE = ['core', 'precaching', 'routing', 'strategies'].map((part) => `workbox-${part}`);

const folderOf = (name: string) => join(folderWith(`${name}/package.json`), name);

const MANIFEST_FILE = 'editor.webmanifest';

const LINKS = [
  `<link rel="icon" href="./${SVG_ICON}">`,
  `<link rel="apple-touch-icon" href="./${iconFile(180)}">`,
  `<link rel="manifest" href="./${MANIFEST_FILE}">`,
].join('');

/** With it the editor can be installed as an application (W3C). */
const MANIFEST: SiteFile = {
  fileName: MANIFEST_FILE,
  type: 'application/manifest+json',
  source: JSON.stringify({
    name: 'Dateline',
    description: 'Turns an article into a map that a reader can check.',
    lang: 'en',
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: lightPaint('page'),
    theme_color: lightPaint('page'),
    icons: manifestIcons(),
  }),
};
