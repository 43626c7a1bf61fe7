/**
 * Displacement, in the cartographers' sense: moving symbols apart that would cover one another.
 * Pins keep the bearings that their places have from one another, and stay on their own side of the
 * story's lines. All lengths are pixels of the map, x rightwards and y downwards.
 *
 * A group of pins is solved by projecting its constraints in turn (position-based dynamics; Müller
 * et al. 2007). It is deterministic: pins are taken in their order.
 */
import { type Shift, UNMOVED } from './arrangement.js';
import { PIN } from './pins.js';

type XY = readonly [x: number, y: number];

/** A pin at its place. */
export interface TruePin {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /**
   * The id of its place: a line of this id is the place itself, and the pin may be on either side
   * of it.
   */
  readonly id?: string;
  /** Whether it is not moved; others make room for it. */
  readonly isFixed?: boolean;
}

/** A line of the story that no pin may be moved across. */
export interface Barrier {
  readonly id: string;
  readonly points: readonly XY[];
}

/** The farthest that a pin may be moved. */
const FARTHEST = 72;
/** Constraints on an arrangement, from strict to loose. Each set is tried until one can be met. */
const AIMS: readonly Aim[] = [
  { degrees: 12, gap: 8, clearance: PIN / 2 },
  { degrees: 25, gap: 8, clearance: PIN / 2 },
  { degrees: 25, gap: 8, clearance: 4 },
  { degrees: 40, gap: 0, clearance: 4 },
];

interface Aim {
  /** How far a bearing may deviate from the true one. */
  readonly degrees: number;
  /**
   * Distance between pins of one spot beyond a pin's width, so that their leader lines can be seen.
   */
  readonly gap: number;
  /** How far from lines displaced pins must be. */
  readonly clearance: number;
}

/** Pins farther apart than this are not compared. */
const NEAR = 90;
/** Groups of more pins than this are not displaced. */
const MOST = 40;
const ITERATIONS = 100;
/** Points of a line that are nearer than this to the one before are left out. */
const DETAIL = 1;
/** The initial radius of a ring of pins at one spot: too small to be visible. */
const RING = 1e-3;
/** A place that is nearer to a line than this counts as lying on it. */
const ON_LINE = 0.01;
/** How far the pin of such a place is moved, where others are moved by 1. */
const ON_LINE_EASE = 0.1;
/** Tolerance of the constraints. */
const SLACK = { length: 0.75, degrees: 4 };
const MOST_DEGREES = Math.max(...AIMS.map(({ degrees }) => degrees)) + SLACK.degrees;

/**
 * Displaces pins that would overlap.
 *
 * @returns for each pin its shift; `undefined` for the pins of a group that cannot be separated
 * within {@link FARTHEST}: they must share one marker
 */
export function displace(
  pins: readonly TruePin[],
  barriers: readonly Barrier[],
): (Shift | undefined)[] {
  const groups = pins.map((_, index) => [index]);
  const groupOf = pins.map((_, index) => index);
  const shifts: (Shift | undefined)[] = pins.map(() => UNMOVED);
  for (;;) {
    const changed = new Set<number>();
    for (const [a, b] of conflicts(pins, shifts)) {
      const [into = a, from = b] = [groupOf[a], groupOf[b]];
      if (into === from) continue;
      const moved = groups[from] ?? [];
      groups[into]?.push(...moved);
      groups[from] = [];
      for (const index of moved) groupOf[index] = into;
      changed.delete(from);
      changed.add(into);
    }
    // Ends after at most as many rounds as there are pins, because each round joins groups.
    if (changed.size === 0) return shifts;
    for (const group of changed) {
      const members = (groups[group] ?? []).toSorted((a, b) => a - b);
      const solved = solve(
        members.flatMap((index) => pins[index] ?? []),
        barriers,
      );
      for (const [i, index] of members.entries()) shifts[index] = solved?.[i];
    }
  }
}

