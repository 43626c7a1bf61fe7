import { expect, test } from 'vitest';
import { readMarks, withMarks } from '../../../../src/editor/place/date-marks.js';
import { isDateOrInterval } from '../../../../src/story/time.js';

test.each([
  '2016-12-19',
  '1807~',
  '1807?',
  '1807%',
  '1799~/1803~',
  '1799?/..',
  '../1803%',
  '179X',
  '2016-12-23T03:00+01:00',
])('The marks of %s are taken off and put on again', (edtf) => {
  expect(withMarks(readMarks(edtf))).toBe(edtf);
});

test('An interval is marked at both of its ends, and is a date then', () => {
  const marked = withMarks({ bare: '1799/1803', isAbout: true, isUncertain: true });
  expect(marked).toBe('1799%/1803%');
  expect(isDateOrInterval(marked)).toBe(true);
});
