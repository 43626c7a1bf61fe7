/** What is too small to be seen at a sheet's detail is left out. All in world pixels at zoom 0. */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { planarRingArea } from 'topojson-simplify';
import type { WorldPixel } from '../geo/geography.js';
import type { Grain } from './ground.js';

/** Without islands, and holes in them, smaller than `least` grains squared. */
export function withoutSpecks(
  polygons: readonly Position[][][],
  grain: Grain,
  least: number,
): MultiPolygon {
  const large = (ring: Position[]) =>
    planarRingArea(ring as [number, number][]) >= least * grain(startOf(ring)) ** 2;
  return {
    type: 'MultiPolygon',
    coordinates: polygons
      .filter(([shore]) => shore && large(shore))
      .map((rings) => rings.filter(large)),
  };
}

/** Without lines that do not reach `least` grains across. */
export function withoutStubs(
  { coordinates }: MultiLineString,
  grain: Grain,
  least: number,
): MultiLineString {
  return {
    type: 'MultiLineString',
    coordinates: coordinates.filter((line) => reach(line) >= least * grain(startOf(line))),
  };
}

/** How far a line gets from where it starts. */
function reach(line: readonly Position[]): number {
  const [x, y] = startOf(line);
  // A line may have more positions than a call can have arguments.
  return line.reduce(
    (far, [lineX = x, lineY = y]) => Math.max(far, Math.hypot(lineX - x, lineY - y)),
    0,
  );
}

function startOf([start]: readonly Position[]): WorldPixel {
  const [x = 0, y = 0] = start ?? [];
  return [x, y];
}
