import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateOrInterval, parseTimeSpan } from '../../../src/story/time.js';

/** The span of a text, as two ISO date-times. */
function spanOf(text: string): [string, string] | undefined {
  const span = parseTimeSpan(text);
  return span && [new Date(span.start).toISOString(), new Date(span.end).toISOString()];
}

describe('a time covers from the first to the last millisecond that it may mean:', () => {
  test.each([
    ['2016-12-19', '2016-12-19T00:00:00.000Z', '2016-12-19T23:59:59.999Z'],
    ['2016-12', '2016-12-01T00:00:00.000Z', '2016-12-31T23:59:59.999Z'],
    ['2016-02', '2016-02-01T00:00:00.000Z', '2016-02-29T23:59:59.999Z'],
    ['2016', '2016-01-01T00:00:00.000Z', '2016-12-31T23:59:59.999Z'],
    ['2016-02-29', '2016-02-29T00:00:00.000Z', '2016-02-29T23:59:59.999Z'],
    ['0044-03-15', '0044-03-15T00:00:00.000Z', '0044-03-15T23:59:59.999Z'],
    ['0099', '0099-01-01T00:00:00.000Z', '0099-12-31T23:59:59.999Z'],
    ['2016-12-23T03:00Z', '2016-12-23T03:00:00.000Z', '2016-12-23T03:00:00.000Z'],
    ['2016-12-23T03:00:30.5', '2016-12-23T03:00:30.500Z', '2016-12-23T03:00:30.500Z'],
    ['2016-12-23T03:00+01:00', '2016-12-23T02:00:00.000Z', '2016-12-23T02:00:00.000Z'],
    ['2016-12-23T23:54:00-05:00', '2016-12-24T04:54:00.000Z', '2016-12-24T04:54:00.000Z'],
    ['2016-12-19/2016-12-23', '2016-12-19T00:00:00.000Z', '2016-12-23T23:59:59.999Z'],
    ['2016-12-19T20:00Z/2016-12', '2016-12-19T20:00:00.000Z', '2016-12-31T23:59:59.999Z'],
    ['2016-12-19/2016-12-19', '2016-12-19T00:00:00.000Z', '2016-12-19T23:59:59.999Z'],
  ])('%s', (text, start, end) => {
    expect(spanOf(text)).toEqual([start, end]);
  });
});

test.each([
  '2016-02-30',
  '2015-02-29',
  '1900-02-29',
  '2016-04-31',
  '2016-13-01',
  '2016-00-10',
  '2016-01-00',
  '2016-13',
  '2016-1-1',
  '20161219',
  '16-12-19',
  '-0044-03-15',
  '2016-12-19T25:00',
  '2016-12-19T03:60',
  '2016-02-30T03:00Z',
  '2016-12-19T03:00+25:00',
  '2016-12-19 03:00',
  '2016-12T03:00',
  '2016-12-23/2016-12-19',
  '2016-12-19/',
  '/2016-12-19',
  '2016-12-19/2016-12-20/2016-12-21',
  '2016-12-19/2016-02-30',
  'Monday',
  ' 2016-12-19',
  '',
])('%j is not a date', (text) => {
  expect(isDateOrInterval(text)).toBe(false);
});

test('2000 and 2400 are leap years', () => {
  expect(isDateOrInterval('2000-02-29')).toBe(true);
  expect(isDateOrInterval('2400-02-29')).toBe(true);
});

test('every day of every year has a span of one day, and no other text of its form has one', () => {
  fc.assert(
    fc.property(
      fc.record({
        year: fc.integer({ min: 0, max: 9999 }),
        month: fc.integer({ min: 0, max: 13 }),
        day: fc.integer({ min: 0, max: 32 }),
      }),
      ({ year, month, day }) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const days = [0, 31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0];
        const exists = day >= 1 && day <= (days[month] ?? 0);
        const span = parseTimeSpan(text);
        expect(span !== undefined).toBe(exists);
        if (!span) return;
        expect(span.end - span.start).toBe(24 * 60 * 60 * 1000 - 1);
        expect(new Date(span.start).toISOString().slice(0, 10)).toBe(text);
      },
    ),
    { numRuns: 2000 },
  );
});

test('no text makes it throw, and no span ends before it starts', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[0-9TZ:/+-]{0,30}$/));
  fc.assert(
    fc.property(texts, (text) => {
      const span = parseTimeSpan(text);
      if (span) expect(span.start).toBeLessThanOrEqual(span.end);
    }),
    { numRuns: 2000 },
  );
});
