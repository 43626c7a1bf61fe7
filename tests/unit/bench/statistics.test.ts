import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthExponent, percentile, summarize } from '../../../bench/report/statistics.js';

const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 50 });

describe('A summary', () => {
  test('has the middle value, or the mean of the two in the middle', () => {
    expect(summarize([9, 1, 5])).toEqual({ median: 5, least: 1, most: 9 });
    expect(summarize([4, 1, 9, 2])).toEqual({ median: 3, least: 1, most: 9 });
  });

  test('has as many values below the median as above it', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { median } = summarize(all);
        const below = all.filter((value) => value < median).length;
        const above = all.filter((value) => value > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(all.length / 2);
      }),
    );
  });

  test('of nothing is no number', () => {
    expect(summarize([]).median).toBeNaN();
  });
});

describe('A percentile', () => {
  test('is one of the values', () => {
    expect(percentile([10, 20, 30, 40], 0.5)).toBe(20);
    expect(percentile([10, 20, 30, 40], 0.95)).toBe(40);
  });

  test('is exceeded by no more than the rest', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, shares, (all, share) => {
        const limit = percentile(all, share);
        expect(all).toContain(limit);
        const within = all.filter((value) => value <= limit).length;
        expect(within / all.length).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});

describe('The exponent of growth', () => {
  test('is that of the power by which values were made', () => {
    const exponents = fc.double({ min: -3, max: 3, noNaN: true });
    const factors = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(exponents, factors, (exponent, factor) => {
        const measured = [10, 100, 1000, 10_000].map(
          (size) => [size, factor * size ** exponent] as const,
        );
        expect(growthExponent(measured)).toBeCloseTo(exponent, 6);
      }),
    );
  });

  test('is the best fit where the values are off', () => {
    expect(
      growthExponent([
        [1, 1],
        [10, 20],
        [100, 100],
      ]),
    ).toBeCloseTo(1, 6);
  });

  test('needs two sizes', () => {
    expect(growthExponent([[10, 5]])).toBeNaN();
  });
});
