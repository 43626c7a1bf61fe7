/**
 * Doubtful names judged by the company they keep: some are places after all, because one of that
 * name is near what is decided; others are none, because all of that name are in other countries.
 */
import type { NameMatch } from '../gazetteer/name-index.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';
import type { Known, Resolved } from './context.js';
import type { Recognised } from './recognise.js';
import { RECOGNITION } from './weights.js';

/** Metres. Farther away, a name may be a person's that happens to be a village's too. */
const NEAR = 60_000;
/** By how much a decided place must lead over others of its name. */
const DECIDED = 1;

/** The doubtful toponyms of whose places one is near the decided ones or those taken. */
export function nearbyToponyms(
  doubtful: readonly Recognised[],
  decided: readonly Resolved[],
  taken: readonly LngLat[],
): Recognised[] {
  const settlements = decided.flatMap(({ candidates: [place], lead }) =>
    place && lead >= DECIDED && isSmall(place.kind) ? [place.position] : [],
  );
  const grid = gridOf([...taken, ...settlements]);
  return doubtful.filter(({ matches }) =>
    matches.some(({ place }) => isNear(grid, place.position)),
  );
}

/**
 * Toponyms all of whose places are in countries that nothing else speaks of: the weaker ones are
 * less sure; the small ones, of which no word around says that they are places, are left out.
 */
export function judgeStrangers(
  toponyms: readonly Recognised[],
  decided: readonly Resolved[],
  { demonyms, taken }: Known,
): Recognised[] {
  const { accepted, familiar, slight } = RECOGNITION;
  const isWeak = ({ strength }: Recognised) => strength < accepted + familiar;
  const countries = new Set([
    ...Array.from(demonyms.keys(), (code) => code.slice(0, 2)),
    ...taken.flatMap(({ country }) => country ?? []),
    ...decided.flatMap(({ group, candidates: [place] }) =>
      group.toponyms.every(isWeak) ? [] : (place?.country ?? []),
    ),
  ]);
  if (countries.size === 0) return [...toponyms];
  const isFamiliar = ({ place: { country } }: NameMatch) =>
    country === undefined || countries.has(country);
  return toponyms.flatMap((toponym) => {
    const { matches, evidence, strength } = toponym;
    if (!isWeak(toponym) || matches.length === 0 || matches.some(isFamiliar)) return [toponym];
    if (evidence === 'none' && strength < accepted + slight) return [];
    return [{ ...toponym, strength: Math.min(strength, accepted) }];
  });
}

/** Metres. */
const FAR = 150_000;

/**
 * The only places of their names, far from all others, in countries that nothing else speaks of:
 * of those that seemed likely, 4 of 12 measured right.
 */
export function lonely(
  decided: readonly Resolved[],
  { demonyms, taken }: Known,
): ReadonlySet<Resolved> {
  const speakers = new Map<string, number>();
  const speaks = (country: string) => speakers.set(country, (speakers.get(country) ?? 0) + 1);
  for (const code of demonyms.keys()) speaks(code.slice(0, 2));
  for (const { country } of taken) if (country !== undefined) speaks(country);
  for (const { candidates } of decided) {
    const [place] = candidates;
    if (place?.country !== undefined) speaks(place.country);
  }
  const settlements = decided.flatMap(({ candidates: [place] }) =>
    place && isSmall(place.kind) ? [place] : [],
  );
  const positions = taken.flatMap(({ position }) => (position ? [position] : []));
  return new Set(
    decided.filter(({ candidates: [place], reason }) => {
      if (reason.kind !== 'only' || place?.kind !== 'settlement') return false;
      if (speakers.size < 2 || speakers.get(place.country ?? '') !== 1) return false;
      const isNear = (other: LngLat) => distanceBetween(other, place.position) <= FAR;
      const others = settlements.filter(({ key }) => key !== place.key);
      return ![...positions, ...others.map(({ position }) => position)].some(isNear);
    }),
  );
}

function isSmall(kind: string): boolean {
  return kind === 'settlement' || kind === 'second-order division';
}

/** Positions by the degree that they are in: a book has thousands. */
type Grid = ReadonlyMap<string, readonly LngLat[]>;

function gridOf(positions: readonly LngLat[]): Grid {
  const grid = new Map<string, LngLat[]>();
  for (const position of positions) {
    const key = cell(Math.floor(position[0]), Math.floor(position[1]));
    const others = grid.get(key);
    if (others) others.push(position);
    else grid.set(key, [position]);
  }
  return grid;
}

function cell(x: number, y: number): string {
  return `${x} ${y}`;
}

function isNear(grid: Grid, position: LngLat): boolean {
  const [x, y] = [Math.floor(position[0]), Math.floor(position[1])];
  // A degree of longitude is 56 km at 60 degrees of latitude.
  for (let dx = -2; dx <= 2; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const other of grid.get(cell(x + dx, y + dy)) ?? []) {
        if (distanceBetween(other, position) <= NEAR) return true;
      }
    }
  }
  return false;
}
