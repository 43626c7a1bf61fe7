/** What is allowed (README.md, "Benchmark"). */
import type { Compared } from './measure.js';
import {
  BLOCKING_TIME,
  CLOCK,
  ELSEWHERE,
  EVERYTHING,
  FIRST_PAINT,
  FIRST_PIN,
  LAYOUT_SHIFT,
  LIVE,
  LONGEST_TASK,
  MEMORY,
  MOVEMENTS,
  READING,
  REQUESTS,
  slowFrame,
} from './page-measures.js';

export interface Budget {
  /** As the table writes it. */
  readonly says: string;
  /** The most that is allowed, by the baseline's median. */
  readonly limit: (baseline: number) => number;
}

/** By the measure's name. */
export type Budgets = Readonly<Record<string, Budget>>;

/** The least layout shift that is no longer written as 0.00. */
const VISIBLE_SHIFT = 0.005;
/** Times the smallest story's: what counts as unaffected by the number of places. */
const UNAFFECTED = 1.2;

const AS_SMOOTH: Budgets = Object.fromEntries(
  MOVEMENTS.map((movement) => [slowFrame(movement), above(CLOCK, '1 x')]),
);

export const FIRST_STORY_BUDGETS: Budgets = {
  [EVERYTHING]: atMost(100_000, '100,000'),
  [REQUESTS]: atMost(5),
  [ELSEWHERE]: atMost(0),
  [FIRST_PAINT]: times(0.6),
  [FIRST_PIN]: times(0.6),
  [LIVE]: times(1.2),
  [BLOCKING_TIME]: above(50),
  [LAYOUT_SHIFT]: atMost(VISIBLE_SHIFT, '0.00'),
  ...AS_SMOOTH,
};

/**
 * What is asked of a story of so many places. `smallest`: what was measured of the smallest
 * story, if this is not it.
 */
export function budgetsAt(places: number, smallest?: readonly Compared[]): Budgets {
  if (places === 1000) return { [LIVE]: times(2), ...AS_SMOOTH };
  if (places < 10_000) return {};
  return {
    ...asSmall(FIRST_PAINT, smallest),
    ...asSmall(slowFrame(READING), smallest),
    [LONGEST_TASK]: atMost(200),
    [MEMORY]: times(1),
  };
}

function asSmall(name: string, smallest: readonly Compared[] = []): Budgets {
  const median = smallest.find((measure) => measure.name === name)?.product.median;
  if (median === undefined) return {};
  return { [name]: atMost(UNAFFECTED * median, `${UNAFFECTED} x smallest`) };
}

/** Some number of times the baseline's. */
export function times(factor: number): Budget {
  return { says: `${factor} x`, limit: (baseline) => factor * baseline };
}

/** So much, whatever the baseline has. */
export function atMost(most: number, says = String(most)): Budget {
  return { says, limit: () => most };
}

/** So much more than the baseline. */
export function above(surplus: number, says = `+ ${surplus}`): Budget {
  return { says, limit: (baseline) => baseline + surplus };
}
