/** Where a relative place lies, and how far off that may be. */
import destination from '@turf/destination';
import { geoInterpolate } from 'd3-geo';
import { type LngLat, rounded } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import type { RelativePlace } from './read-relative.js';

/** A place from which another one's position is told. */
export interface Reference {
  readonly name: string;
  readonly position: LngLat;
  /** Metres: how far it reaches from there, or how far off it may be. */
  readonly radius: number;
}

export interface Placed {
  readonly position: LngLat;
  /** Metres: how far from there the true spot may lie. */
  readonly radius: number;
}

/** People per square kilometre of a town, by which its size is estimated from its population. */
const DENSITY = 3000;
/** Metres. */
const SMALLEST_TOWN = 500;

/** Metres from a town's middle to its edge, as if it were round. */
export function townRadius(population: number): number {
  return Math.max(SMALLEST_TOWN, Math.sqrt(population / DENSITY / Math.PI) * 1000);
}

/** Metres around a town that count as near it, and as just outside of it. */
const AROUND = { near: 5000, outside: 2000 } as const;
/** Of the distance between two places: how far from its middle "halfway" may be. */
const HALFWAY = 0.15;
/** Of a distance towards another place: how far off the straight line the way there may lead. */
const BENDS = 0.4;
/** Of a distance: how far off one may be that is said to be a rough one, or a time on the way. */
const ROUGH = 0.5;

/** Metres: a quarter of the way around the Earth, beyond which a direction says nothing. */
const FARTHEST = 10_000_000;
/** Metres. Of less, nobody would say that one place is halfway to another. */
const SAME = 1;

/**
 * Why a place cannot be drawn that is told so, as a sentence without full stop; `undefined` for one
 * that can.
 *
 * @param first the reference; of two places the first
 */
export function whyNowhere(
  relative: RelativePlace,
  first: Reference,
  second = first,
): string | undefined {
  const far = (what: string, metres: number) =>
    `${what} ${kilometres(metres)}: more than ${kilometres(FARTHEST)}, a quarter of the way around the Earth, says too little of where it is. Give its own position`;
  if (relative.kind === 'between') {
    const between = distanceBetween(first.position, second.position);
    if (between <= SAME) {
      return `the two places, ${first.name} and ${second.name}, are the same: name two`;
    }
    const metres = relative.distance?.metres ?? 0;
    if (metres > FARTHEST) return far('it is said to be away by', metres);
    return between > FARTHEST
      ? far(`from ${first.name} to ${second.name} it is`, between)
      : undefined;
  }
  if (relative.kind === 'near') return undefined;
  const { distance, direction, isWithin } = relative;
  if (isWithin && first.radius === 0) {
    return `${first.name} is a point, which has no parts: name a town, or leave "in the" out`;
  }
  const metres = distance?.metres ?? 0;
  if (metres > FARTHEST) return far('it is said to be away by', metres);
  const north = direction?.bearing === 0 ? 1 : direction?.bearing === 180 ? -1 : 0;
  const toPole = distanceBetween(first.position, [first.position[0], 90 * (north || 1)]);
  if (north !== 0 && metres > toPole) {
    const pole = north > 0 ? 'the North Pole' : 'the South Pole';
    return `${pole} is ${kilometres(toPole)} from ${first.name}, and ${kilometres(metres)} would go beyond it. Look at the number and the direction, or give its own position`;
  }
  return undefined;
}

function kilometres(metres: number): string {
  return `${Math.round(metres / 1000).toLocaleString('en')} km`;
}

/**
 * - With a distance and a direction: as far off as the direction leaves open at that distance (0.4
 *   of it for one of eight, 0.2 for one of sixteen), or half the distance if it is a rough one;
 *   and the size of the town, since nobody says whether its edge or its middle is meant.
 * - With a distance alone: that distance around the town.
 * - With a direction alone: around a point 5 km beyond the town's edge, back to its middle.
 * - With a distance towards another place: 0.4 of the distance, and the size of the town.
 * - Halfway between two: 0.15 of the distance between them. Just between them: half of it.
 *
 * @param first the reference; of two places the first
 */
export function placeRelative(relative: RelativePlace, first: Reference, second = first): Placed {
  switch (relative.kind) {
    case 'near':
      return placed(first.position, first.radius + AROUND[relative.how]);
    case 'between': {
      const between = distanceBetween(first.position, second.position);
      const along = geoInterpolate([...first.position], [...second.position]);
      if (relative.distance) {
        // Roads bend, and nobody says whether a town's edge or its middle is meant.
        const { metres } = relative.distance;
        return placed(along(metres / between), metres * BENDS + first.radius);
      }
      const share = relative.share === undefined ? 0.5 : HALFWAY;
      return placed(along(relative.share ?? 0.5), between * share);
    }
    case 'offset': {
      const { distance, direction, isWithin = false } = relative;
      if (!direction) {
        const about = distance?.isAbout ? 1 + ROUGH / 2 : 1;
        return placed(first.position, (distance?.metres ?? 0) * about + first.radius);
      }
      const go = (metres: number) => moved(first.position, metres, direction.bearing);
      if (isWithin) return placed(go(first.radius / 2), first.radius / 2);
      if (!distance) {
        const far = first.radius + AROUND.near;
        return placed(go(far), far);
      }
      const isRough = distance.isAbout || distance.speed !== undefined;
      const share = Math.max(Math.sin((direction.margin * Math.PI) / 180), isRough ? ROUGH : 0);
      return placed(go(distance.metres), distance.metres * share + first.radius);
    }
  }
}

function moved(from: LngLat, metres: number, bearing: number): LngLat {
  const { coordinates } = destination([...from], metres, bearing, { units: 'meters' }).geometry;
  const [longitude = 0, latitude = 0] = coordinates;
  return [longitude, latitude];
}

function placed([longitude, latitude]: readonly [number, number], radius: number): Placed {
  // Beyond the antimeridian Turf goes on counting.
  const east = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const step = 10 ** Math.max(1, Math.floor(Math.log10(radius)) - 1);
  // Five decimals are a metre: more would pretend to be exact.
  return {
    position: [rounded(east, 5), rounded(latitude, 5)],
    radius: Math.ceil(radius / step) * step,
  };
}
