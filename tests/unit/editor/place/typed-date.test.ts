import { expect, test } from 'vitest';
import { readTypedDate } from '../../../../src/editor/place/typed-date.js';

const read = (text: string, language = 'en') => readTypedDate(text, language, '2016-12-23');

test.each([
  ['19 December 2016', '2016-12-19'],
  ['December 19, 2016', '2016-12-19'],
  ['19. Dezember 2016', '2016-12-19'],
  ['19 dicembre 2016', '2016-12-19'],
  ['le 19 décembre 2016', '2016-12-19'],
  ['19.12.2016', '2016-12-19'],
  ['12/19/2016', '2016-12-19'],
  ['19.12.16', '2016-12-19'],
  ['19. 12. 89', '1989-12-19'],
  ['2016-12', '2016-12'],
  ['2016-12-19', '2016-12-19'],
  ['December 2016', '2016-12'],
  ['1807', '1807'],
  ['about 1807', '1807~'],
  ['1799/1803', '1799/1803'],
  ['from 1799 to 1803', '1799/1803'],
  ['on Monday', '2016-12-19'],
])('An author types "%s" and means %s', async (text, edtf) => {
  expect(await read(text)).toContain(edtf);
});

test('A date in digits that may be two is both', async () => {
  expect(await read('03/04/2016')).toEqual(['2016-04-03', '2016-03-04']);
});

test.each(['', '31 February 2016', '2016-13', 'the day of the flood', '19 December 2016 or so on'])(
  'What is no date is none: "%s"',
  async (text) => {
    expect(await read(text)).toEqual([]);
  },
);
