/** @jsxImportSource preact */
/**
 * The arrows of the drawn map that show the order of the events. They end at the edges of pins,
 * which keep their size at every size of the map: an arrow stands at its target, is turned, and is
 * as long as rules say that follow the map's scale (`--unit`).
 */
import { type Shift, shiftAt, UNMOVED } from '../cartography/arrangement.js';
import type { Paint } from '../cartography/colours.js';
import {
  ARROW_HEAD,
  type ArrowEnd,
  arrowBetween,
  hasArrows,
  turnsOfArrow,
} from '../cartography/order.js';
import { reachOf, sizeOfCluster, sizeOfPin } from '../cartography/pins.js';
import { strokeAttributes, strokeOf } from '../cartography/strokes.js';
import { memoise } from '../memoise.js';
import type { Place } from '../story/story.js';
import { clustersAt, type MapLayout } from './map-layout.js';
import type { GroundPoint } from './view.js';

/** An event, and how far from its place an arrow has it, in path units. */
interface Stop {
  readonly place: Place;
  readonly turn: number;
}

/** From one event to the next. */
type Leg = readonly [from: Stop, to: Stop];

const legsOf = memoise((layout: MapLayout): Leg[] => {
  const events = layout.sequence?.places ?? [];
  if (!hasArrows(events.length)) return [];
  return events.slice(1).flatMap((to, index) => {
    const from = events[index] ?? to;
    const [start, end] = [from, to].map((place) => spotOf(layout, { place, turn: 0 }, layout.zoom));
    return turnsOfArrow((end?.x ?? 0) - (start?.x ?? 0), layout.worldWidth).map(
      (turns): Leg => [
        { place: from, turn: turns[0] },
        { place: to, turn: turns[1] },
      ],
    );
  });
});

/** An event's symbol: its point of the basemap, its offset and its size in pixels. */
interface Spot extends GroundPoint {
  readonly shift: Shift;
  readonly size: Omit<ArrowEnd, 'x' | 'y'>;
}

/** The symbol of an event at a zoom: its pin, or the cluster that it is in. */
function spotOf(layout: MapLayout, { place, turn }: Stop, zoom: number): Spot | undefined {
  const { arrangement, spots, clusters } = layout;
  const all = arrangement ? clustersAt(spots, arrangement, zoom) : clusters;
  const cluster = all.find(({ places }) => places.includes(place));
  const spot = cluster ?? spots.find((each) => each.place === place);
  if (!spot) return undefined;
  const { x, y } = spot;
  const isMoved = arrangement && !cluster;
  return {
    x: x + turn,
    y,
    shift: isMoved ? shiftAt(arrangement, place.number, zoom) : UNMOVED,
    size: cluster ? sizeOfCluster(cluster.places.length) : sizeOfPin(place),
  };
}

/** In pixels, where a path unit has `unit` of them. */
function endOf({ x, y, shift, size }: Spot, unit: number): ArrowEnd {
  return { x: x * unit + shift.dx, y: y * unit + shift.dy, ...size };
}

/** The arrows as they are drawn; {@link orderRules} puts them in their places. */
export function OrderArrows({ layout }: { layout: MapLayout }) {
  const legs = legsOf(layout);
  if (legs.length === 0) return null;
  const { length, width } = ARROW_HEAD;
  const { dashes = [], width: thick = 1 } = strokeOf('sequence');
  const [dash = 1, gap = 1] = dashes;
  return (
    <>
      {/* A rectangle's width can follow the map's scale; a path's length cannot. */}
      <pattern id="order_dashes" width={dash + gap} height={9} patternUnits="userSpaceOnUse">
        <rect class="sequence-head" width={dash} height={9} />
      </pattern>
      {legs.map((_, index) => (
        <g class="order" id={`order_${index}`}>
          <rect x={length} y={-thick / 2} height={thick} fill="url(#order_dashes)" />
          <path class="sequence-head" d={`M0 0l${length} ${-width / 2}v${width}z`} />
        </g>
      ))}
    </>
  );
}

