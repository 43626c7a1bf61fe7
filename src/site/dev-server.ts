/** The Vite plugin that serves stories while they are written. */
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type Finding, formatFinding } from '../check/finding.js';
import { CHANGED, CHANGES_ID, type Changed, SEEN, type Seen, slugAt } from '../dev/events.js';
import type { PageContent } from '../page/content.js';
import { dataBlock } from '../page/page.js';
import { STORY_FILE } from '../page-data/division.js';
import { renderRoot } from '../publish/front.js';
import { makeIconFile } from '../publish/pictures.js';
import { SETTINGS_FILE, STYLE_FILE } from '../publish/settings.js';
import { pour } from '../publish/shell.js';
import { FRONT_SHELL, STORY_SHELL } from './build-pages.js';
import { DATA_FOLDER } from './files.js';
import { mistakesBlock, renderFindings } from './findings-page.js';
import { listStories, NO_STORY } from './stories.js';
import { openWorkshop, type Workshop } from './workshop.js';

/** A response's content, or where to redirect to. */
type Answer =
  | { readonly type: string; readonly content: string | Uint8Array }
  | { readonly to: string };

/** Brings changes into open pages. It must come before the page's own script. */
const CLIENT = '<script type="module" src="/src/dev/client.ts"></script>';

/**
 * Milliseconds by which changes are debounced, because some editors write a file twice. Longer
 * than the watcher's (chokidar's) own 50 and 5, in which it drops further events of a file.
 */
const DEBOUNCE = 75;

/**
 * Serves the front page at `/` and every story at `/<its folder>/`, made on request. Open pages
 * are told when their files change: see `src/dev/client.ts`. Unlike built pages they have no
 * policy, because Vite adds styles and scripts of its own.
 */
export function serveStories(root: string, address: string | undefined): Plugin {
  return {
    name: 'dateline-serve',
    apply: 'serve',
    /** `--open` opens the first story. */
    async config({ server }) {
      const [first] = await listStories(root);
      return server?.open === true && first !== undefined ? { server: { open: `/${first}/` } } : {};
    },
    configureServer(server) {
      const workshop = openWorkshop(root, address, (findings) => report(server, findings));
      watch(server, join(root, DATA_FOLDER), (slug) => {
        if (slug === undefined) workshop.forgetAll();
        else workshop.forget(slug);
        server.ws.send(CHANGED, { slug } satisfies Changed);
      });
      server.ws.on(SEEN, ({ slug, changes }: Seen, client) => {
        if (workshop.changes() > changes) client.send(CHANGED, { slug } satisfies Changed);
      });
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '/';
        answer(server, workshop, path).then((found) => {
          if (!found) return next();
          response.setHeader('Cache-Control', 'no-store');
          if ('to' in found) response.writeHead(302, { Location: found.to }).end();
          else response.setHeader('Content-Type', found.type).end(found.content);
        }, next);
      });
    },
  };
}

/** Calls `changed` with the name of a story's folder, or with undefined for the settings. */
function watch(
  server: ViteDevServer,
  data: string,
  changed: (slug: string | undefined) => void,
): void {
  const waiting = new Map<string | undefined, ReturnType<typeof setTimeout>>();
  server.watcher.add(data);
  server.watcher.on('all', (_event, file) => {
    const [first = '', name] = relative(data, file).split(sep);
    const slug = name === undefined ? undefined : first;
    const isForAll = first === SETTINGS_FILE || first === STYLE_FILE;
    if (first === '..' || (slug === undefined && !isForAll)) return;
    clearTimeout(waiting.get(slug));
    waiting.set(
      slug,
      setTimeout(() => changed(slug), DEBOUNCE),
    );
  });
}

/** The answer for a path; undefined if it is Vite's to answer. */
async function answer(
  server: ViteDevServer,
  workshop: Workshop,
  path: string,
): Promise<Answer | undefined> {
  const changes = workshop.changes();
  const slugs = await workshop.slugs();
  if (path === '/' || path === '/index.html') return rootPage(server, workshop, slugs);
  if (slugs.includes(path.slice(1))) return { to: `${path}/` };
  if (path === '/favicon.ico') {
    const { type, source } = makeIconFile(await workshop.painter());
    return { type, content: source };
  }
  const slug = slugAt(path);
  if (slug === undefined || !slugs.includes(slug)) return undefined;
  const { site, files, findings } = await workshop.make(slug);
  const file = files.find(({ fileName }) => `/${fileName}` === path);
  if (file) return { type: file.type, content: file.source };
  const fileName = path.endsWith('/') ? path + STORY_FILE : path;
  const page = site?.pages.find((candidate) => `/${candidate.fileName}` === fileName);
  if (site && !page) return undefined;
  const content = page?.content ?? renderFindings(findings);
  return poured(server, workshop, { shell: STORY_SHELL, path, content, findings, changes });
}

async function rootPage(
  server: ViteDevServer,
  workshop: Workshop,
  slugs: readonly string[],
): Promise<Answer> {
  const changes = workshop.changes();
  const { settings, findings: onSettings } = await workshop.settings();
  const read = await Promise.all(slugs.map(workshop.read));
  const stories = read.flatMap(({ story }) => story ?? []);
  const onStories = slugs.length > 0 ? read.flatMap(({ findings }) => findings) : [NO_STORY];
  const findings = [...onSettings, ...onStories];
  const content =
    stories.length > 0
      ? renderRoot(stories, settings, ({ slug }) => `${slug}/map.svg`, {
          isSeveral: slugs.length > 1,
          isBuild: false,
        })
      : renderFindings(findings);
  return poured(server, workshop, { shell: FRONT_SHELL, path: '/', content, findings, changes });
}

interface DevPage {
  readonly shell: string;
  readonly path: string;
  readonly content: PageContent;
  readonly findings: readonly Finding[];
  /** How many changes there had been when the page was made. */
  readonly changes: number;
}

async function poured(
  server: ViteDevServer,
  workshop: Workshop,
  { shell, path, content, findings, changes }: DevPage,
): Promise<Answer> {
  const { settings } = await workshop.settings();
  const html = await readFile(join(server.config.root, shell), 'utf8');
  const withClient = html.replace('<head>', `<head>${CLIENT}`);
  const served = await server.transformIndexHtml(path, withClient);
  const blocks = mistakesBlock(findings, workshop.root) + dataBlock(CHANGES_ID, changes);
  const whole = { ...content, body: content.body + blocks };
  return { type: 'text/html', content: pour(served, whole, settings.style) };
}

/** Prints findings in the terminal. */
function report(server: ViteDevServer, findings: readonly Finding[]): void {
  const { logger } = server.config;
  for (const finding of findings) {
    if (finding.severity === 'warning') logger.warn(formatFinding(finding));
    else logger.error(formatFinding(finding));
  }
}
