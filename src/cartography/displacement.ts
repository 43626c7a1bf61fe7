/**
 * Displacement, in the cartographers' sense: moving symbols apart that would cover one another.
 * Pins keep the bearings that their places have from one another, and stay on their own side of the
 * story's lines. All lengths are pixels of the map, x rightwards and y downwards.
 *
 * A group of pins is solved by projecting its constraints in turn (position-based dynamics; Müller
 * et al. 2007). It is deterministic: pins are taken in their order.
 */
import { type Shift, UNMOVED } from './arrangement.js';
import { type Barrier, barriersNear, firstCrossing, NO_BARRIERS } from './barriers.js';
import { PIN, reachOf, type Size } from './pins.js';

/** A pin at its place. */
export interface TruePin {
  readonly x: number;
  readonly y: number;
  /** The symbol is as wide and as high, with round ends. */
  readonly width: number;
  readonly height: number;
  /**
   * The id of its place: a line of this id is the place itself, and the pin may be on either side
   * of it.
   */
  readonly id?: string;
  /** Whether it is not moved; others make room for it. */
  readonly isFixed?: boolean;
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
/** The half width of the widest symbol that can be displaced: farther apart none is compared. */
const WIDEST = 90;
/** Groups of more pins than this are not displaced. */
const MOST = 40;
const ITERATIONS = 100;
/** The initial radius of a ring of pins at one spot: too small to be visible. */
const RING = 1e-3;
/** How far the pin of a place on a line is moved, where others are moved by 1. */
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
      const given = members.flatMap((index) => pins[index] ?? []);
      const solved = solve(given, barriers);
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
      if (!a || !b || b.x - a.x > NEAR + WIDEST + 2 * FARTHEST) break;
      if (!shiftA || !shiftB || (a.isFixed && b.isFixed)) continue;
      const pair = pairOf(a, b, 0, 1);
      const dx = b.x + shiftB.dx - a.x - shiftA.dx;
      const dy = b.y + shiftB.dy - a.y - shiftA.dy;
      const isMoved = shiftA !== UNMOVED || shiftB !== UNMOVED;
      const apart = Math.hypot(dx, dy);
      const isOff = isMoved && apart < NEAR && degreesOff(pair, dx, dy) > MOST_DEGREES;
      if (isOff || apart < reachOf(pair.both, dx, dy) - SLACK.length) yield [i, j];
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
  /** They touch where the middle of the one is on the outline of this size round the other. */
  readonly both: Size;
}

function pairOf(a: TruePin, b: TruePin, i: number, j: number): Pair {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(x, y);
  const [ux, uy] = length > 0 ? [x / length, y / length] : [1, 0];
  const both = { width: a.width + b.width, height: a.height + b.height };
  return { i, j, ux, uy, length, both };
}

/** The distance that two pins should have in a direction: the nearer their places, the more. */
function distanceOf(pair: Pair, dx: number, dy: number, { gap }: Aim): number {
  const touching = reachOf(pair.both, dx, dy);
  return touching + gap * Math.max(0, 1 - pair.length / touching);
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
  readonly segments: Float64Array;
}

/** Moves the pins of one group; `undefined` if no arrangement meets the constraints. */
function solve(given: readonly TruePin[], barriers: readonly Barrier[]): Shift[] | undefined {
  if (given.length > MOST) return undefined;
  const pins = inRings(given);
  const near = pins.map((pin) => barriersNear(pin, barriers, FARTHEST + PIN));
  const pairs = pins.flatMap((a, i) =>
    pins.slice(i + 1).map((b, more) => pairOf(a, b, i, i + 1 + more)),
  );
  for (const aim of AIMS) {
    const moving = pins.map((pin, index): Moving => {
      const { x, y, isFixed } = pin;
      const { segments, isOnLine } = near[index] ?? NO_BARRIERS;
      return { pin, x, y, ease: isFixed ? 0 : isOnLine ? ON_LINE_EASE : 1, segments };
    });
    for (let step = 0; step < ITERATIONS; step++) {
      // At first they are also pulled towards their true spots, so that nothing is moved farther than necessary.
      for (const each of step < ITERATIONS / 2 ? moving : []) {
        each.x += (each.pin.x - each.x) * 0.1;
        each.y += (each.pin.y - each.y) * 0.1;
      }
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

/** Puts two pins far enough apart, as nearly along their true bearing as possible. */
function separate(pair: Pair, moving: readonly Moving[], aim: Aim): void {
  const { i, j, ux, uy } = pair;
  const [a, b] = [moving[i], moving[j]];
  if (!a || !b || a.ease + b.ease === 0) return;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [along, across] = [dx * ux + dy * uy, dy * ux - dx * uy];
  const slope = Math.tan((aim.degrees * Math.PI) / 180);
  // In the direction in which they will lie: their own if it is near the true one, else that.
  const isNear = along > 0 && Math.abs(across) <= slope * along;
  const distance = isNear ? distanceOf(pair, dx, dy, aim) : distanceOf(pair, ux, uy, aim);
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
  const { pin, segments } = moving;
  if (segments.length === 0) return;
  for (let tries = 0; tries < 3; tries++) {
    const [dx, dy] = [moving.x - pin.x, moving.y - pin.y];
    const length = Math.hypot(dx, dy);
    if (length < 0.5) return;
    const reach = (length + clearance) / length;
    const share = firstCrossing(pin, [pin.x + dx * reach, pin.y + dy * reach], segments);
    if (share === undefined) return;
    // Just before the line, however near to it the place is.
    const free = Math.max(0, share * length * reach - clearance) * 0.99;
    moving.x = pin.x + (dx / length) * free;
    moving.y = pin.y + (dy / length) * free;
    moving.ease = Math.max(moving.ease * 0.7, Math.min(moving.ease, 0.02));
  }
}

function isSound(moving: readonly Moving[], pairs: readonly Pair[], aim: Aim): boolean {
  const areInReach = moving.every(
    ({ pin, x, y, segments }) =>
      Math.hypot(x - pin.x, y - pin.y) <= FARTHEST &&
      firstCrossing(pin, [x, y], segments) === undefined,
  );
  if (!areInReach) return false;
  return pairs.every((pair) => {
    const [a, b] = [moving[pair.i], moving[pair.j]];
    if (!a || !b || (a.pin.isFixed && b.pin.isFixed)) return true;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const apart = Math.hypot(dx, dy);
    if (apart < distanceOf(pair, dx, dy, aim) - SLACK.length) return false;
    return apart > NEAR || degreesOff(pair, dx, dy) <= aim.degrees + SLACK.degrees;
  });
}
