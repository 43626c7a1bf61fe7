/**
 * Judges each position of a story by itself, against all that is known: the gazetteer's entries of
 * its name, the countries that the article names, land and sea, and the other positions, of which
 * none is believed because it is in the majority.
 */
import type { Settlement } from '../../gazetteer/settlements.js';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import type { Doubt, Known, Point } from './doubt.js';
import { groundOf } from './ground.js';
import { judgeByOthers } from './groups.js';
import { swapped, variantsOf } from './slips.js';
import type { Open } from './together.js';

/** Metres. A point that is nearer to an entry of its name is good: a large city reaches so far. */
const THERE = 50_000;
/** Metres. A correction has to come nearer to an entry than what is taken as good. */
const PRECISE = 20_000;

/** For each point what makes it doubtful; `undefined` where nothing does. */
export function judgePositions(
  points: readonly Point[],
  known: Known,
): readonly (Doubt | undefined)[] {
  const doubts: (Doubt | undefined)[] = points.map(() => undefined);
  const sure: LngLat[] = [];
  const open: Open[] = [];
  points.forEach((point, index) => {
    const said = point.isSure ? 'good' : judgeByName(point, known);
    if (said === 'good') sure.push(point.position);
    else if (said === 'unknown') {
      open.push({ index, at: point.position, swap: swapped(point.position) });
    } else {
      doubts[index] = said;
      sure.push(said.meant);
    }
  });
  for (const { index, doubt } of judgeByOthers(open, sure, groundOf(known))) doubts[index] = doubt;
  return doubts;
}

/** Judges a point by the gazetteer's entries of its names, of which any may be meant. */
function judgeByName(
  { names, position, radius }: Point,
  { settlementsNamed }: Known,
): 'good' | 'unknown' | Doubt {
  const entries = [...new Set(names)].flatMap(settlementsNamed);
  if (entries.length === 0) return 'unknown';
  const isAt = (spot: LngLat, reach: number) => (entry: Settlement) =>
    distanceBetween(spot, entry.position) <= reach;
  if (entries.some(isAt(position, THERE + radius))) return 'good';
  for (const { slip, position: meant } of variantsOf(position)) {
    const entry = entries.find(isAt(meant, PRECISE + radius));
    if (entry) return { slip, meant, reason: { kind: 'entry', entry }, orOthers: false };
  }
  return 'unknown';
}
