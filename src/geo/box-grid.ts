/** Boxes on the map, found again by where they lie. */

/** Cells are about as large as a town's name with its surroundings: a box covers a few. */
const CELL_WIDTH = 128;
const CELL_HEIGHT = 48;

/** A box round a middle; all lengths in the same pixels. */
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Things with boxes, sorted into the cells of a grid. */
export class BoxGrid<Thing> {
  readonly #cells = new Map<string, Thing[]>();

  add(body: PlacedBox, thing: Thing): void {
    for (const key of cellsOf(body)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(thing);
      else this.#cells.set(key, [thing]);
    }
  }

  /** Whether `test` holds for every thing whose box may touch this one; others are not asked. */
  everyNear(body: PlacedBox, test: (thing: Thing) => boolean): boolean {
    for (const key of cellsOf(body)) {
      if (this.#cells.get(key)?.every(test) === false) return false;
    }
    return true;
  }
}

function cellsOf({ x, y, width, height }: PlacedBox): string[] {
  const keys: string[] = [];
  const [left, right] = [(x - width / 2) / CELL_WIDTH, (x + width / 2) / CELL_WIDTH];
  const [top, bottom] = [(y - height / 2) / CELL_HEIGHT, (y + height / 2) / CELL_HEIGHT];
  for (let column = Math.floor(left); column <= right; column++) {
    for (let row = Math.floor(top); row <= bottom; row++) keys.push(`${column}/${row}`);
  }
  return keys;
}
