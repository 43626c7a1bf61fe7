import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { dataBlock, type PageParts, type PageSource, renderPage } from '../page/page.js';
import type { Basemap } from '../story/basemap.js';
import { type Finding, formatFinding } from '../story/finding.js';
import type { Gazetteer } from '../story/gazetteer.js';
import { BASEMAP_ID } from '../story/live.js';
import { composePage } from './compose.js';
import { renderFindings } from './findings-page.js';
import { openGazetteer } from './gazetteer.js';
import { pour, withoutNetwork } from './shell.js';
import { DATA_FOLDER, listStories, loadStory } from './stories.js';

/** Where the dev server answers with the basemap's file. */
const DEV_BASEMAP = 'basemap.json';

interface Options {
  /** The folder that has `data/`; Vite's root unless given. */
  readonly root?: string;
}

interface BuiltPage {
  readonly slug: string;
  readonly page: PageParts;
  /** The basemap without what the drawn map already holds. */
  readonly rest: Omit<Basemap, 'sheets'> & { readonly sheets: readonly unknown[] };
  readonly basemapFile: string;
}

/**
 * Makes the page of a story from `data/`: checks it, renders it into `index.html`, and writes
 * the basemap's file and the self-contained page beside it. A story with errors stops the
 * build; the dev server shows the errors over the page until they are mended.
 */
export function dateline({ root: given }: Options = {}): Plugin {
  let root = given ?? process.cwd();
  let isBuild = false;
  let gazetteer: Gazetteer | undefined;
  let built: BuiltPage | undefined;
  let composed:
    | { readonly key: string; readonly source: ReturnType<typeof composePage> }
    | undefined;

  /** Reads the one story; its page, and all that the check found. */
  async function make(): Promise<{ built?: BuiltPage; findings: readonly Finding[] }> {
    const [slug] = await listStories(root);
    if (slug === undefined) throw new Error(`There is no story in ${DATA_FOLDER}/.`);
    gazetteer ??= openGazetteer();
    const { story, findings } = await loadStory(root, slug, gazetteer);
    if (!story) return { findings };
    const key = JSON.stringify(story.places.map(({ geometry, position }) => [geometry, position]));
    // Drawing the basemap is slow; text can be edited without drawing it anew.
    const source = composed?.key === key ? { ...composed.source, story } : composePage(story);
    composed = { key, source };
    return { built: build(slug, source), findings };
  }

  function build(slug: string, source: Omit<PageSource, 'basemapAddress'>): BuiltPage {
    const [, ...sheets] = source.basemap.sheets;
    const rest = { sheets, labels: source.basemap.labels };
    const hash = createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 8);
    const basemapFile = isBuild ? `assets/basemap-${hash}.json` : DEV_BASEMAP;
    return {
      slug,
      rest,
      basemapFile,
      page: renderPage({ ...source, basemapAddress: basemapFile }),
    };
  }

  return {
    name: 'dateline',
    configResolved(config) {
      root = given ?? config.root;
      isBuild = config.command === 'build';
    },
    async buildStart() {
      if (!isBuild) return;
      const made = await make();
      const errors = made.findings.filter(({ severity }) => severity === 'error');
      if (!made.built) throw new StoryErrors(errors);
      built = made.built;
      this.emitFile({
        type: 'asset',
        fileName: built.basemapFile,
        source: JSON.stringify(built.rest),
      });
    },
    configureServer(server) {
      server.watcher.add(join(root, DATA_FOLDER));
      server.watcher.on('all', (_event, file) => {
        if (isStoryFile(file)) void reload(server);
      });
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${DEV_BASEMAP}` || !built) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(built.rest));
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server }) {
        if (!server) return built ? pour(html, built.page) : html;
        const made = await make();
        built = made.built;
        showFindings(server, made.findings);
        return pour(html, built?.page ?? renderFindings(made.findings));
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!built) return;
        const { slug, rest } = built;
        this.emitFile({
          type: 'asset',
          fileName: `${slug}.html`,
          source: withoutNetwork(bundle, dataBlock(BASEMAP_ID, rest)),
        });
      },
    },
  };

  async function reload(server: ViteDevServer): Promise<void> {
    const made = await make();
    if (made.built) server.ws.send({ type: 'full-reload', path: '*' });
    else showFindings(server, made.findings);
  }
}

/** What stops a build: a list of findings, no stack trace. */
class StoryErrors extends Error {
  constructor(findings: readonly Finding[]) {
    super(`The story has errors.\n${findings.map(formatFinding).join('\n')}`);
    this.name = 'StoryErrors';
    this.stack = '';
  }
}

function isStoryFile(file: string): boolean {
  return /[/\\](?:article\.md|places\.geojson)$/.test(file);
}

/** Shows errors over the page, in the dev server's own overlay, and warnings on the console. */
function showFindings(server: ViteDevServer, findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.severity === 'warning') server.config.logger.warn(formatFinding(finding));
    else server.config.logger.error(formatFinding(finding));
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return;
  server.ws.send({
    type: 'error',
    err: {
      message: errors.map(formatFinding).join('\n\n'),
      stack: '',
      plugin: 'dateline',
      loc: { file: first.file, line: first.line, column: first.column },
    },
  });
}
