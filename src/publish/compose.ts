/** From a checked story to what its page is rendered from. */
import { drawBasemap, type Outlines, partsOf, type ReachingPart } from '../basemap/index.js';
import type { Extent, LngLat } from '../geo/geography.js';
import { arrangePins } from '../page/arrange-pins.js';
import type { PageSource } from '../page/content.js';
import { extentOfStory } from '../story/extent.js';
import { memberOf } from '../story/members.js';
import type { PlaceGeometry } from '../story/schema.js';
import { formOf, type Place, type Story } from '../story/story.js';

/** Shown of a story that has nothing to show: the world as far as people live. */
const WORLD: Extent = [-170, -56, 170, 72];

export interface ComposedPage extends PageSource {
  /** The basemap but for what the page holds as its drawn map. */
  readonly rest: readonly ReachingPart[];
}

/** Draws the basemap of a story, its own outlines on it. Takes a second or two. */
export function composePage(story: Story): ComposedPage {
  const extent = extentOfStory(story) ?? WORLD;
  const basemap = drawBasemap({
    frame: extent,
    points: pointsOf(story),
    outlines: outlinesOf(story),
    language: story.article.language,
  });
  const [sheet] = basemap.sheets;
  return {
    story,
    extent,
    basemap,
    rest: partsOf(basemap),
    arrangement: arrangePins(story.places, extent, sheet),
    shapes: story.places.flatMap(({ id, geometry, location }) => {
      const path = memberOf(sheet.outlines, id);
      return geometry && path ? [{ id, path, location, form: formOf(geometry) }] : [];
    }),
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

function isOutline(
  geometry: PlaceGeometry | null,
): geometry is Exclude<PlaceGeometry, { type: 'Point' }> {
  return geometry !== null && geometry.type !== 'Point';
}
