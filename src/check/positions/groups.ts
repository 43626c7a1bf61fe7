/**
 * Judges positions about which their names say nothing by one another. Where some are swapped and
 * some are not, two readings fit equally well: these are right and those are swapped, or the other
 * way round. What decides is where the places lie that are sure, then the countries that the
 * article names, then land and sea; their number decides last, and the author is told so.
 */
import { quantile, sum } from 'd3-array';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import type { Reason } from './doubt.js';
import type { Ground } from './ground.js';
import { nearestAmong } from './nearest.js';
import {
  besideEach,
  besideOf,
  type Doubtful,
  FAR,
  judgeTogether,
  type Open,
  sample,
  TOGETHER,
} from './together.js';

/** How many times farther than a third of the others a position of the group may be. */
const WIDE = 5;
/** Groups of neighbouring places that are looked for. */
const MOST_GROUPS = 5;
/** @param sure positions that are right */
export function judgeByOthers(
  all: readonly Open[],
  sure: readonly LngLat[],
  ground: Ground,
): Doubtful[] {
  const found: Doubtful[] = [];
  const believed = [...sure];
  let open = all;
  for (let round = 0; open.length > 0 && round < MOST_GROUPS; round++) {
    const group = groupAmong(open, believed);
    const members = new Set([...group.asIs, ...group.swapped]);
    // What is left is scattered.
    if (members.size < 2) break;
    const rest = open.filter((each) => !members.has(each));
    const doubtful = judgeGroup(group, believed, sure, rest, ground);
    found.push(...doubtful);
    const meant = new Map(doubtful.map(({ index, doubt }) => [index, doubt.meant]));
    for (const { index, at } of members) believed.push(meant.get(index) ?? at);
    open = rest;
  }
  const scattered = open.map(({ at }) => at);
  const beside = besideEach(believed, sure, scattered);
  for (const each of open) found.push(...judgeTogether([each], beside, ground));
  return found;
}

/** Positions that are neighbours if those of `swapped` are swapped and those of `asIs` are not. */
interface Group {
  readonly asIs: readonly Open[];
  readonly swapped: readonly Open[];
  readonly centre: LngLat;
  /** Metres from the centre. */
  readonly reach: number;
}

/** The group round that position, swapped or not, to which the others come nearest. */
function groupAmong(open: readonly Open[], believed: readonly LngLat[]): Group {
  const centres = sample(open).flatMap(({ at, swap }) => (swap ? [at, swap] : [at]));
  const others = sample(believed);
  let best: { centre: LngLat; cost: number } | undefined;
  for (const centre of centres) {
    // By their logarithms: one that is far away must not outweigh all those that are near.
    const cost =
      sum(open, (each) => Math.log(TOGETHER + distanceTo(centre, each))) +
      sum(others, (other) => Math.log(TOGETHER + distanceBetween(centre, other)));
    if (!best || cost < best.cost) best = { centre, cost };
  }
  const centre = best?.centre ?? [0, 0];
  const distances = [
    ...open.map((each) => distanceTo(centre, each)),
    ...others.map((other) => distanceBetween(centre, other)),
  ];
  // A third of the others: a story may have several groups. The centre itself is not counted.
  const away = distances.filter((distance) => distance > 0);
  // Two positions are no group, however far apart they are.
  const spread = away.length < 2 ? TOGETHER : Math.max(TOGETHER, quantile(away, 1 / 3) ?? 0);
  const reach = WIDE * spread;
  const [asIs, swapped]: [Open[], Open[]] = [[], []];
  for (const each of open) {
    const distance = distanceTo(centre, each);
    const here = distanceBetween(centre, each.at);
    if (here <= distance && here <= reach) asIs.push(each);
    else if (here > distance && here >= FAR * Math.max(distance, spread)) swapped.push(each);
  }
  if (swapped.length === 0) return { asIs, swapped, centre, reach };
  // Who has neighbours as it is, is not swapped.
  const turned = new Set(swapped);
  const rest = open.flatMap((each) => (turned.has(each) ? [] : [each.at]));
  const nearest = nearestAmong([...believed, ...rest]);
  const alone = swapped.filter(({ at }) => nearest(at) > FAR * TOGETHER);
  return { asIs, swapped: alone, centre, reach };
}

/** Metres, swapped or not, whichever is nearer. */
function distanceTo(centre: LngLat, { at, swap }: Open): number {
  const distance = distanceBetween(centre, at);
  return swap ? Math.min(distance, distanceBetween(centre, swap)) : distance;
}

function judgeGroup(
  { asIs, swapped, centre, reach }: Group,
  believed: readonly LngLat[],
  sure: readonly LngLat[],
  rest: readonly Open[],
  ground: Ground,
): Doubtful[] {
  if (asIs.length === 0 || swapped.length === 0) {
    const others = rest.map(({ at }) => at);
    return judgeTogether([...asIs, ...swapped], besideOf(believed, sure, others), ground);
  }
  const nearest = nearestAmong(sure);
  const mirrored: LngLat = [centre[1], centre[0]];
  const here = nearest(centre) <= reach;
  const there = Math.abs(mirrored[1]) <= 90 && nearest(mirrored) <= reach;
  const others = { kind: 'others' } as const;
  if (here !== there) return swap(here ? swapped : asIs, others, false);
  const [stay, move] = [sample(asIs), sample(swapped)];
  const supported = (as: readonly Open[], turned: readonly Open[]) =>
    sum(as, ({ at }) => ground.support(at)) +
    sum(turned, ({ at, swap }) => ground.support(swap ?? at));
  const difference = supported(stay, move) - supported(move, stay);
  if (difference !== 0) return swap(difference > 0 ? swapped : asIs, others, false);
  return [
    ...(swapped.length <= asIs.length ? swap(swapped, others, true) : []),
    ...(asIs.length <= swapped.length ? swap(asIs, others, true) : []),
  ];
}

function swap(group: readonly Open[], reason: Reason, orOthers: boolean): Doubtful[] {
  return group.flatMap(({ index, swap }) =>
    swap ? [{ index, doubt: { slip: 'swapped', meant: swap, reason, orOthers } }] : [],
  );
}
