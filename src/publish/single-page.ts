/** The page that is one file: article, map, script and basemap in a single HTML document. */
import type { BasemapData } from '../basemap/index.js';
import type { Finding } from '../check/finding.js';
import { readStory } from '../check/read.js';
import { gazetteerOf } from '../gazetteer/gazetteer.js';
import { memoise } from '../memoise.js';
import type { PageContent, PictureFile } from '../page/content.js';
import { dataBlock, renderPage } from '../page/page.js';
import { MOST_CARDS } from '../page-data/division.js';
import { partId } from '../page-data/live.js';
import { quotationsOf, SEARCH_ID } from '../page-data/search.js';
import { base64 } from './files.js';
import { withPolicy } from './policy.js';
import { type PreparedStory, prepareStory } from './prepare.js';
import { addressOf, type Settings } from './settings.js';
import { GENERATOR, pour, withoutNetwork } from './shell.js';

/** The version of a story's page for other sites' frames. */
export const EMBED_FILE = 'embed.html';

/** A story's two files, as texts. */
export interface StoryTexts {
  readonly slug: string;
  readonly article: string;
  readonly places: string;
}

/** What the pages of all stories have in common. */
export interface PageShell {
  /** The built shell for stories, with its styles in it. */
  readonly shell: string;
  /** The page's script in one piece. */
  readonly script: string;
  /** The licences of everything in script, styles and basemap. */
  readonly licences: string;
  readonly settings: Settings;
}

/**
 * The whole way from a story's two texts to its page in one file; without `html` if the check
 * finds errors. The build takes the same steps, but uses the drawn basemap for its other pages too.
 */
export function makeSinglePage(
  { slug, article, places }: StoryTexts,
  shell: PageShell,
  data: BasemapData,
): { readonly html?: string; readonly findings: readonly Finding[] } {
  const files = {
    slug,
    article: { file: 'article.md', text: article },
    places: { file: 'places.geojson', text: places },
  };
  const { story, findings } = readStory(files, gazetteerIn(data));
  if (!story) return { findings };
  return { html: writeSinglePage({ source: prepareStory(story, data), places }, shell), findings };
}

const gazetteerIn = memoise(gazetteerOf);

export interface SinglePageSource {
  readonly source: PreparedStory;
  /** The text of the story's `places.geojson`. */
  readonly places: string;
  /** The picture for previews of links, if the story's site has one. */
  readonly preview?: PictureFile | undefined;
}

/** The whole HTML document, with its policy. */
export function writeSinglePage(
  { places, ...source }: SinglePageSource,
  { shell, script, licences, settings }: PageShell,
): string {
  // A download that works without network and script, and has the file's media type.
  const address = `data:application/geo+json;base64,${base64(places)}`;
  const { content, blocks } = renderSinglePage({ ...source, places: address }, settings);
  const html = pour(shell, content, settings.style);
  return withPolicy(withoutNetwork(html, script, blocks, licences), settings);
}

/**
 * What the page shows, and the data blocks that its script reads, as HTML.
 *
 * @param places the address under which the places can be downloaded
 */
export function renderSinglePage(
  { source, places, preview }: SinglePageSource,
  settings: Settings,
): { readonly content: PageContent; readonly blocks: string } {
  const { story, rest } = source;
  const site = addressOf(settings, story.slug);
  // Without a public address it cannot link to the files of its site: it may lie anywhere.
  const beside = site === undefined ? {} : { site, embed: EMBED_FILE, ...(preview && { preview }) };
  const search = story.places.length > MOST_CARDS ? quotationsOf(story) : undefined;
  const content = renderPage({
    ...source,
    ...(settings.tiles !== undefined && { tiles: settings.tiles }),
    parts: rest.map(({ reach }) => reach),
    sharing: {
      ...beside,
      generator: GENERATOR,
      places,
    },
  });
  const blocks = partBlocks(rest) + (search ? dataBlock(SEARCH_ID, search) : '');
  return { content, blocks };
}

/** Kept, since they are large and stay the same while a story's texts are edited. */
const partBlocks = memoise((rest: PreparedStory['rest']): string =>
  rest.map(({ wire }, index) => dataBlock(partId(index), wire)).join(''),
);
