import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { dataBlock } from '../page/page.js';
import { STORY_FILE } from '../story/division.js';
import { type Finding, formatFinding } from '../story/finding.js';
import type { Gazetteer } from '../story/gazetteer.js';
import { partId } from '../story/live.js';
import { SEARCH_ID } from '../story/search.js';
import { composePage } from './compose.js';
import { renderFindings } from './findings-page.js';
import { openGazetteer } from './gazetteer.js';
import { scriptInOnePiece } from './script.js';
import {
  builtText,
  pour,
  pourAnew,
  withoutNetwork,
  withoutStyleFiles,
  withStyles,
} from './shell.js';
import { makeSite, readSiteAddress, type SitePage, type StorySite } from './site.js';
import { DATA_FOLDER, listStories, loadStory, NO_STORY } from './stories.js';

interface Options {
  /** The folder that has `data/`; Vite's root unless given. */
  readonly root?: string;
  /** Public address of the folder that the pages will stand in; DATELINE_SITE unless given. */
  readonly site?: string;
}

interface BuiltPage extends StorySite {
  readonly slug: string;
}

/**
 * Makes the page of a story from `data/`: checks it, renders it into `index.html`, and writes
 * beside it the files that the page needs or hands out, the version for other sites' frames,
 * and the page that is one file. A story with errors stops the
 * build; the dev server shows the errors over the page until they are mended.
 */
export function dateline({ root: given, site }: Options = {}): Plugin {
  const address = readSiteAddress(site ?? process.env.DATELINE_SITE);
  let root = given ?? process.cwd();
  let scriptRoot = root;
  let isBuild = false;
  let gazetteer: Gazetteer | undefined;
  let built: BuiltPage | undefined;
  let composed:
    | { readonly key: string; readonly source: ReturnType<typeof composePage> }
    | undefined;

  /** Reads the one story; its page, and all that the check found. */
  async function make(): Promise<{ built?: BuiltPage; findings: readonly Finding[] }> {
    const [slug] = await listStories(root);
    if (slug === undefined) return { findings: [NO_STORY] };
    gazetteer ??= openGazetteer();
    const { story, findings } = await loadStory(root, slug, gazetteer);
    if (!story) return { findings };
    const { article, places: all } = story;
    const drawn = all.map(({ geometry, position }) => [geometry, position]);
    const key = JSON.stringify([article.language, drawn]);
    // Drawing the basemap is slow; text can be edited without drawing it anew.
    const source = composed?.key === key ? { ...composed.source, story } : composePage(story);
    composed = { key, source };
    const places = await readFile(join(root, DATA_FOLDER, slug, 'places.geojson'), 'utf8');
    const made = await makeSite({ source, places, site: address, isBuild });
    return { built: { slug, ...made }, findings };
  }

  return {
    name: 'dateline',
    configResolved(config) {
      root = given ?? config.root;
      scriptRoot = config.root;
      isBuild = config.command === 'build';
    },
    async buildStart() {
      if (!isBuild) return;
      const made = await make();
      const errors = made.findings.filter(({ severity }) => severity === 'error');
      if (!made.built) throw new StoryErrors(errors);
      built = made.built;
      for (const { fileName, source } of built.files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      server.watcher.add(join(root, DATA_FOLDER));
      server.watcher.on('all', (_event, file) => {
        if (isStoryFile(file)) void reload(server);
      });
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0];
        const send = (type: string, content: string | Uint8Array) => {
          response.setHeader('Content-Type', type);
          response.end(content);
        };
        const file = built?.files.find(({ fileName }) => `/${fileName}` === path);
        if (file) send(file.type, file.source);
        else if (path === `/${STORY_FILE}` || !pageAt(path)) next();
        else otherPage(server, path ?? '').then((html) => send('text/html', html), next);
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server, path }) {
        if (!server) return built ? pour(html, built.pages[0].parts) : html;
        const made = await make();
        built = made.built;
        showFindings(server, made.findings);
        const page = pageAt(path) ?? built?.pages[0];
        return pour(html, page?.parts ?? renderFindings(made.findings));
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (!built) return;
        const { slug, pages, alone, basemap, search } = built;
        const [{ fileName: first, parts: poured }, ...others] = pages;
        const script = await scriptInOnePiece(scriptRoot);
        const linked = builtText(bundle, first);
        const html = withStyles(bundle, linked);
        for (const { fileName, parts } of others) {
          // Whoever reads one list reads the next: they share a file with styles.
          const from = parts.kind === 'list' ? linked : html;
          this.emitFile({ type: 'asset', fileName, source: pourAnew(from, poured, parts) });
        }
        const index = bundle[first];
        if (index?.type === 'asset') index.source = html;
        if (others.every(({ parts }) => parts.kind !== 'list')) withoutStyleFiles(bundle);
        const blocks = [
          ...basemap.map((part, index) => dataBlock(partId(index), part)),
          ...(search ? [dataBlock(SEARCH_ID, search)] : []),
        ].join('');
        this.emitFile({
          type: 'asset',
          fileName: `${slug}.html`,
          source: withoutNetwork(pourAnew(html, poured, alone), script, blocks),
        });
      },
    },
  };

  function pageAt(path: string | undefined): SitePage | undefined {
    return built?.pages.find(({ fileName }) => `/${fileName}` === path);
  }

  async function reload(server: ViteDevServer): Promise<void> {
    const made = await make();
    if (made.built) server.ws.send({ type: 'full-reload', path: '*' });
    else showFindings(server, made.findings);
  }
}

/** One of the other pages, from the same shell as the story's own. */
async function otherPage(server: ViteDevServer, path: string): Promise<string> {
  const shell = await readFile(join(server.config.root, 'index.html'), 'utf8');
  return server.transformIndexHtml(path, shell);
}

/** What stops a build: a list of findings, no stack trace. */
class StoryErrors extends Error {
  constructor(findings: readonly Finding[]) {
    super(`There is no page to build.\n${findings.map(formatFinding).join('\n')}`);
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