/** Zooms between which nothing changes but the scale and how far pins are displaced. */
interface ZoomRange {
  readonly from: number;
  readonly to: number;
}

/** The rules for a range of sizes of the map; without one, for all sizes. */
export function orderRules(layout: MapLayout, range?: ZoomRange): string {
  return legsOf(layout)
    .map((leg, index) => `#order_${index}{${ruleOf(layout, leg, range)}}`)
    .join('');
}

function ruleOf(layout: MapLayout, leg: Leg, range?: ZoomRange): string {
  const { from: least, to: most } = range ?? { from: layout.zoom, to: layout.zoom + 1 };
  const unitOf = (zoom: number) => 2 ** (zoom - layout.frame.zoom);
  // At its end a range has the clusters of the next.
  const within = most - 1e-3;
  const [first, last] = [least, within].map((zoom) => {
    const [from, to] = leg.map((stop) => spotOf(layout, stop, zoom));
    const ends = from && to && [endOf(from, unitOf(zoom)), endOf(to, unitOf(zoom))];
    return to && ends ? { to, ends, unit: unitOf(zoom) } : undefined;
  });
  const [start, end] = first?.ends ?? [];
  if (!first || !last || !start || !end) return 'visibility:hidden';
  const [lastStart = start, lastEnd = end] = last.ends;
  const room = (a: ArrowEnd, b: ArrowEnd) => Math.hypot(b.x - a.x, b.y - a.y);
  if (!arrowBetween(start, end) && !arrowBetween(lastStart, lastEnd)) return 'visibility:hidden';
  const [dx, dy] = [
    start.x - end.x + lastStart.x - lastEnd.x,
    start.y - end.y + lastStart.y - lastEnd.y,
  ];
  const edges = reachOf(start, dx, dy) + reachOf(end, dx, dy) + 2 + ARROW_HEAD.length;
  const slope = (room(lastStart, lastEnd) - room(start, end)) / (last.unit - first.unit);
  const fixed = room(start, end) - slope * first.unit - edges;
  const turn = Math.round((Math.atan2(dy, dx) * 1800) / Math.PI) / 10;
  const off = Math.round(reachOf(end, dx, dy) + 1);
  const { x, y } = first.to;
  return [
    `--x:${round(x)};--y:${round(y)}`,
    follow('--dx', first.to.shift.dx, last.to.shift.dx, first.unit, last.unit),
    follow('--dy', first.to.shift.dy, last.to.shift.dy, first.unit, last.unit),
    `--turn:rotate(${turn}deg) translate(${off}px)`,
    `--far:calc(${Math.round(fixed)}px + ${round(slope)}*var(--unit))`,
    'visibility:inherit',
  ].join(';');
}

/** A length that changes linearly with the scale. */
function follow(name: string, first: number, last: number, least: number, most: number): string {
  const slope = Math.round((last - first) / (most - least));
  const fixed = Math.round(first - slope * least);
  return slope === 0 ? `${name}:${fixed}px` : `${name}:calc(${fixed}px + ${slope}*var(--unit))`;
}

/** The arrows of a picture, in attributes; `unit`: pixels for one path unit. */
export function PaintedArrows({ layout, unit, paint }: PaintedProps) {
  const stroke = strokeAttributes(strokeOf('sequence', 'preview'), paint);
  const head = strokeAttributes(strokeOf('sequence-head'), paint);
  return (
    <>
      {legsOf(layout).map((leg) => {
        const [from, to] = leg.map((stop) => spotOf(layout, stop, layout.zoom));
        const arrow = from && to && arrowBetween(endOf(from, unit), endOf(to, unit));
        if (!arrow) return null;
        return (
          <>
            <path d={`M${arrow.start.join(' ')}L${arrow.neck.join(' ')}`} fill="none" {...stroke} />
            <path d={`M${arrow.head.map((corner) => corner.join(' ')).join('L')}z`} {...head} />
          </>
        );
      })}
    </>
  );
}

interface PaintedProps {
  readonly layout: MapLayout;
  readonly unit: number;
  readonly paint: Paint;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
