/** What the dev server answers: the pages and files of the stories, made on request. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Finding } from '../check/finding.js';
import { faultOfFolder } from '../check/read.js';
import { CHANGES_ID, slugAt } from '../dev/events.js';
import type { PageContent } from '../page/content.js';
import { dataBlock } from '../page/page.js';
import { STORY_FILE } from '../page-data/division.js';
import { renderRoot } from '../publish/front.js';
import { makeIconFile } from '../publish/pictures.js';
import { pour } from '../publish/shell.js';
import { type EditWords, editorOf, renderNone, withEdit, withNewStory } from './edit-links.js';
import { DATA_FOLDER } from './files.js';
import { mistakesBlock, renderBroken, renderFindings } from './findings-page.js';
import { FRONT_SHELL, STORY_SHELL } from './shells.js';
import type { Workshop } from './workshop.js';

/** A response's content, or where to redirect to. */
export type Answer =
  | { readonly type: string; readonly content: string | Uint8Array }
  | { readonly to: string };

/** Brings changes into open pages. It must come before the page's own script. */
const CLIENT = '<script type="module" src="/src/dev/client.ts"></script>';

/**
 * The answer for a path; undefined if it is Vite's to answer.
 *
 * @param words of the links to the editor; none where nobody may edit
 */
export async function answer(
  server: ViteDevServer,
  workshop: Workshop,
  path: string,
  words: EditWords | undefined,
): Promise<Answer | undefined> {
  const changes = workshop.changes();
  const [slugs, leftOut] = await Promise.all([workshop.slugs(), workshop.leftOut()]);
  if (path === '/' || path === '/index.html') {
    return rootPage(server, workshop, { slugs, leftOut, words });
  }
  if (slugs.includes(path.slice(1))) return { to: `${path}/` };
  if (path === '/favicon.ico') {
    const { type, source } = makeIconFile(await workshop.painter());
    return { type, content: source };
  }
  const slug = slugAt(path);
  if (slug === undefined) return undefined;
  const onLink = leftOut.filter(({ file }) => path === `/${file.slice(DATA_FOLDER.length + 1)}/`);
  if (onLink.length > 0) {
    const content = renderFindings(onLink);
    return poured(server, workshop, { shell: STORY_SHELL, path, content, findings: [], changes });
  }
  if (!slugs.includes(slug)) return undefined;
  const { site, files, findings } = await workshop.make(slug);
  const file = files.find(({ fileName }) => `/${fileName}` === path);
  if (file) return { type: file.type, content: file.source };
  const fileName = path.endsWith('/') ? path + STORY_FILE : path;
  const page = site?.pages.find((candidate) => `/${candidate.fileName}` === fileName);
  if (site && !page) return undefined;
  const found = page?.content ?? renderFindings(findings);
  // Embedded pages stand in others.
  const isEditable = words && found.kind !== 'embed' && faultOfFolder(slug) === undefined;
  const content = isEditable ? withEdit(found, slug, words) : found;
  return poured(server, workshop, { shell: STORY_SHELL, path, content, findings, changes });
}

interface Listed {
  readonly slugs: readonly string[];
  readonly leftOut: readonly Finding[];
  readonly words: EditWords | undefined;
}

/** The list of stories. Those with errors are named below it, and show them at their addresses. */
async function rootPage(
  server: ViteDevServer,
  workshop: Workshop,
  { slugs, leftOut, words }: Listed,
): Promise<Answer> {
  const changes = workshop.changes();
  const { settings, findings: onSettings } = await workshop.settings();
  const read = await Promise.all(
    slugs.map(async (slug) => ({ slug, ...(await workshop.read(slug)) })),
  );
  const stories = read.flatMap(({ story }) => story ?? []);
  const broken = read.filter(({ story }) => story === undefined);
  const list = listOf();
  const whole = { ...list, body: list.body + renderBroken(broken, leftOut, words) };
  const content = words ? withNewStory(whole, words) : whole;
  // Over the list, an overlay would hide the stories that are in order.
  const findings = [...onSettings, ...(slugs.length > 0 || words ? [] : [workshop.noStory])];
  return poured(server, workshop, { shell: FRONT_SHELL, path: '/', content, findings, changes });

  function listOf(): PageContent {
    if (stories.length > 0) {
      const editing = words && { ...words, editorOf };
      const kind = { isSeveral: slugs.length > 1, ...(editing && { editing }) };
      return renderRoot(stories, settings, mapOf, kind);
    }
    if (slugs.length > 0) return renderFindings(broken.flatMap(({ findings }) => findings));
    return words ? renderNone(words) : renderFindings([workshop.noStory]);
  }
}

const mapOf = ({ slug }: { readonly slug: string }) => `${slug}/map.svg`;

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
