import {
  type Arrangement,
  type ArrangementStep,
  type Shift,
  shiftIn,
  UNMOVED,
} from '../cartography/arrangement.js';
import type { Sheet } from '../cartography/basemap.js';
import { joinNear, middleOf } from '../cartography/clustering.js';
import { displace } from '../cartography/displacement.js';
import { PIN, type Size, sizeOfCluster, sizeOfPin } from '../cartography/pins.js';
import { type Extent, type LngLat, project, scaleAt, turnInto } from '../geo/geography.js';
import { formOf, linesOf } from '../geo/geometry.js';
import { MOST_CARDS } from '../page-data/division.js';
import { MAX_ZOOM } from '../page-data/live.js';
import type { Place } from '../story/story.js';
import { viewOf } from './view.js';

/** More places than this at about one spot become a cluster instead of being displaced. */
const MOST_SIDE_BY_SIDE = 5;
/** Zoom levels by which the whole story may be shown from farther away than in the small box. */
const FARTHER = 1;
/** At which a view of one place alone shows its region; from a nearer one readers zoom out so far. */
const REGION = 9;
/** Zoom levels between two steps that are computed. */
const STEP = 0.25;
/**
 * A step is left out if interpolation between its neighbours is wrong by at most this many pixels.
 */
const TOLERANCE = 2;

interface Point {
  readonly id: string;
  readonly number: number;
  readonly size: Size;
  /** World pixels at zoom 0. */
  readonly x: number;
  readonly y: number;
}

/** Points of one cluster, or a single one. */
type Cluster = readonly Point[];

/**
 * Arranges the pins of a story for every zoom down to that at which all of the `extent` is in view.
 * `undefined` for a story of very many places, whose markers are clustered in the browser: see
 * `map/clusters.ts`.
 */
export function arrangePins(
  places: readonly Place[],
  extent: Extent,
  sheet: Sheet,
): Arrangement | undefined {
  if (places.length > MOST_CARDS) return undefined;
  const toPixel = (position: LngLat) => project(turnInto(position, sheet.extent[0]), 0);
  const points = places.flatMap((place): Point[] => {
    const { id, number, position } = place;
    if (!position) return [];
    const [x, y] = toPixel(position);
    return [{ id, number, size: sizeOfPin(place), x, y }];
  });
  const lines = places.flatMap(({ id, geometry }) =>
    geometry && geometry.type !== 'Point' && formOf(geometry) === 'line'
      ? linesOf(geometry).map((line) => ({ id, points: line.map(toPixel) }))
      : [],
  );
  const pins = places.flatMap(({ position }) =>
    position ? [turnInto(position, sheet.extent[0])] : [],
  );
  const least = Math.min(REGION, viewOf(extent, sheet, pins).zoom) - FARTHER;
  const steps: ArrangementStep[] = [];
  let clusters: readonly Cluster[] = points.map((point) => [point]);
  // From the closest zoom to the widest, so that a cluster once made remains.
  for (let zoom = zoomWithRoom(points, least); zoom >= least; zoom -= STEP) {
    const scale = scaleAt(zoom);
    const barriers = lines.map(({ id, points: line }) => ({
      id,
      points: line.map(([x, y]) => [x * scale, y * scale] as const),
    }));
    const shiftsOf = (all: readonly Cluster[]) =>
      displace(
        all.map((cluster) => pinOf(cluster, scale)),
        barriers,
      );
    clusters = joinClusters(clusters, scale);
    let shifts = shiftsOf(clusters);
    while (shifts.includes(undefined)) {
      const kept = clusters.filter((_, index) => shifts[index] !== undefined);
      const left = clusters.filter((_, index) => shifts[index] === undefined);
      const joined = joinNear(left, PIN / scale);
      if (joined.length === left.length) break;
      clusters = [...kept, ...joined];
      shifts = shiftsOf(clusters);
    }
    steps.unshift(stepOf(zoom, clusters, shifts));
  }
  const [first, ...others] = thinOut(steps);
  return first && [first, ...others];
}

