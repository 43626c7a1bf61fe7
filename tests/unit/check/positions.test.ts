import { describe, expect, test } from 'vitest';
import type { Doubt, Point } from '../../../src/check/positions/doubt.js';
import { judgePositions } from '../../../src/check/positions/judge.js';
import type { LngLat } from '../../../src/geo/geography.js';
import { openGazetteer } from '../../../src/site/node-data.js';

const gazetteer = await openGazetteer();
const { settlementsNamed, countryAt } = gazetteer;

type Spots = Readonly<Record<string, LngLat>>;

/** Points that are not sure, by their names. */
function judge(spots: Spots, countries: readonly string[] = [], sure: readonly LngLat[] = []) {
  const named = new Set(countries);
  const points: Point[] = [
    ...sure.map((position) => ({ names: [], position, radius: 0, isSure: true })),
    ...Object.entries(spots).map(([name, position]) => ({ names: [name], position, radius: 0 })),
  ];
  const doubts = judgePositions(points, { settlementsNamed, countryAt, countries: () => named });
  const found: Record<string, Doubt> = {};
  Object.keys(spots).forEach((name, index) => {
    const doubt = doubts[index + sure.length];
    if (doubt) found[name] = doubt;
  });
  return found;
}

/** The names of doubtful points, with what is meant. */
const meantBy = (...args: Parameters<typeof judge>) =>
  Object.fromEntries(Object.entries(judge(...args)).map(([name, { meant }]) => [name, meant]));

const swap = ([longitude, latitude]: LngLat): LngLat => [latitude, longitude];

/** Towns in the gazetteer. */
const TOWNS = {
  Cavan: [-7.3606, 53.9908],
  Derry: [-7.3092, 54.9981],
  Armagh: [-6.6528, 54.3499],
} as const;
/** Farms and crossroads of four countries: no gazetteer has them. */
const SPOTS: Readonly<Record<string, Spots>> = {
  Ireland: {
    'the mill': [-7.41, 54.02],
    'the forge': [-7.58, 54.19],
    'the chapel': [-7.2, 54.1],
    'the ford': [-7.66, 53.9],
  },
  Germany: {
    'the mill': [11.41, 51.02],
    'the forge': [11.58, 51.19],
    'the chapel': [11.2, 51.1],
    'the ford': [10.66, 50.9],
  },
  Kenya: {
    'the mill': [37.41, -1.02],
    'the forge': [37.58, -1.19],
    'the chapel': [37.2, -1.1],
    'the ford': [36.66, -0.9],
  },
  Peru: {
    'the mill': [-78.41, -7.02],
    'the forge': [-78.58, -7.19],
    'the chapel': [-78.2, -7.1],
    'the ford': [-78.66, -6.9],
  },
  Vietnam: {
    'the mill': [105.41, 21.02],
    'the forge': [105.58, 21.19],
    'the chapel': [105.2, 21.1],
    'the ford': [105.66, 20.9],
  },
};

describe.each(Object.entries(SPOTS))(
  'of four spots in %s that no gazetteer has',
  (country, spots) => {
    test('none is doubtful as they are', () => {
      for (const countries of [[], [country], ['Belgium', 'Japan']]) {
        expect(judge(spots, countries)).toEqual({});
      }
    });

    test.each([1, 2, 3])('%i swapped are found, where the country is named', (count) => {
      const names = Object.keys(spots).slice(0, count);
      const given: Spots = {
        ...spots,
        ...Object.fromEntries(names.map((name) => [name, swap(spots[name] ?? [0, 0])])),
      };
      if (Object.values(given).some(([, latitude]) => Math.abs(latitude) > 90)) return;
      const meant = Object.fromEntries(names.map((name) => [name, spots[name]]));
      expect(meantBy(given, [country])).toEqual(meant);
    });
  },
);

/** All of these with those names swapped. */
function withSwapped(spots: Spots, ...names: readonly string[]): Spots {
  return Object.fromEntries(
    Object.entries(spots).map(([name, at]) => [name, names.includes(name) ? swap(at) : at]),
  );
}

const IRISH: Spots = SPOTS.Ireland ?? {};
/** The mirror image of this part of Ethiopia is Sardinia. */
const ETHIOPIAN: Spots = {
  'the mill': [39.9, 9.0],
  'the forge': [40.1, 9.1],
  'the chapel': [39.8, 9.2],
  'the ford': [40.2, 8.9],
};

