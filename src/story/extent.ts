/** The extents of a story on its map. */
import { greatest } from 'd3-array';
import { type Extent, extentOf, extentRound, type LngLat } from '../geo/geography.js';
import { areaOf, type Geometry, isOn, linesOf } from '../geo/geometry.js';
import { memoise } from '../memoise.js';
import type { Place, Story, View } from './story.js';

/**
 * The extent of all markers and lines, and of the {@link mainPart} of each area: with a country's
 * islands beyond the ocean the rest would be too small; and of the view that the author chose.
 * `undefined` when nothing is placed or chosen. East is more than 180 where the story crosses the
 * antimeridian: see {@link extentRound}.
 */
export function extentOfStory({ places, views }: Story): Extent | undefined {
  return extentRound([...places.flatMap(extentsOfPlace), ...views.flatMap(viewOfWhole)]);
}

/** The view that the author chose for the whole story. */
export function viewOfWhole({ paragraph, extent }: View): Extent[] {
  return paragraph === undefined ? [extent] : [];
}

/** The same of one place, without views; `undefined` of one that cannot be placed. */
export function extentOfPlace(place: Positioned): Extent | undefined {
  return extentRound(extentsOfPlace(place));
}

/** What an extent is found of: a place of a story, or one that is being edited. */
type Positioned = Pick<Place, 'geometry'> & { readonly position?: LngLat | undefined };

/** The extents of a place's marker and of each line of its {@link mainPart}. */
export const extentsOfPlace = memoise(({ geometry, position }: Positioned): readonly Extent[] => {
  const lines = [
    ...(geometry ? linesOf(mainPart(geometry, position)) : []),
    ...(position ? [[position]] : []),
  ];
  return lines.map(extentOf).filter((extent) => extent !== undefined);
});

type Polygon = Extract<Geometry, { type: 'Polygon' }>;

/** A share of the main part's longer side. */
const NEAR = 0.1;

/**
 * What a view of a country shows: the part of an area that has its marker, or the largest, and what
 * lies near it from part to part. France is without Guiana and has Corsica; the United States are
 * without Alaska and Hawaii.
 */
export function mainPart(geometry: Geometry, position: LngLat | undefined): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map(
    (coordinates): Polygon => ({ type: 'Polygon', coordinates }),
  );
  const marked = position && parts.find((part) => isOn([...position], part));
  const home = marked ?? greatest(parts, ({ coordinates }) => areaOf(coordinates));
  if (!home) return geometry;
  const main = withNear(acrossAntimeridian(home, parts), parts);
  return { type: 'MultiPolygon', coordinates: main.map(({ coordinates }) => coordinates) };
}

/** With the parts near these, and those near them. */
function withNear(home: readonly Polygon[], parts: readonly Polygon[]): Polygon[] {
  const extents = new Map(parts.map((part) => [part, extentOf(linesOf(part)[0] ?? [])]));
  const of = (part: Polygon) => extents.get(part) ?? ([0, 0, 0, 0] as const);
  const [west, south, east, north] = extentRound(home.map(of)) ?? [0, 0, 0, 0];
  const most = NEAR * Math.max((east - west) * shrunk(south, north), north - south);
  const joined = [...home];
  let left = parts.filter((part) => !home.includes(part));
  for (const part of joined) {
    const isNear = (other: Polygon) => gapBetween(of(part), of(other)) <= most;
    joined.push(...left.filter(isNear));
    left = left.filter((other) => !isNear(other));
  }
  return joined;
}

/** Degrees of latitude between two extents; 0 if they touch. */
function gapBetween(a: Extent, b: Extent): number {
  const across = Math.max(a[0] - b[2], b[0] - a[2], 0);
  const round = Math.max(Math.min(a[0], b[0]) + 360 - Math.max(a[2], b[2]), 0);
  const aside = Math.min(across, round);
  const along = Math.max(a[1] - b[3], b[1] - a[3], 0);
  return Math.hypot(aside * shrunk(Math.min(a[1], b[1]), Math.max(a[3], b[3])), along);
}

/** By how much a degree of longitude is shorter than one of latitude, in the middle. */
function shrunk(south: number, north: number): number {
  return Math.cos((((south + north) / 2) * Math.PI) / 180);
}

/** The part, and those that continue it across the antimeridian (RFC 7946, 3.1.9). */
function acrossAntimeridian(home: Polygon, parts: readonly Polygon[]): Polygon[] {
  const ends = parts.map((part) => ({ part, east: cutOf(part, 180), west: cutOf(part, -180) }));
  const joined = ends.filter(({ part }) => part === home);
  for (const { east, west } of joined) {
    const continues = (other: (typeof ends)[number]) =>
      touch(east, other.west) || touch(other.east, west);
    joined.push(...ends.filter((other) => !joined.includes(other) && continues(other)));
  }
  return joined.map(({ part }) => part);
}

/** Whether a polygon, cut at its east, continues in one that is cut at its west. */
function touch(a: Extent | undefined, b: Extent | undefined): boolean {
  return a !== undefined && b !== undefined && a[1] < b[3] && b[1] < a[3];
}

/** The part of a meridian along which a polygon is cut. */
function cutOf(polygon: Polygon, meridian: number): Extent | undefined {
  const [shore = []] = linesOf(polygon);
  return extentOf(shore.filter(([longitude]) => longitude === meridian));
}
