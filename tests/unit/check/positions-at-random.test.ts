/**
 * How many stories of real settlements, all names withheld, are judged right: the same stories in
 * every run.
 */
import { describe, expect, test } from 'vitest';
import { below, randomFrom } from '../../../bench/random.js';
import { judgePositions } from '../../../src/check/positions/judge.js';
import { citiesOf } from '../../../src/gazetteer/settlements.js';
import type { LngLat } from '../../../src/geo/geography.js';
import { distanceBetween, METRES_PER_DEGREE } from '../../../src/geo/geometry.js';
import { openGazetteer, openWorld } from '../../../src/site/node-data.js';

const { places } = await openWorld();
const cities = citiesOf(places);
const { countryAt } = await openGazetteer();

const STORIES = 60;

const everywhere = cities.map(({ position }) => position);

/** The settlements within so many metres of one. */
function near(centre: LngLat, within: number): LngLat[] {
  // By latitude first: it leaves a hundredth of the 200,000 for the distance, which takes longer.
  return everywhere.filter(
    (position) =>
      Math.abs(position[1] - centre[1]) * METRES_PER_DEGREE <= within &&
      distanceBetween(centre, position) <= within,
  );
}

function storiesOf(places: number, within: number): LngLat[][] {
  const random = randomFrom(1);
  const any = () => everywhere[below(everywhere.length, random)] ?? [0, 0];
  return Array.from({ length: STORIES }, () => {
    const centre = any();
    const all = within === Number.POSITIVE_INFINITY ? everywhere : near(centre, within);
    const others = Array.from(
      { length: places - 1 },
      () => all[below(all.length, random)] ?? centre,
    );
    return [centre, ...others];
  });
}

const countriesOf = (positions: readonly LngLat[]) =>
  new Set(positions.flatMap((position) => countryAt(position, 20_000) ?? []));

const judge = (positions: readonly LngLat[], countries = new Set<string>()) =>
  judgePositions(
    positions.map((position) => ({ names: [], position, radius: 0 })),
    { settlementsNamed: () => [], countryAt, countries: () => countries },
  );

/** Those of which no position is outside the Earth, or stays where it is, when it is swapped. */
const canBeSwapped = (positions: readonly LngLat[]) =>
  positions.every(([x, y]) => Math.abs(x) <= 90 && Math.abs(x - y) > 4);

function swapFirst(positions: readonly LngLat[], count: number): LngLat[] {
  return positions.map(([x, y], index) => (index < count ? [y, x] : [x, y]));
}

const LOCAL = storiesOf(4, 60_000);
const NATIONAL = storiesOf(6, 500_000);
const WORLDWIDE = storiesOf(8, Number.POSITIVE_INFINITY);

test.each([
  ['four places within 60 km', LOCAL, 0],
  ['six places within 500 km', NATIONAL, 0],
  ['eight places round the world', WORLDWIDE, 2],
])('of right stories of %s hardly any is doubted', (_, stories, limit) => {
  const doubted = stories.filter((story) => judge(story).some((doubt) => doubt));
  expect(doubted.length).toBeLessThanOrEqual(limit);
});

describe.each([
  ['four places within 60 km', LOCAL],
  ['six places within 500 km', NATIONAL],
])('of stories of %s', (_, all) => {
  const stories = all.filter(canBeSwapped);

  test.each([
    ['the first is', 1],
    ['all but one are', -1],
    ['all are', Number.POSITIVE_INFINITY],
  ])('nearly all are mended in which %s swapped, if the countries are named', (_, some) => {
    const mended = stories.filter((story) => {
      const count = some < 0 ? story.length + some : some;
      const doubts = judge(swapFirst(story, count), countriesOf(story));
      return story.every(([x], index) =>
        index < count ? doubts[index]?.meant[0] === x : doubts[index] === undefined,
      );
    });
    expect(mended.length / stories.length).toBeGreaterThan(0.9);
  });

  test('nearly all are mended in which one is swapped, if no country is named', () => {
    const mended = stories.filter((story) => {
      const [first, ...others] = judge(swapFirst(story, 1));
      return first?.meant[0] === story[0]?.[0] && others.every((doubt) => !doubt);
    });
    expect(mended.length / stories.length).toBeGreaterThan(0.85);
  });
});
