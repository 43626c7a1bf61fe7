/** Where the names of oceans and seas may stand: in open water, near what the story shows. */
import type { Position } from 'geojson';
import { turnsInto } from '../geo/antimeridian.js';
import { type Box, boxOf, distanceTo, isWithin } from '../geo/box.js';
import {
  type FlatWorld,
  type LngLat,
  project,
  scaleAt,
  type WorldPixel,
} from '../geo/geography.js';
import { broken, CHARACTER_WIDTH, spreadOut, widestLine } from './names.js';
import type { Plan } from './plan.js';
import { oceansIn, seasIn } from './seas.js';

export interface WaterLabel {
  /** In two lines where it is long. */
  readonly name: string;
  readonly kind: 'ocean' | 'sea';
  /** In world pixels at zoom 0, the best first. */
  readonly points: readonly [WorldPixel, ...WorldPixel[]];
  /** The lowest zoom, in halves, at which it fits into its water. */
  readonly fits: number;
  /** Width of the name in CSS pixels. */
  readonly width: number;
}

/** More points than these are not worth their bytes: some 8 each, compressed. */
const MOST_POINTS = { ocean: 5, sea: 3 } as const;
/** Oceans' letters are larger and wider apart: so many times as wide as towns'. */
const OCEAN_WIDTH = 1.5;
/** A name may be so many times as wide as its water: where it meets a coast it has a halo. */
const OVERHANG = 1.15;
/** CSS pixels above and below the middle of a name, where there must be room too. */
const HALF_HEIGHT = 9;
/** An ocean's possible points: so many columns and rows, spread over what is seen of it. */
const [COLUMNS, ROWS] = [6, 6];
/** Shares of the frame by which the view that opens may show more on each side. */
const MARGIN = 0.15;

/**
 * @param shores lines in the world's pixels at zoom 0
 * @param taken what the names had better keep away from, in the same pixels
 */
export function waterLabels(
  shores: readonly Position[][],
  { world, frame, fit, sheets: [{ box }] }: Plan,
  taken: readonly WorldPixel[],
  language: string,
): WaterLabel[] {
  const coast = edgesOf(shores);
  const opening = widened(frame, MARGIN);
  const apart = (frame.right - frame.left + frame.bottom - frame.top) / 8;
  return [
    ...oceansIn(language).flatMap(({ name, parts }) => {
      const areas = parts.flatMap((part) => turned(boxOf(part), world));
      const width = OCEAN_WIDTH * widestLine(broken(name)) * CHARACTER_WIDTH;
      const isOpen = (at: WorldPixel) =>
        areas.some((area) => isWithin(pointBox(at), area)) &&
        roomAt(at, coast, fit) * scaleAt(fit) >= width;
      const near = gridIn(opening).filter(isOpen).sort(byEmptiness);
      const points = near.length > 0 ? near : gridIn(box).filter(isOpen).sort(byFrame);
      return labelOf(name, 'ocean', spreadOut(points, apart), 0, width);
    }),
    ...seasIn(language).flatMap(({ name, from, points }) => {
      const width = widestLine(broken(name)) * CHARACTER_WIDTH;
      const inBox = points
        .map((point) => inWorld(point, world))
        .filter((at) => distanceTo(box, at) === 0);
      const inView = inBox.filter(
        (at) => distanceTo(opening, at) === 0 && fitsAt(at, width) <= Math.max(from, fit + 0.5),
      );
      const others = inBox.filter((at) => !inView.includes(at)).sort(byFrame);
      return labelOf(name, 'sea', [...inView, ...others], from, width);
    }),
  ];

  function labelOf(
    name: string,
    kind: WaterLabel['kind'],
    points: readonly WorldPixel[],
    from: number,
    width: number,
  ): WaterLabel[] {
    const [first, ...more] = points.slice(0, MOST_POINTS[kind]);
    if (!first) return [];
    const fits = Math.max(from, Math.min(...points.map((at) => fitsAt(at, width))));
    return [{ name: broken(name), kind, points: [first, ...more], fits, width }];
  }

  /** In halves. */
  function fitsAt(at: WorldPixel, width: number): number {
    return Math.round(2 * Math.log2(width / (OVERHANG * roomAt(at, coast, fit)))) / 2;
  }

  function byFrame(a: WorldPixel, b: WorldPixel): number {
    return distanceTo(frame, a) - distanceTo(frame, b);
  }

  /** Farthest from what is taken first. */
  function byEmptiness(a: WorldPixel, b: WorldPixel): number {
    return emptiness(b) - emptiness(a);
  }

  function emptiness([x, y]: WorldPixel): number {
    return Math.min(WORLD, ...taken.map(([tx, ty]) => Math.hypot(tx - x, ty - y)));
  }
}

interface Edge {
  readonly a: WorldPixel;
  readonly b: WorldPixel;
}

function edgesOf(lines: readonly Position[][]): Edge[] {
  return lines.flatMap((line) =>
    line.slice(1).map(([bx = 0, by = 0], i): Edge => {
      const [ax = 0, ay = 0] = line[i] ?? [];
      return { a: [ax, ay], b: [bx, by] };
    }),
  );
}

/**
 * The width of the water at a point, symmetrical about it, where a line of text at the zoom has
 * room: in world pixels at zoom 0.
 */
function roomAt([x, y]: WorldPixel, coast: readonly Edge[], zoom: number): number {
  const half = HALF_HEIGHT / scaleAt(zoom);
  let room = WORLD;
  for (const { a, b } of coast) {
    if (Math.max(a[1], b[1]) < y - half || Math.min(a[1], b[1]) > y + half) continue;
    // Coasts are fine beside a text: the nearer end of the edge will do.
    const away = a[0] > x === b[0] > x ? Math.min(Math.abs(a[0] - x), Math.abs(b[0] - x)) : 0;
    room = Math.min(room, 2 * away);
  }
  return Math.max(room, 0.01);
}

/** Pixels at zoom 0: no water is wider. */
const WORLD = 256;

function inWorld(point: LngLat, world: FlatWorld): WorldPixel {
  const [x, y] = project(point, 0);
  return [x + world.width * turnsInto(x, world), y];
}

/** A box at each turn of the world at which it meets the world. */
function turned(area: Box, world: FlatWorld): Box[] {
  return [-1, 0, 1]
    .map((turn) => ({
      ...area,
      left: Math.max(world.left, area.left + turn * world.width),
      right: Math.min(world.left + world.width, area.right + turn * world.width),
    }))
    .filter(({ left, right }) => left < right);
}

function widened({ left, top, right, bottom }: Box, share: number): Box {
  const [across, down] = [share * (right - left), share * (bottom - top)];
  return { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
}

/** Points spread evenly over a box. */
function gridIn({ left, top, right, bottom }: Box): WorldPixel[] {
  return Array.from({ length: COLUMNS * ROWS }, (_, i): WorldPixel => {
    const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    return [
      left + ((column + 0.5) / COLUMNS) * (right - left),
      top + ((row + 0.5) / ROWS) * (bottom - top),
    ];
  });
}

function pointBox([x, y]: WorldPixel): Box {
  return { left: x, top: y, right: x, bottom: y };
}
