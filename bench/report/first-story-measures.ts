/** What is reported of the first story, and its budgets (README.md, "Benchmark"). */
import type { Run } from '../first-story.js';
import type { Movement } from '../measure/frames.js';
import { type Counted, KINDS } from '../measure/traffic.js';
import { above, atMost, type Budget, type Measure, times } from './measure.js';
import { percentile } from './statistics.js';

/** Milliseconds that a frame lasts at 60 a second, and what the clock may be off. */
const FRAME = 16.7;
const CLOCK = 0.8;
/** The least that is no longer written as 0.00. */
const VISIBLE_SHIFT = 0.005;

const NO_SLOWER = above(CLOCK, '1 x');

/** All that came by the end of the visit that pans and zooms: the basemap too. */
const all = ({ load, frames }: Run): Counted =>
  total(load) > total(frames.traffic) ? load : frames.traffic;

export const FIRST_STORY: readonly Measure<Run>[] = [
  ...KINDS.map((kind) => bytes(kind, (run) => all(run).bytes[kind])),
  bytes('until the page is quiet', ({ load }) => total(load)),
  bytes('everything', (run) => total(all(run)), atMost(100_000, '100,000')),
  count('requests', (run) => all(run).requests, atMost(5)),
  count('requests to other hosts', (run) => all(run).elsewhere, atMost(0)),
  time('first contentful paint', ({ load }) => load.firstContentfulPaint, times(0.6)),
  time('largest contentful paint', ({ load }) => load.largestContentfulPaint),
  time('first pin visible', ({ load }) => load.firstPin, times(0.6)),
  time('map live', ({ live }) => live, times(1.2)),
  time('total blocking time', ({ load }) => load.blockingTime, above(50)),
  time('longest task', ({ load }) => load.longestTask),
  {
    name: 'layout shift',
    unit: '',
    decimals: 2,
    of: ({ load }) => load.layoutShift,
    budget: { says: '0.00', limit: () => VISIBLE_SHIFT },
  },
  ...moving('pan, whole story', ({ frames }) => frames.panWhole),
  ...moving('zoom to one place', ({ frames }) => frames.zoom),
  ...moving('pan, one place', ({ frames }) => frames.panNear),
];

function moving(name: string, of: (run: Run) => Movement): Measure<Run>[] {
  const frame = { unit: 'ms', decimals: 1 } as const;
  const intervals = (run: Run) => of(run).intervals;
  return [
    { ...frame, name: `${name}: frame, median`, of: (run) => percentile(intervals(run), 0.5) },
    {
      ...frame,
      name: `${name}: frame, 95th percentile`,
      of: (run) => percentile(intervals(run), 0.95),
      budget: NO_SLOWER,
    },
    count(`${name}: frames over ${FRAME} ms`, (run) => intervals(run).filter(isLate).length),
    { ...frame, name: `${name}: main thread's work a frame`, of: (run) => of(run).work },
  ];
}

function isLate(interval: number): boolean {
  return interval > FRAME + CLOCK;
}

function total({ bytes }: Counted): number {
  return Object.values(bytes).reduce((sum, of) => sum + of, 0);
}

function bytes(name: string, of: (run: Run) => number, budget?: Budget): Measure<Run> {
  return { name: `over the wire: ${name}`, unit: 'B', decimals: 0, of, ...(budget && { budget }) };
}

function time(name: string, of: (run: Run) => number, budget?: Budget): Measure<Run> {
  return { name, unit: 'ms', decimals: 0, of, ...(budget && { budget }) };
}

function count(name: string, of: (run: Run) => number, budget?: Budget): Measure<Run> {
  return { name, unit: '', decimals: 0, of, ...(budget && { budget }) };
}
