/** The extents of a story on its map. */
import { type Extent, extentOf, extentRound, type LngLat, turnInto } from '../geo/geography.js';
import { type Geometry, isOn, linesOf } from '../geo/geometry.js';
import type { Place, Story, View } from './story.js';

/**
 * The extent of all markers and lines, and of the part of each area that has its marker: with a
 * country's islands beyond the ocean the rest would be too small; and of the view that the author
 * chose. `undefined` when nothing is placed or chosen. East is more than 180 where the story
 * crosses the antimeridian: see {@link extentRound}.
 */
export function extentOfStory({ places, views }: Story): Extent | undefined {
  return extentRound([...places.flatMap(extentsOfPlace), ...views.flatMap(ofWhole)]);
}

/** What the map shows at first, in the world of `all`, the extent of the story. */
export function openingOf({ views }: Story, all: Extent): Extent {
  const [chosen] = views.flatMap(ofWhole);
  if (!chosen) return all;
  const [west, south, east, north] = chosen;
  const [start] = turnInto([west, south], all[0]);
  return [start, south, start + east - west, north];
}

/** The view that the author chose for the whole story. */
function ofWhole({ paragraph, extent }: View): Extent[] {
  return paragraph === undefined ? [extent] : [];
}

/** The same of one place, without views; `undefined` of one that cannot be placed. */
export function extentOfPlace(place: Place): Extent | undefined {
  return extentRound(extentsOfPlace(place));
}

function extentsOfPlace({ geometry, position }: Place): Extent[] {
  const lines = [
    ...(geometry ? linesOf(mainPart(geometry, position)) : []),
    ...(position ? [[position]] : []),
  ];
  return lines.map(extentOf).filter((extent) => extent !== undefined);
}

type Polygon = Extract<Geometry, { type: 'Polygon' }>;

function mainPart(geometry: Geometry, position: LngLat | undefined): Geometry {
  if (geometry.type !== 'MultiPolygon' || !position) return geometry;
  const parts = geometry.coordinates.map(
    (coordinates): Polygon => ({ type: 'Polygon', coordinates }),
  );
  const home = parts.find((part) => isOn([...position], part));
  if (!home) return geometry;
  const main = acrossAntimeridian(home, parts);
  return { type: 'MultiPolygon', coordinates: main.map(({ coordinates }) => coordinates) };
}

/** The part, and those that continue it across the antimeridian (RFC 7946, 3.1.9). */
function acrossAntimeridian(home: Polygon, parts: readonly Polygon[]): Polygon[] {
  const joined = [home];
  for (const part of joined) {
    const meets = (other: Polygon) => touch(part, other) || touch(other, part);
    joined.push(...parts.filter((other) => !joined.includes(other) && meets(other)));
  }
  return joined;
}

/** Whether one polygon, cut at its east, continues in the other. */
function touch(western: Polygon, eastern: Polygon): boolean {
  const [a, b] = [cutOf(western, 180), cutOf(eastern, -180)];
  return a !== undefined && b !== undefined && a[1] < b[3] && b[1] < a[3];
}

/** The part of a meridian along which a polygon is cut. */
function cutOf(polygon: Polygon, meridian: number): Extent | undefined {
  const [shore = []] = linesOf(polygon);
  return extentOf(shore.filter(([longitude]) => longitude === meridian));
}