/** Pairs that overlap, or whose bearing is not that of their places. */
function* conflicts(
  pins: readonly TruePin[],
  shifts: readonly (Shift | undefined)[],
): Generator<[number, number]> {
  const byX = pins.map((_, index) => index).sort((a, b) => (pins[a]?.x ?? 0) - (pins[b]?.x ?? 0));
  for (const [position, i] of byX.entries()) {
    for (let next = position + 1; next < byX.length; next++) {
      const j = byX[next] ?? 0;
      const [a, b, shiftA, shiftB] = [pins[i], pins[j], shifts[i], shifts[j]];
      if (!a || !b || b.x - a.x > NEAR + 2 * FARTHEST) break;
      if (!shiftA || !shiftB || (a.isFixed && b.isFixed)) continue;
      const pair = pairOf(a, b, 0, 1);
      const dx = b.x + shiftB.dx - a.x - shiftA.dx;
      const dy = b.y + shiftB.dy - a.y - shiftA.dy;
      const isMoved = shiftA !== UNMOVED || shiftB !== UNMOVED;
      const apart = Math.hypot(dx, dy);
      const isOff = isMoved && apart < NEAR && degreesOff(pair, dx, dy) > MOST_DEGREES;
      if (isOff || apart < pair.touching - SLACK.length) yield [i, j];
    }
  }
}

/** Two pins: the unit vector of their true bearing, and how far apart they truly are. */
interface Pair {
  readonly i: number;
  readonly j: number;
  readonly ux: number;
  readonly uy: number;
  readonly length: number;
  /** Their distance when they touch. */
  readonly touching: number;
}

function pairOf(a: TruePin, b: TruePin, i: number, j: number): Pair {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(x, y);
  const [ux, uy] = length > 0 ? [x / length, y / length] : [1, 0];
  return { i, j, ux, uy, length, touching: (a.width + b.width) / 2 };
}

/** The distance that two pins should have: the nearer their places, the more. */
function distanceOf({ length, touching }: Pair, { gap }: Aim): number {
  return touching + gap * Math.max(0, 1 - length / touching);
}

/** By how many degrees a bearing on the map deviates from the true one. */
function degreesOff({ ux, uy }: Pair, dx: number, dy: number): number {
  const [along, across] = [dx * ux + dy * uy, dy * ux - dx * uy];
  return (Math.abs(Math.atan2(across, along)) * 180) / Math.PI;
}

/** Places at the same spot have no bearing from one another: their pins form a ring. */
function inRings(pins: readonly TruePin[]): TruePin[] {
  return pins.map((pin) => {
    const same = pins.filter(({ x, y }) => x === pin.x && y === pin.y);
    if (same.length === 1) return pin;
    // From the west clockwise.
    const angle = Math.PI * (1 + (2 * same.indexOf(pin)) / same.length);
    return { ...pin, x: pin.x + RING * Math.cos(angle), y: pin.y + RING * Math.sin(angle) };
  });
}

/** A pin while it is being moved. */
interface Moving {
  readonly pin: TruePin;
  x: number;
  y: number;
  /** How far it is moved when pushed: less each time a line stops it. */
  ease: number;
  /** The line segments within its reach: x and y of both ends. */
  readonly walls: Float64Array;
}

/** Moves the pins of one group; `undefined` if no arrangement meets the constraints. */
function solve(given: readonly TruePin[], barriers: readonly Barrier[]): Shift[] | undefined {
  if (given.length > MOST) return undefined;
  const pins = inRings(given);
  const walls = pins.map((pin) => wallsOf(pin, barriers));
  const pairs = pins.flatMap((a, i) =>
    pins.slice(i + 1).map((b, more) => pairOf(a, b, i, i + 1 + more)),
  );
  for (const aim of AIMS) {
    const moving = pins.map((pin, index): Moving => {
      const { x, y, isFixed } = pin;
      const { segments, isOnLine } = walls[index] ?? NO_WALLS;
      return { pin, x, y, ease: isFixed ? 0 : isOnLine ? ON_LINE_EASE : 1, walls: segments };
    });
    for (let step = 0; step < ITERATIONS; step++) {
      // At first they are also pulled towards their true spots, so that nothing is moved farther than necessary.
      if (step < ITERATIONS / 2) for (const pin of moving) pullBack(pin);
      for (const pair of pairs) separate(pair, moving, aim);
      for (const pin of moving) hold(pin, aim);
      if (step > ITERATIONS / 2 && isSound(moving, pairs, aim)) break;
    }
    if (isSound(moving, pairs, aim)) {
      return moving.map(({ x, y }, index) => {
        const [dx, dy] = [x - (given[index]?.x ?? x), y - (given[index]?.y ?? y)];
        return Math.hypot(dx, dy) < 0.05 ? UNMOVED : { dx, dy };
      });
    }
  }
  return undefined;
}

function pullBack(moving: Moving): void {
  moving.x += (moving.pin.x - moving.x) * 0.1;
  moving.y += (moving.pin.y - moving.y) * 0.1;
}

