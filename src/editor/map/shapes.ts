/** Lines and areas between a places file and what draws them: one line or ring at a time. */
import rewind from '@turf/rewind';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { LineString, Topology } from 'topojson-specification';
import { cutAtAntimeridian } from '../../geo/antimeridian.js';
import type { LngLat } from '../../geo/geography.js';
import { type Form, formOf, type Geometry, positionsOf } from '../../geo/geometry.js';

/** A line, or the outer ring of an area, closed. */
export interface Part {
  readonly line: readonly LngLat[];
  /** Rings that are cut out of the area: they stay as they are. */
  readonly holes: readonly (readonly LngLat[])[];
}

export interface Drawn {
  readonly form: Form;
  readonly parts: readonly Part[];
}

/** More corners than this nobody moves one by one. */
export const MOST_CORNERS = 300;

export function cornersOf(geometry: Geometry): number {
  return positionsOf(geometry).length;
}

/** The parts of a line or an area; none for a point. */
export function partsOf(geometry: Geometry): Part[] {
  const lngLat = ([longitude, latitude]: readonly [number, number, ...number[]]): LngLat => [
    longitude,
    latitude,
  ];
  const polygon = ([outer = [], ...holes]: (typeof geometry & {
    type: 'Polygon';
  })['coordinates']): Part => ({
    line: outer.map(lngLat),
    holes: holes.map((hole) => hole.map(lngLat)),
  });
  switch (geometry.type) {
    case 'Point':
      return [];
    case 'LineString':
      return [{ line: geometry.coordinates.map(lngLat), holes: [] }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ line: line.map(lngLat), holes: [] }));
    case 'Polygon':
      return [polygon(geometry.coordinates)];
    case 'MultiPolygon':
      return geometry.coordinates.map(polygon);
  }
}

/** A line as a whole east of the seam: files cut lines at the antimeridian (RFC 7946, 3.1.9). */
export function inWorld(line: readonly LngLat[], seam: number): LngLat[] {
  const middle = line.reduce((sum, [longitude]) => sum + longitude, 0) / line.length;
  const turn = middle < seam ? 360 : 0;
  return line.map(([longitude, latitude]) => [longitude + turn, latitude]);
}

/**
 * What is drawn as files have it: six decimals, within 180 degrees, cut at the antimeridian (RFC
 * 7946, 3.1.9), areas wound by the right-hand rule (3.1.6).
 */
export function geometryOf({ form, parts }: Drawn): Geometry | undefined {
  if (form === 'line') {
    const lines = parts.flatMap(({ line }) => cutLine(line)).filter(({ length }) => length > 1);
    const [only, ...others] = lines;
    if (!only) return undefined;
    return others.length === 0
      ? { type: 'LineString', coordinates: only }
      : { type: 'MultiLineString', coordinates: lines };
  }
  const polygons = parts
    .filter(({ line }) => line.length > 3)
    .map(({ line, holes }) => [line, ...holes].map((ring) => ring.map(wrapped)));
  const coordinates = cutAtAntimeridian(polygons).map((rings) => rings.map((r) => r.map(rounded)));
  const [only, ...others] = coordinates;
  if (!only) return undefined;
  const area: Geometry =
    others.length === 0
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates };
  rewind(area, { mutate: true });
  return area;
}

/** A line in pieces that do not cross the antimeridian. */
function cutLine(line: readonly LngLat[]): [number, number][][] {
  const pieces: [number, number][][] = [[]];
  let last: LngLat | undefined;
  for (const position of line) {
    const turn = Math.floor((position[0] + 180) / 360);
    const before = last && Math.floor((last[0] + 180) / 360);
    if (last && before !== undefined && before !== turn) {
      const edge = 360 * Math.max(turn, before) - 180;
      const share = (edge - last[0]) / (position[0] - last[0]);
      const latitude = last[1] + share * (position[1] - last[1]);
      const isEastwards = turn > before;
      pieces.at(-1)?.push(rounded([isEastwards ? 180 : -180, latitude]));
      pieces.push([rounded([isEastwards ? -180 : 180, latitude])]);
    }
    pieces.at(-1)?.push(rounded([position[0] - 360 * turn, position[1]]));
    last = position;
  }
  return pieces;
}

function wrapped([longitude, latitude]: LngLat): [number, number] {
  return [longitude - 360 * Math.floor((longitude + 180) / 360), latitude];
}

function rounded([longitude = 0, latitude = 0]: readonly number[]): [number, number] {
  return [Math.round(longitude * 1e6) / 1e6, Math.round(latitude * 1e6) / 1e6];
}

/** The same with so few corners that they can be moved one by one, those that matter most. */
export function simpler(geometry: Geometry, most = MOST_CORNERS / 2): Geometry {
  if (cornersOf(geometry) <= most) return geometry;
  const all = topology({ it: geometry }) as Topology<{ it: LineString<object> }>;
  const weighted = presimplify(all);
  const few = simplify(weighted, quantile(weighted, most / cornersOf(geometry)));
  // The types do not know that it is of the type that it was of.
  const simplified = feature(few, few.objects.it).geometry as Geometry;
  const form = formOf(geometry);
  // Islands of which nothing is left are no rings any more.
  const parts = partsOf(simplified).filter(({ line }) => line.length > (form === 'area' ? 3 : 1));
  return geometryOf({ form, parts }) ?? geometry;
}
