/** The page that is one file: article, map, script and basemap in a single HTML document. */
import type { PageContent, Sharing } from '../page/content.js';
import { dataBlock, renderPage } from '../page/page.js';
import { partId } from '../page-data/live.js';
import { SEARCH_ID } from '../page-data/search.js';
import { base64 } from './bytes.js';
import { withPolicy } from './policy.js';
import type { PreparedStory } from './prepare.js';
import type { Settings } from './settings.js';
import { pour, withoutNetwork } from './shell.js';

/** What a built site brings to the page, whatever its story. */
export interface PageShell {
  /** The built shell for stories, with its styles in it. */
  readonly shell: string;
  /** The page's script in one piece. */
  readonly script: string;
  /** The licences of all that script, styles and basemap are made of. */
  readonly licences: string;
  readonly settings: Settings;
}

export interface SinglePage {
  readonly content: PageContent;
  /** The basemap's parts, and for very long stories the quotations to search in, as HTML. */
  readonly blocks: string;
}

/**
 * @param places the text of the story's `places.geojson`
 * @param sharing addresses beside the page's own, if its site has a public address: without one
 *   no other file can be linked to, because this page may lie anywhere
 * @param search the quotations of a story that has too many to be searched in its cards
 */
export function renderSinglePage(
  source: PreparedStory,
  places: string,
  sharing: Sharing,
  search: unknown,
): SinglePage {
  return {
    content: renderPage({
      ...source,
      parts: source.rest.map(({ reach }) => reach),
      sharing: { ...sharing, places: dataUrlOf(places) },
    }),
    blocks: [
      ...source.rest.map(({ wire }, index) => dataBlock(partId(index), wire)),
      ...(search ? [dataBlock(SEARCH_ID, search)] : []),
    ].join(''),
  };
}

/** The whole HTML document, with its policy. */
export function assembleSinglePage(
  { content, blocks }: SinglePage,
  { shell, script, licences, settings }: PageShell,
): string {
  const html = pour(shell, content, settings.style);
  return withPolicy(withoutNetwork(html, script, blocks, licences), settings);
}

/** A download that works without network and script, and has the file's media type. */
function dataUrlOf(places: string): string {
  return `data:application/geo+json;base64,${base64(places)}`;
}
