/**
 * Toponym resolution: which places recognised names mean, by their size, by what the text says of
 * them, by the countries and divisions that the text speaks of, and by nearness to one another.
 */

import type { IndexedPlace, NameMatch } from '../gazetteer/name-index.js';
import { distanceBetween } from '../geo/geometry.js';
import { normalise } from '../text/normalise.js';
import {
  type Context,
  contextOf,
  type Group,
  type Known,
  type Neighbour,
  NOTHING,
  type Resolved,
} from './context.js';
import { GREAT } from './own-strength.js';
import type { Reason } from './reason.js';
import type { Recognised } from './recognise.js';
import { RESOLUTION } from './weights.js';

/** Candidates that are compared. Some names have hundreds; beyond these the places are small. */
const MOST_CANDIDATES = 60;
/** Nearest ones that are kept: two are said, and some may be the place itself under another name. */
const MOST_REASONS = 6;
/** The most by which a state leads over a city of its name that is greater: neither is sure. */
const OVERSHADOWED = 0.9;
export function resolve(groups: readonly Group[], known: Known): Resolved[] {
  let decided = groups.map((group) => decide(group, NOTHING));
  for (let round = 0; round < 2; round++) {
    const context = contextOf(decided, known);
    decided = groups.map((group) => decide(group, context));
  }
  return decided;
}

interface Scored {
  readonly place: IndexedPlace;
  readonly score: number;
  readonly prior: number;
  readonly share: number;
  readonly isLonger: boolean;
  readonly near: readonly Neighbour[];
}

function decide(group: Group, context: Context): Resolved {
  const own = context.own.get(group);
  // "Mexico" is the country beside "Mexico City" too.
  const isOfTowns = group.matches.every(({ place }) => place.kind === 'settlement');
  const longer = isOfTowns ? context.longer.get(group.toponyms[0]?.key ?? '') : undefined;
  const scored = group.matches
    .slice(0, MOST_CANDIDATES)
    .map((match) => scoreOf(match, context, own, longer?.has(match.place.key) === true))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const isSame = (one: Scored, other: Scored) =>
    distanceBetween(one.place.position, other.place.position) < 30_000;
  const rival = first && scored.slice(1).find((other) => !isSame(first, other));
  const ahead = first ? first.score - (rival?.score ?? first.score - 4) : 0;
  const isOvershadowed = first && rival && isStateOverCity(first, rival);
  const lead = isOvershadowed ? Math.min(ahead, OVERSHADOWED) : ahead;
  return {
    group,
    candidates: scored.map(({ place }) => place),
    lead,
    reason: reasonOf(group, context, first, second),
  };
}

/** "Washington", in a text that names Seattle. */
function isStateOverCity(first: Scored, rival: Scored): boolean {
  const isOneCountry = first.place.country === rival.place.country;
  const isState = first.place.kind === 'first-order division' && rival.place.kind === 'settlement';
  return isOneCountry && isState && rival.prior > first.prior;
}

function scoreOf(
  { place, isMain }: NameMatch,
  { votes, total, neighbours }: Context,
  own: ReadonlyMap<string, number> | undefined,
  isLonger: boolean,
): Scored {
  const prior = priorOf(place) + (isMain ? RESOLUTION.mainName : 0);
  const votesFor = (code: string | undefined) =>
    code === undefined ? 0 : (votes.get(code) ?? 0) - (own?.get(code) ?? 0);
  const all = Math.max(0, total - (place.country ? (own?.get(place.country) ?? 0) : 0));
  const share = votesFor(place.country) / (all + 1);
  const division = votesFor(place.division1) / (all + 1);
  const near = nearTo(place, neighbours);
  const nearness = near.reduce(
    (most, { neighbour, closeness }) => Math.max(most, closeness * (neighbour.isTaken ? 2 : 1)),
    0,
  );
  return {
    place,
    prior,
    share,
    isLonger,
    score:
      prior +
      (isLonger ? RESOLUTION.longerName : 0) +
      RESOLUTION.countryShare * share +
      RESOLUTION.divisionShare * division +
      RESOLUTION.nearness * nearness,
    // Of what is farther, which counts too, nobody would say that it is near.
    near: near
      .filter(({ metres }) => metres <= (place.kind === 'settlement' ? SAID_NEAR : NEAR))
      .slice(0, MOST_REASONS)
      .map(({ neighbour }) => neighbour),
  };
}

