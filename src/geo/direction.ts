import { rhumbBearing } from '@turf/rhumb-bearing';
import type { LngLat } from './geography.js';

const DIRECTIONS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;

export type Direction = (typeof DIRECTIONS)[number];

/**
 * In which direction one position is from another, as a map in Mercator's projection shows it: by
 * the great circle, San Francisco would be north-west of Rome.
 */
export function directionFrom(from: LngLat, to: LngLat): Direction {
  const eighths = Math.round(rhumbBearing([...from], [...to]) / 45);
  return DIRECTIONS[(eighths + 8) % 8] ?? 'north';
}
