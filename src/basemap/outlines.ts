/** A story's own lines and areas, drawn on a sheet as the sheet's ground is. */
import rewind from '@turf/rewind';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, transform } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import { countries } from '../gazetteer/countries.js';
import { type FlatWorld, stitched, unrolled, unrolledLines } from '../geo/antimeridian.js';
import { memoise } from '../memoise.js';
import { countryGround } from './countryground.js';
import { type Ground, prepareGround } from './ground.js';
import { type Paper, pathData } from './pathdata.js';

/** A line or an area; points have no outline. */
export type Outline = LineString | MultiLineString | Polygon | MultiPolygon;

/** Lines and areas (longitude, latitude) by their places' ids. */
export type Outlines = Readonly<Record<string, Outline>>;

export type OutlineGround = Ground<Objects>;

/**
 * Projects and weighs the outlines. What follows a coast or a border of Natural Earth's, as most
 * countries in stories do, takes that line's own positions and weights, and runs as it does:
 * then both are drawn alike at every detail, lie exactly on one another, and, being the same
 * text, take up next to nothing once compressed.
 */
export function prepareOutlines(outlines: Outlines): OutlineGround {
  const objects = Object.fromEntries(
    Object.entries(outlines).map(([id, outline]) => [id, asMulti(outline)]),
  );
  const plain = topology(objects) as Topology<Objects>;
  const ground = prepareGround(plain);
  const arcs = ground.arcs.map((arc, line) =>
    arc.map((own, i) => naturalEarth().get(keyOf(plain.arcs[line]?.[i] ?? [])) ?? own),
  );
  return { ...ground, arcs };
}

/**
 * SVG path data of each outline by id; none for what lies elsewhere or cannot be seen.
 *
 * @param fine simplified for the paper, in the world
 * @param large leaves out what of areas is too small
 */
export function drawOutlines(
  fine: OutlineGround,
  world: FlatWorld,
  paper: Paper,
  large: (areas: Position[][][]) => MultiPolygon,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fine.objects).flatMap(([id, object]) => {
      const drawn = feature(fine, object);
      const geometry = drawn.type === 'Feature' ? drawn.geometry : undefined;
      if (geometry?.type !== 'MultiPolygon' && geometry?.type !== 'MultiLineString') return [];
      const visible: MultiPolygon | MultiLineString =
        geometry.type === 'MultiPolygon'
          ? large(unrolled(geometry.coordinates, world))
          : { ...geometry, coordinates: unrolledLines(geometry.coordinates, world) };
      const path = pathData(visible, paper);
      return path === '' ? [] : [[id, path]];
    }),
  );
}

/** The land's rings run clockwise (as d3-geo has them), GeoJSON's the other way. */
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

/** All positions of Natural Earth's countries, weighed, by their rounded longitude and latitude. */
const naturalEarth = memoise(() => {
  const { arcs, transform: quantisation } = countries();
  const ground = countryGround();
  const positions = new Map<number, Position>();
  for (const [line, arc] of arcs.entries()) {
    const decode = transform(quantisation ?? null);
    for (const [i, position] of arc.entries()) {
      const weighed = ground.arcs[line]?.[i];
      const key = keyOf(decode([...position], i > 0));
      if (weighed) positions.set(key, weighed);
    }
  }
  return positions;
});

/** Four decimals, as `countryShape` and `landBorder` round; the data's own grid is wider. */
function keyOf([longitude = 0, latitude = 0]: Position): number {
  return Math.round(longitude * 1e4) * 1e7 + Math.round(latitude * 1e4);
}
