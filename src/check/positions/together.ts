/** Judges positions that fit one another: all of them are right, or all have the same slip. */
import { max, min, sum } from 'd3-array';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import type { Doubt, Reason } from './doubt.js';
import type { Ground } from './ground.js';
import { nearestAmong } from './nearest.js';
import { type Mistyping, onEarth, REVERSIBLE } from './slips.js';

/** A position about which its name says nothing. */
export interface Open {
  /** Among all points. */
  readonly index: number;
  readonly at: LngLat;
  /** With latitude and longitude swapped, if that lies on the Earth. */
  readonly swap: LngLat | undefined;
}

export interface Doubtful {
  readonly index: number;
  readonly doubt: Doubt;
}

/** Metres. Places that are nearer to one another are together, in whatever story. */
export const TOGETHER = 10_000;
/**
 * A position is doubtful if it is so many times farther from the others than it would be if it
 * were corrected. By chance one position in a hundred that is far from the others has its mirror
 * image so near to them.
 */
export const FAR = 10;
/** Metres. One story seldom names places that are farther apart, */
const REMOTE = 5_000_000;
/** which is why less is asked of a correction then. */
const FAR_IF_REMOTE = 5;
/** Metres. Swapped positions are mostly farther away. */
const REGION = 1_000_000;
/** Metres. The mirror images of Wales and Flanders are neighbours: a sign alone needs more. */
const FAR_BY_SIGN = 500_000;
/** A likelier slip is taken if what is meant is at most so many times farther from the others. */
const AS_NEAR = 3;
/** To compare every position with every other would take minutes in a story of 10,000. */
const MOST_CENTRES = 30;

/** How near the other positions are, in metres. */
export interface Beside {
  /** To the nearest, whatever it is. */
  readonly nearest: (at: LngLat) => number;
  /**
   * From what may be meant to the nearest that is believed; of several to the next, since near one
   * of many it may be by chance.
   */
  readonly company: (spot: LngLat, at: LngLat) => number;
  /** To the nearest that is sure. */
  readonly sure: (spot: LngLat) => number;
}

/** @param rest positions that are not believed, beside those that are judged */
export function besideOf(
  believed: readonly LngLat[],
  sure: readonly LngLat[],
  rest: readonly LngLat[],
): Beside {
  const near = nearestAmong(believed);
  const rank = believed.length < 3 ? 0 : 1;
  return {
    nearest: nearestAmong([...believed, ...rest]),
    company: (spot) => near(spot, rank),
    sure: nearestAmong(sure),
  };
}

/** For positions each of which is judged by all others. */
export function besideEach(
  believed: readonly LngLat[],
  sure: readonly LngLat[],
  scattered: readonly LngLat[],
): Beside {
  const near = nearestAmong([...believed, ...scattered]);
  const rank = believed.length + scattered.length < 4 ? 0 : 1;
  return {
    // The nearest is the position itself.
    nearest: (at) => near(at, 1),
    company: (spot, at) => {
      const distance = near(spot, rank);
      return distanceBetween(spot, at) <= distance ? near(spot, rank + 1) : distance;
    },
    sure: nearestAmong(sure),
  };
}

/** What is meant by some positions if all were mistyped in one way. */
interface Reading {
  readonly mistyping: Mistyping;
  readonly spots: readonly LngLat[];
}

export function judgeTogether(group: readonly Open[], beside: Beside, ground: Ground): Doubtful[] {
  const some = sample(group);
  const distances = some.map(({ at }) => beside.nearest(at));
  if (distances.some((distance) => distance <= FAR * TOGETHER)) return [];
  const readings = REVERSIBLE.flatMap((mistyping): Reading[] => {
    const spots = some.flatMap(({ at }) => {
      const spot = onEarth(mistyping.meant(at));
      return spot ? [spot] : [];
    });
    return spots.length === some.length ? [{ mistyping, spots }] : [];
  });
  const companyOf = (spot: LngLat, i: number) => beside.company(spot, some[i]?.at ?? spot);
  const nearer = readings.filter((reading) => isNearer(reading, distances, companyOf));
  // Countries' shapes take 0.2 s to be read: not for what is in the region of places that are sure.
  if (nearer.length === 0 && some.every(({ at }) => beside.sure(at) <= REGION)) return [];
  const support = sum(some, ({ at }) => ground.support(at));

  const near = nearer.filter(({ spots }) => sum(spots, ground.support) >= support);
  const farthest = ({ spots }: Reading) => max(spots, companyOf) ?? 0;
  const least = min(near, farthest) ?? 0;
  const meant = near.find((reading) => farthest(reading) <= AS_NEAR * Math.max(TOGETHER, least));
  if (meant) {
    const isSure = meant.spots.every(
      (spot, i) => beside.sure(spot) * FAR_IF_REMOTE <= (distances[i] ?? 0),
    );
    return correct(group, meant, () => ({ kind: 'others' }), !isSure);
  }

  const isNamed = some.some(({ at }) => ground.support(at) === 2);
  // Mirror images by a sign often lie in a country that is named: Brussels' is in Devon.
  const isBySign = some.length >= 3 || some.some(({ at }) => ground.support(at) === 0);
  const named = readings.find(
    ({ mistyping: { slip }, spots }) =>
      !isNamed &&
      (slip === 'swapped' || isBySign) &&
      spots.every((spot) => ground.support(spot) === 2),
  );
  if (named) {
    const reason = (spot: LngLat): Reason => ({
      kind: 'country',
      country: ground.countryAt(spot) ?? '',
    });
    return correct(group, named, reason, false);
  }

  const onLand = readings.find(
    ({ mistyping: { slip }, spots }) =>
      slip === 'swapped' && support === 0 && spots.every((spot) => ground.support(spot) > 0),
  );
  return onLand ? correct(group, onLand, () => ({ kind: 'land' }), false) : [];
}

/** Whether all are far from the others, and would be near them if they were corrected. */
function isNearer(
  { mistyping: { slip }, spots }: Reading,
  distances: readonly number[],
  companyOf: (spot: LngLat, i: number) => number,
): boolean {
  return spots.every((spot, i) => {
    const distance = distances[i] ?? 0;
    const times = distance >= REMOTE ? FAR_IF_REMOTE : FAR;
    const least = slip === 'swapped' ? FAR * TOGETHER : FAR_BY_SIGN;
    return Number.isFinite(distance) && distance >= Math.max(least, times * companyOf(spot, i));
  });
}

function correct(
  group: readonly Open[],
  { mistyping }: Reading,
  reasonAt: (spot: LngLat) => Reason,
  orOthers: boolean,
): Doubtful[] {
  return group.flatMap(({ index, at }) => {
    const meant = onEarth(mistyping.meant(at));
    if (!meant) return [];
    return [{ index, doubt: { slip: mistyping.slip, meant, reason: reasonAt(meant), orOthers } }];
  });
}

/** At most so many, evenly spread. */
export function sample<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.ceil(items.length / MOST_CENTRES);
  return step <= 1 ? items : items.filter((_, index) => index % step === 0);
}
