import type { Geometry } from '../geo/geometry.js';

type Position = readonly number[];

/** A geometry as KML has it, for the XML builder: longitude, latitude, WGS 84, as in GeoJSON. */
export function kmlGeometry(geometry: Geometry): object {
  switch (geometry.type) {
    case 'Point':
      return { Point: { coordinates: tuples([geometry.coordinates]) } };
    case 'LineString':
      return { LineString: lineOf(geometry.coordinates) };
    case 'MultiLineString':
      return { MultiGeometry: { LineString: geometry.coordinates.map(lineOf) } };
    case 'Polygon':
      return { Polygon: polygonOf(geometry.coordinates) };
    case 'MultiPolygon':
      return { MultiGeometry: { Polygon: geometry.coordinates.map(polygonOf) } };
  }
}

/** Follows the ground, as all that is drawn on a map does. */
function lineOf(positions: readonly Position[]) {
  return { tessellate: 1, coordinates: tuples(positions) };
}

function polygonOf([outer = [], ...inner]: readonly (readonly Position[])[]) {
  return {
    tessellate: 1,
    outerBoundaryIs: ringOf(outer),
    innerBoundaryIs: inner.map(ringOf),
  };
}

function ringOf(positions: readonly Position[]) {
  return { LinearRing: { coordinates: tuples(positions) } };
}

/** Heights, which no map here shows, are left out. */
function tuples(positions: readonly Position[]): string {
  return positions.map(([longitude, latitude]) => `${longitude},${latitude}`).join(' ');
}
