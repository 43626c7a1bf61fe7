/** From a checked story to what its pages are rendered from. */
import { type BasemapData, drawBasemap, type Outlines, partsOf } from '../basemap/index.js';
import type { PartReach } from '../cartography/basemap.js';
import { outlineStroke } from '../cartography/strokes.js';
import type { Extent } from '../geo/geography.js';
import { formOf, type Geometry } from '../geo/geometry.js';
import { arrangePins } from '../page/arrange-pins.js';
import type { PageSource } from '../page/content.js';
import { memberOf, type SentPart, sendPart } from '../page-data/live.js';
import { extentOfStory } from '../story/extent.js';
import type { Story } from '../story/story.js';

/** The inhabited world: shown for a story without any place on the map. */
const WORLD: Extent = [-170, -56, 170, 72];

export interface PreparedStory extends PageSource {
  /** The basemap without the overview, which the page holds as its drawn map. */
  readonly rest: readonly { readonly reach: PartReach; readonly wire: SentPart }[];
}

/** Draws a story's basemap with its outlines and arranges its pins. Takes a second or two. */
export function prepareStory(story: Story, data: BasemapData): PreparedStory {
  const extent = extentOfStory(story) ?? WORLD;
  const basemap = drawBasemap(
    {
      frame: extent,
      points: story.places.flatMap(({ geometry, position }) =>
        geometry?.type === 'Point' && position ? [position] : [],
      ),
      outlines: outlinesOf(story),
      language: story.article.language,
    },
    data,
  );
  const [sheet] = basemap.sheets;
  return {
    story,
    extent,
    basemap,
    rest: partsOf(basemap).map(({ reach, part }) => ({ reach, wire: sendPart(part) })),
    arrangement: arrangePins(story.places, extent, sheet),
    shapes: story.places.flatMap(({ id, geometry, location, role }) => {
      const path = memberOf(sheet.outlines, id);
      if (!geometry || !path) return [];
      return [{ id, path, location, stroke: outlineStroke(formOf(geometry), role) }];
    }),
  };
}

function outlinesOf({ places }: Story): Outlines {
  return Object.fromEntries(
    places.flatMap(({ id, geometry }) => (isOutline(geometry) ? [[id, geometry]] : [])),
  );
}

function isOutline(geometry: Geometry | null): geometry is Exclude<Geometry, { type: 'Point' }> {
  return geometry !== null && geometry.type !== 'Point';
}
