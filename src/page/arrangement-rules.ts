/**
 * CSS rules that displace the drawn map's pins at every size of the map: container queries from one
 * step of the arrangement to the next, between which an offset changes linearly with the map's
 * scale (`--unit`).
 */
import {
  type Arrangement,
  type ArrangementStep,
  type Shift,
  shiftAt,
  stepsAt,
  UNMOVED,
} from '../cartography/arrangement.js';
import { isAway, sizeOfPin } from '../cartography/pins.js';
import { memoise } from '../memoise.js';
import type { Place } from '../story/story.js';
import { type Cluster, clustersAt, type MapLayout } from './map-layout.js';
import { orderRules } from './order.js';

type Spot = MapLayout['spots'][number];

/** Zoom levels from the small box's view to that of the largest possible box. */
const CLOSER = 3;

/**
 * With more displaced pins than this there are rules for fewer sizes of the box, this far apart in
 * zoom levels.
 */
const MANY = 20;
const WIDE = 0.75;

/** From one size of the box to the next. */
interface SizeRange {
  readonly arrangement: Arrangement;
  readonly from: number;
  readonly to: number;
  readonly step: ArrangementStep;
}

function sizeRangesOf({ arrangement, zoom }: MapLayout): SizeRange[] {
  if (!arrangement) return [];
  const end = zoom + CLOSER;
  const inReach = arrangement.filter((step) => step.zoom < end);
  const moved = new Set(inReach.flatMap(({ shifts }) => shifts.map(([number]) => number)));
  const zooms: number[] = [];
  for (const step of inReach) {
    const last = zooms.at(-1);
    const isNear = last !== undefined && moved.size > MANY && step.zoom - last < WIDE;
    if (!isNear) zooms.push(step.zoom);
  }
  return zooms.map((from, index) => {
    const [step] = stepsAt(arrangement, from);
    return { arrangement, from, to: zooms[index + 1] ?? end, step };
  });
}

/** The pins that are displaced in boxes of some size. */
export const leadersOf = memoise((layout: MapLayout): readonly Spot[] => {
  const ranges = sizeRangesOf(layout);
  return layout.spots.filter((spot) =>
    ranges.some((range) => isFarOff(spot, midShift(spot, range))),
  );
});

/** The clusters in boxes of some size. */
export const allClusters = memoise((layout: MapLayout): readonly Cluster[] => {
  const { arrangement, spots, clusters } = layout;
  if (!arrangement) return clusters;
  const all = sizeRangesOf(layout).flatMap(({ from }) => clustersAt(spots, arrangement, from));
  return [...new Map(all.map((cluster) => [keyOf(cluster), cluster])).values()];
});

function keyOf({ places }: Pick<Cluster, 'places'>): string {
  return places.map(({ number }) => number).join(' ');
}

/** The rules for all sizes of the box: of displaced pins, clusters, and the arrows of the order. */
export function arrangementRules(layout: MapLayout): string {
  const { frame, arrangement } = layout;
  if (!arrangement) return orderRules(layout);
  return sizeRangesOf(layout)
    .map((range, index) => {
      const rules = rulesOf(layout, range);
      if (index === 0 || rules === '') return rules;
      const unit = unitAt(layout, range.from);
      const [width, height] = [frame.width, frame.height].map((length) =>
        Math.round(length * unit),
      );
      return `@container (min-width:${width}px) and (min-height:${height}px){${rules}}`;
    })
    .join('');
}

function rulesOf(layout: MapLayout, range: SizeRange): string {
  const { spots } = layout;
  const ranges = sizeRangesOf(layout);
  const isShared = ({ step }: SizeRange, number: number) =>
    step.clusters.some((cluster) => cluster.includes(number));
  const leading = new Set(leadersOf(layout));
  const ofPins = spots.flatMap((spot) => {
    const { id, number } = spot.place;
    const isMoved = ranges.some(
      ({ arrangement, from, to }) =>
        shiftAt(arrangement, number, from) !== UNMOVED ||
        shiftAt(arrangement, number, to) !== UNMOVED,
    );
    const isHidden = isShared(range, number);
    const isEverHidden = ranges.some((other) => isShared(other, number));
    if (!isMoved && !isEverHidden) return [];
    const selector = `#pin_${id}${namesOf(layout, [spot.place])}`;
    const shown = isEverHidden ? `;${visibility(!isHidden)}` : '';
    const rule = `${selector}{${offset(layout, range, number)}${shown}}`;
    if (!leading.has(spot)) return [rule];
    const shift = midShift(spot, range);
    return [rule, `#leader_${id}{${leader(shift, !isHidden && isFarOff(spot, shift))}}`];
  });
  const ofClusters = allClusters(layout).map((cluster, index) => {
    const isHere = range.step.clusters.some((numbers) => numbers.join(' ') === keyOf(cluster));
    return `#cluster_${index}${namesOf(layout, cluster.places)}{${visibility(isHere)}}`;
  });
  return [...ofPins, ...ofClusters, orderRules(layout, range)].join('');
}

/** The selectors of the labels that go with a pin or a cluster, to be added to another. */
export function namesOf({ names }: MapLayout, places: readonly Place[]): string {
  return names
    .map((label, name) => (keyOf(label) === keyOf({ places }) ? `,#map_name_${name}` : ''))
    .join('');
}

function visibility(isShown: boolean): string {
  return `visibility:${isShown ? 'inherit' : 'hidden'}`;
}

/** CSS pixels for one of the frame's units. */
function unitAt({ frame }: MapLayout, zoom: number): number {
  return 2 ** (zoom - frame.zoom);
}

/** How a pin's offset changes with the scale. */
function offset(layout: MapLayout, { arrangement, from, to }: SizeRange, number: number): string {
  const [start, end] = [shiftAt(arrangement, number, from), shiftAt(arrangement, number, to)];
  const [least, most] = [unitAt(layout, from), unitAt(layout, to)];
  const along = (axis: keyof Shift) => {
    const slope = Math.round((end[axis] - start[axis]) / (most - least));
    const fixed = Math.round(start[axis] - slope * least);
    return slope === 0 ? `${fixed}px` : `calc(${fixed}px + ${slope}*var(--unit))`;
  };
  return `--dx:${along('dx')};--dy:${along('dy')}`;
}

function isFarOff({ place }: Spot, shift: Shift): boolean {
  return isAway(shift, sizeOfPin(place));
}

function midShift({ place: { number } }: Spot, { arrangement, from, to }: SizeRange): Shift {
  const [start, end] = [shiftAt(arrangement, number, from), shiftAt(arrangement, number, to)];
  return { dx: (start.dx + end.dx) / 2, dy: (start.dy + end.dy) / 2 };
}

/** A line one pixel long to the east, rotated and scaled so that it ends under the pin. */
function leader(shift: Shift, isShown: boolean): string {
  if (!isShown) return visibility(false);
  const { dx, dy } = shift;
  const turn = Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
  return `--leader:rotate(${turn}deg) scale(${Math.round(Math.hypot(dx, dy))});${visibility(true)}`;
}
