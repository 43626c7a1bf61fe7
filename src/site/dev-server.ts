/** The Vite plugin that serves stories while they are written. */
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type Finding, formatFinding } from '../check/finding.js';
import { CHANGED, type Changed, SEEN, type Seen } from '../dev/events.js';
import { SETTINGS_FILE, STYLE_FILE } from '../publish/settings.js';
import { answer } from './answers.js';
import { editWords } from './edit-links.js';
import { DATA_FOLDER } from './files.js';
import { guardEditor, OPEN_IN_EDITOR } from './open-in-editor.js';
import { isOfThisMachine, keepToOwnOrigin } from './own-origin.js';
import { serveEditor } from './serve-editor.js';
import { servePreview } from './serve-preview.js';
import { serveStreets } from './serve-streets.js';
import { listStories } from './stories.js';
import type { BuildStory } from './take-away.js';
import type { Typed } from './typed.js';
import { openWorkshop } from './workshop.js';

/**
 * Milliseconds by which changes are debounced, because some editors write a file twice. Longer
 * than the watcher's (chokidar's) own 50 and 5, in which it drops further events of a file.
 */
const DEBOUNCE = 75;

/**
 * Serves the front page at `/` and every story at `/<its folder>/`, made on request. Open pages
 * are told when their files change: see `src/dev/client.ts`. Unlike built pages they have no
 * policy, because Vite adds styles and scripts of its own. Pages of other origins get no answer.
 */
export function serveStories(
  root: string,
  address: string | undefined,
  build: BuildStory,
  typed: Typed,
): Plugin {
  return {
    name: 'dateline-serve',
    apply: 'serve',
    /** `--open` opens the first story. */
    async config({ server }) {
      const [first] = await listStories(root);
      const isOpened = server?.open === true && first !== undefined;
      return {
        server: {
          ...(isOpened && { open: `/${first}/` }),
          watch: { ignored: [isLinkedFolder] },
        },
      };
    },
    configureServer(server) {
      keepToOwnOrigin(server, { inFrames: false });
      server.middlewares.use(OPEN_IN_EDITOR, guardEditor([root, server.config.root]));
      serveEditor(server, root, build);
      servePreview(server, root, address);
      const workshop = openWorkshop(root, address, reportTo(server), typed);
      watch(server, join(root, DATA_FOLDER), (slug) => {
        if (slug === undefined) workshop.forgetAll();
        else workshop.forget(slug);
        server.ws.send(CHANGED, { slug } satisfies Changed);
      });
      server.ws.on(SEEN, ({ slug, changes }: Seen, client) => {
        if (workshop.changes() > changes) client.send(CHANGED, { slug } satisfies Changed);
      });
      server.middlewares.use(serveStreets(root));
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '/';
        const words = isOfThisMachine(request) ? editWords(request) : undefined;
        answer(server, workshop, path, words).then((found) => {
          if (!found) return next();
          response.setHeader('Cache-Control', 'no-store');
          if ('to' in found) response.writeHead(302, { Location: found.to }).end();
          else response.setHeader('Content-Type', found.type).end(found.content);
        }, next);
      });
    },
    /** What is previewed is not published yet, though others may frame it as they will then. */
    configurePreviewServer(server) {
      keepToOwnOrigin(server, { inFrames: true });
    },
  };
}

/** Links to folders, which are no stories, and could lead the watcher to the whole disk. */
function isLinkedFolder(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Calls `changed` with the name of a story's folder, or with undefined for the settings. */
function watch(
  server: ViteDevServer,
  folder: string,
  changed: (slug: string | undefined) => void,
): void {
  const waiting = new Map<string | undefined, ReturnType<typeof setTimeout>>();
  const data = truePath(folder);
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

/** `data` itself may be a link. */
function truePath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Prints in the terminal. */
function reportTo({ config: { logger } }: ViteDevServer) {
  return {
    found(findings: readonly Finding[]) {
      for (const finding of findings) {
        if (finding.severity === 'warning') logger.warn(formatFinding(finding));
        else logger.error(formatFinding(finding));
      }
    },
    failed(error: unknown) {
      logger.error((error instanceof Error && error.stack) || String(error));
    },
  };
}
