/** How what is measured grows with the number of places. */
import type { Size } from '../sizes.js';
import type { Compared } from './measure.js';
import { growthExponent, type Measured } from './statistics.js';
import { number, table } from './table.js';

export interface Growth {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly measured: readonly Measured[];
  /** k, where the value grows like size^k: over all sizes, and from the last but one to the last. */
  readonly exponent: number;
  readonly lastExponent: number;
}

/** Of the product's building and page, then of the baseline's page. */
export function growthOf(sizes: readonly Size[]): Growth[] {
  const built = (name: string, of: 'check' | 'build') =>
    growth(
      { name, unit: 'ms', decimals: 0 },
      sizes.flatMap(({ places, times }) => (times ? [[places, times[of]] as const] : [])),
    );
  return [
    built('check', 'check'),
    built('build', 'build'),
    ...pageGrowth(sizes, 'Dateline', 'product'),
    ...pageGrowth(sizes, 'markercluster', 'baseline'),
  ];
}

function pageGrowth(sizes: readonly Size[], page: string, side: 'product' | 'baseline'): Growth[] {
  const [first] = sizes;
  return (first?.compared ?? []).map(({ name, unit, decimals }) =>
    growth(
      { name: `${page}: ${name}`, unit, decimals },
      sizes.flatMap(({ places, compared }) => {
        const found = compared.find((measure) => measure.name === name);
        return found ? [[places, found[side].median] as const] : [];
      }),
    ),
  );
}

function growth(
  named: Pick<Compared, 'name' | 'unit' | 'decimals'>,
  measured: readonly Measured[],
): Growth {
  return {
    ...named,
    measured,
    exponent: growthExponent(measured),
    lastExponent: growthExponent(measured.slice(-2)),
  };
}

export function growthTable(growths: readonly Growth[], sizes: readonly number[]): string {
  const rows = growths.map(({ name, unit, decimals, measured, exponent, lastExponent }) => [
    unit === '' ? name : `${name}, ${unit}`,
    ...sizes.map((size) => {
      const value = measured.find(([places]) => places === size)?.[1];
      return value === undefined ? '' : number(value, decimals);
    }),
    power(exponent),
    power(lastExponent),
  ]);
  const heading = sizes.map((size) => `${number(size, 0)} places`);
  return table([['growth', ...heading, 'exponent', 'of the last step'], ...rows]);
}

function power(exponent: number): string {
  return Number.isNaN(exponent) ? '' : exponent.toFixed(2);
}
