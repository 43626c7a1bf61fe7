/** What is reported of runs: numbers with a name and a unit. */
import type { Pair } from '../measure/in-turn.js';
import type { Budgets } from './budgets.js';
import { type Summary, summarize } from './statistics.js';

export interface Measure<Run> {
  readonly name: string;
  readonly unit: 'B' | 'MB' | 'ms' | '';
  readonly decimals: number;
  readonly of: (run: Run) => number;
}

export interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly product: Summary;
  readonly baseline: Summary;
  /** Of the medians, where the baseline has something. */
  readonly ratio?: number;
  readonly budget?: string;
  readonly met?: boolean;
}

/** The product's runs beside the baseline's, measure by measure; without what neither has. */
export function compare<Run>(
  measures: readonly Measure<Run>[],
  runs: readonly Pair<Run>[],
  budgets: Budgets = {},
): Compared[] {
  const compared = measures.map(({ name, unit, decimals, of }) => {
    const product = summarize(runs.map(([run]) => of(run)));
    const baseline = summarize(runs.map(([, run]) => of(run)));
    const ratio = product.median / baseline.median;
    const budget = budgets[name];
    return {
      ...{ name, unit, decimals, product, baseline },
      ...(baseline.median > 0 && { ratio }),
      ...(budget && { budget: budget.says, met: product.median <= budget.limit(baseline.median) }),
    };
  });
  return compared.filter(
    ({ product, baseline, budget }) => product.most > 0 || baseline.most > 0 || budget,
  );
}
