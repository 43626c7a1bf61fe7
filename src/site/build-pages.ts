/** The Vite plugin that makes the pages of a build. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Plugin, Rolldown } from 'vite';
import { formatFinding } from '../check/finding.js';
import { settlementsIn } from '../gazetteer/settlements.js';
import type { PageContent } from '../page/content.js';
import { newestFirst } from '../page/front-page.js';
import { PREVIEWED, type PreviewedStory } from '../page/front-preview.js';
import { PREVIEW } from '../page/preview.js';
import { ELEMENT_FILE, LICENCES_FILE, type SiteFile } from '../publish/files.js';
import { drawSmallMapOf, makeFrontPreview, previewedStory, renderRoot } from '../publish/front.js';
import { iconFile, openPainter } from '../publish/pictures.js';
import { withPolicy } from '../publish/policy.js';
import { prepareStory } from '../publish/prepare.js';
import type { Settings } from '../publish/settings.js';
import { pour } from '../publish/shell.js';
import { writeSinglePage } from '../publish/single-page.js';
import { makeSiteFiles, titleOf } from '../publish/site-files.js';
import { makeStorySite, type StorySite } from '../publish/story-site.js';
import { MANIFEST_FILE } from '../publish/web-manifest.js';
import type { Story } from '../story/story.js';
import { packagesIn, writeLicences } from './licences.js';
import { nodeDataFiles, openBasemapData } from './node-data.js';
import { isSound, type ReadSite } from './read-site.js';
import { elementScript, scriptInOnePiece } from './script.js';
import { takeShells } from './shells.js';
import { publishedStreets } from './streets.js';

interface MadePages {
  readonly settings: Settings;
  readonly root: PageContent;
  readonly stories: readonly StorySite[];
  readonly files: readonly SiteFile[];
}

/**
 * Makes the pages of all stories from two built shells: each story's own in a folder of its
 * name, and the front page. Errors in any of them stop the build before anything is written.
 *
 * @param step told what is done next: large stories take half a minute
 */
export function buildPages(
  read: () => Promise<ReadSite>,
  step: (what: string) => void = () => {},
): Plugin {
  let scriptRoot = '';
  let made: MadePages | undefined;
  return {
    name: 'dateline-publish',
    apply: 'build',
    configResolved(config) {
      scriptRoot = config.root;
    },
    async buildStart() {
      const site = await read();
      if (!isSound(site)) {
        const message = `There is nothing to build.\n${site.findings.map(formatFinding).join('\n')}`;
        // A stack trace would hide the findings.
        throw Object.assign(new Error(message), { name: 'StoryErrors', stack: '' });
      }
      made = await makeAll(site, step);
      for (const { fileName, source } of made.files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (!made) return;
        step('Writing the pages');
        const { settings, root, stories } = made;
        const shells = takeShells(bundle);
        const emit = (fileName: string, source: string) =>
          this.emitFile({ type: 'asset', fileName, source });
        const emitPage = (
          fileName: string,
          shell: string,
          content: PageContent,
          tiles = settings.tiles,
        ) => {
          const page = pour(shell, content, settings.style);
          emit(fileName, withPolicy(page, { ...settings, tiles }));
        };
        const licences = writeLicences(packagesIn(bundle));
        // The byte order mark says that it is UTF-8, which not every server does.
        emit(LICENCES_FILE, `\uFEFF${licences}`);
        emit(ELEMENT_FILE, await elementScript(scriptRoot));
        const script = await scriptInOnePiece(scriptRoot);
        const shell = { shell: shells.story, script, licences, settings };
        for (const { pages, single, tiles } of stories) {
          for (const { fileName, content } of pages) {
            emitPage(fileName, shells[content.kind ?? 'story'], content, tiles);
          }
          emit(single.fileName, writeSinglePage(single, shell));
        }
        emitPage('index.html', shells.front, root);
        const hasLists = stories.some(({ pages }) =>
          pages.some(({ content }) => content.kind === 'list'),
        );
        withoutStyleFiles(bundle, hasLists ? [shells.list] : []);
      },
    },
  };
}

/** One story after the other: drawing a basemap takes a second or two, and much memory. */
async function makeAll(
  { settings, stories }: ReadSite,
  step: (what: string) => void,
): Promise<MadePages> {
  const paint = await openPainter(nodeDataFiles);
  const data = await openBasemapData();
  const sites: StorySite[] = [];
  const maps = new Map<string, SiteFile>();
  const isSeveral = stories.length > 1;
  const streetFiles: SiteFile[] = [];
  const all = stories.map(({ story }) => story);
  const { files: siteFiles, feed } = makeSiteFiles(all, settings, paint);
  const newest = newestFirst(all).slice(0, isSeveral ? PREVIEWED : 0);
  const previewed = new Map<Story, PreviewedStory>();
  for (const { story, places, streets: found } of stories) {
    step(`Drawing the map of ${story.slug}`);
    // Signals are handled between two steps.
    await nextTurn();
    const source = prepareStory(story, data);
    step(`Making the pages of ${story.slug}`);
    await nextTurn();
    const file = found && (await publishedStreets(found));
    if (file) streetFiles.push(file);
    const streets = found && file && { ...found, fileName: file.fileName };
    const isSettlement = settlementsIn(data.places);
    const site = { source, places, settings, isSettlement, isSeveral, streets, feed, paint };
    sites.push(makeStorySite(site));
    if (isSeveral) maps.set(story.slug, drawSmallMapOf(source, settings, true));
    if (newest.includes(story)) previewed.set(story, previewedStory(source));
  }
  const inPicture = newest.flatMap((story) => previewed.get(story) ?? []);
  const picture = isSeveral
    ? makeFrontPreview(titleOf(all, settings), inPicture, paint)
    : sites[0]?.preview;
  const preview = picture && { address: picture.fileName, ...PREVIEW };
  const root = renderRoot(all, settings, ({ slug }) => maps.get(slug)?.fileName ?? '', {
    isSeveral,
    beside: { manifest: MANIFEST_FILE, icon: iconFile(180), feed, preview },
  });
  const files = [
    ...sites.flatMap((site) => site.files),
    ...[...streetFiles, ...maps.values(), ...siteFiles, ...(picture ? [picture] : [])],
  ];
  return { settings, root, stories: sites, files: distinct(files) };
}

/** Stories may share a file; files of the same name have the same content. */
function distinct(files: readonly SiteFile[]): SiteFile[] {
  return [...new Map(files.map((file) => [file.fileName, file])).values()];
}

/** Takes style files that none of the shells links to out of the build. */
function withoutStyleFiles(bundle: Rolldown.OutputBundle, shells: readonly string[]): void {
  for (const fileName of Object.keys(bundle)) {
    const isLinked = shells.some((shell) => shell.includes(fileName));
    if (fileName.endsWith('.css') && !isLinked) delete bundle[fileName];
  }
}
