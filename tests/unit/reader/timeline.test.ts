import { afterAll, describe, expect, test } from 'vitest';
import { localTimeOf } from '../../../src/reader/timeline.js';

const PUBLISHED = '2016-12-23T23:54:00-05:00';
/** Intl parts the time from its half of the day with a narrow space. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

const zoneOfMachine = process.env.TZ;
afterAll(() => {
  if (zoneOfMachine === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfMachine;
});

/** What a reader's clock in this time zone says. */
function timeIn(zone: string, iso: string, language: string): string | undefined {
  process.env.TZ = zone;
  return localTimeOf(iso, language);
}

describe('a moment by the reader’s clock', () => {
  test.each([
    ['Europe/Berlin', 'Dec 24, 5:54 AM'],
    ['Asia/Kolkata', 'Dec 24, 10:24 AM'],
    ['UTC', 'Dec 24, 4:54 AM'],
    ['America/Los_Angeles', 'Dec 23, 8:54 PM'],
  ])('in %s is %s', (zone, expected) => {
    expect(plain(timeIn(zone, PUBLISHED, 'en'))).toBe(expected);
  });

  test('is not said where that clock showed the same', () => {
    expect(timeIn('America/New_York', PUBLISHED, 'en')).toBeUndefined();
    expect(timeIn('UTC', '2016-12-24T04:54:00Z', 'en')).toBeUndefined();
  });

  test('goes by the offset at that moment, not by today’s', () => {
    expect(timeIn('America/New_York', '2016-07-01T12:00:00-05:00', 'en')).toBe('Jul 1, 1:00 PM');
  });

  test('is not guessed for a date, or a time without an offset', () => {
    expect(timeIn('Asia/Tokyo', '2016-12-23', 'en')).toBeUndefined();
    expect(timeIn('Asia/Tokyo', '2016-12-23T23:54:00', 'en')).toBeUndefined();
  });

  test('is written in the language of the page', () => {
    expect(timeIn('Europe/Berlin', PUBLISHED, 'de')).toBe('24. Dez., 05:54');
  });
});
