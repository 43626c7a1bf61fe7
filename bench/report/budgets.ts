/** The budgets: how much each measure may be (docs/benchmark.md). */
import type { Budget, Budgets, Compared } from './measure.js';
import {
  BLOCKING_TIME,
  CLOCK,
  ELSEWHERE,
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
  UNTIL_QUIET,
  workAFrame,
} from './page-measures.js';

/** A smaller layout shift is shown as 0.00. */
const VISIBLE_SHIFT = 0.005;
/** A measure counts as independent of the number of places up to this multiple of the smallest story's. */
const UNAFFECTED = 1.2;

const AS_SMOOTH: Budgets = Object.fromEntries(
  MOVEMENTS.map((movement) => [slowFrame(movement), above(CLOCK, '1 x')]),
);

export const FIRST_STORY_BUDGETS: Budgets = {
  [UNTIL_QUIET]: atMost(100_000, '100,000'),
  [REQUESTS]: atMost(5),
  [ELSEWHERE]: atMost(0),
  [FIRST_PAINT]: times(0.45),
  [FIRST_PIN]: times(0.45),
  [LIVE]: times(1),
  [BLOCKING_TIME]: above(50),
  [LAYOUT_SHIFT]: atMost(VISIBLE_SHIFT, '0.00'),
  ...AS_SMOOTH,
  ...Object.fromEntries(MOVEMENTS.map((movement) => [workAFrame(movement), times(1.3)])),
};

/**
 * The budgets of a generated story. `smallest`: what was measured of the smallest story, if this is
 * another.
 */
export function budgetsAt(places: number, smallest?: readonly Compared[]): Budgets {
  if (places === 100) return { [LIVE]: times(1.2) };
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

/** A multiple of the baseline's median. */
export function times(factor: number): Budget {
  return { says: `${factor} x`, limit: (baseline) => factor * baseline };
}

/** A fixed number, whatever the baseline has. */
export function atMost(most: number, says = String(most)): Budget {
  return { says, limit: () => most };
}

/** The baseline's median and so much more. */
export function above(surplus: number, says = `+ ${surplus}`): Budget {
  return { says, limit: (baseline) => baseline + surplus };
}
