/** What a place may have of a mark's geometry. */
import rewind from '@turf/rewind';
import type { LngLat } from '../geo/geography.js';
import { type Geometry, isOn } from '../geo/geometry.js';
import { geometrySchema } from '../story/schema.js';
import { anchored, sixDecimals } from './subject.js';

export type DrawnMark =
  | { readonly geometry: Geometry; readonly anchor?: [number, number] }
  /** Several points, of which a place has one. */
  | { readonly points: readonly LngLat[] }
  /** Why a place cannot have it: one sentence without its full stop. */
  | { readonly fault: string };

type Coordinates = readonly unknown[];

interface Parts {
  readonly points: Coordinates[];
  readonly lines: Coordinates[];
  readonly areas: Coordinates[];
}

/**
 * A geometry as the check wants it: six decimals, no heights, rings wound by the right-hand rule
 * (RFC 7946, 3.1.6), a Multi geometry or a collection of one part as a single one. A point that
 * comes with a line or an area, as a label does, is where its marker stands.
 *
 * @param geometry any value: what a file has as a GeoJSON geometry
 */
export function drawnFrom(geometry: unknown): DrawnMark {
  const { points, lines, areas } = partsOf(geometry);
  if (lines.length > 0 && areas.length > 0) {
    return { fault: 'it has both lines and areas: draw it as one or the other' };
  }
  const [type, parts] =
    areas.length > 0
      ? (['Polygon', areas] as const)
      : lines.length > 0
        ? (['LineString', lines] as const)
        : (['Point', points] as const);
  const [only, ...others] = parts;
  if (!only) return { fault: 'it is neither a point, a line nor an area: draw it as one' };
  const off = [...points, ...lines, ...areas].map(offTheEarth).find((fault) => fault !== undefined);
  if (off !== undefined) return { fault: off };
  if (type === 'Point') return pointOf(points.map(roundAll));
  const parsed = geometrySchema.safeParse(
    others.length === 0
      ? { type, coordinates: roundAll(only) }
      : { type: `Multi${type}`, coordinates: roundAll(parts) },
  );
  if (!parsed.success) {
    return { fault: `its ${type === 'Polygon' ? 'area' : 'line'} has too few positions` };
  }
  const drawn = parsed.data;
  if (type === 'Polygon') rewind(drawn as never, { mutate: true });
  const label = points
    .map(roundAll)
    .filter(isPosition)
    .find((point) => isOn(point, drawn));
  return { geometry: drawn, ...(label ? { anchor: label } : anchored(drawn as never)) };
}

/** A point, or several that differ. */
function pointOf(coordinates: readonly unknown[]): DrawnMark {
  const points = new Map(
    coordinates.filter(isPosition).map((position) => [position.join(), position]),
  );
  const [only, ...others] = points.values();
  if (!only) return { fault: 'its position has no longitude and latitude' };
  if (others.length > 0) return { points: [only, ...others] };
  if (only[0] === 0 && only[1] === 0) {
    return { fault: 'its position is 0, 0, which programs write for what they do not know' };
  }
  return { geometry: { type: 'Point', coordinates: only } };
}

/** Deeper than any tool nests collections; RFC 7946, 3.1.8, advises against nesting at all. */
const DEEPEST = 100;

function partsOf(geometry: unknown): Parts {
  const parts: Parts = { points: [], lines: [], areas: [] };
  const LISTS = { Point: parts.points, LineString: parts.lines, Polygon: parts.areas } as const;
  const collect = (value: unknown, depth: number) => {
    const { type, coordinates, geometries } = Object(value) as Readonly<Record<string, unknown>>;
    if (typeof type !== 'string' || depth > DEEPEST) return;
    if (type === 'GeometryCollection' && Array.isArray(geometries)) {
      for (const each of geometries) collect(each, depth + 1);
    }
    const single = type.replace(/^Multi/, '');
    if (!isKey(LISTS, single) || !Array.isArray(coordinates)) return;
    const list: Coordinates[] = LISTS[single];
    for (const each of single === type ? [coordinates] : coordinates) {
      if (Array.isArray(each) && each.length > 0) list.push(each);
    }
  };
  collect(geometry, 0);
  return parts;
}

function isKey<Table extends object>(
  table: Table,
  key: string,
): key is Extract<keyof Table, string> {
  return Object.hasOwn(table, key);
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

/** Says what is wrong with a position beyond the degrees of longitude and latitude. */
function offTheEarth(coordinates: unknown): string | undefined {
  if (!Array.isArray(coordinates)) return undefined;
  const [longitude, latitude] = coordinates as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') {
    for (const each of coordinates as unknown[]) {
      const fault = offTheEarth(each);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return undefined;
  const position = `its position ${longitude}, ${latitude}`;
  if (Math.max(Math.abs(longitude), Math.abs(latitude)) > 1000) {
    return `${position} is in metres of a map's grid, not in degrees: export with WGS 84 (EPSG:4326)`;
  }
  const isSwapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
  return `${position} lies outside longitude -180 to 180, latitude -90 to 90${isSwapped ? ': are the two swapped?' : ''}`;
}

function roundAll(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  return typeof coordinates[0] === 'number'
    ? coordinates.slice(0, 2).map((degrees) => sixDecimals(Number(degrees)))
    : coordinates.map(roundAll);
}
