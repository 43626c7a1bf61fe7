/** The files of a story's folder, apart from script and styles, which Vite builds. */
import type { ExportContext } from '../export/format.js';
import { exportStory } from '../export/index.js';
import type { FeedLink, PageContent } from '../page/content.js';
import { renderEmbed } from '../page/embed.js';
import { renderLists } from '../page/list-page.js';
import { liveStoryOf } from '../page/live-story.js';
import { layOut, renderPages } from '../page/page.js';
import { drawPreview, PREVIEW } from '../page/preview.js';
import { divide, listFile, MOST_CARDS, STORY_FILE, textFile } from '../page-data/division.js';
import { quotationsOf } from '../page-data/search.js';
import type { StreetsBeside } from '../page-data/streets.js';
import {
  ASSETS,
  byteLength,
  ELEMENT_FILE,
  LICENCES_FILE,
  type SiteFile,
  shortHash,
} from './files.js';
import { FRONT_FROM_STORY } from './front.js';
import { OEMBED_FILE, writeOembed } from './oembed.js';
import { iconFile, type Painter, previewFile } from './pictures.js';
import type { PreparedStory } from './prepare.js';
import { addressOf, type Settings } from './settings.js';
import { GENERATOR } from './shell.js';
import { EMBED_FILE, type SinglePageSource } from './single-page.js';

const PLACES_FILE = 'places.geojson';

interface SiteSource {
  readonly source: PreparedStory;
  /** The text of the story's `places.geojson`. */
  readonly places: string;
  readonly settings: Settings;
  /** Whether an entry of GeoNames is a settlement, for the exports. */
  readonly isSettlement?: ExportContext['isSettlement'];
  /** Whether the site has other stories, and thus a front page. */
  readonly isSeveral: boolean;
  /** The publisher's own streets; `fileName`: their path in the site's folder. */
  readonly streets?: (Omit<StreetsBeside, 'address'> & Pick<SiteFile, 'fileName'>) | undefined;
  /** The site's feed, if it has one; its address relative to the site's folder. */
  readonly feed?: FeedLink | undefined;
  /**
   * Paints the preview picture, for a site to be published, whose files have hashes in their names;
   * the dev server's pages do without.
   */
  readonly paint?: Painter;
}

interface SitePage {
  /** Its path in the site's folder. */
  readonly fileName: string;
  readonly content: PageContent;
}

export interface StorySite {
  /** Those that its pages offer: see {@link Settings.tiles}. The single page offers the site's. */
  readonly tiles: Settings['tiles'];
  /** The story's own page first. All are poured into the shell. */
  readonly pages: readonly [SitePage, ...SitePage[]];
  /** The picture for previews of links, which is among the files. */
  readonly preview: SiteFile | undefined;
  readonly single: SinglePageSource & { readonly fileName: string };
  readonly files: readonly SiteFile[];
}

export function makeStorySite(given: SiteSource): StorySite {
  const { source, places, settings, isSeveral, streets, feed, paint } = given;
  const { story } = source;
  // Where the publisher has streets, nobody else needs to learn of a visit.
  const tiles = streets ? null : settings.tiles;
  const site = addressOf(settings, story.slug);
  const inFolder = (name: string) => `${story.slug}/${name}`;
  const fileOf = (name: string, data: unknown): SiteFile => {
    const text = JSON.stringify(data);
    const fileName = paint ? `${ASSETS}${name}-${shortHash(text)}.json` : inFolder(`${name}.json`);
    return { fileName, type: 'application/json', source: text };
  };
  const rest = source.rest.map(({ reach, wire }, index) => ({
    reach,
    file: fileOf(paint ? 'basemap' : `basemap-${index}`, wire),
  }));
  const parts = rest.map(({ reach, file }) => ({ ...reach, address: fromFolder(file) }));
  const preview = paint && previewFile(paint(drawPreview(source)));
  const picture = preview && { address: fromFolder(preview), ...PREVIEW };
  const { article } = story;
  const oembed = paint && site && writeOembed({ article, site, settings, preview: picture });
  const exported = exportStory(story, { site, isSettlement: given.isSettlement });
  const downloads = exported.map(({ fileName, type, source }) => ({
    file: fileName,
    type,
    size: byteLength(source),
  }));

  const division = divide(story);
  const isDivided = division.texts.length > 1 || division.lists.length > 0;
  const beside = streets && {
    address: fromFolder(streets),
    extent: streets.extent,
    maxZoom: streets.maxZoom,
  };
  const whole = {
    ...source,
    ...(tiles !== undefined && { tiles }),
    ...(beside && { streets: beside }),
    division,
    parts,
  };
  // Several pages need the same data for the script: they share a file with it.
  const storyFile = isDivided ? fileOf('story', liveStoryOf(whole, layOut(whole))) : undefined;
  const search = story.places.length > MOST_CARDS ? quotationsOf(story) : undefined;
  const searchFile = search && fileOf('search', search);
  const here = {
    ...whole,
    sharing: {
      ...(site !== undefined && { site }),
      ...(picture && { preview: picture }),
      ...(paint && { element: `../${ELEMENT_FILE}` }),
      ...(oembed && { oembed: site + OEMBED_FILE }),
      ...(feed && { feed: { ...feed, address: `../${feed.address}` } }),
      ...(paint && { icon: `../${iconFile(180)}`, licences: `../${LICENCES_FILE}` }),
      generator: GENERATOR,
      places: PLACES_FILE,
      embed: EMBED_FILE,
      downloads,
    },
    ...(isSeveral && { front: FRONT_FROM_STORY }),
    ...(storyFile && { storyAddress: fromFolder(storyFile) }),
    ...(searchFile && { searchAddress: fromFolder(searchFile) }),
  };
  const [page, ...texts] = renderPages(here);
  if (!page) throw new Error('A story has a page.');
  return {
    tiles,
    preview,
    pages: [
      { fileName: inFolder(STORY_FILE), content: page },
      { fileName: inFolder(EMBED_FILE), content: renderEmbed(here, STORY_FILE) },
      ...texts.map((content, index) => ({
        fileName: inFolder(textFile(index + 1)),
        content,
      })),
      ...renderLists(story, division).map((content, index) => ({
        fileName: inFolder(listFile(index)),
        content,
      })),
    ],
    single: { fileName: inFolder(`${story.slug}.html`), source, places, preview: picture },
    files: [
      ...rest.map(({ file }) => file),
      ...(storyFile ? [storyFile] : []),
      ...(searchFile ? [searchFile] : []),
      { fileName: inFolder(PLACES_FILE), type: 'application/geo+json', source: places },
      ...exported.map((file) => ({ ...file, fileName: inFolder(file.fileName) })),
      ...(preview ? [preview] : []),
      ...(oembed
        ? [{ fileName: inFolder(OEMBED_FILE), type: 'application/json', source: oembed }]
        : []),
    ],
  };
}

/** A file's address, relative to the story's folder. */
function fromFolder({ fileName }: Pick<SiteFile, 'fileName'>): string {
  return fileName.startsWith(ASSETS) ? `../${fileName}` : fileName.replace(/^.*\//, '');
}
