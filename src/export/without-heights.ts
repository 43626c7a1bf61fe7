import type { Geometry } from '../geo/geometry.js';

type Coordinates = Geometry['coordinates'] | Geometry['coordinates'][number] | number;

/** A geometry whose positions have two numbers: no map of Dateline's shows heights. */
export function withoutHeights({ type, coordinates }: Geometry): Geometry {
  return { type, coordinates: flat(coordinates) } as Geometry;
}

function flat(coordinates: Coordinates): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  return typeof coordinates[0] === 'number' ? coordinates.slice(0, 2) : coordinates.map(flat);
}
