/** A story's own lines and areas, drawn on a sheet like the countries' own lines. */
import rewind from '@turf/rewind';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import type { CountryTopology } from '../gazetteer/countries.js';
import { stitched, unrolled, unrolledLines } from '../geo/antimeridian.js';
import type { FlatWorld } from '../geo/geography.js';
import { memoise } from '../memoise.js';
import { type Paper, pathData } from './pathdata.js';
import {
  decodedArcs,
  type WeightedTopology,
  weighted,
  weightedCountries,
} from './weighted-topology.js';

/** A line or an area; points have no outline. */
export type Outline = LineString | MultiLineString | Polygon | MultiPolygon;

/** Lines and areas (longitude, latitude) by their places' ids. */
export type Outlines = Readonly<Record<string, Outline>>;

export type WeightedOutlines = WeightedTopology<Objects>;

/**
 * Projects the outlines and weighs their positions for simplification. Where they follow a coast
 * or border of Natural Earth, as most countries in stories do, they take that line's positions
 * and weights: then both are simplified alike, lie exactly on one another, and the outline, being
 * the same text, adds almost nothing to the compressed page.
 */
export function prepareOutlines(outlines: Outlines, countries: CountryTopology): WeightedOutlines {
  const objects = Object.fromEntries(
    Object.entries(outlines).map(([id, outline]) => [id, asMulti(outline)]),
  );
  const plain = topology(objects) as Topology<Objects>;
  const own = weighted(plain);
  const positions = positionsOf(countries);
  const arcs = own.arcs.map((arc, line) =>
    arc.map((position, i) => positions.get(keyOf(plain.arcs[line]?.[i] ?? [])) ?? position),
  );
  return { ...own, arcs };
}

/**
 * SVG path data of each outline by id, without outlines that are elsewhere or too small.
 *
 * @param fine simplified for the paper, in the world
 * @param large removes the parts of areas that are too small
 */
export function drawOutlines(
  fine: WeightedOutlines,
  world: FlatWorld,
  paper: Paper,
  large: (areas: Position[][][]) => MultiPolygon,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fine.objects).flatMap(([id, object]) => {
      const drawn = feature(fine, object);
      const geometry = drawn.type === 'Feature' ? drawn.geometry : undefined;
      if (geometry?.type !== 'MultiPolygon' && geometry?.type !== 'MultiLineString') return [];
      const visible =
        geometry.type === 'MultiPolygon'
          ? large(unrolled(geometry.coordinates, world))
          : { ...geometry, coordinates: unrolledLines(geometry.coordinates, world) };
      const path = pathData(visible, paper);
      return path === '' ? [] : [[id, path]];
    }),
  );
}

/** Rings wound clockwise as d3-geo and the land have them; GeoJSON's are counterclockwise. */
function asMulti(outline: Outline): MultiPolygon | MultiLineString {
  switch (outline.type) {
    case 'Polygon':
      return asMulti({ type: 'MultiPolygon', coordinates: [outline.coordinates] });
    case 'LineString':
      return { type: 'MultiLineString', coordinates: [outline.coordinates] };
    case 'MultiPolygon': {
      const area = structuredClone(outline);
      rewind(area, { reverse: true, mutate: true });
      return { ...area, coordinates: stitched(area.coordinates, [-180, 180]) };
    }
    default:
      return outline;
  }
}

/** All positions of Natural Earth's countries with their weights, by rounded longitude and latitude. */
const positionsOf = memoise((countries: CountryTopology) => {
  const { arcs } = weightedCountries(countries);
  const positions = new Map<number, Position>();
  for (const [line, arc] of decodedArcs(countries).entries()) {
    for (const [i, position] of arc.entries()) {
      const weighed = arcs[line]?.[i];
      if (weighed) positions.set(keyOf(position), weighed);
    }
  }
  return positions;
});

/** Four decimals, as `countryShape` and `landBorder` round; the data's own grid is wider. */
function keyOf([longitude = 0, latitude = 0]: Position): number {
  return Math.round(longitude * 1e4) * 1e7 + Math.round(latitude * 1e4);
}
