import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inTime,
  isDateOrInterval,
  isPublicationDate,
  parseTime,
  parseTimeSpan,
} from '../../../src/story/time.js';

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
    ['-0043-03-15', '-000043-03-15T00:00:00.000Z', '-000043-03-15T23:59:59.999Z'],
    ['Y-17000', '-017000-01-01T00:00:00.000Z', '-017000-12-31T23:59:59.999Z'],
    ['179X', '1790-01-01T00:00:00.000Z', '1799-12-31T23:59:59.999Z'],
    ['17XX', '1700-01-01T00:00:00.000Z', '1799-12-31T23:59:59.999Z'],
    // 50 to 41 and 200 to 101 before Christ.
    ['-004X', '-000049-01-01T00:00:00.000Z', '-000040-12-31T23:59:59.999Z'],
    ['-01XX', '-000199-01-01T00:00:00.000Z', '-000100-12-31T23:59:59.999Z'],
    ['1799-XX', '1799-01-01T00:00:00.000Z', '1799-12-31T23:59:59.999Z'],
    ['1799-XX-XX', '1799-01-01T00:00:00.000Z', '1799-12-31T23:59:59.999Z'],
    ['1799-05-XX', '1799-05-01T00:00:00.000Z', '1799-05-31T23:59:59.999Z'],
    ['1799-21', '1799-03-01T00:00:00.000Z', '1799-05-31T23:59:59.999Z'],
    ['1799-24', '1799-12-01T00:00:00.000Z', '1800-02-28T23:59:59.999Z'],
    ['1799-25', '1799-03-01T00:00:00.000Z', '1799-05-31T23:59:59.999Z'],
    ['1799-29', '1799-09-01T00:00:00.000Z', '1799-11-30T23:59:59.999Z'],
    ['1799~', '1799-01-01T00:00:00.000Z', '1799-12-31T23:59:59.999Z'],
    ['179X?', '1790-01-01T00:00:00.000Z', '1799-12-31T23:59:59.999Z'],
    ['1799-21~', '1799-03-01T00:00:00.000Z', '1799-05-31T23:59:59.999Z'],
    ['1799~/1803-XX?', '1799-01-01T00:00:00.000Z', '1803-12-31T23:59:59.999Z'],
    ['1799-21/1800-23', '1799-03-01T00:00:00.000Z', '1800-11-30T23:59:59.999Z'],
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
  '2016-12-19T25:00',
  '2016-12-19T03:60',
  '2016-02-30T03:00Z',
  '2016-12-19T03:00+25:00',
  '2016-12-19 03:00',
  '2016-12T03:00',
  '2016-12-23/2016-12-19',
  '2016-12-19/2016-12-20/2016-12-21',
  '2016-12-19/2016-02-30',
  'Monday',
  '/',
  '../..',
  '../',
  '17',
  '179',
  '1XXX',
  'XXXX-05',
  '1799-20',
  '1799-33',
  '~1799',
  '1799~~',
  '1799-05~-01',
  '{1799,1801}',
  '[1799..1803]',
  '-0000',
  'Y1799',
  'Y-150001',
  'Y170000002',
  '1803/1799~',
  '1800-21/1799-23',
  ' 2016-12-19',
  '',
])('%j is not a date', (text) => {
  expect(isDateOrInterval(text)).toBe(false);
});

test.each([
  ['1799/..', Date.UTC(1799, 0), Number.POSITIVE_INFINITY],
  ['1799/', Date.UTC(1799, 0), Number.POSITIVE_INFINITY],
  ['../1803', Number.NEGATIVE_INFINITY, Date.UTC(1804, 0) - 1],
  ['/1803', Number.NEGATIVE_INFINITY, Date.UTC(1804, 0) - 1],
])('%s has no bound where it is open or not known', (text, start, end) => {
  expect(parseTimeSpan(text)).toEqual({ start, end });
});

test('marks say what is approximate and what is uncertain', () => {
  const marks = parseTime('1799~/1803?')?.map(
    (edge) => typeof edge !== 'string' && [edge.text, edge.isApproximate, edge.isUncertain],
  );
  expect(marks).toEqual([
    ['1799', true, false],
    ['1803', false, true],
  ]);
  expect(parseTime('1799%')?.[0]).toMatchObject({ isApproximate: true, isUncertain: true });
});

test('dates sort by their start, and those without one just before what starts when they end', () => {
  const sorted = ['1803', '1799/..', '../1803', '-0043', '1799-21', 'Y-17000', '17XX', '0014'];
  const times = sorted.flatMap((text) => {
    const time = parseTime(text);
    return time ? [{ text, time }] : [];
  });
  expect(times.sort((a, b) => inTime(a.time, b.time)).map(({ text }) => text)).toEqual([
    ...['Y-17000', '-0043', '0014', '17XX', '1799/..', '1799-21', '../1803', '1803'],
  ]);
});

test.each([
  ['1807', true],
  ['1807~', true],
  ['1850/1853', true],
  ['2016-12-23', true],
  ['2016-12-23T23:54:00-05:00', true],
  ['2016-12-23T23:54Z', true],
  ['2016-12-23T23:54:00', false],
  ['yesterday', false],
])('%s as a date of publication: %s', (text, isOne) => {
  expect(isPublicationDate(text)).toBe(isOne);
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
