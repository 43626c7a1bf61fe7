/**
 * Label placement: which names fit on the map, and where. Greedy: each label takes the first free
 * place, in the given order; the candidates are those of cartographers' point labels (beside the
 * point, below, above, at the corners), at first near the point and then farther off. All lengths
 * are CSS pixels, x rightwards and y downwards.
 */
import { type Box, boxAround, isWithin, overlap, union } from '../geo/box.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How much room a text takes, in one of the forms in which it may be shown. */
export interface TextSize {
  readonly width: number;
  readonly height: number;
}

export interface LabelToPlace<Source> {
  readonly source: Source;
  /** The points at which it may be placed, best first; `undefined` in a room that has it not. */
  readonly points: readonly ((room: Room) => Point | undefined)[];
  /** The forms in which it may be shown, best first. */
  readonly sizes: readonly TextSize[];
  /** Pixels from the point to the label. Without a distance it is placed on the point. */
  readonly distance?: number;
  /** Pixels around the point that must be free too, for a town's dot. */
  readonly dot?: number;
  /**
   * Whether it is one of the story's. They are placed before all others, and away from their
   * points, at the end of a leader line, where there is no room beside them.
   */
  readonly isOwn?: boolean;
}

/** A line that no label crosses. */
export type Line = readonly (readonly [x: number, y: number])[];

/** A map into which labels are placed. Several of them are the same map at several sizes. */
export interface Room {
  /** What is seen of it: labels lie wholly within or wholly outside. */
  readonly view: Box;
  /** Pins, controls and whatever else no label may cover. */
  readonly boxes: readonly Box[];
  readonly lines?: readonly Line[];
}

/** Where a text is from its point: its middle is `dy` below it; `align` says what of it is at `dx`. */
export interface Offset {
  readonly dx: number;
  readonly dy: number;
  readonly align: 'start' | 'middle' | 'end';
}

export interface PlacedLabel<Source> extends Offset {
  readonly source: Source;
  /** Which of its points and of its forms it has. */
  readonly point: number;
  readonly form: number;
  /** Where a leader line from its point to it ends, counted from the point. */
  readonly leader: Point | undefined;
}

/** The least gap between any two things on the map, in CSS pixels. */
export const GAP = 2;
/** Pixels from a pin to a label at the end of a leader line, and in how many directions. */
const LEADERS = [22, 44, 70, 100, 140];
const DIRECTIONS = 16;
/** How often the story's own labels are placed anew, those first for which there was no room. */
const MOST_TRIES = 6;

/**
 * Chooses labels that overlap neither one another nor anything else in the room, in the given
 * order. One of the story's own is left out only if none of its forms has room at any of its
 * candidates.
 */
export function placeLabels<Source>(
  labels: readonly LabelToPlace<Source>[],
  room: Room,
): PlacedLabel<Source>[] {
  const start = startFilling(room);
  const placeOwn = (order: readonly LabelToPlace<Source>[]) => {
    const filled = { ...start, boxes: [...room.boxes], leaders: [] };
    const placed = order.map((label) => placeLabel(label, [filled]));
    return { order, filled, placed, cost: placed.reduce((sum, label) => sum + costOf(label), 0) };
  };
  let last = placeOwn(labels.filter(({ isOwn }) => isOwn));
  let best = last;
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    const { order, placed } = last;
    const first = order.filter((_, index) => costOf(placed[index]) >= CRAMPED);
    if (first.length === 0) break;
    last = placeOwn([...new Set([...first, ...order])]);
    if (last.cost < best.cost) best = last;
  }
  const others = labels.map((label) =>
    label.isOwn ? undefined : placeLabel(label, [best.filled]),
  );
  return [...best.placed, ...others].filter((label) => label !== undefined);
}

/** What is lost with a label in a shorter form. */
const CRAMPED = 10;

function costOf(label: PlacedLabel<unknown> | undefined): number {
  return label ? CRAMPED * label.form + (label.leader ? 1 : 0) : 100 * CRAMPED;
}

/** A room while labels are placed in it. */
export interface Filled extends Room {
  readonly boxes: Box[];
  readonly stretches: readonly Stretch[];
  readonly leaders: Segment[];
}

