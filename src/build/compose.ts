/** From a checked story to what its page is rendered from. */
import {
  drawBasemap,
  drawOutlines,
  type Outline,
  type Outlines,
  packOutlines,
} from '../basemap/index.js';
import type { PageSource } from '../page/page.js';
import type { Extent, LngLat } from '../story/geography.js';
import type { PlaceGeometry } from '../story/schema.js';
import { extentOfStory, type Place, type Story } from '../story/story.js';

/** Shown of a story that has nothing to show: the world as far as people live. */
const WORLD: Extent = [-170, -56, 170, 72];

/** How far beyond the drawn map's own detail the live map shows the story's outlines. */
const FINER = 1;

/** Draws the basemap and the outlines of a story. Takes a second or two. */
export function composePage(story: Story): Omit<PageSource, 'basemapAddress'> {
  const extent = extentOfStory(story) ?? WORLD;
  const basemap = drawBasemap({ frame: extent, points: pointsOf(story) });
  const [sheet] = basemap.sheets;
  const outlines = outlinesOf(story);
  const paths = drawOutlines(outlines, sheet);
  return {
    story,
    extent,
    basemap,
    shapes: story.places.flatMap(({ id, geometry, location }) => {
      const path = paths[id];
      if (!path) return [];
      const form = geometry?.type.endsWith('Polygon') ? ('area' as const) : ('line' as const);
      return [{ id, path, location, form }];
    }),
    outlines: packOutlines(outlines, sheet.zoom + FINER),
  };
}

function outlinesOf({ places }: Story): Outlines {
  return Object.fromEntries(
    places.flatMap(({ id, geometry }) => (isOutline(geometry) ? [[id, geometry]] : [])),
  );
}

function pointsOf({ places }: Story): LngLat[] {
  return places.flatMap(({ geometry, position }: Place) =>
    geometry?.type === 'Point' && position ? [position] : [],
  );
}

function isOutline(geometry: PlaceGeometry | null): geometry is Outline {
  return geometry !== null && geometry.type !== 'Point';
}
