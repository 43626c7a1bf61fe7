/** Geometry in world pixels, clipped to a sheet, as compact SVG path data. */
import { type GeoIdentityTransform, type GeoStream, geoIdentity, geoStream } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { scaleAt } from '../geo/geography.js';

type Point = readonly [x: number, y: number];

/** The coordinate system of a sheet's paths: see `Sheet` in src/cartography/basemap.ts. */
export interface Paper {
  readonly zoom: number;
  readonly origin: readonly [x: number, y: number];
  readonly width: number;
  readonly height: number;
  /**
   * The multiples to which coordinates are rounded at a point; 1 unless given. Where the detail is
   * so coarse that it does not show, zeros compress better than digits.
   */
  readonly stepAt?: (x: number, y: number) => number;
}

/**
 * Clips and writes. Rings run along the sheet's edge where they leave it, and end with `z`; lines
 * end at the edge. Coordinates are rounded before the steps between them are computed, so that
 * rounding errors do not add up.
 *
 * @param geometry in world pixels at zoom 0
 * @returns SVG path data in whole numbers from 0 to the paper's width and height; "" for nothing
 */
export function pathData(geometry: MultiPolygon | MultiLineString, paper: Paper): string {
  const { origin, width, height } = paper;
  const toPaper = geoIdentity()
    .scale(scaleAt(paper.zoom))
    .translate([-origin[0], -origin[1]])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  return clipAndWrite(geometry, toPaper, paper.stepAt);
}

/** As {@link pathData}. @param toPaper from the geometry's coordinates to the path's; it clips */
export function clipAndWrite(
  geometry: MultiPolygon | MultiLineString,
  toPaper: GeoIdentityTransform,
  stepAt?: Paper['stepAt'],
): string {
  const closed = geometry.type === 'MultiPolygon';
  const lines: Point[][] = [];
  geoStream(geometry, toPaper.stream(collector(lines, stepAt)));
  return write(
    lines.filter((line) => line.length >= (closed ? 3 : 2)),
    closed,
  );
}

/** Collects the stream's lines and rings in whole steps, without repeated positions. */
function collector(lines: Point[][], stepAt: Paper['stepAt'] = () => 1): GeoStream {
  let line: Point[] = [];
  let inRing = false;
  return {
    polygonStart: () => {
      inRing = true;
    },
    polygonEnd: () => {
      inRing = false;
    },
    lineStart: () => {
      line = [];
    },
    point: (x, y) => {
      const step = stepAt(x, y);
      const point: Point = [Math.round(x / step) * step, Math.round(y / step) * step];
      if (same(point, line.at(-1))) return;
      if (straightOn(line.at(-2), line.at(-1), point)) line.pop();
      line.push(point);
    },
    lineEnd: () => {
      if (inRing && line.length > 1 && same(line[0], line.at(-1))) line.pop();
      lines.push(line);
    },
  };
}

function same(a: Point | undefined, b: Point | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** Whether `via` is on the straight line from `from` to `to`. */
function straightOn(from: Point | undefined, via: Point | undefined, to: Point): boolean {
  if (!from || !via) return false;
  const [ax, ay] = [via[0] - from[0], via[1] - from[1]];
  const [bx, by] = [to[0] - via[0], to[1] - via[1]];
  return ax * by === ay * bx && ax * bx + ay * by > 0;
}

/** Only relative commands: pairs after an `m` are lines, and `z` returns to the ring's start. */
function write(lines: readonly (readonly Point[])[], closed: boolean): string {
  let path = '';
  let pen: Point = [0, 0];
  for (const line of lines) {
    const start = line[0] ?? pen;
    path += 'm';
    let separator = '';
    for (const point of line) {
      for (const step of [point[0] - pen[0], point[1] - pen[1]]) {
        path += step < 0 ? step : separator + step;
        separator = ' ';
      }
      pen = point;
    }
    if (closed) {
      path += 'z';
      pen = start;
    }
  }
  return path;
}
