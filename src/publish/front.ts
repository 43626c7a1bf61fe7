/** The page at the root of a site: the front page, or one that leads to its only story. */
import { drawSmall } from '../basemap/index.js';
import type { PageContent, PageSource } from '../page/content.js';
import { type FrontSource, renderFront, renderWayIn } from '../page/front-page.js';
import { layOut } from '../page/page.js';
import { drawSmallMap, smallViewOf } from '../page/small-map.js';
import type { Story } from '../story/story.js';
import { LICENCES_FILE, type SiteFile, shortHash } from './files.js';
import type { Settings } from './settings.js';
import { GENERATOR } from './shell.js';

/** The front page's address, relative to a story's folder. */
export const FRONT_FROM_STORY = '../index.html';

interface RootKind {
  /** Whether the site has several stories; those with errors are not listed. */
  readonly isSeveral: boolean;
  /** Whether the page is to be published, not for the dev server. */
  readonly isBuild: boolean;
  /** For the dev server on the author's machine, which lists an only story too. */
  readonly editing?: FrontSource['editing'];
}

/** @param mapOf the address of a story's small map */
export function renderRoot(
  stories: readonly Story[],
  { title, language, address }: Settings,
  mapOf: (story: Story) => string,
  { isSeveral, isBuild, editing }: RootKind,
): PageContent {
  const [only] = stories;
  if (only && !isSeveral && !editing) return renderWayIn(only, address);
  return renderFront({
    title,
    language,
    site: address,
    stories: stories.map((story) => ({ story, map: mapOf(story) })),
    generator: GENERATOR,
    ...(isBuild && { licences: LICENCES_FILE }),
    ...(editing && { editing }),
  });
}

/**
 * Draws the small map of a story for the front page.
 *
 * @param isBuild whether the file is to be published: then its name has a hash
 */
export function drawSmallMapOf(
  source: PageSource,
  { style }: Settings,
  isBuild: boolean,
): SiteFile {
  const layout = layOut(source);
  const view = smallViewOf(layout);
  const [{ land, lakes, borders }] = source.basemap.sheets;
  const small = (path: string) => drawSmall(path, view);
  const svg = drawSmallMap({
    layout,
    paths: {
      land: small(land),
      lakes: small(lakes),
      borders: small(borders),
      shapes: source.shapes.map(({ path, ...shape }) => ({ ...shape, path: small(path) })),
    },
    style,
  });
  const { slug } = source.story;
  const fileName = isBuild ? `assets/map-${shortHash(svg)}.svg` : `${slug}/map.svg`;
  return { fileName, type: 'image/svg+xml', source: svg };
}
