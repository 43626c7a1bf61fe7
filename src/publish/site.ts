/** All that a story's folder is made of but the script and the styles, which Vite makes. */
import { createHash } from 'node:crypto';
import type { BasemapPart, WirePart } from '../cartography/basemap.js';
import { exportStory } from '../export/index.js';
import type { PageContent, PageSource, PictureFile } from '../page/content.js';
import { renderEmbed } from '../page/embed.js';
import { renderLists } from '../page/list-page.js';
import { liveStoryOf } from '../page/live-story.js';
import { layOut, renderPage, renderPages } from '../page/page.js';
import { drawPreview, PREVIEW } from '../page/preview.js';
import { divide, listFile, MOST_CARDS, STORY_FILE, textFile } from '../page-data/division.js';
import { packLabels } from '../page-data/labelcolumns.js';
import { quotationsOf } from '../page-data/search.js';
import type { StreetTiles } from '../page-data/tiles.js';
import { GENERATOR } from '../site/generator.js';
import { LICENCES_FILE } from '../site/licences.js';
import type { ComposedPage } from './compose.js';
import { lightColours, paint } from './preview.js';

const EMBED_FILE = 'embed.html';
const PLACES_FILE = 'places.geojson';

interface SiteSource {
  readonly source: ComposedPage;
  /** The text of the story's `places.geojson`. */
  readonly places: string;
  /** Public address of the folder that the story's page will stand in. */
  readonly site: string | undefined;
  /** The front page, relative to the story's; none where there is no other story. */
  readonly front?: string | undefined;
  /** The street tiles that readers can switch on: see {@link PageSource}. */
  readonly tiles?: StreetTiles | null | undefined;
  /** Whether to be published: then files that change bear a hash, and there is a preview. */
  readonly isBuild: boolean;
}

export interface SiteFile {
  /** Its path in the site's folder. */
  readonly fileName: string;
  readonly type: string;
  readonly source: string | Uint8Array;
}

export interface SitePage {
  /** Its path in the site's folder. */
  readonly fileName: string;
  readonly parts: PageContent;
}

export interface StorySite {
  /** The story's own page first; the others, like it, are made from the shell. */
  readonly pages: readonly [SitePage, ...SitePage[]];
  /** The page that is one file. */
  readonly alone: SitePage;
  readonly basemap: readonly WirePart[];
  /** What readers can search in, of a story of very many places. */
  readonly search: unknown;
  readonly files: readonly SiteFile[];
}

/** Where files stand that bear a hash, and may serve several stories. */
const ASSETS = 'assets/';

export async function makeSite(given: SiteSource): Promise<StorySite> {
  const { places, site, front, tiles, isBuild } = given;
  const source = tiles === undefined ? given.source : { ...given.source, tiles };
  const { story } = source;
  const inFolder = (name: string) => `${story.slug}/${name}`;
  const fileOf = (name: string, data: unknown): SiteFile => {
    const text = JSON.stringify(data);
    const fileName = isBuild ? `${ASSETS}${name}-${hashOf(text)}.json` : inFolder(`${name}.json`);
    return { fileName, type: 'application/json', source: text };
  };
  const rest = source.rest.map(({ reach, part }, index) => {
    const wire = onWire(part);
    return { reach, wire, file: fileOf(isBuild ? 'basemap' : `basemap-${index}`, wire) };
  });
  const parts = rest.map(({ reach, file }) => ({ ...reach, address: fromFolder(file) }));
  const preview = isBuild ? await previewOf(source) : undefined;
  const known = site === undefined ? {} : { site };
  const made = { generator: GENERATOR };
  const beside = { ...known, ...made, places: PLACES_FILE, embed: EMBED_FILE, ...preview?.sharing };
  const exported = exportStory(story, { site });
  const downloads = exported.map(({ fileName, source: text }) => ({
    file: fileName,
    size: Buffer.byteLength(text),
  }));

  const division = divide(story);
  const isDivided = division.texts.length > 1 || division.lists.length > 0;
  const whole = { ...source, division, parts };
  // Pages that share what the script needs share a file with it.
  const storyFile = isDivided ? fileOf('story', liveStoryOf(whole, layOut(whole))) : undefined;
  const search = story.places.length > MOST_CARDS ? quotationsOf(story) : undefined;
  const searchFile = search && fileOf('search', search);
  const here = {
    ...whole,
    sharing: { ...beside, downloads, ...(isBuild && { licences: `../${LICENCES_FILE}` }) },
    ...(front !== undefined && { front }),
    ...(storyFile && { storyAddress: fromFolder(storyFile) }),
    ...(searchFile && { searchAddress: fromFolder(searchFile) }),
  };
  const [page, ...texts] = renderPages(here);
  if (!page) throw new Error('A story has a page.');
  return {
    pages: [
      { fileName: inFolder(STORY_FILE), parts: page },
      { fileName: inFolder(EMBED_FILE), parts: renderEmbed(here, STORY_FILE) },
      ...texts.map((parts, index) => ({ fileName: inFolder(textFile(index + 1)), parts })),
      ...renderLists(story, division).map((parts, index) => ({
        fileName: inFolder(listFile(index)),
        parts,
      })),
    ],
    alone: {
      fileName: inFolder(`${story.slug}.html`),
      // What has no public address cannot be reached from a file on a disk.
      parts: renderPage({
        ...source,
        parts: rest.map(({ reach }) => reach),
        sharing: { ...(site === undefined ? made : beside), places: dataUrlOf(places) },
      }),
    },
    basemap: rest.map(({ wire }) => wire),
    search,
    files: [
      ...rest.map(({ file }) => file),
      ...(storyFile ? [storyFile] : []),
      ...(searchFile ? [searchFile] : []),
      { fileName: inFolder(PLACES_FILE), type: 'application/geo+json', source: places },
      ...exported.map((file) => ({ ...file, fileName: inFolder(file.fileName) })),
      ...(preview ? [preview.file] : []),
    ],
  };
}

/** A file's address on the pages in the story's folder. */
function fromFolder({ fileName }: SiteFile): string {
  return fileName.startsWith(ASSETS) ? `../${fileName}` : fileName.replace(/^.*\//, '');
}

function onWire({ labels, ...sheet }: BasemapPart): WirePart {
  const digits = labels.flatMap(([, x, y]) => [decimalsOf(x), decimalsOf(y)]);
  return { ...sheet, labels: packLabels(labels, Math.max(0, ...digits)) };
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

async function previewOf(
  source: PageSource,
): Promise<{ file: SiteFile; sharing: { preview: PictureFile } }> {
  const png = await paint(drawPreview(source, lightColours()));
  const file = { fileName: `${ASSETS}preview-${hashOf(png)}.png`, type: 'image/png', source: png };
  return { file, sharing: { preview: { address: fromFolder(file), ...PREVIEW } } };
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/** Works without a network and without a script, and names the file's type. */
function dataUrlOf(places: string): string {
  return `data:application/geo+json;base64,${Buffer.from(places).toString('base64')}`;
}
