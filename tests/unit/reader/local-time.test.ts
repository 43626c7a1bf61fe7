import { describe, expect, test } from 'vitest';
import { localTimeOf } from '../../../src/reader/local-time.js';

const PUBLISHED = '2016-12-23T23:54:00-05:00';
/** Intl parts the time from its half of the day with a narrow space. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('a moment by the reader’s clock', () => {
  test.each([
    ['Europe/Berlin', 'Dec 24, 5:54 AM'],
    ['Asia/Kolkata', 'Dec 24, 10:24 AM'],
    ['UTC', 'Dec 24, 4:54 AM'],
    ['America/Los_Angeles', 'Dec 23, 8:54 PM'],
  ])('in %s is %s', (zone, expected) => {
    expect(plain(localTimeOf(PUBLISHED, 'en', zone))).toBe(expected);
  });

  test('is not said where that clock showed the same', () => {
    expect(localTimeOf(PUBLISHED, 'en', 'America/New_York')).toBeUndefined();
    expect(localTimeOf('2016-12-24T04:54:00Z', 'en', 'UTC')).toBeUndefined();
  });

  test('goes by the offset at that moment, not by today’s', () => {
    expect(localTimeOf('2016-07-01T12:00:00-05:00', 'en', 'America/New_York')).toBe(
      'Jul 1, 1:00 PM',
    );
  });

  test('is not guessed for a date, or a time without an offset', () => {
    expect(localTimeOf('2016-12-23', 'en', 'Asia/Tokyo')).toBeUndefined();
    expect(localTimeOf('2016-12-23T23:54:00', 'en', 'Asia/Tokyo')).toBeUndefined();
  });

  test('is written in the language of the page', () => {
    expect(localTimeOf(PUBLISHED, 'de', 'Europe/Berlin')).toBe('24. Dez., 05:54');
  });
});
