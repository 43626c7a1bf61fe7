/** A story's own lines and areas, drawn as finely as the map shows them and no finer. */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import type { Sheet } from '../story/basemap.js';
import { unproject } from '../story/geography.js';
import type { PlaceGeometry } from '../story/schema.js';
import { boxOf } from './box.js';
import { prepareGround, simplified } from './ground.js';
import { pathData } from './pathdata.js';

/** A position stays if it spans a triangle of this share of a pixel, squared. */
const LINE_SHARE = 0.7;

/** A line or an area; points have no outline. */
export type Outline = Exclude<PlaceGeometry, { type: 'Point' }>;

type WorldOutline = MultiPolygon | MultiLineString;

/** SVG path data of a line or an area (longitude, latitude) in the coordinates of a sheet. */
export function drawOutline(outline: Outline, sheet: Sheet): string {
  const [left, top, right, bottom] = boxOf(sheet.extent);
  const size = 2 ** sheet.zoom;
  return pathData(outlineAt(outline, sheet.zoom), {
    zoom: sheet.zoom,
    origin: sheet.origin,
    width: Math.round((right - left) * size),
    height: Math.round((bottom - top) * size),
  });
}

/**
 * The line or area with only the positions that are seen up to `zoom`, in degrees of 4
 * decimals (some 10 m).
 */
export function simplifyOutline(outline: Outline, zoom: number): MultiPolygon | MultiLineString {
  const world = outlineAt(outline, zoom);
  const inDegrees = ([x = 0, y = 0]: Position): Position =>
    unproject([x, y], 0).map((degrees) => Math.round(degrees * 1e4) / 1e4);
  return world.type === 'MultiPolygon'
    ? {
        ...world,
        coordinates: world.coordinates.map((rings) => rings.map((r) => r.map(inDegrees))),
      }
    : { ...world, coordinates: world.coordinates.map((line) => line.map(inDegrees)) };
}

/** In world pixels at zoom 0, simplified for `zoom`; islands that shrink to nothing go. */
function outlineAt(outline: Outline, zoom: number): WorldOutline {
  const isArea = outline.type.endsWith('Polygon');
  const ground = prepareGround(topology({ outline: asMulti(outline) }) as Topology<Objects>);
  const fine = simplified(ground, () => 2 ** -zoom, LINE_SHARE);
  const world = fine.objects.outline && feature(fine, fine.objects.outline);
  const geometry = world?.type === 'Feature' ? world.geometry : undefined;
  if (isArea && geometry?.type === 'MultiPolygon') {
    return { type: 'MultiPolygon', coordinates: geometry.coordinates.filter(isSeen) };
  }
  if (!isArea && geometry?.type === 'MultiLineString') return geometry;
  throw new TypeError(`A ${outline.type} has no outline.`);
}

function asMulti(outline: Outline): WorldOutline {
  switch (outline.type) {
    case 'Polygon':
      return { type: 'MultiPolygon', coordinates: [outline.coordinates] };
    case 'LineString':
      return { type: 'MultiLineString', coordinates: [outline.coordinates] };
    default:
      return outline;
  }
}

/** A ring of three different positions or more encloses something. */
function isSeen([shore = []]: Position[][]): boolean {
  return new Set(shore.map(([x, y]: Position) => `${x} ${y}`)).size >= 3;
}
