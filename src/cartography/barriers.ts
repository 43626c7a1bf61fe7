/** The story's lines as barriers for pins that are displaced. Lengths are pixels of the map. */

type XY = readonly [x: number, y: number];

/** The place of a pin. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly id?: string;
}

/** A line of the story that no pin may be moved across. */
export interface Barrier {
  readonly id: string;
  readonly points: readonly XY[];
}

/** Points of a line that are nearer than this to the one before are left out. */
const DETAIL = 1;
/** A place that is nearer to a line than this counts as lying on it. */
const ON_LINE = 0.01;

/** The share of the way from a pin's true spot at which it first meets a line. */
export function firstCrossing({ x, y }: Point, to: XY, segments: Float64Array): number | undefined {
  let first = 2;
  const [rx, ry] = [to[0] - x, to[1] - y];
  // A flat array read by index: with an array for each point this took six times as long.
  for (let at = 0; at < segments.length; at += 4) {
    const ax = (segments[at] ?? 0) - x;
    const ay = (segments[at + 1] ?? 0) - y;
    const sx = (segments[at + 2] ?? 0) - x - ax;
    const sy = (segments[at + 3] ?? 0) - y - ay;
    const cross = rx * sy - ry * sx;
    if (cross === 0) continue;
    const share = (ax * sy - ay * sx) / cross;
    const along = (ax * ry - ay * rx) / cross;
    if (share >= 0 && share < first && along >= 0 && along <= 1) first = share;
  }
  return first > 1 ? undefined : first;
}

export interface NearBarriers {
  /** x and y of one end and of the other, one segment after the other. */
  readonly segments: Float64Array;
  readonly isOnLine: boolean;
}

export const NO_BARRIERS: NearBarriers = { segments: new Float64Array(), isOnLine: false };

/**
 * The lines that a pin could be moved across. A place that lies on a line has no side of it to
 * keep, but its pin stays on the line if others can make room.
 */
export function barriersNear(
  pin: Point,
  barriers: readonly Barrier[],
  reach: number,
): NearBarriers {
  const segments: number[] = [];
  let isOnLine = false;
  for (const { id, points } of barriers) {
    if (id === pin.id) isOnLine = true;
    let [from] = points;
    for (const [index, to] of id === pin.id ? [] : points.entries()) {
      if (!from || to === from) continue;
      const isShort = Math.hypot(to[0] - from[0], to[1] - from[1]) < DETAIL;
      if (isShort && index < points.length - 1) continue;
      const isFar =
        Math.min(from[0], to[0]) > pin.x + reach ||
        Math.max(from[0], to[0]) < pin.x - reach ||
        Math.min(from[1], to[1]) > pin.y + reach ||
        Math.max(from[1], to[1]) < pin.y - reach;
      if (!isFar && distanceTo(pin, from, to) <= ON_LINE) isOnLine = true;
      else if (!isFar) segments.push(...from, ...to);
      from = to;
    }
  }
  return { segments: Float64Array.from(segments), isOnLine };
}

function distanceTo({ x, y }: Point, [ax, ay]: XY, [bx, by]: XY): number {
  const [sx, sy] = [bx - ax, by - ay];
  const length = sx * sx + sy * sy;
  const share =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * sx + (y - ay) * sy) / length));
  return Math.hypot(ax + share * sx - x, ay + share * sy - y);
}
