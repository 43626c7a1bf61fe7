/** Where generated places lie: many in few regions, some at the very same spot. */
import { below, normalPair, type Random } from './random.js';

type Position = [longitude: number, latitude: number];

/** Round the Mediterranean and in the Near East, in degrees. */
const CENTRES: readonly Position[] = [
  [-5.9, 37.4],
  [-0.5, 39.3],
  [2.9, 42.0],
  [5.4, 43.4],
  [9.2, 45.3],
  [12.5, 41.9],
  [14.9, 40.6],
  [16.6, 40.8],
  [14.3, 37.3],
  [9.8, 36.6],
  [3.1, 36.4],
  [-4.9, 34.1],
  [13.0, 32.5],
  [21.9, 32.5],
  [17.3, 43.6],
  [20.9, 40.6],
  [22.4, 37.6],
  [23.6, 38.1],
  [23.0, 40.7],
  [25.1, 35.2],
  [26.6, 41.7],
  [27.4, 38.2],
  [28.9, 40.6],
  [30.4, 37.1],
  [32.8, 39.6],
  [35.4, 41.0],
  [39.6, 40.7],
  [33.2, 35.1],
  [36.3, 36.3],
  [35.6, 33.7],
  [35.3, 31.9],
  [30.6, 30.8],
  [31.2, 27.4],
  [40.4, 37.2],
  [43.3, 36.2],
  [44.5, 33.0],
  [47.8, 31.5],
  [48.6, 34.7],
  [51.6, 32.6],
  [45.0, 41.5],
];

/** Kilometres: how far places spread round a centre (one standard deviation). */
const SPREAD = 100;
const KILOMETRES_A_DEGREE = 111.2;
/** How many share another's spot. */
const SHARED = 0.15;

/** Positions in degrees (WGS 84) with 5 decimals. */
export function scatter(count: number, random: Random): Position[] {
  const positions: Position[] = [];
  while (positions.length < count) {
    const other = positions[below(positions.length, random)];
    positions.push(other && random() < SHARED ? other : spotRoundACentre(random));
  }
  return positions;
}

function spotRoundACentre(random: Random): Position {
  const [longitude, latitude] = CENTRES[below(CENTRES.length, random)] ?? [0, 0];
  const [east, north] = normalPair(random).map((share) => (share * SPREAD) / KILOMETRES_A_DEGREE);
  const shrinking = Math.cos((latitude * Math.PI) / 180);
  return [rounded(longitude + (east ?? 0) / shrinking), rounded(latitude + (north ?? 0))];
}

/** A closed ring of eight corners round a position, some 20 km away, wound counterclockwise. */
export function ringRound([longitude, latitude]: Position): Position[] {
  return Array.from({ length: 9 }, (_, corner) => {
    const angle = ((corner % 8) * Math.PI) / 4;
    return [rounded(longitude + 0.25 * Math.cos(angle)), rounded(latitude + 0.2 * Math.sin(angle))];
  });
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
