/** What stands at the root of a site: the front page, or the way to its one story. */
import { readFileSync } from 'node:fs';
import { drawSmall } from '../basemap/index.js';
import type { PageContent, PageSource } from '../page/content.js';
import { renderFront, renderWayIn } from '../page/front-page.js';
import { layOut } from '../page/page.js';
import { drawSmallMap, smallViewOf } from '../page/small-map.js';
import { hashOf, type SiteFile } from '../publish/site.js';
import type { Story } from '../story/story.js';
import { GENERATOR } from './generator.js';
import { LICENCES_FILE } from './licences.js';
import type { Settings } from './settings.js';

/** The front page, as seen from a story's folder. */
export const FRONT_FROM_STORY = '../index.html';

const TOKENS = new URL('../page/styles/tokens.css', import.meta.url);

interface RootKind {
  /** Whether the site has several stories, of which some may not be fit to be listed just now. */
  readonly isSeveral: boolean;
  /** Whether to be published: see `makeSite`. */
  readonly isBuild: boolean;
}

/** `mapOf`: the address of a story's small map. */
export function renderRoot(
  stories: readonly Story[],
  { title, language, address }: Settings,
  mapOf: (story: Story) => string,
  { isSeveral, isBuild }: RootKind,
): PageContent {
  const [only] = stories;
  if (only && !isSeveral) return renderWayIn(only, address);
  const listed = stories.map((story) => ({ story, map: mapOf(story) }));
  return renderFront({
    title,
    language,
    site: address,
    stories: listed,
    generator: GENERATOR,
    ...(isBuild && { licences: LICENCES_FILE }),
  });
}

/** Draws a story's map small. `isBuild`: see `makeSite`. */
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
      shapes: source.shapes.map(({ form, path }) => ({ form, path: small(path) })),
    },
    colours: coloursOfMaps(),
    style,
  });
  const { slug } = source.story;
  const fileName = isBuild ? `assets/map-${hashOf(svg)}.svg` : `${slug}/map.svg`;
  return { fileName, type: 'image/svg+xml', source: svg };
}

/** Of the page's custom properties those that the small map needs, light and dark. */
function coloursOfMaps(): string {
  const [light = '', dark = ''] = readFileSync(TOKENS, 'utf8')
    .split(/@media[^{]*\{/)
    .map((rules) => rules.match(NEEDED)?.join('') ?? '');
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}

const NEEDED = /--(?:page|ink|quiet|land|water|coast|border|area):[^;]*;/g;
