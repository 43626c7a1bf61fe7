import type { Task } from './sightings.js';

/** A task that is longer than this keeps a reader waiting. Milliseconds. */
const SHORT = 50;

/**
 * Total blocking time: of all long tasks what is over 50 ms, from the first contentful paint on.
 * A task that began before counts from there (as Lighthouse counts).
 */
export function blockingTime(longTasks: readonly Task[], firstContentfulPaint: number): number {
  return longTasks
    .map(({ start, duration }) => start + duration - Math.max(start, firstContentfulPaint))
    .reduce((sum, length) => sum + Math.max(0, length - SHORT), 0);
}