export function startFilling(room: Room): Filled {
  const stretches = (room.lines ?? []).flatMap(stretchesOf);
  return { ...room, boxes: [...room.boxes], stretches, leaders: [] };
}

/** Places a label at the first of its candidates that is free in all of the rooms, and fills it. */
export function placeLabel<Source>(
  label: LabelToPlace<Source>,
  rooms: readonly Filled[],
): PlacedLabel<Source> | undefined {
  const { source, points, sizes, dot } = label;
  for (const [form, size] of sizes.entries()) {
    const candidates = candidatesFor(label, size);
    for (const [point, pointIn] of points.entries()) {
      const spots = rooms.flatMap((room) => {
        const at = pointIn(room);
        return at ? [{ room, at }] : [];
      });
      if (spots.length === 0) continue;
      for (const candidate of candidates) {
        const trials: Trial[] = [];
        const isFreeAt = ({ room, at }: Pick<Trial, 'room' | 'at'>) => {
          const text = boxOfText(at, candidate, size);
          const boxes = dot ? [text, boxAround(at.x, at.y, 2 * dot, 2 * dot)] : [text];
          const trial = { room, at, text, boxes, leader: leaderFrom(at, candidate, label) };
          trials.push(trial);
          return isFree(trial);
        };
        if (!spots.every(isFreeAt)) continue;
        for (const { room, boxes, leader } of trials) {
          room.boxes.push(...boxes);
          if (leader) room.leaders.push(leader);
        }
        return { source, point, form, ...candidate };
      }
    }
  }
  return undefined;
}

/** What a label would fill in a room. */
interface Trial {
  readonly room: Filled;
  readonly at: Point;
  readonly text: Box;
  readonly boxes: readonly Box[];
  readonly leader: Segment | undefined;
}

function isFree({ room, at, text, boxes, leader }: Trial): boolean {
  const { view, boxes: taken, leaders, stretches } = room;
  const isSeen = overlap(text, view) || isWithin(boxAround(at.x, at.y, 0, 0), view);
  if (isSeen && !isWithin(text, view)) return false;
  if (boxes.some((box) => taken.some((other) => overlap(box, other, GAP)))) return false;
  if (leader && taken.some((box) => meets(leader, box))) return false;
  if (leaders.some((other) => meets(other, text) || (leader && cross(other, leader)))) return false;
  return !stretches.some(
    ({ box, segments }) =>
      overlap(box, text, GAP) && segments.some((segment) => meets(segment, text)),
  );
}

/** The part of a leader line that is not beneath its pin. */
function leaderFrom(
  { x, y }: Point,
  { leader }: Candidate,
  { distance = 0 }: LabelToPlace<unknown>,
): Segment | undefined {
  if (!leader) return undefined;
  // As far as the corners of the pin's box are.
  const share = (1.5 * distance) / Math.hypot(leader.x, leader.y);
  return {
    a: { x: x + leader.x * share, y: y + leader.y * share },
    b: { x: x + leader.x, y: y + leader.y },
  };
}

/** Labels without a point of their own, such as countries', are moved by these shares of their size. */
const MOVES = [
  [0, 0],
  [0, -1],
  [0, 1],
  [0, -2],
  [0, 2],
  [-0.3, 0],
  [0.3, 0],
] as const;

type Candidate = Pick<PlacedLabel<unknown>, 'dx' | 'dy' | 'align' | 'leader'>;

/** The height of a line, in pixels, or a little more. */
const LINE = 18;

/**
 * Where a label may be: on its point or nearly so, or beside it: on the right and left, below and
 * above, at the corners, and at last at the end of a leader line.
 */
