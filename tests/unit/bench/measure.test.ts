import { expect, test } from 'vitest';
import { above, atMost, budgetsAt, times } from '../../../bench/report/budgets.js';
import { compare, type Measure } from '../../../bench/report/measure.js';
import { comparisonTable } from '../../../bench/report/table.js';

const live: Measure<number> = { name: 'map live', unit: 'ms', decimals: 0, of: (run) => run };

test('medians are compared, and held against the budget', () => {
  const runs = [
    [120, 100],
    [90, 110],
    [1500, 90],
  ] as const;
  const [within] = compare([live], runs, { 'map live': times(1.2) });
  expect(within).toMatchObject({ ratio: 1.2, met: true });
  expect(within?.product).toEqual({ median: 120, least: 90, most: 1500 });
  expect(compare([live], runs, { 'map live': times(0.6) })[0]?.met).toBe(false);
});

test('a budget is absolute, or by the baseline', () => {
  expect(atMost(5).limit(100)).toBe(5);
  expect(above(50).limit(100)).toBe(150);
  expect(times(0.6).limit(100)).toBe(60);
});

test('there is no ratio to nothing, and no line for what neither page has', () => {
  expect(compare([live], [[5, 0]])[0]).not.toHaveProperty('ratio');
  expect(compare([live], [[0, 0]])).toEqual([]);
  expect(compare([live], [[0, 0]], { 'map live': atMost(0) })[0]?.met).toBe(true);
});

test('at 10,000 places the first paint is held against that of the smallest story', () => {
  const paint = { ...live, name: 'first contentful paint' };
  const smallest = compare([paint], [[800, 500]]);
  const large = (paintedAt: number) =>
    compare([paint], [[paintedAt, 500]], budgetsAt(10_000, smallest))[0]?.met;
  expect([large(900), large(1000)]).toEqual([true, false]);
});

test('the table has a line for each measure, in columns', () => {
  const runs = [
    [1200, 1000],
    [1100, 1000],
    [1300, 1000],
  ] as const;
  const compared = compare([live], runs, { 'map live': times(1.2) });
  const [heading = '', rule = '', row = ''] = comparisonTable('', compared, 'Bare').split('\n');
  expect(row).toMatch(/^map live, ms +1,200 +\(1,100 to 1,300\) +1,000 +1\.20 +1\.2 x +met$/);
  expect(row.indexOf('1,200') + '1,200'.length).toBe(heading.indexOf('Dateline') + 8);
  expect(rule).toMatch(/^[- ]+$/);
});
