import { geoCircle } from 'd3-geo';
import type { Position } from 'geojson';
import { cutAtAntimeridian } from './antimeridian.js';
import { type LngLat, rounded } from './geography.js';
import type { Geometry } from './geometry.js';

/** The Earth's mean radius in metres (IUGG), by which distances are measured here. */
const EARTH_RADIUS = 6_371_008.8;

/** Degrees of an arc. */
const DEGREE = 180 / Math.PI;

/** Degrees between two corners, seen from the middle. The edges are 0.14 % of the radius too near. */
const STEP = 6;

/**
 * All that lies within `radius` metres of a position, as an area of GeoJSON: wound counterclockwise,
 * to a metre, cut at the antimeridian.
 */
export function areaAround([longitude, latitude]: LngLat, radius: number): Geometry {
  const reach = (radius / EARTH_RADIUS) * DEGREE;
  const circle = geoCircle().center([longitude, latitude]).radius(reach).precision(STEP)();
  // d3-geo winds what is inside clockwise.
  const ring = (circle.coordinates[0] ?? []).toReversed();
  const reached = [-90, 90].filter((pole) => Math.abs(pole - latitude) <= reach);
  const polygons =
    reached.length > 0 ? [[aroundPoles(ring, reached)]] : cutAtAntimeridian([[ring]]);
  const coordinates = polygons.map((polygon) =>
    polygon.map((part) =>
      part.map(([x = 0, y = 0]): [number, number] => [rounded(x, 5), rounded(y, 5)]),
    ),
  );
  const [only, ...others] = coordinates;
  return only && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}

/** A circle with a pole in it is, on a map, a band from edge to edge; with both, it is all the map. */
function aroundPoles(ring: readonly Position[], [pole = 0, other]: readonly number[]): Position[] {
  const edge =
    other === undefined
      ? ring.slice(1).sort(([a = 0], [b = 0]) => a - b)
      : [-180, 180].map((longitude) => [longitude, other]);
  const [[, west = 0] = [], [, east = 0] = []] = [edge[0], edge.at(-1)];
  const level = (west + east) / 2;
  const band = [[-180, level], ...edge, [180, level], [180, pole], [-180, pole], [-180, level]];
  return pole < 0 ? band.toReversed() : band;
}
