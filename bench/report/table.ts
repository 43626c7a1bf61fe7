/** Plain text tables. */
import type { Compared } from './measure.js';
import type { Summary } from './statistics.js';

/** The first row is the heading. The first column is aligned left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const [heading = []] = rows;
  const widths = heading.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const write = (row: readonly string[]) =>
    widths
      .map((width, column) => (row[column] ?? '')[column === 0 ? 'padEnd' : 'padStart'](width))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return [heading, rule, ...rows.slice(1)].map(write).join('\n');
}

/** One row a measure: both medians, each with the least and the most, their ratio, the budget. */
export function comparisonTable(
  title: string,
  compared: readonly Compared[],
  baseline: string,
): string {
  const rows = compared.map(({ name, unit, decimals, ratio, budget, met, ...of }) => [
    unit === '' ? name : `${name}, ${unit}`,
    number(of.product.median, decimals),
    spread(of.product, decimals),
    number(of.baseline.median, decimals),
    spread(of.baseline, decimals),
    ratio === undefined ? '' : ratio.toFixed(2),
    budget ?? '',
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]);
  const [median, most] = ['Dateline', '(least to most)'];
  return table([[title, median, most, baseline, most, 'ratio', 'budget', ''], ...rows]);
}

export function number(value: number, decimals: number): string {
  return value.toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

function spread(summary: Summary, decimals: number): string {
  const [least, most] = [number(summary.least, decimals), number(summary.most, decimals)];
  return least === most ? '' : `(${least} to ${most})`;
}
