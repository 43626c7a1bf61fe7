import type { Sheet } from '../cartography/basemap.js';
import { type Extent, project } from '../geo/geography.js';
import type { Attributes } from './svg-element.js';

/** The basemap's sheets that have come so far, and which of them a view wants. */
export class Sheets {
  #all: readonly Sheet[];

  /** `widest`: covers all that the map can ever show. */
  constructor(readonly widest: Sheet) {
    this.#all = [widest];
  }

  add(sheet: Sheet): void {
    this.#all = [...this.#all, sheet].sort((a, b) => a.minZoom - b.minZoom);
  }

  /** The most detailed sheet for the zoom that has all of the extent. */
  finest(zoom: number, extent: Extent): Sheet {
    return (
      this.#fitFor(zoom)
        .filter((sheet) => covers(sheet, extent))
        .at(-1) ?? this.widest
    );
  }

  /** What to paint of the extent, one over the other: more detail where there is more. */
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

/** Width and height of a sheet in its path's units. */
export function sizeOf({ extent: [west, south, east, north], zoom }: Sheet): [number, number] {
  const [left, top] = project([west, north], zoom);
  const [right, bottom] = project([east, south], zoom);
  return [Math.round(right - left), Math.round(bottom - top)];
}

/**
 * Where a sheet's path lies in a picture at `zoom`, as the attributes of an SVG element round
 * it; `corner`: the picture's top left corner in world pixels. Rings run along the sheet's edge,
 * where there is no coast: a hair of it is cut off.
 */
export function boxOf(
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
