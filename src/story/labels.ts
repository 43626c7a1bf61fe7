/**
 * Which names fit on the map, and where. Greedy: who comes first stands first, the rest gives
 * way. All lengths are CSS pixels, x rightwards and y downwards.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name that wants to stand on the map. */
export interface Name<Source> {
  readonly source: Source;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /**
   * How far the name keeps from its point. Names that keep a distance stand beside their
   * point, where there is room first: right, left, below, above. Without, they stand on it.
   */
  readonly distance?: number;
}

export interface StandingName<Source> {
  readonly source: Source;
  /** The name's middle. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Air kept between any two things. */
const AIR = 2;

/** Chooses the names that overlap neither one another nor any of `taken`, in the given order. */
export function standNames<Source>(
  names: Iterable<Name<Source>>,
  taken: readonly Box[],
): StandingName<Source>[] {
  const boxes = [...taken];
  const standing: StandingName<Source>[] = [];
  for (const name of names) {
    for (const { x, y } of spotsOf(name)) {
      const box = boxAround(x, y, name.width, name.height);
      if (boxes.some((other) => overlap(box, other))) continue;
      boxes.push(box);
      standing.push({ source: name.source, x, y, box });
      break;
    }
  }
  return standing;
}

export function boxAround(x: number, y: number, width: number, height: number): Box {
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.right + AIR &&
    b.left < a.right + AIR &&
    a.top < b.bottom + AIR &&
    b.top < a.bottom + AIR
  );
}

/**
 * About how wide a text is at a font size, without measuring it: letters of a common
 * sans-serif are 0.54 em wide on average, those of East Asian scripts a whole em.
 */
export function widthOf(text: string, size: number, spacing = 0): number {
  let ems = 0;
  for (const letter of text)
    ems += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff]/u.test(letter) ? 1 : 0.54;
  return ems * size + text.length * spacing;
}

function spotsOf({ x, y, width, height, distance }: Name<unknown>): { x: number; y: number }[] {
  if (distance === undefined) return [{ x, y }];
  const aside = distance + width / 2;
  const above = distance + height / 2;
  return [
    { x: x + aside, y },
    { x: x - aside, y },
    { x, y: y + above },
    { x, y: y - above },
  ];
}
