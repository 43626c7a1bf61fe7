/** How what is measured grows with the number of places. */
import type { Size } from '../stories.js';
import type { Compared } from './measure.js';
import {
  EVERYTHING,
  FIRST_PAINT,
  LIVE,
  LONGEST_TASK,
  MEMORY,
  MOVEMENTS,
  READING,
  slowFrame,
  TYPING,
} from './page-measures.js';
import { growthExponent, type Measured, summarize } from './statistics.js';
import { number, table } from './table.js';

/** The measures that the table of sizes shows; bench/results.json has all of them. */
const GROWING: readonly string[] = [
  EVERYTHING,
  FIRST_PAINT,
  LIVE,
  LONGEST_TASK,
  MEMORY,
  TYPING,
  ...[READING, ...MOVEMENTS].map(slowFrame),
];

export interface Growth {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly measured: readonly Measured[];
  /** k, where the value grows like size^k: over all sizes, and from the last but one to the last. */
  readonly exponent: number;
  readonly lastExponent: number;
}

/** First the build, then the page beside the baseline's. */
export function growthOf(sizes: readonly Size[], baseline: string): Growth[] {
  const inMilliseconds = { unit: 'ms', decimals: 0 };
  const built = (name: string, of: 'check' | 'build') =>
    growth(
      { name, ...inMilliseconds },
      sizes
        .filter(({ builds }) => builds.length > 0)
        .map(({ places, builds }) => [places, summarize(builds.map((times) => times[of])).median]),
    );
  const [first] = sizes.filter(({ compared }) => compared.length > 0);
  const named = (first?.compared ?? []).filter(({ name }) => GROWING.includes(name));
  return [
    built('check', 'check'),
    built('build', 'build'),
    ...named.flatMap((measure) => [
      pageGrowth(sizes, measure, `${measure.name}, Dateline`, 'product'),
      pageGrowth(sizes, measure, `${measure.name}, ${baseline}`, 'baseline'),
    ]),
  ];
}

function pageGrowth(
  sizes: readonly Size[],
  measure: Compared,
  name: string,
  side: 'product' | 'baseline',
): Growth {
  const measured = sizes.flatMap(({ places, compared }) => {
    const found = compared.find((one) => one.name === measure.name);
    return found ? [[places, found[side].median] as const] : [];
  });
  return growth({ ...measure, name }, measured);
}

function growth(
  { name, unit, decimals }: Pick<Compared, 'name' | 'unit' | 'decimals'>,
  measured: readonly Measured[],
): Growth {
  return {
    ...{ name, unit, decimals, measured },
    exponent: growthExponent(measured),
    lastExponent: growthExponent(measured.slice(-2)),
  };
}

export function growthTable(growths: readonly Growth[], sizes: readonly number[]): string {
  const rows = growths.map(({ name, unit, decimals, measured, exponent, lastExponent }) => [
    `${name}, ${unit}`,
    ...sizes.map((size) => {
      const value = measured.find(([places]) => places === size)?.[1];
      return value === undefined ? '' : number(value, decimals);
    }),
    power(exponent),
    power(lastExponent),
  ]);
  const heading = sizes.map((size) => `${number(size, 0)} places`);
  return table([['', ...heading, 'exponent', 'of the last step'], ...rows]);
}

function power(exponent: number): string {
  return Number.isNaN(exponent) ? '' : exponent.toFixed(2);
}
