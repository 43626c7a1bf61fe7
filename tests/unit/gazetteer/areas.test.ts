import { describe, expect, test } from 'vitest';
import { isWithin, nameWithArea } from '../../../src/gazetteer/areas.js';
import { world } from '../../support/gazetteer.js';

const ILLINOIS = { country: 'US', region: 'IL' };
const HAIFA = { country: 'IL', region: '04' };
const LONDON = { country: 'GB', region: 'ENG' };

describe('what is written behind a name says where it is:', () => {
  test.each([
    ['US', ILLINOIS],
    ['IL', ILLINOIS],
    ['IL', HAIFA],
    ['Ill.', ILLINOIS],
    ['Illinois', ILLINOIS],
    ['IL, US', ILLINOIS],
    ['Illinois, USA', ILLINOIS],
    ['N.Y.', { country: 'US', region: 'NY' }],
    ['ON', { country: 'CA', region: '08' }],
    ['NSW', { country: 'AU', region: '02' }],
    ['Northern Ireland', { country: 'GB', region: 'NIR' }],
    ['Brandenburg', { country: 'DE', region: '11' }],
    ['Baden-Württemberg', { country: 'DE', region: '01' }],
    ['Berlin', { country: 'DE', region: '16' }],
    ['Ulster', { country: 'IE', region: 'U' }],
    ['SJ', { country: 'SJ', region: '21' }],
    ['Georgia', { country: 'US', region: 'GA' }],
    ['Georgia', { country: 'GE', region: '51' }],
  ])('%s', (where, place) => {
    expect(isWithin(world, where)?.(place)).toBe(true);
  });

  test.each([
    ['IL, US', HAIFA],
    ['Ulster', LONDON],
    ['CA', LONDON],
  ])('and where it is not: %s', (where, place) => {
    expect(isWithin(world, where)?.(place)).toBe(false);
  });

  test.each([[''], ['Nowhere'], ['Illinois, Nowhere']])(
    'or there is no such area: "%s"',
    (where) => {
      expect(isWithin(world, where)).toBeUndefined();
    },
  );
});

test.each([
  [[ILLINOIS, LONDON], 'Ely, US'],
  [[ILLINOIS, { country: 'US', region: 'MO' }, HAIFA], 'Ely, Illinois'],
  [
    [{ country: 'US', region: 'GA' }, ILLINOIS, { country: 'GE', region: '51' }],
    'Ely, Georgia, US',
  ],
  [[ILLINOIS, ILLINOIS], undefined],
])('the shortest addition that means one place only is proposed', (all, expected) => {
  const [first = ILLINOIS] = all;
  expect(nameWithArea(world, 'Ely', first, all)).toBe(expected);
});
