/** The part of the build that makes the pages. */
import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { formatFinding } from '../check/finding.js';
import type { PageContent } from '../page/content.js';
import { dataBlock } from '../page/page.js';
import { partId } from '../page-data/live.js';
import { SEARCH_ID } from '../page-data/search.js';
import { composePage } from '../publish/compose.js';
import { makeIconFile } from '../publish/icon.js';
import { withPolicy } from '../publish/policy.js';
import { makeSite, type SiteFile, type StorySite } from '../publish/site.js';
import { drawSmallMapOf, FRONT_FROM_STORY, renderRoot } from './front.js';
import { LICENCES_FILE, packagesIn, writeLicences } from './licences.js';
import { isSound, type ReadSite } from './read-site.js';
import { scriptInOnePiece } from './script.js';
import type { Settings } from './settings.js';
import {
  builtText,
  inFolder,
  pour,
  withoutNetwork,
  withoutScript,
  withoutStyleFiles,
  withScriptInItsOwnTime,
  withStyles,
} from './shell.js';

/** The shells, which Vite builds: their script and styles are all pages'. */
export const STORY_SHELL = 'index.html';
export const FRONT_SHELL = 'front.html';
export const SHELLS = [STORY_SHELL, FRONT_SHELL];

interface MadeSite {
  readonly settings: Settings;
  readonly root: PageContent;
  readonly stories: readonly StorySite[];
  readonly files: readonly SiteFile[];
}

/**
 * Makes the pages of all stories from two built shells: each story's own in a folder of its
 * name, and the front page. Errors in any of them stop the build before anything is written.
 */
export function publish(read: () => Promise<ReadSite>): Plugin {
  let scriptRoot = '';
  let made: MadeSite | undefined;
  return {
    name: 'dateline-publish',
    apply: 'build',
    configResolved(config) {
      scriptRoot = config.root;
    },
    async buildStart() {
      const site = await read();
      if (!isSound(site)) throw new StoryErrors(site);
      made = await makeAll(site);
      for (const { fileName, source } of made.files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (!made) return;
        const { settings, root, stories } = made;
        const shells = takeShells(bundle);
        const pourInto = (shell: string, parts: PageContent) => pour(shell, parts, settings.style);
        const emit = (fileName: string, html: string) =>
          this.emitFile({ type: 'asset', fileName, source: withPolicy(html, settings) });
        const licences = writeLicences(packagesIn(bundle));
        // The mark tells that it is UTF-8, which not every server says.
        const source = `\uFEFF${licences}`;
        this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
        const script = await scriptInOnePiece(scriptRoot);
        for (const { pages, alone, basemap, search } of stories) {
          for (const { fileName, parts } of pages) {
            const isList = parts.kind === 'list';
            emit(fileName, pourInto(isList ? shells.list : shells.story, parts));
          }
          const blocks = [
            ...basemap.map((part, index) => dataBlock(partId(index), part)),
            ...(search ? [dataBlock(SEARCH_ID, search)] : []),
          ].join('');
          const whole = pourInto(shells.story, alone.parts);
          emit(alone.fileName, withoutNetwork(whole, script, blocks, licences));
        }
        emit('index.html', pourInto(shells.front, root));
        const hasLists = stories.some(({ pages }) =>
          pages.some(({ parts }) => parts.kind === 'list'),
        );
        withoutStyleFiles(bundle, hasLists ? [shells.list] : []);
      },
    },
  };
}

/** One story after the other: drawing the basemap takes a second or two, and much memory. */
async function makeAll({ settings, stories }: ReadSite): Promise<MadeSite> {
  const sites: StorySite[] = [];
  const maps = new Map<string, SiteFile>();
  const isSeveral = stories.length > 1;
  for (const { story, places } of stories) {
    const source = composePage(story);
    const site = settings.address && `${settings.address}${story.slug}/`;
    const front = isSeveral ? FRONT_FROM_STORY : undefined;
    const { tiles } = settings;
    sites.push(await makeSite({ source, places, site, front, tiles, isBuild: true }));
    if (isSeveral) maps.set(story.slug, drawSmallMapOf(source, settings, true));
  }
  const root = renderRoot(
    stories.map(({ story }) => story),
    settings,
    ({ slug }) => maps.get(slug)?.fileName ?? '',
    { isSeveral, isBuild: true },
  );
  const icon = await makeIconFile();
  const files = [...sites.flatMap((site) => site.files), ...maps.values(), icon];
  return { settings, root, stories: sites, files: distinct(files) };
}

/** Stories may share a file: of the same name it has the same content. */
function distinct(files: readonly SiteFile[]): SiteFile[] {
  return [...new Map(files.map((file) => [file.fileName, file])).values()];
}

/** Takes the built shells, which are no pages themselves, out of the build. */
function takeShells(bundle: Rolldown.OutputBundle) {
  const [story = '', front = ''] = SHELLS.map((name) => {
    const [fileName = name] = Object.keys(bundle).filter((file) => basename(file) === name);
    // Indented for whoever edits them.
    const html = builtText(bundle, fileName).replace(/\n\s*/g, '');
    delete bundle[fileName];
    return html;
  });
  const linked = inFolder(story);
  return {
    story: withScriptInItsOwnTime(withStyles(bundle, linked)),
    // Whoever reads one list reads the next: they share a file with styles.
    list: withoutScript(linked),
    front: withStyles(bundle, front),
  };
}

/** What stops a build: a list of findings, no stack trace. */
class StoryErrors extends Error {
  constructor({ findings }: ReadSite) {
    super(`There is nothing to build.\n${findings.map(formatFinding).join('\n')}`);
    this.name = 'StoryErrors';
    this.stack = '';
  }
}
