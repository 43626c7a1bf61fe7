/** The page at the root of a site: the front page, or one that leads to its only story. */
import { drawSmall } from '../basemap/index.js';
import type { PageContent, PageSource } from '../page/content.js';
import {
  type BesideFront,
  type FrontSource,
  renderFront,
  renderWayIn,
} from '../page/front-page.js';
import { drawFrontPreview, type PreviewedStory } from '../page/front-preview.js';
import { layOut } from '../page/page.js';
import { drawSmallMap, smallViewOf } from '../page/small-map.js';
import type { Story } from '../story/story.js';
import { LICENCES_FILE, type SiteFile, shortHash } from './files.js';
import { type Painter, previewFile } from './pictures.js';
import type { Settings } from './settings.js';
import { GENERATOR } from './shell.js';

/** The front page's address, relative to a story's folder. */
export const FRONT_FROM_STORY = '../index.html';

interface RootKind {
  /** Whether the site has several stories; those with errors are not listed. */
  readonly isSeveral: boolean;
  /** What is published beside the page; nothing by the dev server. */
  readonly beside?: BesideFront;
  /** For the dev server on the author's machine, which lists an only story too. */
  readonly editing?: FrontSource['editing'];
}

/** @param mapOf the address of a story's small map */
export function renderRoot(
  stories: readonly Story[],
  { title, description, language, address }: Settings,
  mapOf: (story: Story) => string,
  { isSeveral, beside, editing }: RootKind,
): PageContent {
  const [only] = stories;
  if (only && !isSeveral && !editing) return renderWayIn(only, address, beside);
  return renderFront({
    title,
    description,
    language,
    site: address,
    stories: stories.map((story) => ({ story, map: mapOf(story) })),
    generator: GENERATOR,
    ...(beside && { beside, licences: LICENCES_FILE }),
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
  const svg = smallMap(source, style);
  const { slug } = source.story;
  const fileName = isBuild ? `assets/map-${shortHash(svg)}.svg` : `${slug}/map.svg`;
  return { fileName, type: 'image/svg+xml', source: svg };
}

/** A story as the preview of the front page shows it. */
export function previewedStory(source: PageSource): PreviewedStory {
  return { headline: source.story.article.headline, map: smallMap(source, undefined) };
}

/** @param stories the newest ones of the site */
export function makeFrontPreview(
  title: string,
  stories: readonly PreviewedStory[],
  paint: Painter,
): SiteFile {
  return previewFile(paint(drawFrontPreview({ title, stories })));
}

function smallMap(source: PageSource, style: string | undefined): string {
  const layout = layOut(source);
  const view = smallViewOf(layout);
  const [{ land, lakes, borders }] = source.basemap.sheets;
  const small = (path: string) => drawSmall(path, view);
  return drawSmallMap({
    layout,
    paths: {
      land: small(land),
      lakes: small(lakes),
      borders: small(borders),
      shapes: source.shapes.map(({ path, ...shape }) => ({ ...shape, path: small(path) })),
    },
    style,
  });
}
