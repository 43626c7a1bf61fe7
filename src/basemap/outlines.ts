/** A story's own lines and areas, drawn as finely as the map shows them and no finer. */
import type { MultiLineString, MultiPolygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import type { Sheet } from '../story/basemap.js';
import { unproject } from '../story/geography.js';
import type { PlaceGeometry } from '../story/schema.js';
import { boxOf } from './box.js';
import { prepareGround, simplified } from './ground.js';
import { pathData } from './pathdata.js';
import { LINE_SHARE } from './sheets.js';

/** A line or an area; points have no outline. */
export type Outline = Exclude<PlaceGeometry, { type: 'Point' }>;

/** Lines and areas (longitude, latitude) by their places' ids. */
export type Outlines = Readonly<Record<string, Outline>>;

/** How many steps the outlines' extent is divided into: some hundred metres each for a continent. */
const STEPS = 3e4;

/** SVG path data of each outline in the coordinates of a sheet, by id. */
export function drawOutlines(outlines: Outlines, sheet: Sheet): Record<string, string> {
  const [left, top, right, bottom] = boxOf(sheet.extent);
  const size = 2 ** sheet.zoom;
  const paper = {
    zoom: sheet.zoom,
    origin: sheet.origin,
    width: Math.round((right - left) * size),
    height: Math.round((bottom - top) * size),
  };
  const fine = inWorldPixels(outlines, sheet.zoom);
  return Object.fromEntries(
    Object.entries(fine.objects).map(([id, object]) => {
      const drawn = feature(fine, object);
      const geometry = drawn.type === 'Feature' ? drawn.geometry : undefined;
      const isOutline = geometry?.type === 'MultiPolygon' || geometry?.type === 'MultiLineString';
      return [id, isOutline ? pathData(geometry, paper) : ''];
    }),
  );
}

/**
 * The outlines with only the positions that are seen up to `zoom`, as a quantised topology in
 * degrees: a border that two of them share is held once.
 */
export function packOutlines(outlines: Outlines, zoom: number): Topology {
  const fine = inWorldPixels(outlines, zoom);
  const arcs = fine.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [...unproject([x, y], 0)]));
  return arcs.length > 0 ? quantize({ ...fine, arcs } as Topology<Objects>, STEPS) : fine;
}

/** In world pixels at zoom 0, simplified for `zoom`; islands too small to be seen go. */
function inWorldPixels(outlines: Outlines, zoom: number): Topology {
  const objects = Object.fromEntries(
    Object.entries(outlines).map(([id, outline]) => [id, asMulti(outline)]),
  );
  const ground = prepareGround(topology(objects) as Topology<Objects>);
  const pixel = 2 ** -zoom;
  const fine = simplified(ground, () => pixel, LINE_SHARE);
  return filter(fine, filterWeight(fine, pixel ** 2)) as Topology;
}

function asMulti(outline: Outline): MultiPolygon | MultiLineString {
  switch (outline.type) {
    case 'Polygon':
      return { type: 'MultiPolygon', coordinates: [outline.coordinates] };
    case 'LineString':
      return { type: 'MultiLineString', coordinates: [outline.coordinates] };
    default:
      return outline;
  }
}
