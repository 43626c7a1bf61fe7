/** From a checked story to what its page is rendered from. */
import { drawBasemap, drawOutline, type Outline, simplifyOutline } from '../basemap/index.js';
import type { PageSource } from '../page/page.js';
import type { Basemap } from '../story/basemap.js';
import type { Extent, LngLat } from '../story/geography.js';
import type { LivePlace } from '../story/live.js';
import type { PlaceGeometry } from '../story/schema.js';
import { extentOfStory, type Place, type Story } from '../story/story.js';

/** Shown of a story that has nothing to show: the world as far as people live. */
const WORLD: Extent = [-170, -56, 170, 72];

/** How far beyond the drawn map's own detail the live map shows the story's outlines. */
const FINER = 3;

/** Draws the basemap and the outlines of a story. Takes a second or so. */
export function composePage(story: Story): Omit<PageSource, 'basemapAddress'> {
  const extent = extentOfStory(story) ?? WORLD;
  const basemap = drawBasemap({ frame: extent, points: pointsOf(story) });
  const [sheet] = basemap.sheets;
  const outlined = story.places.flatMap((place) =>
    isOutline(place.geometry) ? [{ place, outline: place.geometry }] : [],
  );
  return {
    story,
    extent,
    basemap,
    shapes: outlined.map(({ place, outline }) => ({
      id: place.id,
      path: drawOutline(outline, sheet),
      location: place.location,
      form: outline.type.endsWith('Polygon') ? ('area' as const) : ('line' as const),
    })),
    livePlaces: livePlacesOf(story, basemap),
  };
}

function livePlacesOf({ places }: Story, { sheets }: Basemap): LivePlace[] {
  return places.flatMap((place): LivePlace[] => {
    const { id, number, name, role, location, position, radius, geometry } = place;
    if (!position) return [];
    return [
      {
        id,
        number,
        name,
        role,
        location,
        position,
        ...(radius !== undefined && { radius }),
        ...(isOutline(geometry) && {
          geometry: simplifyOutline(geometry, sheets[0].zoom + FINER),
        }),
      },
    ];
  });
}

function pointsOf({ places }: Story): LngLat[] {
  return places.flatMap(({ geometry, position }: Place) =>
    geometry?.type === 'Point' && position ? [position] : [],
  );
}

function isOutline(geometry: PlaceGeometry | null): geometry is Outline {
  return geometry !== null && geometry.type !== 'Point';
}
