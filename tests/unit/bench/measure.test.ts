import { expect, test } from 'vitest';
import { above, atMost, compare, times } from '../../../bench/report/measure.js';
import { comparisonTable } from '../../../bench/report/table.js';

const of = (run: number) => run;
const live = { name: 'map live', unit: 'ms', decimals: 0, of } as const;

test('medians are compared, and held against the budget', () => {
  const [within, beyond] = compare(
    [
      { ...live, budget: times(1.2) },
      { ...live, budget: times(0.6) },
    ],
    [120, 90, 1500],
    [100, 110, 90],
  );
  expect(within).toMatchObject({ ratio: 1.2, met: true });
  expect(within?.product).toEqual({ median: 120, least: 90, most: 1500 });
  expect(beyond?.met).toBe(false);
});

test('a budget is absolute, or by the baseline', () => {
  expect(atMost(5).limit(100)).toBe(5);
  expect(above(50).limit(100)).toBe(150);
  expect(times(0.6).limit(100)).toBe(60);
});

test('there is no ratio to nothing', () => {
  expect(compare([live], [5], [0])[0]).not.toHaveProperty('ratio');
});

test('the table has a line for each measure, in columns', () => {
  const compared = compare([{ ...live, budget: times(1.2) }], [1200, 1100, 1300], [1000]);
  const [heading = '', rule = '', row = ''] = comparisonTable(compared, 'Bare').split('\n');
  expect(row).toMatch(/^map live, ms +1,200 +\(1,100 to 1,300\) +1,000 +1\.20 +1\.2 x +met$/);
  expect(row.indexOf('1,200') + '1,200'.length).toBe(heading.indexOf('Dateline') + 8);
  expect(rule).toMatch(/^[- ]+$/);
});
