import { formsOfPlace } from '../cartography/lines.js';
import { type Extent, extentOf, type LngLat, turnInto } from '../geo/geography.js';
import type { Geometry } from '../geo/geometry.js';
import { formOf, linesOf } from '../geo/geometry.js';
import {
  type Frame,
  fill,
  type LivePlace,
  type LiveStory,
  type LiveWords,
} from '../page-data/live.js';
import type { Streets, StreetsBeside } from '../page-data/streets.js';
import { hostOf, OPENSTREETMAP, type StreetTiles } from '../page-data/tiles.js';
import { mainPart } from '../story/extent.js';
import { eventsInTime, type Place } from '../story/story.js';
import { calloutOf } from './callout.js';
import { planViews } from './camera.js';
import type { LiveParts, PageSource } from './content.js';
import { type Language, languageOf, liveWordsOf, nameIn } from './language.js';
import type { MapLayout } from './map-layout.js';

export function livePartsOf(
  { story, basemap, reach }: Pick<PageSource, 'story' | 'basemap' | 'reach'>,
  { frame }: MapLayout,
): LiveParts {
  const { extent } = basemap.sheets[0];
  const language = languageOf(story.article.language);
  const { published } = story.article;
  const places = story.places.flatMap((place) => {
    const labels = labelsOf(place, published, language);
    return livePlace(place, reach, extent, language).map((live) =>
      labels ? { ...live, labels } : live,
    );
  });
  return { places, paragraphViews: planViews(story, frame, extent[0]) };
}

/** The data that the live map needs. */
export function liveStoryOf(source: PageSource, layout: MapLayout): LiveStory {
  const { story, basemap, division, parts = [], tiles, streets } = source;
  const { minZoom, extent, zoom, origin } = basemap.sheets[0];
  const language = languageOf(story.article.language);
  const { places, paragraphViews } = source.live ?? livePartsOf(source, layout);
  return {
    words: nameTiles(liveWordsOf(language, places.length), tiles ?? OPENSTREETMAP),
    frame: toTenths(layout.frame),
    paragraphViews,
    sheet: { minZoom, extent, zoom, origin },
    parts,
    // Until the basemap comes, those of small maps do.
    labels: layout.labels.flatMap(({ label, levels }) => (levels[0] < 2 ? [label] : [])),
    unplaced: story.places.flatMap((place) => unplaced(place, language)),
    places,
    ...(layout.arrangement && { arrangement: layout.arrangement }),
    sequence: eventsInTime(story).map(({ id }) => id),
    lists: division?.lists.map(([first]) => first?.number ?? 0) ?? [],
    ...(tiles !== undefined && { tiles }),
    ...(streets && { streets: streetsOn(extent, streets, language) }),
  };
}

/** An archive's extent is said west of the antimeridian or east of it; so is the map's. */
function streetsOn([mapWest]: Extent, streets: StreetsBeside, language: Language): Streets {
  const [west, south, east, north] = streets.extent;
  const [from] = turnInto([west, south], mapWest);
  return {
    ...streets,
    extent: [from, south, from + east - west, north],
    language: new Intl.Locale(language.tag).language,
    words: language.words.streets,
  };
}

/** Rounded to a tenth of a pixel, as on the drawn map, and to a metre. */
function toTenths({ centre: [longitude, latitude], width, height, zoom }: Frame): Frame {
  return {
    centre: [rounded(longitude, 5), rounded(latitude, 5)],
    width: rounded(width, 1),
    height: rounded(height, 1),
    zoom,
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Names the tiles' server in the words about street tiles. */
function nameTiles(live: LiveWords, tiles: StreetTiles): LiveWords {
  return {
    ...live,
    streetTiles: fill(live.streetTiles, hostOf(tiles)),
    streetOffer: fill(live.streetOffer, hostOf(tiles)),
    streetTilesFail: fill(live.streetTilesFail, tiles.name),
  };
}

function livePlace(place: Place, [west]: Extent, map: Extent, language: Language): LivePlace[] {
  const { position, radius, geometry } = place;
  if (!position) return [];
  const outline = geometry && outlineOf(geometry, map, position);
  return [
    {
      ...asListed(place, language),
      position: turnInto(position, west),
      ...(radius !== undefined && { radius }),
      ...(outline && { outline }),
    },
  ];
}

/** The forms of a place's label, unless it is its name in one line. */
function labelsOf(
  place: Place,
  published: string | undefined,
  language: Language,
): LivePlace['labels'] {
  const name = nameIn(language, place.name);
  const forms = formsOfPlace('name', name, calloutOf(place, { published }, language));
  const labels = forms.map((form) => {
    const linesOf = (kind: 'name' | 'callout') =>
      form.find((part) => part.kind === kind)?.lines.join('\n');
    const [text = '', callout] = [linesOf('name'), linesOf('callout')];
    return callout === undefined ? ([text] as const) : ([text, callout] as const);
  });
  return labels.length === 1 && labels[0]?.[0] === name ? undefined : labels;
}

function unplaced(place: Place, language: Language): LiveStory['unplaced'][number][] {
  return place.position ? [] : [asListed(place, language)];
}

function asListed({ id, number, name, role, location }: Place, language: Language) {
  return { id, number, name: nameIn(language, name), role, location };
}

/**
 * The form of a line or an area, and its extent on the map, to a hundredth of a degree; that of its
 * main part where it is another.
 */
export function outlineOf(
  geometry: Geometry,
  map: Extent,
  position?: LngLat,
): LivePlace['outline'] {
  if (geometry.type === 'Point') return undefined;
  const extent = extentOn(map, geometry);
  const main = extentOn(map, mainPart(geometry, position));
  if (!extent) return undefined;
  const isOther = main && String(main) !== String(extent);
  return { form: formOf(geometry), extent, ...(isOther && { main: { extent: main } }) };
}

function extentOn(map: Extent, geometry: Geometry): Extent | undefined {
  const seen = linesOf(geometry).flatMap((line) => cornersWithin(map, line));
  const extent = extentOf(seen);
  if (!extent) return undefined;
  const [west, south, east, north] = extent.map((degrees) => Math.round(degrees * 100) / 100);
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
}

/**
 * The corners of the extent of a line within the map. The map may extend beyond the antimeridian,
 * to longitudes that no position has.
 */
function cornersWithin([mapWest, mapSouth, mapEast, mapNorth]: Extent, line: LngLat[]): LngLat[] {
  const extent = extentOf(line);
  if (!extent) return [];
  return [-360, 0, 360].flatMap((turn): LngLat[] => {
    const west = Math.max(extent[0] + turn, mapWest);
    const east = Math.min(extent[2] + turn, mapEast);
    const south = Math.max(extent[1], mapSouth);
    const north = Math.min(extent[3], mapNorth);
    if (west > east || south > north) return [];
    return [
      [west, south],
      [east, north],
    ];
  });
}