function priorOf({ kind, population }: IndexedPlace): number {
  switch (kind) {
    case 'country':
      return RESOLUTION.country;
    case 'first-order division':
      return population > 500_000 ? RESOLUTION.largeDivision : Math.log10(population + 10);
    case 'second-order division':
      // Kent and Norfolk are named more often than towns of their names, Mayo hardly.
      return population > 500_000
        ? Math.log10(population + 10) + RESOLUTION.largeSecondDivision
        : Math.log10(population + 10) / 2 + RESOLUTION.secondDivision;
    case 'region':
      return population < GREAT
        ? Math.log10(population + 10) + RESOLUTION.landscape
        : RESOLUTION.region;
    case 'water':
      return RESOLUTION.region;
    case 'settlement':
      return Math.log10(population + 10);
  }
}

/** Metres. What is so near is in the same region. */
const NEAR = 150_000;

/** Metres. */
const SAID_NEAR = 60_000;

function nearTo(place: IndexedPlace, neighbours: readonly Neighbour[]) {
  if (place.kind === 'country' || place.kind === 'region') return [];
  return neighbours
    .flatMap((neighbour) => {
      if (neighbour.key === place.key) return [];
      // A degree of latitude is 111 km.
      if (Math.abs(neighbour.position[1] - place.position[1]) > 4) return [];
      const metres = distanceBetween(neighbour.position, place.position);
      if (metres > 3 * NEAR) return [];
      return [{ neighbour, metres, closeness: neighbour.weight / (1 + metres / NEAR) }];
    })
    .sort((a, b) => b.closeness - a.closeness);
}

function reasonOf(
  { toponyms, matches }: Group,
  context: Context,
  first: Scored | undefined,
  second: Scored | undefined,
): Reason {
  const word = toponyms.find(({ word }) => word !== undefined)?.word;
  if (!first && toponyms.some(({ isRiver }) => isRiver)) return { kind: 'river' };
  if (!first) return { kind: 'no entry', ...(word !== undefined && { word }) };
  const { place, share } = first;
  const followed = toponyms.find(({ containerName }) => containerName !== undefined);
  if (followed?.containerName !== undefined) {
    return { kind: 'followed by', name: followed.containerName };
  }
  if (place.kind === 'country') return { kind: 'country' };
  if (word !== undefined && place.kind === 'settlement' && !hasWords(place, normalise(word))) {
    return { kind: 'seat', word };
  }
  if (matches.length === 1) {
    const isPart = toponyms.some(({ key }) => isPartOfName(place, key));
    return { kind: 'only', ...(isPart && { isPart }) };
  }
  if (first.isLonger) return { kind: 'in full', name: place.name };
  const near = first.near.filter((each) => !isSameName(each, place, toponyms));
  const isTaken = near.some(({ isTaken }) => isTaken);
  const isBest = !second || first.prior >= second.prior;
  if (near.length > 0 && (isTaken || !isBest)) {
    const of = isTaken ? near.filter((each) => each.isTaken) : near;
    const names = [...new Set(of.map(({ name }) => name))].slice(0, 2);
    return { kind: 'near', names, isTaken };
  }
  if (!isBest && share > 0 && place.country) {
    const name =
      (place.kind !== 'first-order division' && context.names.get(place.division1 ?? '')) ||
      context.names.get(place.country);
    if (name !== undefined) return { kind: 'within', name };
  }
  return bySize(place, matches);
}

/** Whether the words stand in the place's name, as whole words. */
function hasWords({ name }: IndexedPlace, key: string): boolean {
  return ` ${normalise(name)} `.includes(` ${key} `);
}

function isPartOfName(place: IndexedPlace, key: string): boolean {
  return normalise(place.name) !== key && hasWords(place, key);
}

/** "Near Example" says nothing of Example itself, nor of its district of that name. */
function isSameName(
  { name, position }: Neighbour,
  place: IndexedPlace,
  toponyms: readonly Recognised[],
): boolean {
  const key = normalise(name);
  if (key === normalise(place.name) || toponyms.some((toponym) => toponym.key === key)) return true;
  return position[0] === place.position[0] && position[1] === place.position[1];
}

/** What is true of a place's size among all of its name. */
function bySize({ kind, population }: IndexedPlace, matches: readonly NameMatch[]): Reason {
  const isLargest = (of: readonly NameMatch[]) =>
    of.every(({ place }) => place.population <= population) &&
    of.filter(({ place }) => place.population === population).length === 1;
  if (isLargest(matches)) return { kind: 'largest', of: matches.length };
  const towns = matches.filter(({ place }) => place.kind === 'settlement');
  const isLargestTown = kind === 'settlement' && towns.length > 1 && isLargest(towns);
  if (isLargestTown) return { kind: 'largest', of: towns.length, areTowns: true };
  return { kind: 'one of', of: matches.length };
}
