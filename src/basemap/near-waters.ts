/** What only a sheet that is used near has: lakes and rivers from GSHHG, and borders of divisions. */
import inside from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import polylabel from 'polylabel';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import { type Extent, project } from '../geo/geography.js';
import type { Waters } from './data.js';
import type { ShapeIndex } from './shape-index.js';
import { exact, type WeightedTopology } from './weighted-topology.js';

/**
 * The lakes and rivers of an extent, projected and weighted.
 *
 * @param extent degrees; east may exceed 180, or west be less than -180, where the story's world does
 * @returns in world pixels at zoom 0, continuing beyond the antimeridian as the extent does
 */
export function nearWaters(index: ShapeIndex, extent: Extent): WeightedTopology<Waters> {
  const { areas: lakes, lines: rivers } = shapesIn(index, extent);
  const features = {
    lakes: geometries(lakes.map((coordinates) => ({ type: 'Polygon', coordinates }))),
    rivers: geometries(rivers.map((coordinates) => ({ type: 'LineString', coordinates }))),
  };
  return presimplify(topology(features) as Topology<Waters>);
}

/** The borders of divisions in an extent: as {@link nearWaters}. */
export function nearDivisions(index: ShapeIndex, extent: Extent): WeightedTopology<Divisions> {
  const coordinates = shapesIn(index, extent).lines;
  const borders: GeoJSON.MultiLineString = { type: 'MultiLineString', coordinates };
  return presimplify(topology({ borders }) as Topology<Divisions>);
}

export type Divisions = { readonly borders: GeometryObject };

function shapesIn(
  index: ShapeIndex,
  [west, south, east, north]: Extent,
): { areas: Position[][][]; lines: Position[][] } {
  const areas: Position[][][] = [];
  const all: Position[][] = [];
  for (const turn of [-360, 0, 360]) {
    const [from, to] = [Math.max(west - turn, -180), Math.min(east - turn, 180)];
    if (from > to) continue;
    for (const { kind, lines } of index.within([from, south, to, north])) {
      const flat = lines.map((line) => projected(line, turn));
      if (kind === 'area') areas.push(flat.map((ring) => [...ring, ...ring.slice(0, 1)]));
      else all.push(...flat);
    }
  }
  return { areas, lines: all };
}

function geometries(all: GeoJSON.Geometry[]): GeoJSON.GeometryCollection {
  return { type: 'GeometryCollection', geometries: all };
}

function projected(line: readonly Position[], turn: number): Position[] {
  return line.map(([longitude = 0, latitude = 0]) =>
    project([longitude + turn, latitude], 0).map(exact),
  );
}

/**
 * The lakes that none of the others covers. Of a lake that two sources have, the two shores would
 * be drawn beside one another.
 */
export function missingFrom(
  others: readonly Position[][][],
  lakes: readonly Position[][][],
): Position[][][] {
  const areas = others.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  return lakes.filter((lake) => {
    const [x, y] = polylabel(lake, 1e-4);
    return !areas.some((area) => inside([x, y], area));
  });
}