/** Puts two pins far enough apart, as nearly along their true bearing as possible. */
function separate(pair: Pair, moving: readonly Moving[], aim: Aim): void {
  const { i, j, ux, uy } = pair;
  const [a, b] = [moving[i], moving[j]];
  if (!a || !b || a.ease + b.ease === 0) return;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [along, across] = [dx * ux + dy * uy, dy * ux - dx * uy];
  const distance = distanceOf(pair, aim);
  const slope = Math.tan((aim.degrees * Math.PI) / 180);
  const leastAlong = distance / Math.hypot(1, slope);
  const most = slope * Math.max(along, leastAlong);
  const wanted = Math.max(-most, Math.min(most, across));
  const ahead = Math.max(along, leastAlong, Math.sqrt(Math.max(0, distance ** 2 - wanted ** 2)));
  if (ahead === along && wanted === across) return;
  const [more, aside] = [ahead - along, wanted - across];
  const [x, y] = [more * ux - aside * uy, more * uy + aside * ux];
  const share = a.ease / (a.ease + b.ease);
  a.x -= x * share;
  a.y -= y * share;
  b.x += x * (1 - share);
  b.y += y * (1 - share);
}

/**
 * Keeps a pin on its side of all lines, with its whole width if its place is far enough from them.
 */
function hold(moving: Moving, { clearance }: Aim): void {
  const { pin, walls } = moving;
  if (walls.length === 0) return;
  for (let tries = 0; tries < 3; tries++) {
    const [dx, dy] = [moving.x - pin.x, moving.y - pin.y];
    const length = Math.hypot(dx, dy);
    if (length < 0.5) return;
    const reach = (length + clearance) / length;
    const share = firstCrossing(pin, [pin.x + dx * reach, pin.y + dy * reach], walls);
    if (share === undefined) return;
    // Just before the line, however near to it the place is.
    const free = Math.max(0, share * length * reach - clearance) * 0.99;
    moving.x = pin.x + (dx / length) * free;
    moving.y = pin.y + (dy / length) * free;
    moving.ease = Math.max(moving.ease * 0.7, Math.min(moving.ease, 0.02));
  }
}

/** The share of the way from a pin's true spot at which it first meets a line. */
function firstCrossing({ x, y }: TruePin, to: XY, walls: Float64Array): number | undefined {
  let first = 2;
  const [rx, ry] = [to[0] - x, to[1] - y];
  // A flat array read by index: with an array for each point this took six times as long.
  for (let at = 0; at < walls.length; at += 4) {
    const ax = (walls[at] ?? 0) - x;
    const ay = (walls[at + 1] ?? 0) - y;
    const sx = (walls[at + 2] ?? 0) - x - ax;
    const sy = (walls[at + 3] ?? 0) - y - ay;
    const cross = rx * sy - ry * sx;
    if (cross === 0) continue;
    const share = (ax * sy - ay * sx) / cross;
    const along = (ax * ry - ay * rx) / cross;
    if (share >= 0 && share < first && along >= 0 && along <= 1) first = share;
  }
  return first > 1 ? undefined : first;
}

interface Walls {
  readonly segments: Float64Array;
  readonly isOnLine: boolean;
}

const NO_WALLS: Walls = { segments: new Float64Array(), isOnLine: false };

/**
 * The lines that a pin could be moved across. A place that lies on a line has no side of it to
 * keep, but its pin stays on the line if others can make room.
 */
function wallsOf(pin: TruePin, barriers: readonly Barrier[]): Walls {
  const reach = FARTHEST + PIN;
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

function distanceTo({ x, y }: TruePin, [ax, ay]: XY, [bx, by]: XY): number {
  const [sx, sy] = [bx - ax, by - ay];
  const length = sx * sx + sy * sy;
  const share =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * sx + (y - ay) * sy) / length));
  return Math.hypot(ax + share * sx - x, ay + share * sy - y);
}

function isSound(moving: readonly Moving[], pairs: readonly Pair[], aim: Aim): boolean {
  const areInReach = moving.every(
    ({ pin, x, y, walls }) =>
      Math.hypot(x - pin.x, y - pin.y) <= FARTHEST &&
      firstCrossing(pin, [x, y], walls) === undefined,
  );
  if (!areInReach) return false;
  return pairs.every((pair) => {
    const [a, b] = [moving[pair.i], moving[pair.j]];
    if (!a || !b || (a.pin.isFixed && b.pin.isFixed)) return true;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const apart = Math.hypot(dx, dy);
    if (apart < distanceOf(pair, aim) - SLACK.length) return false;
    return apart > NEAR || degreesOff(pair, dx, dy) <= aim.degrees + SLACK.degrees;
  });
}
