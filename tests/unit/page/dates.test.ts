import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDate, writeDistance, writeSize } from '../../../src/page/dates.js';

/** Node's own dates part time and half of the day by a narrow no-break space. */
const plain = (text: string) => text.replace(/[\u00A0\u2009\u202F]/g, ' ');

describe('a date is written', () => {
  test.each([
    ['2016-12-19', 'en', 'Monday, December 19, 2016'],
    ['2016-12-19', 'de', 'Montag, 19. Dezember 2016'],
    ['2016-12', 'en', 'December 2016'],
    // Intl does not know Latin.
    ['2016-12-19', 'la', 'Monday, December 19, 2016'],
    ['2016', 'en', '2016'],
    ['2016-12-23T03:00', 'en', 'December 23, 2016 at 3:00 AM'],
    ['2016-12-23T03:00Z', 'en', 'December 23, 2016 at 3:00 AM (UTC)'],
    ['2016-12-23T03:00+01:00', 'en', 'December 23, 2016 at 3:00 AM (UTC+01:00)'],
    ['2016-12-23T23:54:00-05:00', 'en', 'December 23, 2016 at 11:54 PM (UTC−05:00)'],
    ['2016-12-19/2016-12-23', 'en', 'Monday, December 19 – Friday, December 23, 2016'],
    ['2016-12-19/2016-12-23', 'de', 'Montag, 19. – Freitag, 23. Dezember 2016'],
    ['2016-12-19/2016-12-23', 'it', 'lunedì 19 – venerdì 23 dicembre 2016'],
    ['2016-12-19/2016-12-23', 'fr', 'lundi 19 – vendredi 23 décembre 2016'],
    ['2016/2018', 'en', '2016 – 2018'],
    ['2016-11/2017-02', 'de', 'November 2016 – Februar 2017'],
    ['2016-12/2016-12-23', 'en', 'December 2016 – Friday, December 23, 2016'],
    [
      '2016-12-23T03:00+01:00/2016-12-23T04:30+01:00',
      'de',
      '23. Dezember 2016, 03:00–04:30 Uhr (UTC+01:00)',
    ],
    [
      '2016-12-23T03:00+01:00/2016-12-23T03:30Z',
      'fr',
      '23 décembre 2016 à 03:00 (UTC+01:00) – 23 décembre 2016 à 03:30 (UTC)',
    ],
    ['2016-02-29', 'en', 'Monday, February 29, 2016'],
  ])('%s in %s: %s', (iso, language, written) => {
    expect(plain(writeDate(iso, language))).toBe(written);
  });

  test('by the clock of its own offset, wherever the page is built', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin']) {
        process.env.TZ = zone;
        expect(plain(writeDate('2016-12-23T23:54:00-05:00', 'en'))).toMatch(/23.*11:54 PM/);
        expect(writeDate('2016-12-19', 'en')).toMatch(/Monday.*19/);
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  test('with the day that it names, on every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const written = writeDate(iso, 'en');
          expect(written).toContain(` ${Number(iso.slice(8))}, ${Number(iso.slice(0, 4))}`);
        },
      ),
    );
  });
});

describe('a distance is written', () => {
  test.each([
    [300, 'en', '300 m'],
    [999, 'en', '999 m'],
    [1000, 'en', '1 km'],
    [2500, 'en', '2.5 km'],
    [2500, 'de', '2,5 km'],
    [12_345, 'en', '12.3 km'],
  ])('%d metres in %s: %s', (metres, language, written) => {
    expect(plain(writeDistance(metres, language))).toBe(written);
  });

  test('never as a thousand metres', () => {
    expect(plain(writeDistance(999.99, 'en'))).toBe('1 km');
  });
});

describe('a size is written', () => {
  test.each([
    [1, 'en', '1 kB'],
    [17_438, 'en', '18 kB'],
    [17_438, 'fr', '18 ko'],
    [999_999, 'en', '1 MB'],
    [65_700_000, 'de', '65,7 MB'],
  ])('%d bytes in %s: %s', (bytes, language, written) => {
    expect(plain(writeSize(bytes, language))).toBe(written);
  });
});
