/** What is reported of every page. */
import type { Movement } from '../measure/frames.js';
import type { Run } from '../measure/run.js';
import { type Counted, KINDS } from '../measure/traffic.js';
import type { Measure } from './measure.js';
import { percentile } from './statistics.js';

/** Milliseconds that a frame lasts at 60 a second. */
const FRAME = 16.7;
/** Milliseconds by which the time stamps of frames may be off. */
export const CLOCK = 0.8;
const MEGABYTE = 1e6;

export const UNTIL_QUIET = 'over the wire: until quiet';
export const EVERYTHING = 'over the wire: everything';
export const REQUESTS = 'requests';
export const ELSEWHERE = 'requests to other hosts';
export const FIRST_PAINT = 'first contentful paint';
export const FIRST_PIN = 'first pin visible';
export const LIVE = 'map live';
export const BLOCKING_TIME = 'total blocking time';
export const LAYOUT_SHIFT = 'layout shift';
export const LONGEST_TASK = 'longest task, unthrottled';
export const MEMORY = 'memory';
export const TYPING = 'find a place: slowest letter';
export const READING = 'scroll the page';
export const MOVEMENTS = ['pan, whole story', 'zoom to one place', 'pan, one place'] as const;

export const PAGE_MEASURES: readonly Measure<Run>[] = [
  ...KINDS.map((kind) => bytes(`over the wire: ${kind}`, (run) => all(run).bytes[kind])),
  bytes(UNTIL_QUIET, ({ load }) => total(load)),
  bytes(EVERYTHING, (run) => total(all(run))),
  count(REQUESTS, (run) => all(run).requests),
  count(ELSEWHERE, (run) => all(run).elsewhere),
  time(FIRST_PAINT, ({ load }) => load.firstContentfulPaint),
  time('largest contentful paint', ({ load }) => load.largestContentfulPaint),
  time(FIRST_PIN, ({ load }) => load.firstPin),
  time(LIVE, ({ live }) => live),
  time(BLOCKING_TIME, ({ load }) => load.blockingTime),
  time('longest task', ({ load }) => load.longestTask),
  time(LONGEST_TASK, ({ unhurried }) => unhurried.longestTask),
  { name: LAYOUT_SHIFT, unit: '', decimals: 2, of: ({ load }) => load.layoutShift },
  { name: MEMORY, unit: 'MB', decimals: 1, of: ({ unhurried }) => unhurried.memory / MEGABYTE },
  time(TYPING, ({ unhurried }) => unhurried.slowestKey),
  ...moving(READING, ({ frames }) => frames.read),
  ...moving(MOVEMENTS[0], ({ frames }) => frames.panWhole),
  ...moving(MOVEMENTS[1], ({ frames }) => frames.zoom),
  ...moving(MOVEMENTS[2], ({ frames }) => frames.panNear),
];

/** The name of the measure that a movement's budget is about. */
export function slowFrame(movement: string): string {
  return `${movement}: 95th percentile of frames`;
}

/** The name of the measure of the processor time that a movement takes. */
export function workAFrame(movement: string): string {
  return `${movement}: main thread's work a frame`;
}

function moving(name: string, of: (run: Run) => Movement): Measure<Run>[] {
  const frame = { unit: 'ms', decimals: 1 } as const;
  const intervals = (run: Run) => of(run).intervals;
  return [
    { ...frame, name: `${name}: median frame`, of: (run) => percentile(intervals(run), 0.5) },
    { ...frame, name: slowFrame(name), of: (run) => percentile(intervals(run), 0.95) },
    count(`${name}: frames over ${FRAME} ms`, (run) => intervals(run).filter(isLate).length),
    { ...frame, name: workAFrame(name), of: (run) => of(run).work },
  ];
}

function isLate(interval: number): boolean {
  return interval > FRAME + CLOCK;
}

/** All that came by the end of the visit that pans and zooms: the whole basemap too. */
function all({ load, frames }: Run): Counted {
  return total(load) > total(frames.traffic) ? load : frames.traffic;
}

function total({ bytes }: Counted): number {
  return Object.values(bytes).reduce((sum, of) => sum + of, 0);
}

function bytes(name: string, of: (run: Run) => number): Measure<Run> {
  return { name, unit: 'B', decimals: 0, of };
}

function time(name: string, of: (run: Run) => number): Measure<Run> {
  return { name, unit: 'ms', decimals: 0, of };
}

function count(name: string, of: (run: Run) => number): Measure<Run> {
  return { name, unit: '', decimals: 0, of };
}
