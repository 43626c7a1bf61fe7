/**
 * Shapes of the world for maps that are near, as bytes: each by the cell of one degree in which its
 * south-western corner lies, so that those of an extent are found without reading the others.
 * `npm run ground` makes two such files: lakes and rivers from GSHHG (Wessel and Smith 1996; LGPL
 * 3.0 or later), and the borders of divisions from Natural Earth.
 *
 * Numbers have seven bits a byte, low ones first, and the highest bit says that one more byte
 * follows. The length of each cell in bytes; then the cells. In a cell, for each area twice the
 * number of its rings, for each line 1; then, for each ring or line, the number of its positions
 * and the steps between them, from the cell's south-western corner on, in 1/4000 of a degree (28 m).
 */
import type { Position } from 'geojson';
import type { Extent } from '../geo/geography.js';

/** The paths of these files among the data files: see `src/data-files.ts`. */
export const WATERS_FILE = 'dateline/waters.bin';
export const DIVISIONS_FILE = 'dateline/divisions.bin';

export interface Shape {
  readonly kind: 'area' | 'line';
  /**
   * Longitude, latitude in degrees. Of an area, its outline and then its holes, rings without
   * their last position; of a line, itself.
   */
  readonly lines: readonly (readonly Position[])[];
}

const STEPS_PER_DEGREE = 4000;
const [COLUMNS, ROWS] = [360, 180];
/** The last cell has what is wider or higher than a cell: it is looked at always. */
const LARGE = COLUMNS * ROWS;

/** @param waters between -180 and 180 degrees */
export function packShapes(waters: readonly Shape[]): Uint8Array {
  const cells: number[][] = Array.from({ length: LARGE + 1 }, () => []);
  for (const { kind, lines } of waters) {
    const [west, south, east, north] = extentOf(lines);
    const cell = east - west > 1 || north - south > 1 ? LARGE : cellOf(west, south);
    const bytes = cells[cell] ?? [];
    push(bytes, kind === 'area' ? 2 * lines.length : 1);
    for (const line of lines) {
      push(bytes, line.length);
      let [x, y] = cornerOf(cell);
      for (const [longitude = 0, latitude = 0] of line) {
        const [nextX, nextY] = [inSteps(longitude), inSteps(latitude)];
        pushSigned(bytes, nextX - x);
        pushSigned(bytes, nextY - y);
        [x, y] = [nextX, nextY];
      }
    }
  }
  const lengths: number[] = [];
  for (const { length } of cells) push(lengths, length);
  return Uint8Array.from([lengths, ...cells].flat());
}

export interface ShapeIndex {
  /** What may reach into an extent (degrees, WGS 84; between -180 and 180), read as it is asked for. */
  readonly within: (extent: Extent) => Generator<Shape>;
}

export function readShapeIndex(bytes: Uint8Array): ShapeIndex {
  const lengths = new Reader(bytes, 0);
  const starts = new Uint32Array(LARGE + 2);
  for (let cell = 0; cell <= LARGE; cell++) {
    starts[cell + 1] = (starts[cell] ?? 0) + lengths.number();
  }
  return {
    *within(extent) {
      for (const cell of cellsIn(extent)) {
        const reader = new Reader(bytes, lengths.at + (starts[cell] ?? 0));
        const end = lengths.at + (starts[cell + 1] ?? 0);
        while (reader.at < end) {
          const water = reader.shape(cornerOf(cell));
          if (meets(extentOf(water.lines), extent)) yield water;
        }
      }
    },
  };
}

/** The cells of what may reach into the extent: it may begin one cell before it. */
function* cellsIn([west, south, east, north]: Extent): Generator<number> {
  const [left, right] = [Math.max(-180, Math.floor(west) - 1), Math.min(179, Math.floor(east))];
  const [low, high] = [Math.max(-90, Math.floor(south) - 1), Math.min(89, Math.floor(north))];
  for (let latitude = low; latitude <= high; latitude++) {
    for (let longitude = left; longitude <= right; longitude++) yield cellOf(longitude, latitude);
  }
  yield LARGE;
}

function cellOf(longitude: number, latitude: number): number {
  const column = Math.min(COLUMNS - 1, Math.max(0, Math.floor(longitude) + 180));
  const row = Math.min(ROWS - 1, Math.max(0, Math.floor(latitude) + 90));
  return row * COLUMNS + column;
}

/** From where the positions of a cell are counted, in steps. */
function cornerOf(cell: number): readonly [x: number, y: number] {
  if (cell === LARGE) return [0, 0];
  return [
    ((cell % COLUMNS) - 180) * STEPS_PER_DEGREE,
    (Math.floor(cell / COLUMNS) - 90) * STEPS_PER_DEGREE,
  ];
}

function inSteps(degrees: number): number {
  return Math.round(degrees * STEPS_PER_DEGREE);
}

/** Islands lie within the shore. */
function extentOf([line = []]: readonly (readonly Position[])[]): Extent {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of line) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

function meets([west, south, east, north]: Extent, other: Extent): boolean {
  return west <= other[2] && south <= other[3] && east >= other[0] && north >= other[1];
}

function push(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

/** The sign is the lowest bit, so that small numbers of either sign are short. */
function pushSigned(bytes: number[], number: number): void {
  push(bytes, number < 0 ? -2 * number - 1 : 2 * number);
}

class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  /** @param corner from which the positions are counted, in steps */
  shape([left, bottom]: readonly [x: number, y: number]): Shape {
    const head = this.number();
    const kind = head === 1 ? 'line' : 'area';
    const lines = Array.from({ length: Math.ceil(head / 2) }, () => {
      let [x, y] = [left, bottom];
      return Array.from({ length: this.number() }, (): Position => {
        x += this.#signed();
        y += this.#signed();
        return [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE];
      });
    });
    return { kind, lines };
  }

  number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  #signed(): number {
    const number = this.number();
    return number & 1 ? -(number + 1) / 2 : number / 2;
  }
}
