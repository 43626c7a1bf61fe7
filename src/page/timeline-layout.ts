/**
 * The layout of the timeline. Distances are proportional to time, on one axis of whole days, months
 * or years (UTC). Labels are laid out for a given width; on a wider axis they only have more space.
 */
import type { TimeSpan } from '../story/time.js';

/** More ticks than this do not fit side by side on a phone. */
const MOST_TICKS = 7;
/** Pixels kept between two labels of a row. */
const AIR = 10;

const STEPS = [
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['month', 1],
  ['month', 3],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 20],
  ['year', 50],
  ['year', 100],
  ['year', 500],
  ['year', 1000],
  ['year', 5000],
  ['year', 10_000],
  ['year', 50_000],
] as const;

type Step = (typeof STEPS)[number];

interface Tick {
  /** Milliseconds, UTC: the beginning of a day, month or year. */
  readonly time: number;
  /** 0 at the axis's beginning, 1 at its end. */
  readonly share: number;
}

export interface Axis extends TimeSpan {
  readonly unit: Step[0];
  readonly ticks: readonly Tick[];
}

/** A span of time with a label of so many pixels. */
export interface Labelled {
  readonly span: TimeSpan;
  readonly width: number;
}

/** The axis that contains all of these, extended to whole ticks. */
export function axisOf(spans: readonly TimeSpan[]): Axis {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const [, ...longer] = STEPS;
  let step: Step = STEPS[0];
  let times = timesOver(start, end, step);
  for (const next of longer) {
    if (times.length <= MOST_TICKS + 1) break;
    step = next;
    times = timesOver(start, end, step);
  }
  const axis = { start: times[0] ?? start, end: times.at(-1) ?? end };
  const ticks = times.slice(0, -1).map((time) => ({ time, share: shareOf(time, axis) }));
  return { ...axis, unit: step[0], ticks };
}

/** The position of a moment on the axis, from 0 to 1. */
export function shareOf(time: number, { start, end }: TimeSpan): number {
  return (time - start) / (end - start);
}

/** Ticks from the last one not after `start` to the first one after `end`; stops at too many. */
function timesOver(start: number, end: number, [unit, count]: Step): number[] {
  const date = new Date(start);
  date.setUTCHours(0, 0, 0, 0);
  if (unit !== 'day') date.setUTCDate(1);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() - (date.getUTCMonth() % count));
  if (unit === 'year') date.setUTCMonth(0);
  let year = date.getUTCFullYear();
  if (unit === 'year') {
    year = Math.floor(year / count) * count;
    if (roundYear(year, count) > date.getUTCFullYear()) year -= count;
    date.setUTCFullYear(roundYear(year, count));
  }
  const times = [date.getTime()];
  while ((times.at(-1) ?? end) <= end && times.length <= MOST_TICKS + 1) {
    if (unit === 'day') date.setUTCDate(date.getUTCDate() + count);
    else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + count);
    else {
      year += count;
      date.setUTCFullYear(roundYear(year, count));
    }
    times.push(date.getTime());
  }
  return times;
}

/** Before Christ ticks are at years that are round as they are written: -99 is 100 BC. */
function roundYear(year: number, count: number): number {
  return count > 1 && year <= 0 ? year + 1 : year;
}

interface Taken {
  readonly row: number;
  /** Pixels on the axis. */
  readonly left: number;
  readonly right: number;
}

/**
 * The row of each label, from 0, which is next to the axis. A label begins where its span does, or
 * as near to that as fits on an axis of `width` pixels. Labels of a row do not overlap, nor, if
 * possible, the lines that connect other labels with the axis.
 */
export function rowsOf(labels: readonly Labelled[], axis: TimeSpan, width: number): number[] {
  const taken: Taken[] = [];
  // From the end: labels extend in the direction of time, so their lines pass on the free side.
  const rows = labels.toReversed().map(({ span, width: own }) => {
    const lead = shareOf(span.start, axis) * width;
    const left = Math.max(0, Math.min(lead, width - own));
    const right = left + own;
    const isFree = (row: number) =>
      !taken.some((o) => o.row === row && left < o.right + AIR && o.left < right + AIR);
    const isInSight = (row: number) =>
      !taken.some((o) => o.row < row && o.left < lead && lead < o.right);
    const free = labels.map((_, row) => row).filter(isFree);
    const row = free.find(isInSight) ?? free[0] ?? 0;
    taken.push({ row, left, right });
    for (let above = 0; above < row; above++) taken.push({ row: above, left: lead, right: lead });
    return row;
  });
  return rows.reverse();
}
