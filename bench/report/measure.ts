/** Measures (numbers with a name and a unit), their budgets, and how two pages compare. */
import type { Pair } from '../measure/run.js';
import { type Summary, summarize } from './statistics.js';

export interface Measure<Run> {
  readonly name: string;
  readonly unit: 'B' | 'MB' | 'ms' | '';
  readonly decimals: number;
  readonly of: (run: Run) => number;
}

export interface Budget {
  /** As the table shows it. */
  readonly says: string;
  /** The largest value allowed, given the baseline's median. */
  readonly limit: (baseline: number) => number;
}

/** By the measure's name. */
export type Budgets = Readonly<Record<string, Budget>>;

export interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly product: Summary;
  readonly baseline: Summary;
  /** Of the medians; none where the baseline's is 0. */
  readonly ratio?: number;
  readonly budget?: string;
  readonly met?: boolean;
}

/** The product's runs beside the baseline's, measure by measure. Measures that are 0 in both are left out. */
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
