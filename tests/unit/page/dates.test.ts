import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  htmlDate,
  writeDate,
  writeDay,
  writeDistance,
  writeSize,
} from '../../../src/page/dates.js';

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
    ['1799~', 'en', 'about 1799'],
    ['1799~', 'de', 'um 1799'],
    ['1799-05~', 'de', 'etwa Mai 1799'],
    ['1799~', 'it', 'circa 1799'],
    ['1799~', 'fr', 'vers 1799'],
    ['1799?', 'en', '1799 (uncertain)'],
    ['1799%', 'de', 'um 1799 (unsicher)'],
    ['1799-21', 'en', 'spring 1799'],
    ['1799-22', 'de', 'Sommer 1799'],
    ['1799-23', 'it', 'autunno 1799'],
    ['1799-24', 'fr', 'hiver 1799/1800'],
    ['2019-30', 'en', 'summer 2019/2020'],
    ['179X', 'en', '1790s'],
    ['179X', 'de', '1790er-Jahre'],
    ['179X', 'it', 'anni 1790'],
    ['179X', 'fr', 'années 1790'],
    // "1800s" could be the century.
    ['180X', 'en', '1800 – 1809'],
    ['17XX', 'en', '18th century'],
    ['20XX', 'en', '21st century'],
    ['17XX', 'de', '18. Jahrhundert'],
    ['17XX', 'it', 'XVIII secolo'],
    ['17XX', 'fr', 'XVIIIe siècle'],
    ['1799-XX', 'en', '1799'],
    ['-0043', 'en', '44 BC'],
    ['-0043', 'de', '44 v. Chr.'],
    ['-0043', 'it', '44 a.C.'],
    ['-0043', 'fr', '44 av. J.-C.'],
    // Its day of the week was not that of the calendar of 1582.
    ['-0043-03-15', 'en', 'March 15, 44 BC'],
    ['0009', 'de', '9 n. Chr.'],
    ['-0057/-0049', 'de', '58–50 v. Chr.'],
    ['-0043/0014', 'en', '44 BC – 14 AD'],
    ['-01XX', 'en', '2nd century BC'],
    ['-04XX', 'de', '5. Jahrhundert v. Chr.'],
    ['-04XX', 'it', 'V secolo a.C.'],
    ['-04XX', 'fr', 'Ve siècle av. J.-C.'],
    ['/1803', 'it', 'fino al 1803 (da quando, non è noto)'],
    ['1799/', 'it', 'dal 1799 (fino a quando, non è noto)'],
    ['1799~/..', 'it', 'da circa 1799'],
    ['179X~', 'it', 'intorno agli anni 1790'],
    ['179X~', 'en', 'about the 1790s'],
    ['179X~', 'fr', 'vers les années 1790'],
    ['1799/..', 'fr', 'à partir de 1799'],
    ['1799-08/..', 'fr', 'dès août 1799'],
    ['../17XX', 'fr', 'jusqu’au XVIIIe siècle'],
    ['179X/..', 'de', 'ab den 1790er-Jahren'],
    ['Y-17000', 'en', '17001 BC'],
    ['1799/..', 'en', 'from 1799'],
    ['1799-05/..', 'de', 'ab Mai 1799'],
    ['1799/..', 'it', 'dal 1799'],
    ['../1803', 'en', 'until 1803'],
    ['../1803', 'fr', 'jusqu’en 1803'],
    ['1799/', 'en', 'from 1799 (until when is not known)'],
    ['1799~/1803?', 'en', 'about 1799 – 1803 (uncertain)'],
    ['1799-21/1800-23', 'de', 'Frühjahr 1799 – Herbst 1800'],
    // Without a translation: symbols, and what Intl knows.
    ['1799%', 'es', '≈ 1799 (?)'],
    ['1799-21', 'es', 'marzo–mayo de 1799'],
    ['179X', 'nl', '1790–1799'],
    ['-0043', 'es', '44 a. C.'],
    ['../1803', 'ar', '… – 1803'],
    ['Monday', 'en', ''],
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

test.each([
  ['2016-12-23T23:54:00-05:00', 'Friday, December 23, 2016'],
  ['1807~', 'about 1807'],
])('the day of %s is written as %s', (date, written) => {
  expect(plain(writeDay(date, 'en'))).toBe(written);
});

test.each([
  ['2016-12-19', true],
  ['2016-12', true],
  ['1799', true],
  ['0009', true],
  ['2016-12-23T03:00', true],
  ['2016-12-23T23:54:00-05:00', true],
  ['0000', false],
  ['-0043', false],
  ['Y17000', false],
  ['1799~', false],
  ['1799-21', false],
  ['179X', false],
  ['1799-XX', false],
  ['2016-12-19/2016-12-23', false],
  ['2016-12-23T24:00Z', false],
])('HTML has a form for the date %s: %s', (date, hasOne) => {
  expect(htmlDate(date)).toBe(hasOne ? date : undefined);
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
