/** What is reported of the runs: numbers with a name, a unit and perhaps a budget. */
import { type Summary, summarize } from './statistics.js';

export interface Budget {
  /** As the table writes it. */
  readonly says: string;
  /** The most that is allowed, by the baseline's median. */
  readonly limit: (baseline: number) => number;
}

export interface Measure<Run> {
  readonly name: string;
  readonly unit: 'B' | 'ms' | '';
  readonly decimals: number;
  readonly of: (run: Run) => number;
  readonly budget?: Budget;
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

/** The runs of the product beside those of the baseline, measure by measure. */
export function compare<Run>(
  measures: readonly Measure<Run>[],
  product: readonly Run[],
  baseline: readonly Run[],
): Compared[] {
  return measures.map(({ name, unit, decimals, of, budget }) => {
    const ours = summarize(product.map(of));
    const theirs = summarize(baseline.map(of));
    return {
      name,
      unit,
      decimals,
      product: ours,
      baseline: theirs,
      ...(theirs.median > 0 && { ratio: ours.median / theirs.median }),
      ...(budget && { budget: budget.says, met: ours.median <= budget.limit(theirs.median) }),
    };
  });
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