describe('where no country is named', () => {
  test('the gazetteer tells which of three towns are swapped, whichever are more', () => {
    for (const names of [['Cavan'], ['Cavan', 'Derry'], ['Cavan', 'Derry', 'Armagh']]) {
      const found = judge(withSwapped(TOWNS, ...names));
      expect(Object.keys(found)).toEqual(names);
      expect(found.Cavan).toMatchObject({ meant: TOWNS.Cavan, orOthers: false, slip: 'swapped' });
    }
  });

  test('a town that is sure tells it of the spots around it', () => {
    const given = {
      Cavan: TOWNS.Cavan,
      ...withSwapped(IRISH, 'the mill', 'the forge', 'the ford'),
    };
    const found = judge(given);
    expect(Object.keys(found)).toEqual(['the mill', 'the forge', 'the ford']);
    expect(found['the mill']?.orOthers).toBe(false);
  });

  test('land and sea tell it, where one reading puts places into the sea', () => {
    expect(Object.keys(judge(withSwapped(IRISH, 'the mill')))).toEqual(['the mill']);
    expect(Object.keys(judge(withSwapped(IRISH, 'the mill', 'the forge', 'the ford')))).toEqual([
      'the mill',
      'the forge',
      'the ford',
    ]);
    const [first] = Object.values(judge(withSwapped(IRISH, ...Object.keys(IRISH))));
    expect(first).toMatchObject({ slip: 'swapped', reason: { kind: 'land' } });
  });

  test('where both readings are on land, the fewer are asked about, and both sides if equal', () => {
    const one = judge(withSwapped(ETHIOPIAN, 'the mill'));
    expect(one).toMatchObject({ 'the mill': { meant: ETHIOPIAN['the mill'], orOthers: true } });
    expect(Object.keys(one)).toHaveLength(1);
    const two = judge(withSwapped(ETHIOPIAN, 'the mill', 'the forge'));
    expect(Object.values(two).map(({ orOthers }) => orOthers)).toEqual([true, true, true, true]);
  });
});

describe('a single place is doubtful', () => {
  test.each<[string, LngLat, string, LngLat, string]>([
    [
      'swapped, of a name in the gazetteer',
      [54.9981, -7.3092],
      'Derry',
      [-7.3092, 54.9981],
      'swapped',
    ],
    ['east instead of west', [7.3092, 54.9981], 'Derry', [-7.3092, 54.9981], 'sign'],
    [
      'swapped and without its minus sign',
      [54.9981, 7.3092],
      'Derry',
      [-7.3092, 54.9981],
      'swapped-sign',
    ],
    ['south instead of north', [-7.3092, -54.9981], 'Derry', [-7.3092, 54.9981], 'sign'],
    [
      'ten times too far east',
      [92.387, 45.5415],
      'Sesto San Giovanni',
      [9.2387, 45.5415],
      'decimal',
    ],
    [
      'a tenth of its latitude',
      [9.2387, 4.55415],
      'Sesto San Giovanni',
      [9.2387, 45.5415],
      'decimal',
    ],
  ])('%s', (_, position, name, meant, slip) => {
    expect(judge({ [name]: position })).toMatchObject({
      [name]: { meant, slip, reason: { kind: 'entry' } },
    });
  });

  test('in a country that the article does not name, if it is swapped one that it names', () => {
    expect(judge({ 'the mill': [54.02, -7.41] }, ['Ireland', 'France'])).toMatchObject({
      'the mill': { meant: [-7.41, 54.02], reason: { kind: 'country', country: 'Ireland' } },
    });
  });

  test('with a wrong sign beside towns that are right', () => {
    expect(judge({ ...TOWNS, 'the mill': [7.41, 54.02] })).toMatchObject({
      'the mill': { meant: [-7.41, 54.02], slip: 'sign', orOthers: false },
    });
  });
});

describe('nothing is doubtful', () => {
  test.each<[string, Spots]>([
    [
      'round the world',
      { London: [-0.1257, 51.5085], Sydney: [151.2073, -33.8678], Lima: [-77.0282, -12.0432] },
    ],
    [
      'round the world, at spots without a name',
      {
        'the office': [-0.11, 51.51],
        'the quay': [151.21, -33.86],
        'the square': [-77.03, -12.05],
      },
    ],
    ['at a wreck', { 'the wreck': [-49.9469, 41.7325] }],
    ['at two wrecks in the North Sea', { 'the wreck': [3.2, 55.1], 'the buoy': [3.4, 55.3] }],
    [
      'on both sides of the antimeridian',
      { 'the reef': [179.9, -16.5], 'the sign': [-179.9, -16.7] },
    ],
    ['near a pole', { 'the camp': [10, 89.5], 'the drift': [-120, 88.9] }],
    ['at the one spot', { 'the mill': [37.41, -1.02], 'the ford': [37.41, -1.02] }],
    [
      'in Flanders and in Wales',
      { Gent: [3.7167, 51.05], 'the mill': [3.3, 51.1], 'the pit': [-3.4, 51.7] },
    ],
    [
      'in Eritrea and in Italy',
      {
        Massawa: [39.4501, 15.6081],
        Asmara: [38.9318, 15.3381],
        Naples: [14.2681, 40.8522],
        Cosenza: [16.2525, 39.2999],
      },
    ],
  ])('%s', (_, spots) => {
    expect(judge(spots)).toEqual({});
  });

  test('at any of the places that have the name', () => {
    expect(judge({ Springfield: [-93.2982, 37.2153] }, ['France'])).toEqual({});
    expect(judge({ Springfield: [-89.6437, 39.8017] }, ['France'])).toEqual({});
  });

  test('in a story without points', () => {
    expect(judge({})).toEqual({});
  });
});

test('a story of a thousand scattered spots is judged by a bounded number of look-ups', () => {
  let lookups = 0;
  const counted = (position: LngLat, reach: number) => {
    lookups++;
    return countryAt(position, reach);
  };
  const points = Array.from({ length: 1000 }, (_, index) => ({
    names: [`spot ${index}`],
    position: [((index * 137) % 360) - 180, ((index * 71) % 170) - 85] as const,
    radius: 0,
  }));
  judgePositions(points, { settlementsNamed, countryAt: counted, countries: () => new Set() });
  expect(lookups).toBeLessThanOrEqual(501);
});
