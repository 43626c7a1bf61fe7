import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf, rowsOf, shareOf } from '../../../src/page/timeline-layout.js';
import { parseTimeSpan, type TimeSpan } from '../../../src/story/time.js';

const DAY = 24 * 60 * 60 * 1000;

function span(text: string): TimeSpan {
  const parsed = parseTimeSpan(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

const spans = fc
  .tuple(
    fc.integer({ min: Date.UTC(1500, 0), max: Date.UTC(2100, 0) }),
    fc.oneof(fc.nat(3 * DAY), fc.nat(1000 * DAY), fc.nat(200_000 * DAY)),
  )
  .map(([start, length]): TimeSpan => ({ start, end: start + length }));
const someSpans = fc.array(spans, { minLength: 1, maxLength: 8 });

describe('the axis', () => {
  const dates = (texts: readonly string[]) =>
    axisOf(texts.map(span)).ticks.map(({ time }) => new Date(time).toISOString().slice(0, 10));

  test.each([
    [['2016-12-19', '2016-12-23', '2016-12-23T23:54:00-05:00'], 'day', 6, '2016-12-19'],
    [['2016-12-19'], 'day', 1, '2016-12-19'],
    [['2016-12-19T20:02Z'], 'day', 1, '2016-12-19'],
    [['2016-12-28', '2017-01-09'], 'day', 7, '2016-12-28'],
    [['2016-12-03', '2017-03-09'], 'month', 4, '2016-12-01'],
    [['2016-12', '2018-01'], 'month', 6, '2016-10-01'],
    [['1812-06-24', '1815-06-18'], 'year', 4, '1812-01-01'],
    [['1789', '1871-05-28'], 'year', 5, '1780-01-01'],
    // Before Christ ticks are round as they are written: -139 is 140 BC.
    [['-0120', '-0043'], 'year', 5, '-000139-01'],
    [['-0043', '0014'], 'year', 7, '-000049-01'],
    [['Y-17000', '2016'], 'year', 5, '-019999-01'],
  ])('of %j has ticks of a %s, %i of them, from %s', (texts, unit, count, first) => {
    expect(axisOf(texts.map(span)).unit).toBe(unit);
    expect(dates(texts)).toHaveLength(count);
    expect(dates(texts)[0]).toBe(first);
  });

  test('holds everything, and never has more ticks than fit on a phone', () => {
    fc.assert(
      fc.property(someSpans, (all) => {
        const axis = axisOf(all);
        for (const { start, end } of all) {
          expect(shareOf(start, axis)).toBeGreaterThanOrEqual(0);
          expect(shareOf(end, axis)).toBeLessThanOrEqual(1);
        }
        expect(axis.ticks.length).toBeGreaterThan(0);
        expect(axis.ticks.length).toBeLessThanOrEqual(7);
        expect(axis.ticks[0]?.share).toBe(0);
      }),
    );
  });

  test('has true distances: twice the time is twice the way', () => {
    fc.assert(
      fc.property(someSpans, fc.nat(), fc.nat(), (all, a, b) => {
        const axis = axisOf(all);
        const length = axis.end - axis.start;
        const [first, second] = [a % length, b % length];
        const way = (time: number) => shareOf(axis.start + time, axis);
        expect(way(first) * second).toBeCloseTo(way(second) * first, -2);
        expect(way(length)).toBe(1);
      }),
    );
  });

  test('a date without a time is as long as its day', () => {
    const axis = axisOf([span('2016-12-19'), span('2016-12-23')]);
    const { start, end } = span('2016-12-19');
    expect(shareOf(end, axis) - shareOf(start, axis)).toBeCloseTo(1 / 5, 6);
  });
});

describe('labels', () => {
  const WIDTH = 288;
  const label = (text: string, width: number) => ({ span: span(text), width });
  const rows = (...labels: ReturnType<typeof label>[]) =>
    rowsOf(labels, axisOf(labels.map((one) => one.span)), WIDTH);

  test('stand on one row where there is room', () => {
    expect(rows(label('2016-12-19', 100), label('2016-12-23', 100))).toEqual([0, 0]);
  });

  test('go to another row where they would overlap, the last nearest to the axis', () => {
    expect(rows(label('2016-12-19', 200), label('2016-12-23', 200))).toEqual([1, 0]);
    expect(
      rows(label('2016-12-19', 200), label('2016-12-20', 200), label('2016-12-23', 200)),
    ).toEqual([2, 1, 0]);
  });

  test('of the same day stand one below the other', () => {
    expect(rows(label('2016-12-19', 90), label('2016-12-19', 90))).toEqual([1, 0]);
  });

  test('never overlap on a row, on this axis or a wider one', () => {
    const labels = fc.array(fc.record({ span: spans, width: fc.integer({ min: 40, max: 320 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(labels, fc.integer({ min: WIDTH, max: 2000 }), (all, wider) => {
        const sorted = all.toSorted((a, b) => a.span.start - b.span.start);
        const axis = axisOf(sorted.map((one) => one.span));
        const rowOf = rowsOf(sorted, axis, WIDTH);
        // As the page's styles place them.
        const boxes = sorted.map((one, index) => {
          const from = shareOf(one.span.start, axis) * wider;
          const left = Math.max(0, Math.min(from, wider - one.width));
          return { row: rowOf[index], left, right: left + Math.min(one.width, WIDTH) };
        });
        boxes.forEach((a, index) => {
          for (const b of boxes.slice(index + 1)) {
            if (a.row !== b.row) continue;
            expect(Math.min(a.right, b.right)).toBeLessThanOrEqual(Math.max(a.left, b.left));
          }
        });
      }),
    );
  });
});
