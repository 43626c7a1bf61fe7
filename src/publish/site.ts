/**
 * A whole site: its stories' pages and files, its front page, and what they share. The build makes
 * it in Node, the static editor in a browser: the same files from the same texts.
 */
import type { BasemapData } from '../basemap/index.js';
import { settlementsIn } from '../gazetteer/settlements.js';
import type { PageContent } from '../page/content.js';
import { newestFirst } from '../page/front-page.js';
import { PREVIEWED, type PreviewedStory } from '../page/front-preview.js';
import { PREVIEW } from '../page/preview.js';
import type { StreetsBeside } from '../page-data/streets.js';
import type { Story } from '../story/story.js';
import { ELEMENT_FILE, LICENCES_FILE, type SiteFile } from './files.js';
import { drawSmallMapOf, makeFrontPreview, previewedStory, renderRoot } from './front.js';
import { iconFile, type Painter } from './pictures.js';
import { withPolicy } from './policy.js';
import { prepareStory } from './prepare.js';
import type { Settings } from './settings.js';
import { pour } from './shell.js';
import { writeSinglePage } from './single-page.js';
import { makeSiteFiles, titleOf } from './site-files.js';
import { makeStorySite, type StorySite } from './story-site.js';
import { MANIFEST_FILE } from './web-manifest.js';

/** What Vite builds of the reader's page; it is the same for all stories. */
export interface SiteKit {
  /** Shells with their styles in them, but for that of lists, which links to a file. */
  readonly shells: {
    readonly story: string;
    readonly embed: string;
    readonly list: string;
    readonly front: string;
  };
  /** The script and its chunks, as files of the site. */
  readonly scripts: readonly KitFile[];
  /** The file with styles that lists link to. */
  readonly listStyles: readonly KitFile[];
  /** The script in one piece. */
  readonly script: string;
  /** The script of `<dateline-map>`. */
  readonly element: string;
  /** The licences of everything in script, styles and basemap. */
  readonly licences: string;
}

/** The data file of the static editor that has what its press needs beside data. */
export const KIT_FILE = 'dateline/site-kit.json';

export interface EditorKit {
  readonly kit: SiteKit;
  readonly settings: Settings;
}

interface KitFile {
  readonly fileName: string;
  readonly source: string;
}

/** A story without errors. */
export interface SoundStory {
  readonly story: Story;
  /** The text of its `places.geojson`. */
  readonly places: string;
  /** Its own streets. */
  readonly streets?: Omit<StreetsBeside, 'address'> & { readonly file: SiteFile };
}

/** What a site is made with. */
interface Means {
  readonly data: BasemapData;
  readonly paint: Painter;
  /** Told what is made next; waited for. */
  readonly step?: (what: string) => Promise<void>;
}

export interface MadeSite {
  readonly settings: Settings;
  readonly root: PageContent;
  readonly stories: readonly StorySite[];
  /** All but the pages, and what is in the kit. */
  readonly files: readonly SiteFile[];
}

/** One story after the other: drawing a basemap takes a second or two, and much memory. */
export async function makeSite(
  stories: readonly SoundStory[],
  settings: Settings,
  { data, paint, step = async () => {} }: Means,
): Promise<MadeSite> {
  const sites: StorySite[] = [];
  const maps = new Map<string, SiteFile>();
  const isSeveral = stories.length > 1;
  const all = stories.map(({ story }) => story);
  const { files: siteFiles, feed } = makeSiteFiles(all, settings, paint);
  const newest = newestFirst(all).slice(0, isSeveral ? PREVIEWED : 0);
  const previewed = new Map<Story, PreviewedStory>();
  for (const { story, places, streets: found } of stories) {
    await step(`Drawing the map of ${story.slug}`);
    const source = prepareStory(story, data);
    await step(`Making the pages of ${story.slug}`);
    const streets = found && { ...found, fileName: found.file.fileName };
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
    ...stories.flatMap(({ streets }) => (streets ? [streets.file] : [])),
    ...[...maps.values(), ...siteFiles, ...(picture ? [picture] : [])],
  ];
  return { settings, root, stories: sites, files: distinct(files) };
}

/** Stories may share a file; files of the same name have the same content. */
function distinct(files: readonly SiteFile[]): SiteFile[] {
  return [...new Map(files.map((file) => [file.fileName, file])).values()];
}

/** The pages of a site, and the files that they share whatever the stories are. */
export function writePages(made: MadeSite, kit: SiteKit): KitFile[] {
  const { settings, root, stories } = made;
  const { shells, script, licences } = kit;
  const page = (shell: string, content: PageContent, tiles = settings.tiles) =>
    withPolicy(pour(shell, content, settings.style), { ...settings, tiles });
  const files = [
    // The byte order mark says that it is UTF-8, which not every server does.
    { fileName: LICENCES_FILE, source: `\uFEFF${licences}` },
    { fileName: ELEMENT_FILE, source: kit.element },
    { fileName: 'index.html', source: page(shells.front, root) },
  ];
  const common = { shell: shells.story, script, licences, settings };
  for (const { pages, single, tiles } of stories) {
    for (const { fileName, content } of pages) {
      const shell = shells[content.kind ?? 'story'];
      files.push({ fileName, source: page(shell, content, tiles) });
    }
    files.push({ fileName: single.fileName, source: writeSinglePage(single, common) });
  }
  return files;
}

/** Whether the site has lists, which link to a file with styles. */
export function hasLists({ stories }: MadeSite): boolean {
  return stories.some(({ pages }) => pages.some(({ content }) => content.kind === 'list'));
}

/** All files of a site, the kit's among them. */
export function filesOfSite(made: MadeSite, kit: SiteKit): Pick<SiteFile, 'fileName' | 'source'>[] {
  return [
    ...kit.scripts,
    ...(hasLists(made) ? kit.listStyles : []),
    ...made.files,
    ...writePages(made, kit),
  ];
}
