import type { Sheet } from '../cartography/basemap.js';
import { type Extent, type LngLat, project, unproject } from '../geo/geography.js';
import type { Attributes } from './svg-element.js';

/** The basemap's sheets that have been fetched, and which of them a view needs. */
export class Sheets {
  #all: readonly Sheet[];

  /** `widest`: the sheet that covers all that the map can show. */
  constructor(readonly widest: Sheet) {
    this.#all = [widest];
  }

  add(sheet: Sheet): void {
    this.#all = [...this.#all, sheet].sort((a, b) => a.minZoom - b.minZoom);
  }

  /** The most detailed sheet for the zoom that covers the extent. */
  finest(zoom: number, extent: Extent): Sheet {
    return (
      this.#fitFor(zoom)
        .filter((sheet) => covers(sheet, extent))
        .at(-1) ?? this.widest
    );
  }

  /** The sheets to paint, the more detailed ones over the others. */
  layered(zoom: number, extent: Extent): Sheet[] {
    const finest = this.finest(zoom, extent);
    const finer = this.#fitFor(zoom).slice(this.#all.indexOf(finest) + 1);
    return [finest, ...finer.filter((sheet) => meets(sheet, extent))];
  }

  #fitFor(zoom: number): Sheet[] {
    return this.#all.filter(({ minZoom }) => minZoom <= zoom);
  }
}

function covers({ extent: [west, south, east, north] }: Sheet, extent: Extent): boolean {
  return west <= extent[0] && south <= extent[1] && east >= extent[2] && north >= extent[3];
}

function meets({ extent: [west, south, east, north] }: Sheet, extent: Extent): boolean {
  return west < extent[2] && south < extent[3] && east > extent[0] && north > extent[1];
}

/** Width and height of a sheet in units of its paths. */
export function sizeOf({ extent: [west, south, east, north], zoom }: Sheet): [number, number] {
  const [left, top] = project([west, north], zoom);
  const [right, bottom] = project([east, south], zoom);
  return [Math.round(right - left), Math.round(bottom - top)];
}

/**
 * Where a sheet lies in a picture at `zoom`, as attributes of the `<svg>` around its paths.
 * `corner`: the picture's top left corner in world pixels. Rings run along the sheet's edge, where
 * there is no coast: one pixel of the edge is cut off.
 */
export function viewportOf(
  sheet: Sheet,
  zoom: number,
  corner: { readonly x: number; readonly y: number },
): Attributes {
  const scale = 2 ** (zoom - sheet.zoom);
  const [left, top] = sheet.origin;
  const [width, height] = sizeOf(sheet);
  const edge = 1 / scale;
  const [inner, high] = [width - 2 * edge, height - 2 * edge];
  return {
    x: (left + edge) * scale - corner.x,
    y: (top + edge) * scale - corner.y,
    width: inner * scale,
    height: high * scale,
    viewBox: `${edge} ${edge} ${inner} ${high}`,
  };
}

/**
 * The positions of a sheet's path data, by lines and rings. It is as `src/basemap/pathdata.ts`
 * writes it: whole numbers, relative, no commands but `m` and `z`.
 */
export function positionsOf(path: string, { zoom, origin }: Sheet): LngLat[][] {
  let [x, y] = origin;
  return path
    .split('m')
    .slice(1)
    .map((line) => {
      const [startX, startY] = [x, y];
      const steps = line.match(/-?\d+/g)?.map(Number) ?? [];
      const positions: LngLat[] = [];
      for (let i = 0; i < steps.length; i += 2) {
        x += steps[i] ?? 0;
        y += steps[i + 1] ?? 0;
        positions.push(unproject([x, y], zoom));
      }
      // `z` returns to where the ring began.
      if (line.endsWith('z')) [x, y] = [startX + (steps[0] ?? 0), startY + (steps[1] ?? 0)];
      return positions;
    });
}