/** The zoom above which nothing changes: every pin that can be separate is. */
function zoomWithRoom(points: readonly Point[], least: number): number {
  const zooms = points.flatMap((a, index) =>
    points.slice(index + 1).flatMap((b) => {
      const distance = Math.hypot(b.x - a.x, b.y - a.y);
      // As if the wider symbol were beside the other: one below it has room before that.
      return distance > 0 ? [Math.log2((a.size.width + b.size.width) / distance)] : [];
    }),
  );
  const zoom = Math.max(least, ...zooms);
  return Math.min(MAX_ZOOM, Math.max(least, Math.ceil(zoom)));
}

function pinOf(cluster: Cluster, scale: number) {
  const { x, y } = middleOf(cluster);
  const [only] = cluster;
  const at = { x: x * scale, y: y * scale };
  if (!only || cluster.length > 1) {
    return { ...at, ...sizeOfCluster(cluster.length), isFixed: true };
  }
  return { ...at, ...only.size, id: only.id };
}

/** Joins points that are too many to be displaced, and points that touch a cluster. */
function joinClusters(clusters: readonly Cluster[], scale: number): Cluster[] {
  return joinNear(clusters, PIN / scale).flatMap((joined) => {
    const parts = clusters.filter(([first]) => first && joined.includes(first));
    const isCluster = joined.length > MOST_SIDE_BY_SIDE || parts.some(({ length }) => length > 1);
    return isCluster ? [joined] : parts;
  });
}

function stepOf(
  zoom: number,
  clusters: readonly Cluster[],
  shifts: readonly (Shift | undefined)[],
): ArrangementStep {
  const numbers = (cluster: Cluster) => cluster.map(({ number }) => number).sort((a, b) => a - b);
  return {
    zoom: Math.round(zoom * 100) / 100,
    clusters: clusters.filter(({ length }) => length > 1).map(numbers),
    shifts: clusters.flatMap(([point], index) => {
      const { dx, dy } = shifts[index] ?? UNMOVED;
      const [x, y] = [Math.round(dx), Math.round(dy)];
      return point && (x !== 0 || y !== 0) ? [[point.number, x, y] as const] : [];
    }),
  };
}

/**
 * Leaves out steps that can be interpolated from the others (as Douglas and Peucker simplify
 * lines).
 */
function thinOut(steps: readonly ArrangementStep[]): ArrangementStep[] {
  const [first, last] = [steps.at(0), steps.at(-1)];
  if (!first || !last || steps.length < 3) return [...steps];
  let [worst, at] = [0, 0];
  for (const [index, step] of steps.entries()) {
    const off = offBetween(first, step, last);
    if (off > worst) [worst, at] = [off, index];
  }
  if (worst <= TOLERANCE) return [first, last];
  return [...thinOut(steps.slice(0, at + 1)), ...thinOut(steps.slice(at)).slice(1)];
}

/** By how many pixels interpolation between two others is wrong for a step. */
function offBetween(from: ArrangementStep, step: ArrangementStep, to: ArrangementStep): number {
  if (step === from || step === to) return 0;
  // Clusters cannot be interpolated: they remain from one step to the next.
  if (JSON.stringify(step.clusters) !== JSON.stringify(from.clusters))
    return Number.POSITIVE_INFINITY;
  const share = (2 ** (step.zoom - from.zoom) - 1) / (2 ** (to.zoom - from.zoom) - 1);
  const numbers = [from, step, to].flatMap(({ shifts }) => shifts.map(([number]) => number));
  return Math.max(
    0,
    ...numbers.map((number) => {
      const [a, b, c] = [shiftIn(from, number), shiftIn(step, number), shiftIn(to, number)];
      return Math.hypot(b.dx - a.dx - (c.dx - a.dx) * share, b.dy - a.dy - (c.dy - a.dy) * share);
    }),
  );
}