function candidatesFor(
  { distance, isOwn }: LabelToPlace<unknown>,
  { width, height }: TextSize,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (dx: number, dy: number, align: Offset['align'], leader?: Point) =>
    found.push({ dx, dy, align, leader });
  if (distance === undefined) {
    for (const [x, y] of MOVES) add(x * width, y * height, 'middle');
    return found;
  }
  const both = (dx: number, dy: number) => {
    add(dx, dy, 'start');
    add(-dx, dy, 'end');
  };
  // Of several lines the first, the middle or the last may be at the height of the point.
  const lift = Math.max(0, height - LINE) / 2;
  for (const dy of new Set([lift, 0, -lift])) both(distance, dy);
  const beyond = distance + height / 2;
  const corner = (distance + height) / 2 + 2;
  for (const dy of [beyond, -beyond]) add(0, dy, 'middle');
  for (const dy of [-corner, corner]) both(distance - 4, dy);
  for (const dy of [beyond, -beyond]) both(-distance, dy);
  for (const farther of isOwn ? LEADERS : []) {
    for (let step = 0; step < DIRECTIONS; step++) {
      const angle = (2 * Math.PI * step) / DIRECTIONS;
      const x = Math.cos(angle) * (distance + farther);
      const y = Math.sin(angle) * (distance + farther);
      const isBeside = Math.abs(x) > Math.abs(y) / 2;
      if (isBeside) add(x + 3 * Math.sign(x), y, x > 0 ? 'start' : 'end', { x, y });
      else add(x, y + (Math.sign(y) * height) / 2, 'middle', { x, y });
    }
  }
  return found;
}

/** Where a text is that is at an offset from a point. */
export function boxOfText({ x, y }: Point, { dx, dy, align }: Offset, size: TextSize): Box {
  const { width, height } = size;
  const aside = { start: width / 2, middle: 0, end: -width / 2 }[align];
  return boxAround(x + dx + aside, y + dy, width, height);
}

interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** Some segments of a line, and the box that holds them: few stretches are near to a label. */
interface Stretch {
  readonly box: Box;
  readonly segments: readonly Segment[];
}

const STRETCH = 16;

function stretchesOf(line: Line): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < line.length; start += STRETCH) {
    const points = line.slice(start, start + STRETCH + 1).map(([x, y]) => ({ x, y }));
    const segments = points.flatMap((b, index) => ({ a: points[index - 1] ?? b, b }));
    stretches.push({ box: segments.map(boxOfSegment).reduce(union), segments });
  }
  return stretches;
}

function boxOfSegment({ a, b }: Segment): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
}

/** On which side of a segment a point lies: 1, -1, or 0 on it. */
function sideOf({ a, b }: Segment, x: number, y: number): number {
  return Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));
}

/** Whether a segment comes nearer to a box than the gap: some of its corners lie on either side. */
function meets(segment: Segment, box: Box): boolean {
  if (!overlap(boxOfSegment(segment), box, GAP)) return false;
  const sides = [box.left - GAP, box.right + GAP].map(
    (x) => sideOf(segment, x, box.top - GAP) + sideOf(segment, x, box.bottom + GAP),
  );
  return Math.abs((sides[0] ?? 0) + (sides[1] ?? 0)) < 4;
}

function cross(one: Segment, other: Segment): boolean {
  const divides = (line: Segment, { a, b }: Segment) =>
    sideOf(line, a.x, a.y) * sideOf(line, b.x, b.y) <= 0;
  return divides(one, other) && divides(other, one);
}

/** Points along a line at which its name may be placed: from its middle towards its ends. */
export function pointsAlong(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): [x: number, y: number][] {
  const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
  return shares.map((share) => [ax + (bx - ax) * share, ay + (by - ay) * share]);
}

/** Characters that are much narrower or wider than others in sans-serif fonts. */
const NARROW = /[\s.,:;'’‘!|()[\]\-/ijlftrIJ]/u;
const WIDE = /[mwMW@%—…]/u;
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;

/**
 * The approximate width of a text at a font size, without measuring it: that of the wider ones
 * among common sans-serif fonts. Characters of East Asian scripts are a whole em wide.
 */
export function widthOf(text: string, size: number, spacing = 0): number {
  let ems = 0;
  for (const character of text) {
    if (EAST_ASIAN.test(character)) ems += 1;
    else if (NARROW.test(character)) ems += 0.36;
    else if (WIDE.test(character)) ems += 0.92;
    else ems += /\p{Lu}/u.test(character) ? 0.7 : 0.61;
  }
  return ems * size + text.length * spacing;
}
